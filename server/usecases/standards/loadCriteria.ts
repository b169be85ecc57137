import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import type { Actor } from '../../../shared/model/people.ts';
import { readCriteria } from '../../exchange/workbook/readCriteria.ts';
import type { Asked, Deps } from '../deps.ts';
import { announceToAll } from './announceToAll.ts';

interface LoadCriteriaFile {
  readonly version: CtcaeVersion;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly reason: string;
}

/** Takes the official criteria of a CTCAE version into the record. A file that is not the published workbook changes nothing. */
export async function loadCriteria(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  { version, fileName, bytes, reason }: LoadCriteriaFile,
): Promise<Result<{ readonly termCount: number; readonly seq: number }>> {
  const read = readCriteria({ version, fileName, bytes });
  if (!read.ok) return read;
  const edition = read.value;
  const input = { version, fileName, sha256: edition.sha256, reason };
  const act = { ...asked, command: 'standards.load', reason, input, trialId: null };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const known = await tx.findCriteria(version);
    if (known?.value.sha256 === edition.sha256) {
      return err({ code: 'ALREADY_EXISTS', what: 'criteria', id: `CTCAE ${version}` });
    }
    await tx.appendCriteria(edition);
    await announceToAll(tx, act.command);
    return ok({ termCount: Object.keys(edition.terms).length });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}
