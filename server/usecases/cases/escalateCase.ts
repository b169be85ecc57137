import { caseRound } from '../../../shared/cases/caseRound.ts';
import { type DueStep, dueEscalations } from '../../../shared/cases/dueEscalations.ts';
import { isQuietRound } from '../../../shared/cases/isQuietRound.ts';
import { nextInLine } from '../../../shared/cases/nextInLine.ts';
import type { CaseNotice, Told } from '../../../shared/model/caseNotice.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { CaseId, TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { Escalation } from '../../../shared/model/views.ts';
import { msOf } from '../../../shared/time/instant.ts';
import type { Clock } from '../../clock.ts';
import type { ReadTx, Store } from '../../store/port.ts';
import { announcementOf } from '../announceChange.ts';
import { byTheClock } from './byTheClock.ts';

interface EscalateDeps {
  readonly store: Store;
  readonly clock: Clock;
  /** The trial's monitors, in the order the trial named them. */
  readonly lineOf: (trialId: TrialId) => Promise<readonly Told[]>;
}

/**
 * Takes the steps of the timetable that are due for one case, each exactly once in a round: they are read again inside
 * the change that writes them. Answers when to look again; null = not before the case moves.
 */
export async function escalateCase({ store, clock, lineOf }: EscalateDeps, caseId: CaseId): Promise<number | null> {
  const nowMs = msOf(clock.now());
  const seen = await store.read((tx) => look(tx, caseId, nowMs));
  if (seen === null) return null;
  if (seen.due.length === 0) return seen.nextAtMs;
  const line = await lineOf(seen.dltCase.trialId);
  await store.write(byTheClock('case.escalate', seen.dltCase.trialId), async (tx) => {
    const now = await look(tx, caseId, msOf(tx.at));
    if (now === null || now.due.length === 0) return err({ code: 'WRONG_STATE', state: 'held', wanted: 'escalated' });
    const { dltCase, round, notices } = now;
    const { trialId, subjectId } = dltCase;
    const escalations: Escalation[] = [];
    for (const step of now.due) {
      const to = recipientOf(step, now.protocol, line, notices);
      const { number, target } = step;
      escalations.push({ number, target, to });
      const id = await tx.nextId('case-notice');
      const about = { id, trialId, subjectId, caseId, round, at: tx.at, to, step: { number, target } };
      const notice: CaseNotice = { ...about, kind: 'escalated', channel: null };
      await tx.appendTrialRecord('case-notice', notice);
      notices.push(notice);
    }
    const subject = (await tx.findSubject(subjectId))?.value;
    await tx.appendOutbox({
      trialId,
      siteId: subject?.siteId ?? null,
      subjectId,
      subjectNumber: subject?.subjectNumber ?? null,
      command: 'case.escalate',
      cases: [{ ...announcementOf(dltCase), escalations }],
    });
    return ok(null);
  });
  return seen.nextAtMs;
}

interface Look {
  readonly dltCase: DltCase;
  readonly protocol: Protocol;
  readonly round: number;
  /** Of this round. */
  readonly notices: CaseNotice[];
  readonly due: readonly DueStep[];
  readonly nextAtMs: number | null;
}

/** Where the case stands on the timetable; null = the timetable does not run for it. */
async function look(tx: ReadTx, caseId: CaseId, atMs: number): Promise<Look | null> {
  const dltCase = (await tx.findCase(caseId))?.value;
  const round = dltCase === undefined ? null : caseRound(dltCase);
  const protocol = dltCase && (await tx.findProtocol(dltCase.trialId));
  if (dltCase === undefined || protocol === undefined || round === null) return null;
  const source = await tx.changeAt(round.seq);
  if (source === undefined || isQuietRound(round, dltCase, source, protocol.caseHandling)) return null;
  const known = await tx.listTrialRecords('case-notice', { subjectId: dltCase.subjectId });
  const notices = known
    .map(({ value }) => value)
    .filter((notice) => notice.caseId === caseId && notice.round === round.seq);
  const found = dueEscalations(dltCase, notices, protocol.caseHandling, atMs);
  return found && { dltCase, protocol, round: round.seq, notices, due: found.due, nextAtMs: found.nextAtMs };
}

const NOBODY_BY_NAME = { userId: null, name: '' } as const;

function recipientOf(
  { target }: DueStep,
  { caseHandling: { trialLead } }: Protocol,
  line: readonly Told[],
  notices: readonly CaseNotice[],
): Told {
  const everyMonitor: Told = { ...NOBODY_BY_NAME, role: 'medical-monitor' };
  switch (target) {
    case 'next-person':
      return nextInLine(line, notices) ?? everyMonitor;
    case 'role':
      return everyMonitor;
    case 'trial-lead':
      return trialLead === null
        ? { ...NOBODY_BY_NAME, role: 'committee-member' }
        : { userId: null, name: trialLead.name, role: null };
  }
}
