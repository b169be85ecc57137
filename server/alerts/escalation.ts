import { isWaitingState } from '../../shared/cases/caseStates.ts';
import type { Told } from '../../shared/model/caseNotice.ts';
import type { CaseId, TrialId } from '../../shared/model/ids.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import { escalateCase } from '../usecases/cases/escalateCase.ts';
import { type Lookout, startLookout, type Woken } from './lookout.ts';

/** Runs the timetable for cases nobody takes on. */
export function startEscalation(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly lineOf: (trialId: TrialId) => Promise<readonly Told[]>;
  readonly everyMs?: number;
  readonly onFault: (fault: unknown) => void;
}): Lookout {
  return startLookout<CaseId>({
    ...deps,
    listAll: () => waitingCases(deps.store),
    wokenBy,
    look: (caseId) => escalateCase(deps, caseId),
  });
}

function wokenBy({ command, cases }: LiveMessage): Woken<CaseId> {
  if (command.startsWith('protocol')) return 'all';
  return cases.filter(({ state }) => isWaitingState(state)).map(({ caseId }) => caseId);
}

function waitingCases(store: Store): Promise<readonly CaseId[]> {
  return store.read(async (tx) => {
    const lists = [];
    for (const { trialId } of await tx.listTrials()) lists.push(await tx.listCases(trialId));
    return lists
      .flat()
      .filter(({ value }) => isWaitingState(value.state))
      .map(({ value }) => value.caseId);
  });
}
