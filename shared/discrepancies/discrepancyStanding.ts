import type { Discrepancy, DiscrepancyStep } from '../model/discrepancy.ts';
import type { DISCREPANCY_STANDINGS } from '../model/vocabulary.ts';

export type DiscrepancyStanding = (typeof DISCREPANCY_STANDINGS)[number];

/**
 * How a discrepancy stands: by the last thing people said, as long as it says what it said then. An answer to other facts
 * answers nothing: the discrepancy is open again.
 */
export function discrepancyStanding(
  { facts, expected }: Pick<Discrepancy, 'facts' | 'expected'>,
  steps: readonly DiscrepancyStep[],
): DiscrepancyStanding {
  const last = steps.at(-1);
  if (last?.facts === facts) return last.state;
  return expected ? 'expected' : 'open';
}
