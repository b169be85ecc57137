import type { Result } from '../../shared/model/failure.ts';
import { err, ok } from '../../shared/model/failure.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Asked, Deps } from './deps.ts';

/** Takes a patient into the trial under a number that nobody else has. */
export async function enrolSubject(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: Omit<Subject, 'subjectId'>,
): Promise<Result<{ readonly subjectId: SubjectId; readonly seq: number }>> {
  const act = { ...asked, command: 'subject.enrol', reason: '', input, trialId: input.trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const site = await tx.findSite(input.siteId);
    if (site === undefined || site.trialId !== input.trialId) {
      return err({ code: 'NOT_FOUND', what: 'site', id: input.siteId });
    }
    if ((await tx.findSubjectByNumber(input.trialId, input.subjectNumber)) !== undefined) {
      return err({ code: 'ALREADY_EXISTS', what: 'subject', id: input.subjectNumber });
    }
    const protocol = await tx.findProtocol(input.trialId);
    if (input.doseLevel !== null && !protocol?.doseLevels.some((level) => level.name === input.doseLevel)) {
      return err({ code: 'NOT_FOUND', what: 'dose-level', id: input.doseLevel });
    }
    const subjectId = (await tx.nextId('subject')) as SubjectId;
    await tx.appendSubject({ subjectId, ...input });
    return ok({ subjectId });
  });
  return written.ok ? ok({ subjectId: written.value.value.subjectId, seq: written.value.seq }) : written;
}
