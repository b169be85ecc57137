import { isWaitingState } from '../../shared/cases/caseStates.ts';
import type { Told } from '../../shared/model/caseNotice.ts';
import type { CaseId, TrialId } from '../../shared/model/ids.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import { msOf } from '../../shared/time/instant.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import { escalateCase } from '../usecases/cases/escalateCase.ts';

/** Cases looked at per turn, so that a large import does not hold up the writers. */
const BATCH = 50;

interface Escalation {
  /** Passes on what is due now; called by the timer, and by tests with a clock of their own. */
  tick(): Promise<void>;
  stop(): void;
}

/**
 * Runs the timetable for cases nobody takes on. When to look at which case is remembered and made anew from the record at
 * the start and whenever a protocol changes; what was done stands in the record, so a restart repeats and skips nothing.
 */
export function startEscalation(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly lineOf: (trialId: TrialId) => Promise<readonly Told[]>;
  readonly everyMs?: number;
  readonly onFault: (fault: unknown) => void;
}): Escalation {
  /** When to look at a waiting case next, in ms; null = everything must be looked at. */
  let lookAt: Map<CaseId, number> | null = null;
  let busy = false;

  const follow = (message: LiveMessage): void => {
    if (message.command.startsWith('protocol')) lookAt = null;
    for (const { caseId, state } of message.cases) {
      if (isWaitingState(state)) lookAt?.set(caseId, 0);
      else lookAt?.delete(caseId);
    }
  };
  const tick = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      lookAt ??= await waitingCases(deps.store);
      const known = lookAt;
      const nowMs = msOf(deps.clock.now());
      const due = [...known].filter(([, atMs]) => atMs <= nowMs).slice(0, BATCH);
      for (const [caseId] of due) {
        const nextAtMs = await escalateCase(deps, caseId);
        if (nextAtMs === null) known.delete(caseId);
        else known.set(caseId, nextAtMs);
      }
    } finally {
      busy = false;
    }
  };
  const unsubscribe = deps.store.onCommitted((messages) => {
    for (const message of messages) follow(message);
  });
  const timer = setInterval(() => void tick().catch(deps.onFault), deps.everyMs ?? 1000);
  return {
    tick,
    stop: () => {
      clearInterval(timer);
      unsubscribe();
    },
  };
}

async function waitingCases(store: Store): Promise<Map<CaseId, number>> {
  const waiting = await store.read(async (tx) => {
    const lists = [];
    for (const { trialId } of await tx.listTrials()) lists.push(await tx.listCases(trialId));
    return lists.flat().filter(({ value }) => isWaitingState(value.state));
  });
  return new Map(waiting.map(({ value }) => [value.caseId, 0]));
}
