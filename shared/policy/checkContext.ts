import type { CalendarDate, Instant } from '../model/dates.ts';
import type { Grade, GradingScale } from '../model/grade.ts';

/** What the checks need to know about a dictionary term. */
export interface CheckedTerm {
  readonly grades: readonly Grade[];
  readonly needsSpecify: boolean;
  readonly scale: GradingScale;
}

/** What an entry is checked against. */
export interface CheckContext {
  /** The trial's frozen dictionary. */
  readonly findTerm: (code: number) => CheckedTerm | undefined;
  /** IANA zone of the site. */
  readonly zone: string;
  readonly now: Instant;
  readonly infusedOn: CalendarDate | null;
  readonly consentOn: CalendarDate | null;
}
