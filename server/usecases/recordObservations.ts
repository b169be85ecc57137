import type { Result } from '../../shared/model/failure.ts';
import { err, ok } from '../../shared/model/failure.ts';
import type { ObservationId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { RecordedManyView } from '../../shared/model/views.ts';
import type { WriteTx } from '../store/port.ts';
import type { Asked, Deps } from './deps.ts';
import type { Assessed } from './reassessSubject.ts';
import { refuseBadObservations } from './refuseBadObservation.ts';

export interface RecordObservations {
  /** The trial the actor was permitted to write in; the patient must belong to it. */
  readonly trialId: TrialId;
  readonly subjectId: SubjectId;
  /** At least one, all of one kind. */
  readonly values: readonly Observation[];
}

/** Writes down a block of observations as one change: all of it or nothing, and the rules look once, at the end. */
export async function recordObservations(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: RecordObservations,
): Promise<Result<RecordedManyView>> {
  const { subjectId, values, trialId } = input;
  const act = { ...asked, command: `${values[0]!.kind}.record`, reason: '', input, trialId };
  let assessed: Assessed | undefined;
  const written = await deps.unit.write(
    actor,
    act,
    async (tx) => {
      const subject = await tx.findSubject(subjectId);
      if (subject?.value.trialId !== trialId) return err({ code: 'NOT_FOUND', what: 'subject', id: subjectId });
      const refused = await refuseBadObservations(tx, subjectId, values);
      return refused ?? ok({ observationIds: await appendAll(tx, subjectId, values) });
    },
    (one) => {
      assessed = one;
    },
  );
  if (!written.ok) return written;
  const { value, seq } = written.value;
  const { state, caseIds } = assessed === undefined ? await stateAt(deps, subjectId, seq) : stateOf(assessed);
  return ok({ ...value, seq, state, caseIds });
}

async function appendAll(
  tx: WriteTx,
  subjectId: SubjectId,
  values: readonly Observation[],
): Promise<readonly ObservationId[]> {
  const observationIds: ObservationId[] = [];
  for (const value of values) {
    const observationId = (await tx.nextId('observation')) as ObservationId;
    await tx.appendObservation(observationId, subjectId, value, false);
    observationIds.push(observationId);
  }
  return observationIds;
}

type Standing = Pick<RecordedManyView, 'state' | 'caseIds'>;

function stateOf({ standing, moved }: Assessed): Standing {
  return { state: standing.summary.state, caseIds: moved.map(({ caseId }) => caseId) };
}

/** For a request that had been answered before: as it was then. */
function stateAt(deps: Deps, subjectId: SubjectId, seq: number): Promise<Standing> {
  return deps.store.read(async (tx) => {
    const summary = await tx.findAssessment(subjectId, seq);
    if (summary === undefined) throw new Error(`subject ${subjectId} has no assessment at change ${seq}`);
    const cases = await tx.listSubjectCases(subjectId, seq);
    return {
      state: summary.state,
      caseIds: cases.filter(({ fromSeq }) => fromSeq === seq).map(({ value }) => value.caseId),
    };
  });
}
