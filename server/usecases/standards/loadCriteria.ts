import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { CriteriaEdition } from '../../../shared/model/standards.ts';
import type { Asked, Deps } from '../deps.ts';
import { announceToAll } from './announceToAll.ts';

interface LoadCriteriaFile {
  /** What the file was read as. */
  readonly edition: CriteriaEdition;
  readonly reason: string;
}

/** Takes the official criteria of a CTCAE version into the record, unless it has these very ones already. */
export async function loadCriteria(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  { edition, reason }: LoadCriteriaFile,
): Promise<Result<{ readonly termCount: number; readonly seq: number }>> {
  const { version, fileName, sha256 } = edition;
  const input = { version, fileName, sha256, reason };
  const act = { ...asked, command: 'standards.load', reason, input, trialId: null };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const known = await tx.findCriteria(version);
    if (known?.value.sha256 === sha256) {
      return err({ code: 'ALREADY_EXISTS', what: 'criteria', id: `CTCAE ${version}` });
    }
    await tx.appendCriteria(edition);
    await announceToAll(tx, act.command);
    return ok({ termCount: Object.keys(edition.terms).length });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}
