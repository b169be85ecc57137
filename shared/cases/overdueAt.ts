import type { CaseHandling } from '../model/caseHandling.ts';
import type { Instant } from '../model/dates.ts';
import type { DltCase } from '../model/dltCase.ts';
import { instantOf, msOf } from '../time/instant.ts';
import { isWaitingState } from './caseStates.ts';

/** From when on a case nobody has taken on is overdue; null = it does not wait. The moment itself is still in time. */
export function overdueAt(
  { state, steps }: Pick<DltCase, 'state' | 'steps'>,
  { acknowledgeWithinMinutes }: Pick<CaseHandling, 'acknowledgeWithinMinutes'>,
): Instant | null {
  return isWaitingState(state) ? instantOf(msOf(steps.at(-1)!.at) + acknowledgeWithinMinutes * 60_000) : null;
}
