import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { NewReferenceRange } from '../../../shared/model/referenceRange.ts';
import type { Asked, Deps } from '../deps.ts';
import { refuseBadRange } from './refuseBadRange.ts';

export interface SavedRange {
  readonly rangeId: number;
  readonly version: number;
  readonly seq: number;
}

/** Adds a normal range to a site. Results that rested on none are graded again in the same change. */
export async function addRange(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: NewReferenceRange,
): Promise<Result<SavedRange>> {
  const site = await deps.store.read((tx) => tx.findSite(input.siteId));
  if (site === undefined) return err({ code: 'NOT_FOUND', what: 'site', id: input.siteId });
  const act = { ...asked, command: 'range.add', reason: '', input, trialId: site.trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const refused = await refuseBadRange(tx, input, null);
    if (refused !== undefined) return refused;
    const rangeId = await tx.nextId('reference-range');
    const { version } = await tx.appendReferenceRange({ rangeId, ...input }, false);
    return ok({ rangeId, version });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}
