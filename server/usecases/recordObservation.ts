import type { Result } from '../../shared/model/failure.ts';
import { err, ok } from '../../shared/model/failure.ts';
import type { ObservationId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { RecordedView } from '../../shared/model/views.ts';
import type { Asked, Deps } from './deps.ts';
import { refuseBadObservation } from './refuseBadObservation.ts';
import { saveObservation } from './saveObservation.ts';

export interface RecordObservation {
  /** The trial the actor was permitted to write in; the patient must belong to it. */
  readonly trialId: TrialId;
  readonly subjectId: SubjectId;
  readonly value: Observation;
}

/** Writes down what somebody saw and answers at once what the rules make of it. */
export function recordObservation(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: RecordObservation,
): Promise<Result<RecordedView>> {
  const act = {
    ...asked,
    command: `${input.value.kind}.record`,
    reason: '',
    input,
    trialId: input.trialId,
  };
  return saveObservation(deps, actor, act, input.subjectId, async (tx) => {
    const subject = await tx.findSubject(input.subjectId);
    if (subject?.value.trialId !== input.trialId) {
      return err({ code: 'NOT_FOUND', what: 'subject', id: input.subjectId });
    }
    const refused = await refuseBadObservation(tx, input.subjectId, input.value);
    if (refused !== undefined) return refused;
    const observationId = (await tx.nextId('observation')) as ObservationId;
    const recorded = await tx.appendObservation(observationId, input.subjectId, input.value, false);
    return ok({ observationId, version: recorded.version });
  });
}
