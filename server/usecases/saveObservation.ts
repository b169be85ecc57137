import type { Result } from '../../shared/model/failure.ts';
import { ok } from '../../shared/model/failure.ts';
import type { ObservationId, SubjectId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { RecordedView } from '../../shared/model/views.ts';
import { answerAgain, answerFrom } from '../queries/answerOf.ts';
import type { WriteTx } from '../store/port.ts';
import type { Deps } from './deps.ts';
import type { Assessed } from './reassessSubject.ts';
import type { Act } from './unit.ts';

type Save = (tx: WriteTx) => Promise<Result<{ readonly observationId: ObservationId; readonly version: number }>>;

/** Writes an observation of one patient and answers with what the rules say of it. */
export async function saveObservation(
  deps: Deps,
  actor: Actor,
  act: Act,
  subjectId: SubjectId,
  save: Save,
): Promise<Result<RecordedView>> {
  let assessed: Assessed | undefined;
  const written = await deps.unit.write(actor, act, save, (one) => {
    assessed = one;
  });
  if (!written.ok) return written;
  return ok(
    assessed === undefined
      ? await answerAgain(deps, subjectId, written.value)
      : answerFrom(written.value, assessed.standing, assessed.cases),
  );
}
