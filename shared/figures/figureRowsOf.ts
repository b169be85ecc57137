import { cohortStanding } from '../cohort/cohortStanding.ts';
import type { SubjectAssessment } from '../model/assessment.ts';
import type { CalendarDate, EndAnswer, Instant } from '../model/dates.ts';
import type { DltCase } from '../model/dltCase.ts';
import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Relatedness } from '../model/observation.ts';
import { axisDayOf, spanOfAnswer, type TimeAxis } from '../time/timeAxis.ts';
import { EVENT_FLAG, type FigurePatient, type FigureTerm, type FigureTurn } from './figureData.ts';

/** One event of a patient before it is put into columns; the fields are those of `EventColumns`. */
export interface FigureEvent extends FigureTerm {
  readonly grade: number;
  readonly derivedGrade: number;
  readonly flags: number;
  readonly onset: number;
  readonly onsetLatest: number;
  readonly end: number;
  readonly source: number;
  readonly segments: readonly { readonly grade: number; readonly from: number }[];
}

export interface FigureRows {
  readonly patient: FigurePatient;
  readonly events: readonly FigureEvent[];
}

interface Seen {
  readonly history: SubjectHistory;
  readonly siteCode: string;
  readonly lastChangeSeq: number;
  readonly assessment: SubjectAssessment;
  readonly cases: readonly DltCase[];
}

/** Rows of one patient with what moves them while time alone passes. */
export interface FigureRowsInTime {
  readonly rows: FigureRows;
  /** When they were made, and when time alone changes more than the follow-up; `null` = never. */
  readonly from: Instant;
  readonly until: Instant | null;
  readonly axis: TimeAxis;
  /** Study day the patient died or left; infinite = neither. */
  readonly leftOn: number;
  /** Which of the treatments are still given. */
  readonly goingOn: readonly boolean[];
}

/** One patient's part of the figures, at the moment of the assessment. Reported episodes are counted, derived ones compared. */
export const figureRowsOf = (seen: Seen): FigureRows => figureRowsInTime(seen).rows;

/** One patient's part of the figures, and how far it can be read at another moment without a new assessment. */
export function figureRowsInTime({ history, siteCode, lastChangeSeq, assessment, cases }: Seen): FigureRowsInTime {
  const { subject } = history;
  const day0On = assessment.window?.day0On ?? null;
  const axis: TimeAxis = { anchorOn: day0On ?? ('1970-01-01' as CalendarDate), zone: history.zone };
  const dayOf = (answer: EndAnswer): number =>
    day0On === null ? Number.NaN : (spanOfAnswer(answer, axis)?.from ?? Number.NaN);
  const turns = turnsOf(history, dayOf);
  const leftOn = Math.min(...LEAVING.flatMap((turn) => turns[turn] ?? []));
  const followedTo = followedToAt(assessment.at, { day0On, axis, leftOn });

  const patient: FigurePatient = {
    subjectId: subject.subjectId,
    subjectNumber: subject.subjectNumber,
    doseLevel: subject.doseLevel,
    sex: subject.sex,
    ageYears: subject.ageYears,
    siteCode,
    day0On,
    state: assessment.state,
    evaluability: evaluabilityOf(assessment),
    followedTo,
    lastChangeSeq,
    turns,
    treatments: history.treatments.map(({ value }) => ({
      treatment: value.treatment,
      from: dayOf(value.start),
      to: value.end === 'ongoing' ? followedTo : dayOf(value.end),
    })),
  };
  const reported = assessment.episodes.filter(({ origin }) => origin === 'reported');
  const derived = assessment.episodes.filter(({ origin }) => origin === 'derived');
  const place = (answer: EndAnswer) => (day0On === null ? null : spanOfAnswer(answer, axis));
  return {
    rows: { patient, events: reported.map((episode) => eventOf(episode, { place, derived, assessment, cases })) },
    from: assessment.at,
    until: assessment.nextChangeAt,
    axis,
    leftOn,
    goingOn: history.treatments.map(({ value }) => value.end === 'ongoing'),
  };
}

/** As the cohort counts: who has a possible DLT nobody has decided is pending, not evaluable. */
function evaluabilityOf({ state, evaluability }: SubjectAssessment): FigurePatient['evaluability'] {
  const standing = cohortStanding({ state, evaluability });
  if (standing === 'dlt' || standing === 'clear') return 'evaluable';
  return evaluability.outcome === 'evaluable' ? 'undecided' : evaluability.outcome;
}

/** The rows at another moment at which they hold: the follow-up goes on, and with it what is still given. */
export function figureRowsAt({ rows, axis, leftOn, goingOn }: FigureRowsInTime, at: Instant): FigureRows {
  const followedTo = followedToAt(at, { day0On: rows.patient.day0On, axis, leftOn });
  const treatments = rows.patient.treatments.map((given, i) => (goingOn[i]! ? { ...given, to: followedTo } : given));
  return { patient: { ...rows.patient, followedTo, treatments }, events: rows.events };
}

/** Study day of the cut, or the day the patient died or left. */
function followedToAt(
  at: Instant,
  { day0On, axis, leftOn }: Pick<FigureRowsInTime, 'axis' | 'leftOn'> & Pick<FigurePatient, 'day0On'>,
): number {
  return Math.min(day0On === null ? Number.NaN : axisDayOf(Date.parse(at), axis), leftOn);
}

/** Nobody sees the patient after one of these. */
const LEAVING = ['death', 'withdrawal', 'lost-to-follow-up'] as const satisfies readonly FigureTurn[];
const TURNS: readonly string[] = [
  ...LEAVING,
  'transplant',
  'new-therapy',
  'progression',
  'response',
] satisfies readonly FigureTurn[];
const isTurn = (event: string): event is FigureTurn => TURNS.includes(event);

function turnsOf(history: SubjectHistory, dayOf: (answer: EndAnswer) => number): FigurePatient['turns'] {
  const turns: Partial<Record<FigureTurn, number>> = {};
  for (const { value } of history.studyEvents) {
    if (!isTurn(value.event)) continue;
    const day = dayOf(value.at);
    const known = turns[value.event];
    if (Number.isNaN(day)) {
      // Whoever died or left on a day nobody knows was not followed to the cut: until when is not known either.
      if (LEAVING.some((turn) => turn === value.event)) turns[value.event] = known ?? day;
    } else turns[value.event] = known === undefined || Number.isNaN(known) ? day : Math.min(known, day);
  }
  return turns;
}

interface Frame {
  readonly place: (answer: EndAnswer) => { readonly from: number; readonly to: number } | null;
  readonly derived: readonly Episode[];
  readonly assessment: SubjectAssessment;
  readonly cases: readonly DltCase[];
}

function eventOf(episode: Episode, { place, derived, assessment, cases }: Frame): FigureEvent {
  const onset = place(episode.onset);
  return {
    termCode: episode.termCode,
    socCode: episode.socCode,
    family: episode.family,
    grade: episode.worstGrade ?? 0,
    derivedGrade: derivedGradeOf(episode, derived, place),
    flags: flagsOf(episode) | dltFlag(episode, assessment, cases),
    onset: onset?.from ?? Number.NaN,
    onsetLatest: onset?.to ?? Number.NaN,
    end: place(episode.end)?.to ?? Number.NaN,
    source: episode.sources[0]!.observationId,
    segments: episode.segments.map(({ grade, from }) => ({ grade: grade ?? 0, from: place(from)?.from ?? Number.NaN })),
  };
}

/** The worst derived grade of the same term that touches the event in time; without known times, of the same term. */
function derivedGradeOf(episode: Episode, derived: readonly Episode[], place: Frame['place']): number {
  const from = place(episode.onset)?.from ?? Number.NEGATIVE_INFINITY;
  const to = place(episode.end)?.to ?? Number.POSITIVE_INFINITY;
  const touching = derived.filter(
    (other) =>
      other.termCode === episode.termCode &&
      (place(other.onset)?.from ?? from) <= to &&
      (place(other.end)?.to ?? Number.POSITIVE_INFINITY) >= from,
  );
  return Math.max(0, ...touching.map(({ worstGrade }) => worstGrade ?? 0));
}

const RELATED: readonly (Relatedness | undefined)[] = ['possible', 'probable', 'definite'];

function flagsOf({ seriousness, relatedness, end, signOf }: Episode): number {
  const product = relatedness['car-t'];
  return (
    (seriousness === null ? EVENT_FLAG.seriousUnknown : seriousness.length > 0 ? EVENT_FLAG.serious : 0) |
    (product === undefined || product === 'not-assessed' ? EVENT_FLAG.relatedUnknown : 0) |
    (RELATED.includes(product) ? EVENT_FLAG.related : 0) |
    (end === 'ongoing' ? EVENT_FLAG.ongoing : 0) |
    (end === 'unknown' ? EVENT_FLAG.endUnknown : 0) |
    (signOf === null ? 0 : EVENT_FLAG.sign)
  );
}

/** A person's decision outweighs the rule; what waits for one, or what a rule calls a DLT, is possible. */
function dltFlag({ key }: Episode, { findings }: SubjectAssessment, cases: readonly DltCase[]): number {
  const state = cases.find((one) => one.episodeKey === key && one.state !== 'withdrawn')?.state;
  if (state === 'confirmed') return EVENT_FLAG.dltConfirmed;
  if (state === 'rejected') return 0;
  if (state !== undefined) return EVENT_FLAG.dltPossible;
  const isPossible = findings.some(({ episodeKey, outcome }) => episodeKey === key && outcome === 'dlt');
  return isPossible ? EVENT_FLAG.dltPossible : 0;
}
