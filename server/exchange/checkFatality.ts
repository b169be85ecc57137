import type { Grade } from '../../shared/model/grade.ts';
import type { ForeignSubject, ImportReading } from './importState.ts';
import { cellOf, type Row, raise } from './sheet.ts';

/**
 * AEOUT = FATAL, AESDTH = Y and grade 5 say the same thing, and somebody who had a fatal event is dead. Every pair the
 * files answer is checked; a blank AESDTH in a file that has the column is a no. Source: [STANDARDS §2.1].
 */
export function checkFatality(reading: ImportReading, row: Row, subject: ForeignSubject, grade: Grade | null): void {
  const outcome = cellOf(row, 'AEOUT').toUpperCase();
  const criterion = cellOf(row, 'AESDTH').toUpperCase();
  const answers = [
    outcome === '' ? null : outcome === 'FATAL',
    row.sheet.columns.has('AESDTH') ? criterion === 'Y' : null,
    grade === null ? null : grade === 5,
  ].filter((answer) => answer !== null);
  if (!answers.includes(true)) return;
  if (answers.includes(false)) {
    raise(row, 'AE-FATAL-DISAGREES', 'AEOUT', { AEOUT: outcome, AESDTH: criterion, grade: grade ?? '' });
  }
  const dead = subject.death !== null || reading.deathRows.has(subject.usubjid);
  if (!dead && reading.deathsKnown) raise(row, 'AE-FATAL-BUT-ALIVE', 'AEOUT');
}
