import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { ImportStatus } from '../../../shared/model/importReport.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { ImportDeps } from './importDeps.ts';
import { ownerOf } from './importDesk.ts';

interface Asking {
  readonly reportId: string;
}

/** How far an import has come. */
export function importStatus(deps: ImportDeps, actor: Actor, { reportId }: Asking): Result<ImportStatus> {
  const job = deps.imports.find(reportId, ownerOf(actor));
  return job === undefined ? err({ code: 'NOT_FOUND', what: 'import', id: reportId }) : ok(job.status);
}

/**
 * Forgets a prepared import, or stops one that is being written: its transaction is rolled back at the next breath, and
 * the state turns `cancelled` then. One already committed stays.
 */
export function cancelImport(deps: ImportDeps, actor: Actor, { reportId }: Asking): Result<ImportStatus> {
  const job = deps.imports.find(reportId, ownerOf(actor));
  if (job === undefined) return err({ code: 'NOT_FOUND', what: 'import', id: reportId });
  const { state } = job.status;
  if (state === 'committed') return err({ code: 'WRONG_STATE', state, wanted: 'prepared' });
  if (state === 'committing') job.abort.abort();
  else {
    job.plan = null;
    job.status = { ...job.status, state: 'cancelled' };
  }
  return ok(job.status);
}
