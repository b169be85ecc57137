import { compareAtTwelve } from '../compareAtTwelve.ts';
import type { BaselineStatus } from './labInput.ts';

/**
 * How a baseline value stands to the range that was valid for its own sample. A range without a lower limit has no
 * "low"; without an upper limit only "low" can be told. `null` = cannot be told. Source: [GRADING §2].
 */
export function baselineStatusOf(value: number | null, lln: number | null, uln: number | null): BaselineStatus | null {
  if (value === null) return null;
  if (lln !== null && compareAtTwelve(value, lln) < 0) return 'low';
  if (uln === null) return null;
  return compareAtTwelve(value, uln) > 0 ? 'high' : 'normal';
}
