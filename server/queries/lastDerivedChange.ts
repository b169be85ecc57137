import { derivedChanges } from '../../shared/discrepancies/derivedChanges.ts';
import type { DerivedChangeView } from '../../shared/model/discrepancyViews.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import { OBSERVATION_KINDS } from '../../shared/model/vocabulary.ts';
import type { ChangeRow, ReadTx } from '../store/port.ts';

/** What can move a derived grade: any observation but an event, a range, the protocol, an import. */
const MOVES: ReadonlySet<string> = new Set([
  ...OBSERVATION_KINDS.filter((kind) => kind !== 'adverse-event'),
  'labs',
  'range',
  'protocol',
  'import',
]);

/**
 * What the last change to the patient's records, or to the ranges they are read with, did to the derived grades; `null` =
 * nothing. Whoever corrects a value sees at once what followed from it.
 */
export async function lastDerivedChange(
  tx: ReadTx,
  history: SubjectHistory,
  protocol: Protocol,
  asOfSeq: number,
): Promise<DerivedChangeView | null> {
  const change = await lastChange(tx, history, asOfSeq);
  if (change === undefined || !MOVES.has(change.command.split('.')[0]!)) return null;
  const { subjectId, trialId } = history.subject;
  const before = await tx.loadHistory(subjectId, change.seq - 1);
  const protocolBefore = await tx.findProtocol(trialId, change.seq - 1);
  if (before === undefined || protocolBefore === undefined) return null;
  const after = { history, protocol };
  const changes = derivedChanges({ history: before, protocol: protocolBefore }, after);
  if (changes.length === 0) return null;
  const { at, actorName: by, command, reason } = change;
  return { at, by, command, reason, changes };
}

async function lastChange(tx: ReadTx, { subject }: SubjectHistory, asOfSeq: number): Promise<ChangeRow | undefined> {
  const own = await tx.lastChangeOf(subject.subjectId, asOfSeq);
  const ranges = await tx.listReferenceRanges(subject.siteId, asOfSeq);
  const rangeSeq = Math.max(0, ...ranges.map(({ fromSeq }) => fromSeq));
  return own !== undefined && own.seq >= rangeSeq ? own : tx.changeAt(rangeSeq);
}
