import { formatUnit } from '../../shared/format/formatMeasured.ts';
import { formatNumber } from '../../shared/format/formatNumber.ts';
import type { GradeAnswer, GradeStepTrace } from '../../shared/model/grading.ts';
import type { Say, WordKey } from '../i18n/useWords.ts';

type Fact = string | number | null | undefined;
type Key = WordKey<'labReasons'>;

/** The sentence of one clause of a laboratory grade. */
export function labSentence({ code, met, grade, facts }: GradeStepTrace, say: Say<'labReasons'>): string {
  const inUnit = (fact: Fact) => amount(fact, code === 'unit-converted' ? facts.to : facts.unit);
  return say(`${code}.${met}` as Key, {
    grade: grade ?? '',
    value: inUnit(facts.value),
    condition: conditionText(facts, say),
    flag: word('flag', facts.flag, say),
    // The clause holds for such baselines only; in `baseline-status` the fact is a number.
    baseline: typeof facts.baseline === 'string' ? word('for', facts.baseline, say) : '',
    albumin: numberText(facts.albumin),
    measured: inUnit(facts.measured),
    corrected: inUnit(facts.corrected),
    from: typeof facts.from === 'string' ? formatUnit(facts.from) : '',
    status: word('status', facts.status, say),
    by: word('by', facts.by, say),
    limit: numberText(facts.limit),
  });
}

/** Why a result has this grade, in one breath. */
export function labReason({ grade, trace }: GradeAnswer, say: Say<'labReasons'>): string {
  const decides = trace.filter((step) => step.met === 'met' && step.grade !== null && step.grade === grade);
  if (decides.length > 0) return labSentence(decides[0]!, say);
  if (grade === 0) return say('within');
  const described = trace.filter((step) => step.grade === null);
  return described.map((step) => labSentence(step, say)).join(' ') || (grade === null ? '' : say('byFact'));
}

function conditionText({ sign, bound, unit, of, factor }: GradeStepTrace['facts'], say: Say<'labReasons'>): string {
  if (typeof sign !== 'string') return '';
  const isMultiple = of === 'lln' || of === 'uln' || of === 'baseline';
  const facts = {
    sign: sign.replace('<=', '≤').replace('>=', '≥'),
    multiple: isMultiple ? say('multipleOf', { factor: numberText(factor), of: say(`of.${of}`) }) : '',
  };
  return typeof bound === 'number'
    ? say('condition', { ...facts, bound: amount(bound, unit) })
    : say('conditionOpen', facts);
}

const word = (list: 'flag' | 'for' | 'status' | 'by', fact: Fact, say: Say<'labReasons'>): string =>
  typeof fact === 'string' ? say(`${list}.${fact}` as Key) : '';

const amount = (fact: Fact, unit: Fact): string =>
  typeof unit === 'string' && unit !== '' ? `${numberText(fact)} ${formatUnit(unit)}` : numberText(fact);

const numberText = (fact: Fact): string => (typeof fact === 'number' ? formatNumber(fact) : String(fact ?? ''));
