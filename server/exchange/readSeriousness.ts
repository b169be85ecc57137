import type { SeriousnessCriterion } from '../../shared/model/observation.ts';
import { CRITERION_COLUMNS } from './eventWords.ts';
import { cellOf, type Row, raise } from './sheet.ts';

export interface ReadSeriousness {
  /** Empty = not serious, `null` = not answered; as in the record. */
  readonly seriousness: readonly SeriousnessCriterion[] | null;
  /** Columns to quote in the narrative because the record cannot hold their contradiction. */
  readonly note: readonly string[];
}

/**
 * Seriousness flag and criteria must agree: a criterion needs the flag, the flag needs a criterion. Where they do not,
 * the criteria that were ticked are kept, the flag is quoted word for word, and a person is asked. A flag without a
 * criterion is "not answered": neither "not serious" nor a criterion nobody ticked. Source: [STANDARDS §1.4, §2.1].
 */
export function readSeriousness(row: Row): ReadSeriousness {
  const criteria = CRITERION_COLUMNS.filter(([column]) => isTicked(row, column)).map(([, criterion]) => criterion);
  const flag = cellOf(row, 'AESER').toUpperCase();
  const ticked = criteria.join(', ');
  if (flag === 'N' && criteria.length === 0) return { seriousness: [], note: [] };
  if (flag === 'Y' && criteria.length > 0) return { seriousness: criteria, note: [] };
  if (flag === '' && criteria.length === 0) return { seriousness: null, note: [] };
  if (flag === 'N') raise(row, 'AE-SERIOUS-N-WITH-CRITERIA', 'AESER', { criteria: ticked });
  else if (flag === 'Y') raise(row, 'AE-SERIOUS-Y-WITHOUT-CRITERION', 'AESER');
  else raise(row, 'AE-SERIOUS-UNREADABLE', 'AESER', { criteria: ticked });
  return { seriousness: criteria.length > 0 ? criteria : null, note: ['AESER'] };
}

function isTicked(row: Row, column: string): boolean {
  const text = cellOf(row, column).toUpperCase();
  if (text !== '' && text !== 'Y' && text !== 'N') raise(row, 'AE-CRITERION-UNREADABLE', column);
  return text === 'Y';
}
