import type { ImportGradeCause } from '../../shared/model/importReport.ts';

/** One line a cause, for the command line. */
export const IMPORT_GRADE_CAUSE_TEXT: Readonly<Record<ImportGradeCause, string>> = {
  unit: 'the unit is missing or not one of the analyte',
  'limit-missing': 'the reference limit the grade needs is missing',
  'not-a-number': 'the result is no number that decides',
  'albumin-missing': 'total calcium without an albumin of the same sample',
  'not-by-number': 'the term is graded by what was done, not by its number',
  'no-term': 'this version has no term for the analyte',
  'no-direction': 'this version has no term for the analyte in this direction',
  'other-version': 'the other CTCAE version gives the grade of the file',
  baseline: 'another baseline, or none, gives the grade of the file',
  boundary: 'the result lies on a bound: a rounding apart it has the grade of the file',
  'clinical-input': 'the grade may rest on symptoms, treatment or death, which a number does not say',
  unexplained: 'no cause was found',
};
