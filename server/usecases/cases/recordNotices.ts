import { roundAt } from '../../../shared/cases/caseRound.ts';
import type { CaseNotice, Told } from '../../../shared/model/caseNotice.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { CaseId, TrialId } from '../../../shared/model/ids.ts';
import type { Store, WriteTx } from '../../store/port.ts';
import { byTheClock } from './byTheClock.ts';

/** Somebody was reached. `seq` = the change that was brought, or the last one that was in view. */
export interface Reached {
  readonly trialId: TrialId;
  readonly caseId: CaseId;
  readonly seq: number;
  readonly at: Instant;
  readonly kind: 'delivered' | 'seen';
  readonly to: Told;
  readonly channel: CaseNotice['channel'];
}

/**
 * Writes down who was reached, once a person, way and round of the case; what stands there already is left out, so that a
 * delivery may be told twice. A change of its own, after the one it tells of.
 */
export async function recordNotices(store: Store, reached: readonly Reached[]): Promise<void> {
  for (const trialId of new Set(reached.map((one) => one.trialId))) {
    await store.write(byTheClock('case.noticed', trialId), async (tx) => {
      let appended = 0;
      for (const one of reached) if (one.trialId === trialId) appended += Number(await append(tx, one));
      if (appended === 0) return err({ code: 'WRONG_STATE', state: 'noticed', wanted: 'noticed' });
      await tx.appendOutbox({
        trialId,
        siteId: null,
        subjectId: null,
        subjectNumber: null,
        command: 'case.noticed',
        cases: [],
      });
      return ok(null);
    });
  }
}

async function append(tx: WriteTx, { caseId, seq, at, kind, to, channel, trialId }: Reached): Promise<boolean> {
  const found = await tx.findCase(caseId);
  const round = found === undefined ? null : roundAt(found.value, seq);
  if (found === undefined || round === null || found.value.trialId !== trialId) return false;
  const { subjectId } = found.value;
  const known = await tx.listTrialRecords('case-notice', { subjectId });
  const isKnown = known.some(
    ({ value }) =>
      value.caseId === caseId &&
      value.round === round.seq &&
      value.kind === kind &&
      value.channel === channel &&
      value.to.userId === to.userId &&
      (to.userId !== null || value.to.name === to.name),
  );
  if (isKnown) return false;
  const id = await tx.nextId('case-notice');
  const notice: CaseNotice = { id, trialId, subjectId, caseId, round: round.seq, kind, at, to, channel, step: null };
  await tx.appendTrialRecord('case-notice', notice);
  return true;
}
