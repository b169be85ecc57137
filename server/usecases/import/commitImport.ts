import type { Failure, Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { ImportInclude, ImportStatus } from '../../../shared/model/importReport.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { WriteTx } from '../../store/port.ts';
import type { Asked } from '../deps.ts';
import type { ImportDeps } from './importDeps.ts';
import { type ImportJob, ownerOf } from './importDesk.ts';
import type { ImportPlan } from './importPlan.ts';
import { selectPlanned } from './selectPlanned.ts';
import { writePlan } from './writePlan.ts';

export interface CommitPrepared {
  readonly reportId: string;
  readonly include: ImportInclude;
}

/**
 * Second step: everything the person chose, in one change, with the hashes of the files as its reason. Resolves when it
 * is durable, refused or cancelled; refused or cancelled, nothing of it remains.
 */
export async function commitImport(
  deps: ImportDeps,
  actor: Actor,
  asked: Asked,
  input: CommitPrepared,
): Promise<Result<ImportStatus>> {
  const job = deps.imports.find(input.reportId, ownerOf(actor));
  if (job === undefined) return err({ code: 'NOT_FOUND', what: 'import', id: input.reportId });
  const { state } = job.status;
  if (state === 'committed' && asked.requestId !== null && asked.requestId === job.requestId) return ok(job.status);
  if (job.report.blocked?.code === 'already-imported') return err(alreadyThere(job.report.blocked.study));
  if (job.plan === null)
    return err({ code: 'WRONG_STATE', state: job.report.blocked === null ? state : 'blocked', wanted: 'prepared' });
  if (state === 'committing') return err({ code: 'WRONG_STATE', state, wanted: 'prepared' });
  job.requestId = asked.requestId;
  job.abort = new AbortController();
  return run(deps, actor, asked, job, job.plan, input.include);
}

async function run(
  deps: ImportDeps,
  actor: Actor,
  asked: Asked,
  job: ImportJob,
  plan: ImportPlan,
  include: ImportInclude,
): Promise<Result<ImportStatus>> {
  const selected = { study: plan.study, ctcaeVersion: plan.ctcaeVersion, ...selectPlanned(plan, include) };
  const total = selected.sites.length + selected.subjects.length + selected.observations.length;
  const act = {
    ...asked,
    command: 'import.commit',
    reason: reasonOf(plan, include),
    input: { study: plan.study, include, hashes: plan.hashes },
    trialId: null,
  };
  const update = (change: Partial<ImportStatus>): ImportStatus => {
    job.status = { ...job.status, ...change };
    return job.status;
  };
  update({ state: 'committing', progress: { done: 0, total }, failure: null });
  try {
    const written = await deps.unit.write(actor, act, (tx) => append(tx, actor, job, selected, total));
    if (!written.ok) {
      update({ state: 'failed', failure: written.failure });
      return written;
    }
    job.plan = null;
    const { value, seq } = written.value;
    return ok(update({ state: 'committed', trialId: value.trialId, seq, progress: { done: total, total } }));
  } catch (fault) {
    if (!job.abort.signal.aborted) {
      update({ state: 'failed' });
      throw fault;
    }
    job.plan = null;
    return ok(update({ state: 'cancelled', progress: { done: 0, total } }));
  }
}

async function append(
  tx: WriteTx,
  actor: Actor,
  job: ImportJob,
  selected: Parameters<typeof writePlan>[2],
  total: number,
): Promise<Result<{ readonly trialId: TrialId }>> {
  const trial = await tx.findTrialByRegistryId(selected.study);
  if (trial !== undefined && (await tx.listSubjects(trial.trialId)).length > 0)
    return err(alreadyThere(selected.study));
  let done = 0;
  const onRecord = (): void => {
    done += 1;
    job.status = { ...job.status, progress: { done, total } };
  };
  const trialId = await writePlan(tx, actor, selected, { signal: job.abort.signal, onRecord });
  return ok({ trialId });
}

const alreadyThere = (study: string): Failure => ({ code: 'ALREADY_EXISTS', what: 'trial', id: study });

/** Which bytes came in, so that a later reader can tell them from any others. */
function reasonOf(plan: ImportPlan, include: ImportInclude): string {
  const files = plan.hashes.map(({ name, sha256 }) => `${name} sha256:${sha256}`);
  return [`include: ${include}`, ...files].join('\n');
}
