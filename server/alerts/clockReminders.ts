import type { SubjectId } from '../../shared/model/ids.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import { remindOfClocks } from '../usecases/expedited/remindOfClocks.ts';
import { type Lookout, startLookout, type Woken } from './lookout.ts';

/** Clocks run for days: looking more often would only take time from those who write. */
const EVERY_MS = 10_000;

/** Tells people of reports that are due soon or overdue, by the protocol's timetable, patient by patient. */
export function startClockReminders(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly everyMs?: number;
  readonly onFault: (fault: unknown) => void;
}): Lookout {
  return startLookout<SubjectId>({
    everyMs: EVERY_MS,
    ...deps,
    listAll: () => allSubjects(deps.store),
    wokenBy,
    look: (subjectId) => remindOfClocks(deps, subjectId),
  });
}

/** Records that no clock rests on, the passing of time, and what the desk itself notes. */
const MOVES_NO_EVENT =
  /^(lab|vital|sample|treatment|study-event|crs-assessment|icans-assessment|case|cohort|time|people|range|synonym)\.|^expedited\.remind$|^protocol\.(save-)?draft$/;

function wokenBy({ command, subjectId }: LiveMessage): Woken<SubjectId> {
  if (MOVES_NO_EVENT.test(command)) return [];
  return subjectId === null ? 'all' : [subjectId];
}

function allSubjects(store: Store): Promise<readonly SubjectId[]> {
  return store.read(async (tx) => {
    const lists = [];
    for (const { trialId } of await tx.listTrials()) lists.push(await tx.listSubjects(trialId));
    return lists.flat().map(({ subjectId }) => subjectId);
  });
}
