import type { Finding, SubjectAssessment, TraceStep } from '../model/assessment.ts';
import type { PendingCode, PendingItem } from '../model/cohort.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { TermCode } from '../model/grade.ts';
import type { Protocol } from '../model/protocol.ts';
import { addDays } from '../time/addDays.ts';

type Asked = Omit<PendingItem, 'ruleIds' | 'termCode'>;

/**
 * Which visit or value is missing before a patient counts one way or the other: read off the clauses that answer
 * "unknown". What only time decides is due on its day; the rest is due now. Empty once the patient is decided.
 * Source: [FIGURES §2.1].
 */
export function pendingData(assessment: SubjectAssessment, protocol: Protocol): readonly PendingItem[] {
  const { state, window } = assessment;
  if (!isPendingState(state)) return [];
  const items: PendingItem[] = [];
  if (window === null)
    items.push({ ...now('infusion-date', [], {}), ruleIds: [protocol.dltWindow.id], termCode: null });
  for (const step of assessment.evaluability.trace) {
    for (const asked of ofPatient(step, assessment)) items.push({ ...asked, ruleIds: [step.ruleId], termCode: null });
  }
  const terms = new Map(assessment.episodes.map(({ key, termCode }) => [key, termCode]));
  for (const finding of assessment.findings) {
    for (const item of ofFinding(finding, terms.get(finding.episodeKey) ?? null, assessment)) items.push(item);
  }
  return joined(items);
}

/** Infused, and nobody can say yet which way the patient counts. */
export const isPendingState = (state: SubjectAssessment['state']): boolean =>
  state === 'in-window' || state === 'possible-dlt' || state === 'pending-data';

function now(code: PendingCode, evidence: Asked['evidence'], facts: Asked['facts']): Asked {
  return { code, dueOn: null, facts, evidence };
}

function ofPatient({ code, met, facts, evidence }: TraceStep, { state }: SubjectAssessment): readonly Asked[] {
  if (code === 'dose-received' && met === 'unknown') {
    const isInfusedKnown = typeof facts.infused === 'number';
    return [now(isInfusedKnown ? 'dose-planned' : 'dose-infused', evidence, {})];
  }
  if (code === 'left-before-window-end' && met === 'unknown')
    return [now('left-date', evidence, { event: facts.event! })];
  if (code === 'observed-to' && met !== 'met') {
    const dueOn = state === 'in-window' ? (facts.windowEnd as CalendarDate | null) : null;
    return [{ code: 'closing-visit', dueOn, facts: { observedOn: facts.observedOn ?? null }, evidence }];
  }
  return [];
}

function ofFinding(finding: Finding, termCode: TermCode | null, assessment: SubjectAssessment): readonly PendingItem[] {
  if (finding.outcome === 'not-dlt') return [];
  const rest = { ruleIds: [finding.ruleId], termCode };
  // A rule that answers waits for the monitor only; one that time decides waits for its day.
  if (finding.outcome === 'dlt') return [{ ...now('adjudication', [], {}), ...rest }];
  const unknown = finding.trace.filter(({ met }) => met === 'unknown');
  return unknown.flatMap((step) => ofStep(step, finding, assessment).map((asked) => ({ ...asked, ...rest })));
}

/** What an unknown clause asks for; the clauses not named here ask for a value of their own. */
const ASKS: Partial<Record<TraceStep['code'], PendingCode>> = {
  'in-window': 'onset',
  attributed: 'attribution',
  'grade-reached': 'grade',
  'not-graded': 'grade',
  'exclusion-grade': 'grade',
  'resolved-in-time': 'end-date',
  'exclusion-resolved': 'end-date',
  'exclusion-asymptomatic': 'symptoms',
  'death-not-by-progression': 'cause-of-death',
  judgement: 'adjudication',
  'derived-not-reported': 'adjudication',
  referred: 'adjudication',
  declared: 'adjudication',
};

/** Clauses that only sum up others. */
const SUMS: ReadonlySet<TraceStep['code']> = new Set(['excluded', 'selected']);
/** What only time decides while it goes on: nothing is missing yet. */
const RIPENING: ReadonlySet<PendingCode> = new Set([
  'end-date',
  'value',
  'marrow',
  'state',
  'adjudication',
  'symptoms',
]);

function ofStep(step: TraceStep, { ripensAt }: Finding, assessment: SubjectAssessment): readonly Asked[] {
  const { code, facts, evidence } = step;
  if (SUMS.has(code)) return [];
  if (code === 'still-present') return [countOnDay(step, ripensAt, assessment)];
  if (code === 'patient-state') {
    const states = facts.states ?? null;
    const asks = String(states).includes('marrow') ? 'marrow' : 'state';
    return ripensAt === null ? [now(asks, evidence, asks === 'state' ? { states } : {})] : [];
  }
  const asks = ASKS[code] ?? 'value';
  if (ripensAt !== null && RIPENING.has(asks)) return [];
  if (asks === 'end-date') return [now(asks, evidence, { grade: facts.toGradeAtMost ?? null })];
  return [now(asks, evidence, asks === 'value' ? { code } : {})];
}

/** A blood count that shows whether the cytopenia is still there: on the first day that lies ahead, or on the last. */
function countOnDay(
  { facts, evidence }: TraceStep,
  ripensAt: Finding['ripensAt'],
  { window, day }: SubjectAssessment,
): Asked {
  const days = [Number(facts.onDay), Number(facts.toDay)];
  const next = days.find((one) => day !== null && one >= day) ?? days[1]!;
  const dueOn = window === null || ripensAt === null ? null : addDays(window.day0On, next);
  return { code: 'count-on-day', dueOn, facts: { day: next }, evidence };
}

/** One line for one thing, whatever rules ask for it. */
function joined(items: readonly PendingItem[]): readonly PendingItem[] {
  const byThing = new Map<string, PendingItem>();
  for (const item of items) {
    const thing = [item.code, item.termCode, item.dueOn, JSON.stringify(item.facts)].join('|');
    const known = byThing.get(thing);
    if (known === undefined) byThing.set(thing, item);
    else byThing.set(thing, { ...known, ruleIds: [...new Set([...known.ruleIds, ...item.ruleIds])] });
  }
  return [...byThing.values()].sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
}
