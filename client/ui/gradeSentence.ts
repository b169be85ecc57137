import { formatNumber } from '../../shared/format/formatNumber.ts';
import type { GradeAnswer, GradeStepTrace } from '../../shared/model/grading.ts';
import type { Say, WordKey } from '../i18n/useWords.ts';

/** The scales whose traces have words here. */
export type SyndromeScale = 'CRS' | 'ICANS';
type Fact = string | number | null | undefined;
type Key = WordKey<'scales'>;

/** The sentence of one clause of a CRS or ICANS grade. */
export function gradeSentence({ code, met, facts }: GradeStepTrace, scale: SyndromeScale, say: Say<'scales'>): string {
  return say(`${scale.toLowerCase()}.${code}.${met}` as Key, {
    temperature: celsius(facts.temperatureCelsius, say),
    bound: celsius(facts.bound, say),
    vasopressors: named('pressor', facts.vasopressors, say),
    device: named('device', facts.device, say),
    flow: flowText(facts.flowLitresPerMinute, say),
    seen: seenText(code, facts.seen, say),
    signs: named('sign', facts.signs, say),
    score: facts.score ?? '',
    day: facts.day ?? '',
    usualDays: facts.usualDays ?? '',
  });
}

/** Why this grade, in one breath: the clauses that give it first, then what they rest on. */
export function gradeReason(answer: GradeAnswer, scale: SyndromeScale, say: Say<'scales'>): string {
  if (answer.grade === null) return say('notAssessed');
  const sentence = (step: GradeStepTrace) => gradeSentence(step, scale, say);
  if (answer.grade === 0) return answer.trace.filter(explainsZero).map(sentence).join(' ');
  const decides = (step: GradeStepTrace) => step.met === 'met' && step.grade === answer.grade;
  const supports = (step: GradeStepTrace) => step.met === 'met' && BASIS.has(step.code) && !decides(step);
  return [...answer.trace.filter(decides), ...answer.trace.filter(supports)].map(sentence).join(' ');
}

/** Clauses that belong to any reason they are met in, whatever grade they give. */
const BASIS = new Set(['fever', 'fever-waived', 'late-onset', 'hemorrhage-outside-icans']);

function explainsZero({ code, met }: GradeStepTrace): boolean {
  return met === 'not-met' || code.startsWith('fever-') || code.endsWith('-otherwise');
}

export function needText(needs: readonly string[], say: Say<'scales'>): string {
  return needs.map((need) => say(`need.${need}` as Key)).join(say('listComma'));
}

function celsius(fact: Fact, say: Say<'scales'>): string {
  if (typeof fact !== 'number') return say('fact.unknown');
  // A second decimal only where it says something: 100.3 °F is 37.94 °C, not 37.9 °C.
  const short = fact.toFixed(1);
  return `${Number(short) === fact ? short : formatNumber(fact, 4)} °C`;
}

function flowText(flow: Fact, say: Say<'scales'>): string {
  return typeof flow === 'number' ? say('flow.litres', { flow: formatNumber(flow) }) : say('flow.unknown');
}

const PRESSORS = ['norepinephrine', 'vasopressin', 'epinephrine', 'phenylephrine', 'dopamine', 'metaraminol'];

/** Names of our closed lists get their words; a name somebody typed stays as it is. */
function named(list: 'pressor' | 'device' | 'sign', names: Fact, say: Say<'scales'>): string {
  if (typeof names !== 'string' || names === '') return '';
  const known = (name: string) => list !== 'pressor' || PRESSORS.includes(name);
  const words = names.split(', ').map((name) => (known(name) ? say(`${list}.${name}` as Key) : name));
  return words.join(say('listComma'));
}

function seenText(code: string, seen: Fact, say: Say<'scales'>): string {
  if (typeof seen !== 'string') return '';
  const list = code === 'cerebral-edema' ? 'edema' : code;
  return say(`${list}.${seen}` as Key);
}
