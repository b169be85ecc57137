import { anyOf } from '../dlt/kleene.ts';
import type { CohortRow, PauseFinding, PauseGround, Truth } from '../model/cohort.ts';
import type { PauseRule, Protocol } from '../model/protocol.ts';
import { exceedsCutoff } from '../stats/exceedsCutoff.ts';
import { betaProbabilityAbove, updateBeta } from '../stats/posterior/betaPosterior.ts';
import { cohortCounts } from './cohortCounts.ts';
import { cohortStanding } from './cohortStanding.ts';

interface PauseInput {
  readonly protocol: Protocol;
  readonly rows: readonly CohortRow[];
  /** Grounds for rules about deaths, events and measured values, as `pauseGrounds` gives them. */
  readonly groundsOf: (rule: PauseRule) => readonly PauseGround[];
  /** Rules that a person has reported as met and that nobody has taken back. */
  readonly reported: readonly { readonly ruleId: string; readonly ground: PauseGround }[];
}

/** Every pause rule of the protocol, three-valued, with the patients behind it. Source: [DOMAIN §3] P1. */
export function pauseFindings(input: PauseInput): readonly PauseFinding[] {
  return (input.protocol.pauseRules ?? []).map((rule) => ({ ruleId: rule.id, ...answer(rule, input) }));
}

function answer(rule: PauseRule, input: PauseInput): Omit<PauseFinding, 'ruleId'> {
  const { when } = rule;
  switch (when.kind) {
    case 'related-death': {
      const grounds = inOrder(input.groundsOf(rule));
      return { met: anyOf(grounds.map(({ met }) => met)), grounds, facts: { withinDays: when.withinDays } };
    }
    case 'events': {
      const grounds = inOrder(input.groundsOf(rule));
      const sure = grounds.filter(({ met }) => met === 'met').length;
      const facts = { events: sure, count: when.count, gradeAtLeast: when.gradeAtLeast };
      return { met: reached(sure, grounds.length, when.count), grounds, facts };
    }
    case 'dlts-among-first':
      return amongFirst(when, input.rows);
    case 'dlt-probability':
      return probability(when, input);
    case 'measured': {
      const grounds = inOrder(input.groundsOf(rule));
      return { met: anyOf(grounds.map(({ met }) => met)), grounds, facts: {} };
    }
    case 'reported': {
      const grounds = input.reported.filter(({ ruleId }) => ruleId === rule.id).map(({ ground }) => ground);
      return { met: grounds.length > 0 ? 'met' : 'not-met', grounds, facts: {} };
    }
  }
}

function reached(sure: number, possible: number, count: number): Truth {
  if (sure >= count) return 'met';
  return possible >= count ? 'unknown' : 'not-met';
}

/** Who cannot be evaluated is replaced and not among the first; patients of one day cannot be told apart and all count. */
function amongFirst(
  { dlts, patients }: Extract<PauseRule['when'], { kind: 'dlts-among-first' }>,
  rows: readonly CohortRow[],
): Omit<PauseFinding, 'ruleId'> {
  const counted = rows
    .filter(({ summary }) => !['not-treated', 'not-evaluable'].includes(cohortStanding(summary)))
    .map((row) => ({ row, on: row.summary.window?.day0On ?? LAST }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const lastOn = counted[Math.min(patients, counted.length) - 1]?.on ?? LAST;
  const first = counted.filter(({ on }) => on <= lastOn).map(({ row }) => row);
  const grounds = first.flatMap(dltGround);
  const sure = grounds.filter(({ met }) => met === 'met').length;
  return { met: reached(sure, grounds.length, dlts), grounds: inOrder(grounds), facts: { dlts: sure, patients } };
}

/** After any date: when day 0 is not known, the patient comes last. */
const LAST = '9999-12-31';

function probability(
  { rateAbove, probabilityAbove }: Extract<PauseRule['when'], { kind: 'dlt-probability' }>,
  { protocol, rows }: PauseInput,
): Omit<PauseFinding, 'ruleId'> {
  const { total } = cohortCounts(rows, protocol);
  const { priorAlpha, priorBeta, minimumPatients } = protocol.cohort.boundary;
  const above = (dlts: number, patients: number) =>
    betaProbabilityAbove(updateBeta({ alpha: priorAlpha, beta: priorBeta }, dlts, patients), rateAbove);
  const isMet = (dlts: number, patients: number) =>
    patients >= minimumPatients && exceedsCutoff(above(dlts, patients), probabilityAbove);
  const { dlt, evaluable, possibleDlt } = total;
  const mayBe = isMet(dlt + possibleDlt, evaluable + possibleDlt) ? 'unknown' : 'not-met';
  return {
    met: isMet(dlt, evaluable) ? 'met' : mayBe,
    grounds: inOrder(rows.flatMap(dltGround)),
    facts: { dlts: dlt, evaluable, rateAbove, probabilityAbove, probability: above(dlt, evaluable) },
  };
}

/** A DLT speaks for a pause, a possible one may. An under-dosed patient's waits for the committee. */
function dltGround({ subject: { subjectId }, summary }: CohortRow): readonly PauseGround[] {
  switch (cohortStanding(summary)) {
    case 'dlt':
      return [{ key: `${subjectId}:dlt`, subjectId, met: 'met', facts: {}, evidence: [] }];
    case 'possible-dlt':
    case 'committee':
      return [{ key: `${subjectId}:dlt`, subjectId, met: 'unknown', facts: {}, evidence: [] }];
    case 'not-treated':
    case 'clear':
    case 'in-window':
    case 'pending-data':
    case 'not-evaluable':
      return [];
  }
}

function inOrder(grounds: readonly PauseGround[]): readonly PauseGround[] {
  return grounds.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
