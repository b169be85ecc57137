import type { Result } from '../../shared/model/failure.ts';
import { err, ok } from '../../shared/model/failure.ts';
import type { ObservationId, SubjectId } from '../../shared/model/ids.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { RecordedView } from '../../shared/model/views.ts';
import { answerOf } from '../queries/answerOf.ts';
import type { Asked, Deps } from './deps.ts';
import { refuseBadObservation } from './refuseBadObservation.ts';

export interface RecordObservation {
  readonly subjectId: SubjectId;
  readonly value: Observation;
}

/** Writes down what somebody saw and answers at once what the rules make of it. */
export async function recordObservation(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: RecordObservation,
): Promise<Result<RecordedView>> {
  const subject = await deps.store.read((tx) => tx.findSubject(input.subjectId));
  if (subject === undefined) return err({ code: 'NOT_FOUND', what: 'subject', id: input.subjectId });
  const act = {
    ...asked,
    command: `${input.value.kind}.record`,
    reason: '',
    input,
    trialId: subject.value.trialId,
  };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const refused = await refuseBadObservation(tx, input.subjectId, input.value);
    if (refused !== undefined) return refused;
    const observationId = (await tx.nextId('observation')) as ObservationId;
    const recorded = await tx.appendObservation(observationId, input.subjectId, input.value, false);
    return ok({ observationId, version: recorded.version });
  });
  return written.ok ? ok(await answerOf(deps, input.subjectId, written.value)) : written;
}
