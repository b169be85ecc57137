import { findAnalyte } from '../grading/labs/findAnalyte.ts';
import type { Agent, Relatedness } from '../model/observation.ts';
import type { Measured, PatientState, RuleCondition, RuleWindow, ValueRelation } from '../model/ruleLanguage.ts';
import type { TREATMENTS } from '../model/vocabulary.ts';

type Condition<K extends RuleCondition['kind']> = Extract<RuleCondition, { kind: K }>;
type Treatment = (typeof TREATMENTS)[number];

/** The parts of a rule's sentence in one language. */
export interface RuleWords {
  readonly anyEvent: string;
  readonly signOf: (syndrome: string) => string;
  readonly except: (what: string) => string;
  readonly family: (family: string) => string;
  readonly or: string;
  readonly and: string;
  readonly more: (count: number) => string;
  readonly grade: (atLeast: number, atMost: number) => string;
  readonly gradeUpTo: (grade: number) => string;
  readonly window: (anchor: RuleWindow['anchor'] | 'dlt', fromDay: number, toDay: number) => string;
  readonly related: (agents: readonly Agent[], atLeast: Relatedness) => string;
  readonly notDown: (grade: number, within: string) => string;
  readonly longerThan: (within: string) => string;
  readonly down: (grade: number, within: string) => string;
  readonly length: (hours: number, calendarDays?: boolean) => string;
  readonly notProgression: string;
  readonly stillPresent: (onDay: number, toDay: number) => string;
  readonly together: (what: string, grade: number) => string;
  readonly state: (state: PatientState, present: boolean) => string;
  readonly byDay: (states: string, day: number) => string;
  readonly afterInfusion: (within: string) => string;
  readonly scale: (scales: string) => string;
  readonly ageFrom: (age: number) => string;
  readonly ageBelow: (age: number) => string;
  readonly doseLevels: (levels: string) => string;
  readonly judgement: (by: 'medical-monitor' | 'committee', question: string) => string;
  readonly treatment: (treatment: Treatment) => string;
  readonly value: (of: Measured, relation: ValueRelation, limit: string) => string;
  readonly absolute: (value: number, unit: string) => string;
  readonly timesBaseline: (factor: number) => string;
  readonly timesUpperLimit: (factor: number) => string;
  readonly timesEarlierPatients: (factor: number) => string;
  readonly values: (condition: Condition<'values'>, value: string) => string;
  readonly support: (condition: Condition<'support'>, treatments: string) => string;
  readonly despite: (treatments: string) => string;
  readonly doseWithheld: (condition: Condition<'dose-withheld'>) => string;
  readonly eventCount: (count: number, what: string, grade: number) => string;
  readonly dueTo: (agents: readonly Agent[], atLeast: Relatedness) => string;
  readonly unless: (condition: string) => string;
  readonly exclusions: (ids: string) => string;
  readonly asymptomatic: string;
  readonly baseline: (grade: number) => string;
  readonly separator: string;
  readonly stop: string;
}

export const AGENT_WORDS = {
  en: {
    'car-t': 'CAR-T cells',
    lymphodepletion: 'lymphodepletion',
    disease: 'leukaemia',
    other: 'another cause',
  },
  zh: { 'car-t': ' CAR-T 细胞', lymphodepletion: '清淋预处理', disease: '白血病', other: '其他原因' },
} as const satisfies Record<string, Record<Agent, string>>;

export const RELATEDNESS_WORDS = {
  en: {
    unrelated: 'unrelated',
    unlikely: 'unlikely',
    possible: 'possible',
    probable: 'probable',
    definite: 'definite',
    'not-assessed': 'not assessed',
  },
  zh: {
    unrelated: '无关',
    unlikely: '可能无关',
    possible: '可能有关',
    probable: '很可能有关',
    definite: '肯定有关',
    'not-assessed': '未评估',
  },
} as const satisfies Record<string, Record<Relatedness, string>>;

const DAY_HOURS = 24;
const wholeDays = (hours: number) => hours > 2 * DAY_HOURS && hours % DAY_HOURS === 0;

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: RuleWords = {
  anyEvent: 'Any event',
  signOf: (syndrome) => `as a sign of ${syndrome}`,
  except: (what) => `other than ${what}`,
  family: (family) =>
    ({ haematological: 'haematological toxicity', infection: 'infection', other: 'other toxicity' })[family] ?? family,
  or: ' or ',
  and: ' and ',
  more: (count) => counted(count, 'more term'),
  grade: (from, to) => (from === to ? `grade ${from}` : `grade ${from} to ${to}`),
  gradeUpTo: (grade) => `up to grade ${grade}`,
  window: (anchor, from, to) => `reached on day ${from} to ${to} ${EN_ANCHOR[anchor]}, both days included`,
  related: (agents, atLeast) =>
    `relation to ${agents.map((agent) => AGENT_WORDS.en[agent]).join(' or ')} at least “${RELATEDNESS_WORDS.en[atLeast]}”`,
  notDown: (grade, within) => `not down to grade ${grade} or less within ${within} of reaching the grade`,
  longerThan: (within) => `for longer than ${within}`,
  down: (grade, within) => `if down to grade ${grade} or less within ${within}`,
  length: (hours, calendarDays) => {
    if (calendarDays === true) return counted(hours / DAY_HOURS, 'calendar day');
    return wholeDays(hours) ? `${hours / DAY_HOURS} days (${hours} hours)` : counted(hours, 'hour');
  },
  notProgression: 'unless death was clearly due to progression of the leukaemia',
  stillPresent: (on, to) => `still there on day ${on} and without a break on day ${to}`,
  together: (what, grade) => `at the same time as ${what} of grade ${grade} or worse`,
  state: (state, present) => `${present ? 'with' : 'without'} ${EN_STATE[state]}`,
  byDay: (states, day) => `${states} by day ${day}`,
  afterInfusion: (within) => `within ${within} of an infusion`,
  scale: (scales) => `graded by ${scales}`,
  ageFrom: (age) => `in patients of ${counted(age, 'year')} or more`,
  ageBelow: (age) => `in patients under ${counted(age, 'year')}`,
  doseLevels: (levels) => `at dose level ${levels}`,
  judgement: (by, question) => `if the ${by === 'committee' ? 'committee' : 'medical monitor'} judges so: ${question}`,
  treatment: (treatment) => (treatment === 'g-csf' ? 'G-CSF' : treatment.replaceAll('-', ' ')),
  value: (of, relation, limit) => `${measuredName(of, 'en')} ${EN_RELATION[relation]} ${limit}`,
  absolute: (value, unit) => `${value} ${unit}`.trim(),
  timesBaseline: (factor) => `${factor} times the baseline value`,
  timesUpperLimit: (factor) => `${factor} times the upper limit of normal`,
  timesEarlierPatients: (factor) => `${factor} times the highest value of the patients before`,
  values: ({ count, apartHours, consecutive, days, present }, value) => {
    const during = days === undefined ? 'in the window' : `on day ${days.fromDay} to ${days.toDay}`;
    const apart = apartHours > 0 ? ` at least ${counted(apartHours, 'hour')} apart` : '';
    const times = count > 1 ? `${count} ${consecutive ? 'consecutive ' : ''}values${apart}` : 'a value';
    return `${present ? 'with' : 'without'} ${times} of ${value} ${during}`;
  },
  support: ({ fromDay, throughDay, gapDays }, treatments) =>
    `dependent on ${treatments} from ${fromDay === undefined ? 'reaching the grade' : `day ${fromDay}`} through day ${throughDay}, ${gapDays === 0 ? 'every day' : `never more than ${counted(gapDays, 'day')} without`}`,
  despite: (treatments) => `despite treatment with ${treatments}`,
  doseWithheld: ({ parts, daysApart, moreThanDaysLate }) =>
    `with a later part of a dose of ${parts} parts, ${counted(daysApart, 'day')} apart, withheld or more than ${counted(moreThanDaysLate, 'day')} late`,
  eventCount: (count, what, grade) =>
    `as the patient’s event number ${count} or later of ${what} of grade ${grade} or worse`,
  dueTo: (agents, atLeast) =>
    `if due to ${agents.map((agent) => AGENT_WORDS.en[agent]).join(' or ')} (at least “${RELATEDNESS_WORDS.en[atLeast]}”) and not to the product`,
  unless: (condition) => `but not ${condition}`,
  exclusions: (ids) => `unless excluded by ${ids}`,
  asymptomatic: 'if without symptoms',
  baseline: (grade) => `if already of grade ${grade} or worse before lymphodepletion`,
  separator: ', ',
  stop: '.',
};

const EN_ANCHOR = {
  dlt: 'of the DLT window',
  'day-0': 'from day 0',
  'first-infusion': 'from the first infusion',
  'last-infusion': 'from the last infusion',
  transplant: 'from the transplant',
};
const EN_STATE = {
  'donor-derived-cells': 'donor-derived cells',
  'prior-allo-transplant': 'an earlier allogeneic transplant',
  'marrow-leukaemia': 'leukaemia in the marrow',
};

const zh: RuleWords = {
  anyEvent: '任何事件',
  signOf: (syndrome) => `作为 ${syndrome} 的表现`,
  except: (what) => `（${what}除外）`,
  family: (family) => ({ haematological: '血液学毒性', infection: '感染', other: '其他毒性' })[family] ?? family,
  or: '或',
  and: '和',
  more: (count) => `另外 ${count} 个术语`,
  grade: (from, to) => (from === to ? `${from} 级` : `${from} 至 ${to} 级`),
  gradeUpTo: (grade) => `不超过 ${grade} 级`,
  window: (anchor, from, to) => `在${ZH_ANCHOR[anchor]}第 ${from} 至 ${to} 天（含首尾两日）达到`,
  related: (agents, atLeast) =>
    `与${agents.map((agent) => AGENT_WORDS.zh[agent]).join('或')}的关系至少为“${RELATEDNESS_WORDS.zh[atLeast]}”`,
  notDown: (grade, within) => `自达到该分级起 ${within}内未降至 ${grade} 级或以下`,
  longerThan: (within) => `持续超过 ${within}`,
  down: (grade, within) => `如在 ${within}内降至 ${grade} 级或以下`,
  length: (hours, calendarDays) => {
    if (calendarDays === true) return `${hours / DAY_HOURS} 个日历日`;
    return wholeDays(hours) ? `${hours / DAY_HOURS} 天（${hours} 小时）` : `${hours} 小时`;
  },
  notProgression: '除非死亡明确由白血病进展所致',
  stillPresent: (on, to) => `第 ${on} 天仍存在且持续至第 ${to} 天`,
  together: (what, grade) => `同时伴有 ${grade} 级或以上的${what}`,
  state: (state, present) => `${present ? '有' : '无'}${ZH_STATE[state]}`,
  byDay: (states, day) => `截至第 ${day} 天${states}`,
  afterInfusion: (within) => `在某次输注后 ${within}内`,
  scale: (scales) => `按 ${scales} 分级`,
  ageFrom: (age) => `年龄不小于 ${age} 岁的受试者`,
  ageBelow: (age) => `年龄小于 ${age} 岁的受试者`,
  doseLevels: (levels) => `剂量水平 ${levels}`,
  judgement: (by, question) => `须由${by === 'committee' ? '委员会' : '医学监查员'}判断：${question}`,
  treatment: (treatment) => ZH_TREATMENT[treatment],
  value: (of, relation, limit) => `${measuredName(of, 'zh')}${ZH_RELATION[relation]} ${limit}`,
  absolute: (value, unit) => `${value} ${unit}`.trim(),
  timesBaseline: (factor) => `基线值的 ${factor} 倍`,
  timesUpperLimit: (factor) => `正常值上限的 ${factor} 倍`,
  timesEarlierPatients: (factor) => `此前受试者最高值的 ${factor} 倍`,
  values: ({ count, apartHours, consecutive, days, present }, value) => {
    const during = days === undefined ? '观察窗内' : `第 ${days.fromDay} 至 ${days.toDay} 天`;
    const apart = count > 1 && apartHours > 0 ? `间隔至少 ${apartHours} 小时的` : '';
    const times = count > 1 ? `${consecutive ? '连续 ' : ' '}${count} 次` : '至少一次';
    return `${during}${present ? '有' : '没有'}${apart}${times}${value}的结果`;
  },
  support: ({ fromDay, throughDay, gapDays }, treatments) =>
    `自${fromDay === undefined ? '达到该分级' : `第 ${fromDay} 天`}起至第 ${throughDay} 天${gapDays === 0 ? '每日' : ''}依赖${treatments}${gapDays === 0 ? '' : `，间断不超过 ${gapDays} 天`}`,
  despite: (treatments) => `尽管给予${treatments}治疗`,
  doseWithheld: ({ parts, daysApart, moreThanDaysLate }) =>
    `分 ${parts} 次、间隔 ${daysApart} 天输注的后续剂量被取消或延迟超过 ${moreThanDaysLate} 天`,
  eventCount: (count, what, grade) => `为该受试者第 ${count} 次或以后的 ${grade} 级或以上${what}`,
  dueTo: (agents, atLeast) =>
    `如由${agents.map((agent) => AGENT_WORDS.zh[agent].trim()).join('或')}所致（至少为“${RELATEDNESS_WORDS.zh[atLeast]}”）且与产品无关`,
  unless: (condition) => `但以下情况除外：${condition}`,
  exclusions: (ids) => `${ids} 所排除的情况除外`,
  asymptomatic: '如无症状',
  baseline: (grade) => `如清淋预处理前已达 ${grade} 级或更重`,
  separator: '，',
  stop: '。',
};

const EN_RELATION: Readonly<Record<ValueRelation, string>> = {
  'at-least': 'at least',
  above: 'above',
  'at-most': 'at most',
  below: 'below',
};
const ZH_RELATION: Readonly<Record<ValueRelation, string>> = {
  'at-least': '不低于',
  above: '高于',
  'at-most': '不高于',
  below: '低于',
};
const ZH_TREATMENT: Readonly<Record<Treatment, string>> = {
  tocilizumab: '托珠单抗',
  steroid: '糖皮质激素',
  anakinra: '阿那白滞素',
  vasopressor: '升压药',
  oxygen: '吸氧',
  'g-csf': 'G-CSF',
  'platelet-transfusion': '血小板输注',
  'red-cell-transfusion': '红细胞输注',
  lymphodepletion: '清淋预处理',
  antimicrobial: '抗感染药物',
  antipyretic: '退热药',
  other: '其他治疗',
};
const SAMPLE_NAMES = {
  en: { 'car-copies': 'CAR copies', 'cd7-cells': 'CD7-positive cells' },
  zh: { 'car-copies': 'CAR 拷贝数', 'cd7-cells': 'CD7 阳性细胞' },
};

function measuredName(of: Measured, language: 'en' | 'zh'): string {
  if (of.source === 'sample') return SAMPLE_NAMES[language][of.measurement];
  return findAnalyte(of.analyte)?.[language] ?? of.analyte;
}

const ZH_ANCHOR = {
  dlt: ' DLT 观察窗',
  'day-0': '自第 0 天起',
  'first-infusion': '自首次输注起',
  'last-infusion': '自末次输注起',
  transplant: '自移植起',
};
const ZH_STATE = {
  'donor-derived-cells': '供者来源细胞',
  'prior-allo-transplant': '既往异基因移植',
  'marrow-leukaemia': '骨髓白血病',
};

export const RULE_WORDS = { en, zh } as const;
