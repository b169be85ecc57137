import type { GradeStepTrace } from '../../model/grading.ts';
import { compareAtTwelve } from '../compareAtTwelve.ts';
import type { Bound, Direction } from './labRule.ts';
import type { PlacedResult } from './placeResult.ts';

/** Where a bound lies for this result; `null` = what it is a multiple of is not known. */
export function boundValue(bound: Bound, { unit, lln, uln, baseline }: Omit<PlacedResult, 'value'>): number | null {
  switch (bound.of) {
    case 'absolute':
      return bound.by[unit!]!;
    case 'lln':
    case 'uln': {
      const limit = bound.of === 'lln' ? lln : uln;
      return limit === null ? null : limit * bound.factor + (bound.plus?.[unit!] ?? 0);
    }
    case 'baseline':
      return baseline === null ? null : baseline * bound.factor;
  }
}

/**
 * Whether the value lies beyond the bound, the bound itself belonging to the milder grade unless it is inclusive. Of a
 * value given as "below 100" only what holds for every value below 100 is met. Source: [GRADING §2].
 */
export function passesBound(
  direction: Direction,
  { value, comparator }: Pick<PlacedResult, 'value' | 'comparator'>,
  bound: number,
  isInclusive: boolean,
): GradeStepTrace['met'] {
  const order = compareAtTwelve(value, bound);
  const isBeyond = direction === 'low' ? order < 0 : order > 0;
  const isAt = order === 0;
  if (comparator === '=') return isBeyond || (isAt && isInclusive) ? 'met' : 'not-met';
  const isOpen = comparator === '<' || comparator === '>';
  const goesBeyond = (comparator === '<' || comparator === '<=') === (direction === 'low');
  if (goesBeyond) return isBeyond || (isAt && (isInclusive || isOpen)) ? 'met' : 'unknown';
  return isBeyond || (isAt && isInclusive && !isOpen) ? 'unknown' : 'not-met';
}
