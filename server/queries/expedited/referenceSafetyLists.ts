import type { ReferenceSafetyView } from '../../../shared/model/expeditedViews.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Clock } from '../../clock.ts';
import type { Store } from '../../store/port.ts';
import { resolveAsOf } from '../asOf.ts';

/** The trial's own versions of the reference safety information, in the order they were entered. */
export function referenceSafetyLists(
  deps: { readonly store: Store; readonly clock: Clock },
  input: { readonly trialId: TrialId; readonly asOf?: number | undefined },
): Promise<ReferenceSafetyView | undefined> {
  return deps.store.read(async (tx) => {
    const asOf = await resolveAsOf(tx, deps.clock, input.asOf);
    if (asOf === undefined) return undefined;
    const records = await tx.listTrialRecords('reference-safety', { trialId: input.trialId }, asOf.seq);
    return { asOf, records: records.map(({ value }) => value) };
  });
}
