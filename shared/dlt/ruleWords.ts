import type { Agent, Relatedness } from '../model/observation.ts';
import type { PatientState, RuleWindow } from '../model/protocol.ts';

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
  readonly length: (hours: number) => string;
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

const en: RuleWords = {
  anyEvent: 'Any event',
  signOf: (syndrome) => `as a sign of ${syndrome}`,
  except: (what) => `other than ${what}`,
  family: (family) =>
    ({ haematological: 'haematological toxicity', infection: 'infection', other: 'other toxicity' })[family] ?? family,
  or: ' or ',
  and: ' and ',
  more: (count) => `${count} more terms`,
  grade: (from, to) => (from === to ? `grade ${from}` : `grade ${from} to ${to}`),
  gradeUpTo: (grade) => `up to grade ${grade}`,
  window: (anchor, from, to) => `reached on day ${from} to ${to} ${EN_ANCHOR[anchor]}, both days included`,
  related: (agents, atLeast) =>
    `relation to ${agents.map((agent) => AGENT_WORDS.en[agent]).join(' or ')} at least “${RELATEDNESS_WORDS.en[atLeast]}”`,
  notDown: (grade, within) => `not down to grade ${grade} or less within ${within} of reaching the grade`,
  longerThan: (within) => `for longer than ${within}`,
  down: (grade, within) => `if down to grade ${grade} or less within ${within}`,
  length: (hours) => (wholeDays(hours) ? `${hours / DAY_HOURS} days (${hours} hours)` : `${hours} hours`),
  notProgression: 'unless death was clearly due to progression of the leukaemia',
  stillPresent: (on, to) => `still there on day ${on} and without a break on day ${to}`,
  together: (what, grade) => `at the same time as ${what} of grade ${grade} or worse`,
  state: (state, present) => `${present ? 'with' : 'without'} ${EN_STATE[state]}`,
  byDay: (states, day) => `${states} by day ${day}`,
  afterInfusion: (within) => `within ${within} of an infusion`,
  scale: (scales) => `graded by ${scales}`,
  ageFrom: (age) => `in patients of ${age} years or more`,
  ageBelow: (age) => `in patients under ${age} years`,
  doseLevels: (levels) => `at dose level ${levels}`,
  judgement: (by, question) => `if the ${by === 'committee' ? 'committee' : 'medical monitor'} judges so: ${question}`,
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
  length: (hours) => (wholeDays(hours) ? `${hours / DAY_HOURS} 天（${hours} 小时）` : `${hours} 小时`),
  notProgression: '除非死亡明确由白血病进展所致',
  stillPresent: (on, to) => `第 ${on} 天仍存在且持续至第 ${to} 天`,
  together: (what, grade) => `同时伴有 ${grade} 级或以上的${what}`,
  state: (state, present) => `${present ? '' : '无'}${ZH_STATE[state]}`,
  byDay: (states, day) => `截至第 ${day} 天${states}`,
  afterInfusion: (within) => `在某次输注后 ${within}内`,
  scale: (scales) => `按 ${scales} 分级`,
  ageFrom: (age) => `年龄不小于 ${age} 岁的受试者`,
  ageBelow: (age) => `年龄小于 ${age} 岁的受试者`,
  doseLevels: (levels) => `剂量水平 ${levels}`,
  judgement: (by, question) => `须由${by === 'committee' ? '委员会' : '医学监查员'}判断：${question}`,
  exclusions: (ids) => `${ids} 所排除的情况除外`,
  asymptomatic: '如无症状',
  baseline: (grade) => `如清淋预处理前已达 ${grade} 级或更重`,
  separator: '，',
  stop: '。',
};

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
