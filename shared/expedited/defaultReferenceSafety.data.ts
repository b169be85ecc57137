import type { CalendarDate } from '../model/dates.ts';
import type { TermCode } from '../model/grade.ts';
import type { ReferenceSafetyList } from '../model/referenceSafety.ts';

const term = (...codes: readonly number[]) => ({ termCodes: codes as TermCode[] });

/**
 * What a trial is read by until its data manager enters the list of its own brochure: the reactions every CAR-T brochure
 * names. An assumption, and said to be one wherever it is used. Source: [DOMAIN §6.4], [EXPEDITED].
 */
export const DEFAULT_REFERENCE_SAFETY: ReferenceSafetyList = {
  version: '0 (assumption)',
  // Before every date there is: it holds until the first version of the trial's own.
  validFrom: '0000-00-00' as CalendarDate,
  expected: [
    { select: { family: 'CRS' }, highestGrade: 3, fatalExpected: false },
    { select: { family: 'ICANS' }, highestGrade: 3, fatalExpected: false },
    { select: { family: 'haematological' }, highestGrade: 4, fatalExpected: false },
    // Fever.
    { select: term(10016558), highestGrade: 3, fatalExpected: false },
    // Lung infection.
    { select: term(10061229), highestGrade: 3, fatalExpected: false },
  ],
};
