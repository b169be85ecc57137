import { DEATH_NOS } from '../../shared/dlt/deathNos.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { Episode } from '../../shared/model/episode.ts';
import type { SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import type { WriteTx } from '../store/port.ts';

/** Puts the one message of this change into the outbox: whose data moved, and which cases. A change without a trial says nothing. */
export async function announceChange(
  tx: WriteTx,
  act: { readonly trialId: TrialId | null; readonly command: string },
  touched: readonly SubjectId[],
  moved: readonly DltCase[],
  pauses: NonNullable<LiveMessage['pauses']> = [],
): Promise<void> {
  const [first] = touched;
  const subject = first === undefined ? undefined : (await tx.findSubject(first))?.value;
  const trialId = act.trialId ?? subject?.trialId;
  if (trialId === undefined) return;
  const only = touched.length === 1 ? subject : undefined;
  await tx.appendOutbox({
    trialId,
    siteId: only?.siteId ?? null,
    subjectId: only?.subjectId ?? null,
    subjectNumber: only?.subjectNumber ?? null,
    command: act.command,
    cases: moved.map(announcementOf),
    ...(pauses.length === 0 ? {} : { pauses }),
  });
}

export function announcementOf(dltCase: DltCase): LiveMessage['cases'][number] {
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
