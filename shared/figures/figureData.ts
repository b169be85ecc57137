import type { Evaluability, WindowState } from '../model/assessment.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { TermCode, ToxicityFamily } from '../model/grade.ts';
import type { SubjectId } from '../model/ids.ts';
import type { Treatment } from '../model/observation.ts';
import type { Subject } from '../model/subject.ts';

/**
 * What every figure of the trial is made from. A figure, the table beside it, the committee's pack and an export are
 * computed from this one value, so that they cannot disagree. Days are study days of the patient's own site, the infusion
 * being day 0; the part after the point is the part of that local day. `NaN` = not known.
 */
export interface FigureData {
  /** In order of dosing: dose level as the protocol lists them, then infusion date, then number. */
  readonly patients: readonly FigurePatient[];
  /** Dose levels in the protocol's order, then others; `null` = not assigned. */
  readonly doseLevels: readonly (string | null)[];
  /** The terms events point to. */
  readonly terms: readonly FigureTerm[];
  readonly events: EventColumns;
}

/** As much of it as counting takes. */
export interface CountableData extends Pick<FigureData, 'doseLevels' | 'terms'> {
  readonly patients: readonly Pick<FigurePatient, 'day0On' | 'doseLevel' | 'evaluability'>[];
  readonly events: Pick<EventColumns, 'patient' | 'term' | 'grade' | 'flags' | 'onset' | 'onsetLatest'>;
}

export interface FigurePatient extends Pick<Subject, 'subjectNumber' | 'doseLevel' | 'sex' | 'ageYears'> {
  readonly subjectId: SubjectId;
  readonly siteCode: string;
  /** `null` = not infused: not dosed, in no denominator. */
  readonly day0On: CalendarDate | null;
  readonly state: WindowState;
  /** As the cohort counts: `evaluable` = in the denominator of a dose decision. */
  readonly evaluability: Evaluability['outcome'];
  /** Study day up to which the patient was followed: the cut, or the day the patient died or left; `NaN` = not known. */
  readonly followedTo: number;
  /** The last change of the record that touched the patient; 0 = none. */
  readonly lastChangeSeq: number;
  /** Earliest known day of each thing that ends the follow-up or changes what is seen; `NaN` = it happened, nobody knows when. */
  readonly turns: Readonly<Partial<Record<FigureTurn, number>>>;
  readonly treatments: readonly {
    readonly treatment: Treatment['treatment'];
    readonly from: number;
    readonly to: number;
  }[];
}

/** What a curve may count as competing or censoring, and a swim lane marks. */
export type FigureTurn =
  | 'death'
  | 'withdrawal'
  | 'lost-to-follow-up'
  | 'transplant'
  | 'new-therapy'
  | 'progression'
  | 'response';

export interface FigureTerm {
  readonly termCode: TermCode;
  readonly socCode: number;
  readonly family: ToxicityFamily;
}

/** Column by column, one entry an event; rows of objects are what makes a hundred thousand of them slow [PERFORMANCE §2]. */
export interface EventColumns {
  /** Index into the patients. */
  readonly patient: Column;
  /** Index into the terms. */
  readonly term: Column;
  /** Worst grade; 0 = not graded, which never counts as mild. */
  readonly grade: Column;
  /** Grade that was derived for the same toxicity; 0 = none. */
  readonly derivedGrade: Column;
  /** Bits of `EVENT_FLAG`. */
  readonly flags: Column;
  /** Earliest and latest day the event may have begun. */
  readonly onset: Column;
  readonly onsetLatest: Column;
  /** Latest day it may have ended; not known while it goes on, or when nobody knows. */
  readonly end: Column;
  /** The observation a mark leads to. */
  readonly source: Column;
  /** Where its grade segments begin in `segmentGrade`; one entry more than there are events. */
  readonly segmentStart: Column;
  readonly segmentGrade: Column;
  /** Earliest day each segment began. */
  readonly segmentFrom: Column;
}
export type Column = ArrayLike<number>;

export const EVENT_FLAG = {
  serious: 1,
  seriousUnknown: 2,
  /** Related or possibly related to the product, by either party. */
  related: 4,
  relatedUnknown: 8,
  ongoing: 16,
  endUnknown: 32,
  dltConfirmed: 64,
  dltPossible: 128,
  /** A sign of CRS or ICANS, counted there. */
  sign: 256,
} as const;
