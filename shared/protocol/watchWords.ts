import { RULE_WORDS } from '../dlt/ruleWords.ts';
import type { KineticsSettings } from '../model/kineticsSettings.ts';
import type { SignalBackground, SignalEvent, SignalKind, SignalSettings } from '../model/signalSettings.ts';

/** Sentences of what is watched among the patients and of how measured courses are summarised, in one language. Nothing set is left unsaid. */
export interface WatchWords {
  readonly method: (signals: SignalSettings) => string;
  readonly drift: (drift: SignalSettings['drift']) => string;
  readonly event: (event: SignalEvent) => string;
  readonly background: (background: SignalBackground) => string;
  readonly product: (kinetics: KineticsSettings) => string;
  readonly target: (kinetics: KineticsSettings) => string;
}

const percent = (share: number) => `${Number((share * 100).toPrecision(12))} %`;
const beta = ({ alpha, beta: other }: SignalSettings['prior']) => `Beta(${alpha}, ${other})`;

function kindEn(of: SignalKind): string {
  switch (of.kind) {
    case 'family':
      return `a reported ${RULE_WORDS.en.family(of.family)} of grade ${of.gradeAtLeast} or worse`;
    case 'early-icaht':
      return `early ICAHT of grade ${of.gradeAtLeast} or worse as graded from the neutrophil counts`;
    case 'fatal':
      return 'a reported event of grade 5';
  }
}

function kindZh(of: SignalKind): string {
  switch (of.kind) {
    case 'family':
      return `报告的 ${of.gradeAtLeast} 级及以上${RULE_WORDS.zh.family(of.family)}`;
    case 'early-icaht':
      return `按中性粒细胞计数分级的 ${of.gradeAtLeast} 级及以上早期 ICAHT`;
    case 'fatal':
      return '报告的 5 级事件';
  }
}

const en: WatchWords = {
  method: (signals) =>
    `Signals: intervals hold ${percent(signals.level)}; a rate begins from ${beta(signals.prior)}, its background from ${beta(signals.backgroundPrior)} before its counts. A line is flagged for review from a probability of ${percent(signals.reviewAbove)} that the rate exceeds the background by more than ${percent(signals.margin)}, never before ${signals.minimumPatients} dosed patients. Rates are given per ${signals.ratePerDays} patient-days; of a dose level the probability of a rate above ${percent(signals.levelRateAbove)}.`,
  drift: ({ eventId, usualRate, raisedRate, threshold, followedDays }) =>
    `The chart patient by patient follows ${eventId}, told apart between ${percent(usualRate)} and ${percent(raisedRate)}; it alarms at ${threshold}. A patient without the event enters it after ${followedDays} days.`,
  event: ({ of }) => `Watched for: ${kindEn(of)}.`,
  background: ({ events, patients, population, citation }) =>
    `Seen elsewhere in ${events} of ${patients} patients (${population.en}; ${citation}).`,
  product: ({ areaEndDay, absentBeforeInfusion, belowLimit }) =>
    `The fixed area under the curve of the product ends on day ${areaEndDay}; ${absentBeforeInfusion ? 'without a sample of day 0 the concentration there is 0' : 'without a sample of day 0 nothing is assumed there'}. ${BELOW_EN[belowLimit]}`,
  target: ({ depletedBelow, countBelowLimit }) =>
    `CD7+ cells below ${depletedBelow} per µL are depleted. ${COUNT_EN[countBelowLimit]}`,
};

const BELOW_EN: Readonly<Record<KineticsSettings['belowLimit'], string>> = {
  'zero-before-drop-between-zero-after':
    'Results below the limit of quantification count as 0 before the first quantifiable one, are left out between two, and count as 0 after the last.',
};
const COUNT_EN: Readonly<Record<KineticsSettings['countBelowLimit'], string>> = {
  'as-limit': 'A count below its limit enters as the limit.',
};

const zh: WatchWords = {
  method: (signals) =>
    `信号：区间置信水平 ${percent(signals.level)}；发生率的先验为 ${beta(signals.prior)}，背景在计入其计数前为 ${beta(signals.backgroundPrior)}。发生率超过背景 ${percent(signals.margin)} 以上的概率达到 ${percent(signals.reviewAbove)} 时提请医学审查，给药受试者不足 ${signals.minimumPatients} 例时不作判断。发生率按每 ${signals.ratePerDays} 受试者日给出；各剂量水平给出发生率高于 ${percent(signals.levelRateAbove)} 的概率。`,
  drift: ({ eventId, usualRate, raisedRate, threshold, followedDays }) =>
    `逐例图跟踪 ${eventId}，区分 ${percent(usualRate)} 与 ${percent(raisedRate)}，达到 ${threshold} 时报警。未发生者随访满 ${followedDays} 天后计入。`,
  event: ({ of }) => `关注：${kindZh(of)}。`,
  background: ({ events, patients, population, citation }) =>
    `他处所见：${patients} 例中 ${events} 例（${population.zh}；${citation}）。`,
  product: ({ areaEndDay, absentBeforeInfusion, belowLimit }) =>
    `产品的固定曲线下面积计至第 ${areaEndDay} 天；第 0 天无样本时${absentBeforeInfusion ? '其浓度按 0 计' : '不作假定'}。${BELOW_ZH[belowLimit]}`,
  target: ({ depletedBelow, countBelowLimit }) =>
    `CD7+ 细胞低于 ${depletedBelow}/µL 视为清除。${COUNT_ZH[countBelowLimit]}`,
};

const BELOW_ZH: Readonly<Record<KineticsSettings['belowLimit'], string>> = {
  'zero-before-drop-between-zero-after': '低于定量限的结果：首个可定量结果之前计为 0，两者之间舍去，末个之后计为 0。',
};
const COUNT_ZH: Readonly<Record<KineticsSettings['countBelowLimit'], string>> = {
  'as-limit': '低于检测限的计数按该限值计入。',
};

export const WATCH_WORDS = { en, zh } as const;
