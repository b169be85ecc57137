import type { Instant } from '../../../shared/model/dates.ts';
import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { ImportBlock, ImportContext, ImportReport, ImportStatus } from '../../../shared/model/importReport.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { ImportDeps } from './importDeps.ts';
import { ownerOf } from './importDesk.ts';
import type { ImportPlan } from './importPlan.ts';

const KEPT_MS = 30 * 60_000;

export interface PrepareImportFiles extends ImportContext {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** First step: reads the files, writes nothing, and keeps the plan for a while under the report's id. */
export async function prepareImportFiles(
  deps: ImportDeps,
  actor: Actor,
  { files, zone, scale, study }: PrepareImportFiles,
): Promise<Result<ImportReport>> {
  if (!isZone(zone)) {
    return err({
      code: 'INVALID',
      findings: [{ ruleId: 'IMPORT-ZONE', severity: 'F', path: 'zone', facts: { zone } }],
    });
  }
  const { toWrite, ...prepared } = await deps.imports.prepareFiles(files, { zone, scale, study });
  const blocked = prepared.blocked ?? (toWrite === null ? null : await blockedByRecord(deps, toWrite.study));
  const status: ImportStatus = {
    reportId: deps.imports.newId(),
    state: 'prepared',
    progress: { done: 0, total: prepared.plan.acceptedAndDecisions.total },
    trialId: null,
    seq: null,
    failure: null,
  };
  const preparedAt = deps.clock.now();
  const expiresAt = new Date(Date.parse(preparedAt) + KEPT_MS).toISOString() as Instant;
  const report = { ...prepared, blocked, preparedAt, expiresAt };
  const plan: ImportPlan | null = blocked === null ? toWrite : null;
  const job = { reportId: status.reportId, owner: ownerOf(actor), expiresAt, report, plan, status };
  deps.imports.keep({ ...job, requestId: null, abort: new AbortController() });
  return ok({ ...report, ...status });
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A study is imported once: a second time would double every patient. */
async function blockedByRecord(deps: ImportDeps, study: string): Promise<ImportBlock | null> {
  return deps.store.read(async (tx) => {
    const trial = await tx.findTrialByRegistryId(study);
    const subjects = trial === undefined ? [] : await tx.listSubjects(trial.trialId);
    return subjects.length > 0 ? { code: 'already-imported', study } : null;
  });
}
