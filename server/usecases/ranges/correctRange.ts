import type { Failure, Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { NewReferenceRange } from '../../../shared/model/referenceRange.ts';
import type { ReadTx } from '../../store/port.ts';
import type { Asked, Deps } from '../deps.ts';
import type { SavedRange } from './addRange.ts';
import { refuseBadRange } from './refuseBadRange.ts';

export interface CorrectRange {
  readonly rangeId: number;
  readonly expectedVersion: number;
  readonly reason: string;
  /** The whole new range; `null` voids it. It stays a range of its site and its analyte. */
  readonly range: NewReferenceRange | null;
}

/** A correction is a new version with a reason; every result that rested on the range is graded again. */
export async function correctRange(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: CorrectRange,
): Promise<Result<SavedRange>> {
  const { rangeId, reason } = input;
  const known = await deps.store.read(async (tx) => {
    const found = await tx.findReferenceRange(rangeId);
    return found && (await tx.findSite(found.value.siteId));
  });
  if (known === undefined) return err({ code: 'NOT_FOUND', what: 'reference-range', id: rangeId });
  const command = input.range === null ? 'range.void' : 'range.correct';
  const act = { ...asked, command, reason, input, trialId: known.trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const refused = await refuse(tx, input);
    if (refused !== undefined) return refused;
    const before = (await tx.findReferenceRange(rangeId))!.value;
    const after = input.range === null ? before : { rangeId, ...input.range };
    const { version } = await tx.appendReferenceRange(after, input.range === null);
    return ok({ rangeId, version });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}

async function refuse(
  tx: ReadTx,
  { rangeId, expectedVersion: expected, range }: CorrectRange,
): Promise<{ readonly ok: false; readonly failure: Failure } | undefined> {
  const before = await tx.findReferenceRange(rangeId);
  if (before === undefined) return err({ code: 'NOT_FOUND', what: 'reference-range', id: rangeId });
  if (before.version !== expected) return err({ code: 'VERSION_CONFLICT', expected, actual: before.version });
  if (before.voided) return err({ code: 'WRONG_STATE', state: 'voided', wanted: 'recorded' });
  if (range === null) return undefined;
  const { siteId, analyte } = before.value;
  if (range.siteId !== siteId || range.analyte !== analyte) {
    return err({ code: 'WRONG_STATE', state: 'of-another-kind', wanted: 'of-the-same-kind' });
  }
  return refuseBadRange(tx, range, rangeId);
}
