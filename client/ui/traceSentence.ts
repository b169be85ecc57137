import { formatInstant } from '../../shared/format/formatInstant.ts';
import { formatNumber } from '../../shared/format/formatNumber.ts';
import { formatPartial } from '../../shared/format/formatPartial.ts';
import { findAnalyte } from '../../shared/grading/labs/findAnalyte.ts';
import type { TraceStep } from '../../shared/model/assessment.ts';
import type { EndAnswer, Instant } from '../../shared/model/dates.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import {
  AGENTS,
  CASE_STATES,
  DEATH_CAUSES,
  PATIENT_STATES,
  RELATEDNESS,
  SAMPLE_MEASUREMENTS,
  STUDY_EVENTS,
  TREATMENTS,
} from '../../shared/model/vocabulary.ts';
import type { Language } from '../i18n/language.ts';
import type { Say } from '../i18n/useWords.ts';

/** What the sentences are made of besides the step itself. */
export interface TraceWords {
  readonly say: Say<'trace'>;
  readonly vocabulary: Say<'vocabulary'>;
  readonly language: Language;
  /** Clock times are shown on the site's clock. */
  readonly zone: string;
  readonly termName: (code: number) => string;
  readonly exclusions: Protocol['exclusions'];
}

type Fact = string | number | null;
type Facts = TraceStep['facts'];
const DAY_HOURS = 24;

/** The sentence of one step of a trace. Every code has one for each answer, so a new code does not compile without. */
export function traceSentence(step: TraceStep, words: TraceWords): string {
  return words.say(`${step.code}.${step.met}`, {
    ...plainFacts(step.facts, words),
    ...derivedFacts(step.facts, words),
    ruleId: step.ruleId,
    wording: words.exclusions.find(({ id }) => id === step.ruleId)?.wording[words.language] ?? step.ruleId,
  });
}

function plainFacts(facts: Facts, words: TraceWords): Record<string, string | number> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factText(name, fact, words)]));
}

/** What is not known is said, never left out. */
function factText(name: string, fact: Fact, words: TraceWords): string | number {
  const { say, zone, termName } = words;
  if (name === 'grade' || name === 'baselineGrade') return fact ?? say('fact.noGrade');
  if (name === 'reportedGrade') return fact ?? say('fact.notReported');
  if (name === 'term' && typeof fact === 'number') return termName(fact);
  if (fact === null || fact === '') return say('fact.unknown');
  if (name === 'deadline') return formatInstant(String(fact) as Instant, zone);
  if (name === 'from' || name === 'reachedFrom' || name === 'resolvedAt' || name === 'on' || name === 'dueOn')
    return dateText(String(fact), words);
  if (name === 'analyte') return analyteName(String(fact), words);
  return typeof fact === 'number' ? formatNumber(fact) : namedValue(name, fact, words.vocabulary);
}

/** A laboratory analyte, or what a sample is measured for. */
function analyteName(code: string, { language, vocabulary }: TraceWords): string {
  const measurement = among(SAMPLE_MEASUREMENTS, code);
  return measurement === undefined ? (findAnalyte(code)?.[language] ?? code) : vocabulary(`measurement.${measurement}`);
}

function dateText(answer: string, { say, vocabulary }: TraceWords): string {
  if (answer === 'unknown') return say('fact.dateUnknown');
  if (answer === 'ongoing') return vocabulary('date.ongoing');
  return say('fact.on', { date: formatPartial(answer as Exclude<EndAnswer, 'unknown' | 'ongoing'>) });
}

function among<const T extends string>(list: readonly T[], value: string): T | undefined {
  return list.find((one) => one === value);
}

/** Values of our closed lists get their words; anything else is a name or a date and stays as it is. */
function namedValue(name: string, value: string, vocabulary: Say<'vocabulary'>): string {
  const agent = name === 'agent' ? among(AGENTS, value) : undefined;
  if (agent !== undefined) return vocabulary(`agent.${agent}`);
  const relatedness = name === 'relatedness' || name === 'atLeast' ? among(RELATEDNESS, value) : undefined;
  if (relatedness !== undefined) return vocabulary(`relatedness.${relatedness}`);
  const cause = name === 'cause' ? among(DEATH_CAUSES, value) : undefined;
  if (cause !== undefined) return vocabulary(`deathCause.${cause}`);
  const event = name === 'event' ? among(STUDY_EVENTS, value) : undefined;
  if (event !== undefined) return vocabulary(`studyEvent.${event}`);
  const decision = name === 'decision' ? among(CASE_STATES, value) : undefined;
  return decision === undefined ? value : vocabulary(`caseState.${decision}`);
}

/** Facts that read better together or in another unit. */
function derivedFacts(facts: Facts, { say, vocabulary }: TraceWords) {
  const { treatments, limit } = facts;
  const { atLeast, atMost, withinHours, fraction, minFraction, states, present, decider } = facts;
  const derived: Record<string, string> = {};
  if (atLeast !== undefined && atMost !== undefined) derived.range = rangeText(atLeast, atMost, say);
  if (withinHours !== undefined) derived.within = lengthText(withinHours, say);
  if (minFraction !== undefined) derived.minPercent = percentText(minFraction, say);
  if (fraction !== undefined) derived.percent = percentText(fraction, say);
  if (states !== undefined) derived.patientState = stateText(states, present === 'yes', say);
  if (treatments !== undefined) derived.treatmentNames = treatmentText(treatments, say, vocabulary);
  if (limit !== undefined) derived.limitText = limitText(facts, say);
  if (decider === 'medical-monitor' || decider === 'committee') derived.decider = say(`fact.by-${decider}`);
  return derived;
}

function treatmentText(treatments: Fact, say: Say<'trace'>, vocabulary: Say<'vocabulary'>): string {
  if (typeof treatments !== 'string') return say('fact.unknown');
  const named = TREATMENTS.filter((one) => treatments.split(' ').includes(one));
  return named.map((one) => vocabulary(`treatment.${one}`)).join(say('fact.or'));
}

function limitText({ limit, value, unit, factor }: Facts, say: Say<'trace'>): string {
  if (limit === null) return say('fact.unknown');
  if (limit === 'absolute') return say('fact.limit-absolute', { value: value ?? '', unit: unit ?? '' });
  const kind = limit === 'times-baseline' ? limit : 'times-upper-limit';
  return say(`fact.limit-${kind}`, { factor: factor ?? '' });
}

function stateText(states: Fact, isPresent: boolean, say: Say<'trace'>): string {
  if (typeof states !== 'string') return say('fact.unknown');
  const named = PATIENT_STATES.filter((state) => states.split(' ').includes(state));
  return named.map((state) => say(`fact.${isPresent ? 'with' : 'without'}-${state}`)).join(say('fact.or'));
}

function rangeText(atLeast: Fact, atMost: Fact, say: Say<'trace'>): string {
  if (atLeast === null || atMost === null) return say('fact.unknown');
  return atLeast === atMost ? String(atLeast) : `${atLeast}–${atMost}`;
}

/** From two days on people think in days. */
function lengthText(hours: Fact, say: Say<'trace'>): string {
  if (typeof hours !== 'number') return say('fact.unknown');
  const days = hours / DAY_HOURS;
  return days >= 2 && Number.isInteger(days)
    ? say('fact.withinDays', { count: days })
    : say('fact.withinHours', { count: hours });
}

function percentText(fraction: Fact, say: Say<'trace'>): string {
  return typeof fraction === 'number' ? `${formatNumber(fraction * 100, 3)} %` : say('fact.unknown');
}
