import type { Failure, Result } from '../../shared/model/failure.ts';
import { err, ok } from '../../shared/model/failure.ts';
import type { ObservationId } from '../../shared/model/ids.ts';
import type { Observation, Recorded } from '../../shared/model/observation.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { RecordedView } from '../../shared/model/views.ts';
import type { WriteTx } from '../store/port.ts';
import type { Asked, Deps } from './deps.ts';
import { refuseBadObservation } from './refuseBadObservation.ts';
import { saveObservation } from './saveObservation.ts';

export interface CorrectObservation {
  readonly observationId: ObservationId;
  readonly expectedVersion: number;
  readonly reason: string;
  /** The whole new value; `null` voids the observation, keeping what it said. */
  readonly value: Observation | null;
}

/** A correction is a new version with a reason; a void is a version too. Of two people correcting at once, one is told. */
export async function correctObservation(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: CorrectObservation,
): Promise<Result<RecordedView>> {
  const known = await deps.store.read(async (tx) => {
    const found = await tx.findObservation(input.observationId);
    const subject = found === undefined ? undefined : await tx.findSubject(found.recorded.subjectId);
    return found === undefined || subject === undefined ? undefined : { ...found, trialId: subject.value.trialId };
  });
  if (known === undefined) return err({ code: 'NOT_FOUND', what: 'observation', id: input.observationId });
  const { subjectId, value: earlier } = known.recorded;
  const act = {
    ...asked,
    command: `${earlier.kind}.${input.value === null ? 'void' : 'correct'}`,
    reason: input.reason,
    input,
    trialId: known.trialId,
  };
  return saveObservation(deps, actor, act, subjectId, async (tx) => {
    const before = await tx.findObservation(input.observationId);
    const refused = refuseStale(before, input);
    if (refused !== undefined) return refused;
    const value = input.value ?? before!.recorded.value;
    const bad = input.value === null ? undefined : await refuseBadObservation(tx, subjectId, value);
    if (bad !== undefined) return bad;
    const after = await appendNext(tx, before!.recorded, value, input.value === null);
    return ok({ observationId: input.observationId, version: after.version });
  });
}

function refuseStale(
  before: { readonly recorded: Recorded; readonly voided: boolean } | undefined,
  input: CorrectObservation,
): { readonly ok: false; readonly failure: Failure } | undefined {
  if (before === undefined) return err({ code: 'NOT_FOUND', what: 'observation', id: input.observationId });
  if (before.recorded.version !== input.expectedVersion) {
    return err({ code: 'VERSION_CONFLICT', expected: input.expectedVersion, actual: before.recorded.version });
  }
  if (input.value !== null && input.value.kind !== before.recorded.value.kind) {
    return err({ code: 'WRONG_STATE', state: 'of-another-kind', wanted: 'of-the-same-kind' });
  }
  if (before.voided && input.value === null) return err({ code: 'WRONG_STATE', state: 'voided', wanted: 'recorded' });
  return undefined;
}

function appendNext(tx: WriteTx, before: Recorded, value: Observation, voided: boolean): Promise<Recorded> {
  return tx.appendObservation(before.observationId, before.subjectId, value, voided);
}
