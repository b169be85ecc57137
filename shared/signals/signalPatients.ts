import { firstAt } from '../figures/eventTimes.ts';
import { EVENT_FLAG, type FigureData } from '../figures/figureData.ts';
import type { SignalKind } from '../model/signalSettings.ts';
import type { SignalFacts } from './signalFacts.ts';

/** The dosed patients of a trial, by what is known of one event; indices into the patients, in order of dosing. */
export interface SignalPatients {
  readonly dosed: readonly number[];
  readonly withEvent: readonly number[];
  /** Not counted, and the record does not rule it out: no grade, measured worse than reported, too few counts, a death without its event. */
  readonly undecided: readonly number[];
  /** Events of this kind, those that recur counted each time; `null` = a grade of the whole period, not of an event. */
  readonly events: readonly number[] | null;
  /** Grade from which on an event is of this kind: the day it was reached is when it happened. */
  readonly gradeAtLeast: number;
}

/** Who had it, who did not, and of whom nobody can say. `facts` in the order of the patients. */
export function signalPatients(data: FigureData, facts: readonly SignalFacts[], kind: SignalKind): SignalPatients {
  const dosed = data.patients.flatMap(({ day0On }, at) => (day0On === null ? [] : [at]));
  if (kind.kind === 'early-icaht') return byIcaht(dosed, facts, kind.gradeAtLeast);
  const events: number[] = [];
  const doubtful = new Set<number>();
  for (let at = 0; at < data.events.patient.length; at += 1) {
    const answer = answerOf(data, at, kind);
    if (answer === 'yes') events.push(at);
    if (answer === 'unknown') doubtful.add(data.events.patient[at]!);
  }
  const hit = new Set(events.map((at) => data.events.patient[at]!));
  const isUndecided = (at: number): boolean =>
    !hit.has(at) && (doubtful.has(at) || (kind.kind === 'fatal' && data.patients[at]!.turns.death !== undefined));
  return {
    dosed,
    withEvent: dosed.filter((at) => hit.has(at)),
    undecided: dosed.filter(isUndecided),
    events: events.filter((at) => data.patients[data.events.patient[at]!]!.day0On !== null),
    gradeAtLeast: kind.kind === 'fatal' ? 5 : kind.gradeAtLeast,
  };
}

function answerOf(
  { events, terms }: FigureData,
  at: number,
  kind: Exclude<SignalKind, { readonly kind: 'early-icaht' }>,
): 'yes' | 'no' | 'unknown' {
  const grade = events.grade[at]!;
  switch (kind.kind) {
    case 'fatal':
      return grade === 5 ? 'yes' : 'no';
    case 'family':
      if (terms[events.term[at]!]!.family !== kind.family) return 'no';
      if (grade >= kind.gradeAtLeast) return 'yes';
      return grade === 0 || events.derivedGrade[at]! >= kind.gradeAtLeast ? 'unknown' : 'no';
  }
}

function byIcaht(dosed: readonly number[], facts: readonly SignalFacts[], gradeAtLeast: number): SignalPatients {
  const isIn = (at: number): boolean => (facts[at]!.earlyIcaht.grade ?? 0) >= gradeAtLeast;
  const isOpen = ({ earlyIcaht }: SignalFacts): boolean => earlyIcaht.grade === null || earlyIcaht.isIncomplete;
  return {
    dosed,
    withEvent: dosed.filter(isIn),
    undecided: dosed.filter((at) => !isIn(at) && isOpen(facts[at]!)),
    events: null,
    gradeAtLeast,
  };
}

/** Whole days from infusion to the first of these events, by patient; `NaN` = it is not known when. Day 0 = infusion. */
export function firstOnsets(
  data: FigureData,
  { chosen, gradeAtLeast }: { readonly chosen: readonly number[]; readonly gradeAtLeast: number },
): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const at of chosen) {
    const patient = data.events.patient[at]!;
    const day = Math.floor(firstAt(data, at, gradeAtLeast));
    const known = first.get(patient);
    first.set(
      patient,
      known === undefined || Number.isNaN(known) ? day : Number.isNaN(day) ? known : Math.min(known, day),
    );
  }
  return first;
}

/** An event whose onset, seriousness or relation nobody has stated. */
export const hasFlag = ({ events }: FigureData, at: number, flag: keyof typeof EVENT_FLAG): boolean =>
  (events.flags[at]! & EVENT_FLAG[flag]) !== 0;
