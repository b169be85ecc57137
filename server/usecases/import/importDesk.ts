import type { Instant } from '../../../shared/model/dates.ts';
import type { ImportReport, ImportStatus } from '../../../shared/model/importReport.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Clock } from '../../clock.ts';
import type { ImportPlan, PrepareFiles } from './importPlan.ts';

/** One prepared import and how far it has come. It lives in memory: what is not committed is not part of the record. */
export interface ImportJob {
  readonly reportId: string;
  readonly owner: string;
  readonly expiresAt: Instant;
  readonly report: Omit<ImportReport, keyof ImportStatus>;
  /** `null` once it is written, cancelled, or could never be. */
  plan: ImportPlan | null;
  status: ImportStatus;
  /** The request that commits it; a retry with the same id is answered, not refused. */
  requestId: string | null;
  abort: AbortController;
}

export interface ImportDesk {
  readonly prepareFiles: PrepareFiles;
  newId(): string;
  /** Keeps a job; an earlier one of the same person that was not committed is forgotten. */
  keep(job: ImportJob): void;
  /** Only to whoever prepared it. */
  find(reportId: string, owner: string): ImportJob | undefined;
}

interface DeskOptions {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly prepareFiles: PrepareFiles;
}

export function createImportDesk({ clock, newId, prepareFiles }: DeskOptions): ImportDesk {
  const jobs = new Map<string, ImportJob>();
  const isOver = (job: ImportJob): boolean => job.status.state !== 'committing' && job.expiresAt <= clock.now();
  const forget = (isGone: (job: ImportJob) => boolean): void => {
    for (const job of jobs.values()) if (isGone(job)) jobs.delete(job.reportId);
  };
  return {
    prepareFiles,
    newId,
    keep: (job) => {
      forget((other) => isOver(other) || (other.owner === job.owner && other.status.state !== 'committing'));
      jobs.set(job.reportId, job);
    },
    find: (reportId, owner) => {
      forget(isOver);
      const job = jobs.get(reportId);
      return job?.owner === owner ? job : undefined;
    },
  };
}

export const ownerOf = (actor: Actor): string =>
  actor.kind === 'person' ? `person:${actor.userId}` : `system:${actor.name}`;
