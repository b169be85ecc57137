import { DEATH_NOS } from '../../shared/dlt/deathNos.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { Episode } from '../../shared/model/episode.ts';
import type { SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import type { WriteTx } from '../store/port.ts';

/** Puts the one message of this change into the outbox: whose data moved, and which cases. */
export async function announceChange(
  tx: WriteTx,
  trialId: TrialId,
  command: string,
  touched: ReadonlySet<SubjectId>,
  moved: readonly DltCase[],
): Promise<void> {
  const only = touched.size === 1 ? [...touched][0]! : null;
  const subject = only === null ? undefined : await tx.findSubject(only);
  await tx.appendOutbox({
    trialId,
    siteId: subject?.value.siteId ?? null,
    subjectId: only,
    subjectNumber: subject?.value.subjectNumber ?? null,
    command,
    cases: moved.map(announcementOf),
  });
}

function announcementOf(dltCase: DltCase): LiveMessage['cases'][number] {
  const episode = dltCase.episode as Episode | null;
  return {
    caseId: dltCase.caseId,
    state: dltCase.state,
    urgency: dltCase.urgency,
    termCode: episode?.termCode ?? DEATH_NOS,
    worstGrade: episode === null ? 5 : episode.worstGrade,
    ruleIds: dltCase.ruleIds,
  };
}
