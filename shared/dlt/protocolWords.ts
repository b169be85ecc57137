import type { PauseRule, Protocol, Stagger } from '../model/protocol.ts';
import { AGENT_WORDS, RELATEDNESS_WORDS } from './ruleWords.ts';

type When<K extends PauseRule['when']['kind']> = Extract<PauseRule['when'], { kind: K }>;

/** Sentences of what a protocol sets besides its rules and exclusions, in one language. */
export interface ProtocolWords {
  readonly dltWindow: (window: Protocol['dltWindow']) => string;
  readonly day0: (which: Protocol['day0']) => string;
  readonly reporting: (window: Protocol['reporting']) => string;
  readonly attribution: (attribution: Protocol['attribution']) => string;
  readonly committeeHook: string;
  readonly minimumDose: (fraction: number, toDay: number) => string;
  readonly replaced: (fraction: number, toDay: number) => string;
  readonly stagger: (stagger: Stagger) => string;
  readonly doseLevels: (levels: Protocol['doseLevels']) => string;
  readonly relatedDeath: (when: When<'related-death'>) => string;
  readonly dltsAmongFirst: (when: When<'dlts-among-first'>) => string;
  readonly dltProbability: (when: When<'dlt-probability'>) => string;
  readonly events: (when: When<'events'>, what: string) => string;
  readonly measured: (value: string, days: When<'measured'>['days']) => string;
  readonly reported: (by: 'medical-monitor' | 'committee') => string;
}

const percent = (share: number) => `${Number((share * 100).toPrecision(12))} %`;
const dose = (cells: number) => `${cells} × 10⁶/kg`;

const en: ProtocolWords = {
  dltWindow: ({ fromDay, toDay }) =>
    `Toxicities count for the dose decision from day ${fromDay} to day ${toDay}, both days included.`,
  day0: (which) => `Day 0 is the day of the ${which === 'first-infusion' ? 'first' : 'last'} infusion of CAR-T cells.`,
  reporting: ({ fromDay, toDay }) =>
    `Toxicities are followed and reported from day ${fromDay} to day ${toDay}, both days included.`,
  attribution: ({ agent, atLeast }) =>
    `A rule counts events whose relation to ${AGENT_WORDS.en[agent]} is at least “${RELATEDNESS_WORDS.en[atLeast]}”, in the opinion of the investigator or the sponsor, whichever is stronger, unless the rule says otherwise.`,
  committeeHook: 'Any event that the medical monitor refers to the committee and the committee declares a DLT.',
  minimumDose: (fraction, toDay) =>
    `A patient is evaluable who was given at least ${percent(fraction)} of the assigned dose and either had a DLT in the window or was alive and observed to day ${toDay}.`,
  replaced: (fraction, toDay) =>
    `Not evaluable and replaced: who was not infused; who was given less than ${percent(fraction)} of the assigned dose and had no DLT; who died, went to transplant, began another therapy, withdrew or was lost before the end of day ${toDay} without a DLT. Who was given too little and had a DLT goes to the committee.`,
  stagger: ({ daysBetweenPatients, nextGroupAfterDay, needsCommittee }) =>
    `At least ${daysBetweenPatients} days between two patients of a dose group; the next group begins after day ${nextGroupAfterDay} of the last patient${needsCommittee ? ' and a recorded approval of the committee' : ''}.`,
  doseLevels: (levels) =>
    `Dose levels: ${levels.map(({ name, cellsE6PerKg }) => `${name} ${dose(cellsE6PerKg)}`).join(', ')}.`,
  relatedDeath: ({ withinDays }) =>
    `Infusions pause after a death within ${withinDays} days of infusion that is related to the product.`,
  dltsAmongFirst: ({ dlts, patients }) =>
    `Infusions pause when ${dlts} or more of the first ${patients} patients have a DLT.`,
  dltProbability: ({ rateAbove, probabilityAbove }) =>
    `Infusions pause when the probability that the DLT rate is above ${percent(rateAbove)} is above ${percent(probabilityAbove)}.`,
  events: ({ gradeAtLeast, count }, what) =>
    `Infusions pause when ${count} or more events have occurred: ${what}, grade ${gradeAtLeast} or worse.`,
  measured: (value, { fromDay, toDay }) =>
    `Infusions pause when a patient has ${value} on day ${fromDay} to ${toDay}, both days included.`,
  reported: (by) =>
    `Infusions pause when the ${by === 'committee' ? 'committee' : 'medical monitor'} reports that it has happened.`,
};

const zh: ProtocolWords = {
  dltWindow: ({ fromDay, toDay }) => `第 ${fromDay} 天至第 ${toDay} 天（含首尾两日）的毒性计入剂量决策。`,
  day0: (which) => `第 0 天为${which === 'first-infusion' ? '首' : '末'}次输注 CAR-T 细胞之日。`,
  reporting: ({ fromDay, toDay }) => `第 ${fromDay} 天至第 ${toDay} 天（含首尾两日）的毒性均予随访和报告。`,
  attribution: ({ agent, atLeast }) =>
    `除规则另有规定外，与${AGENT_WORDS.zh[agent].trim()}的关系至少为“${RELATEDNESS_WORDS.zh[atLeast]}”的事件计入；研究者与申办方意见不一致时取较强者。`,
  committeeHook: '由医学监查员提交委员会、并经委员会判定为 DLT 的任何事件。',
  minimumDose: (fraction, toDay) =>
    `可评价：输注剂量不少于计划剂量的 ${percent(fraction)}，且在观察窗内发生 DLT，或存活并观察至第 ${toDay} 天。`,
  replaced: (fraction, toDay) =>
    `不可评价并予替补：未输注者；输注剂量不足计划剂量 ${percent(fraction)} 且无 DLT 者；第 ${toDay} 天结束前死亡、接受移植、开始其他治疗、退出或失访且无 DLT 者。剂量不足但发生 DLT 者由委员会决定。`,
  stagger: ({ daysBetweenPatients, nextGroupAfterDay, needsCommittee }) =>
    `同一剂量组受试者之间至少间隔 ${daysBetweenPatients} 天；末例受试者满 ${nextGroupAfterDay} 天后${needsCommittee ? '并经委员会书面同意，' : ''}方可开始下一剂量组。`,
  doseLevels: (levels) =>
    `剂量水平：${levels.map(({ name, cellsE6PerKg }) => `${name} ${dose(cellsE6PerKg)}`).join('，')}。`,
  relatedDeath: ({ withinDays }) => `输注后 ${withinDays} 天内发生与产品相关的死亡时，暂停输注。`,
  dltsAmongFirst: ({ dlts, patients }) => `前 ${patients} 例受试者中有 ${dlts} 例或以上发生 DLT 时，暂停输注。`,
  dltProbability: ({ rateAbove, probabilityAbove }) =>
    `DLT 发生率高于 ${percent(rateAbove)} 的概率大于 ${percent(probabilityAbove)} 时，暂停输注。`,
  events: ({ gradeAtLeast, count }, what) =>
    `累计发生 ${count} 例或以上 ${gradeAtLeast} 级或更重的${what}时，暂停输注。`,
  measured: (value, { fromDay, toDay }) => `任一受试者第 ${fromDay} 至 ${toDay} 天（含首尾两日）${value}时，暂停输注。`,
  reported: (by) => `${by === 'committee' ? '委员会' : '医学监查员'}报告已发生时，暂停输注。`,
};

export const PROTOCOL_WORDS = { en, zh } as const;
