import {
  type CaseChange,
  type CaseGround,
  isDecidedWithoutRule,
  reconcileCases,
} from '../../shared/dlt/reconcileCases.ts';
import { type SubjectStanding, subjectStanding } from '../../shared/dlt/subjectStanding.ts';
import { episodesOf } from '../../shared/episodes/episodesOf.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { CaseId, SubjectId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { AssessmentSummary } from '../../shared/model/views.ts';
import type { Versioned, WriteTx } from '../store/port.ts';

/** What the rules say of a patient now, and the patient's cases; `moved` are those this change moved. */
export interface Assessed {
  readonly standing: SubjectStanding;
  readonly cases: readonly DltCase[];
  readonly moved: readonly DltCase[];
  /** What was stored before, and what is now: the same object where nothing moved. */
  readonly before: AssessmentSummary | undefined;
  readonly after: AssessmentSummary;
}

/** Assesses one patient as the record stands in this transaction, and brings the patient's cases in line. */
export async function reassessSubject(
  tx: WriteTx,
  subjectId: SubjectId,
  by: { readonly by: string; readonly role: string },
): Promise<Assessed> {
  const history = await getHistory(tx, subjectId);
  const { trialId } = history.subject;
  const protocol = await tx.findProtocol(trialId);
  if (protocol === undefined) throw new Error(`trial ${trialId} has no protocol`);

  const standing = subjectStanding(history, protocol, tx.at);
  const existing = await tx.listSubjectCases(subjectId);
  const moved = isInLine(existing, standing.grounds)
    ? []
    : await bringInLine(tx, existing, standing.grounds, { history, protocol, by });

  // A reopened case may change which decision stands, so the summary is made last.
  const last = moved.length === 0 ? standing : subjectStanding(await getHistory(tx, subjectId), protocol, tx.at);
  const before = await tx.findAssessment(subjectId);
  const isNew = before !== last.summary && JSON.stringify(before) !== JSON.stringify(last.summary);
  if (isNew) await tx.appendAssessment(last.summary);
  const after = isNew || before === undefined ? last.summary : before;
  return { standing: last, cases: inPlace(existing, moved), moved, before, after };
}

/** Both are values: cases that were in line with the same grounds before are so still. */
const inLine = new WeakMap<readonly CaseGround[], readonly Versioned<DltCase>[]>();

function isInLine(existing: readonly Versioned<DltCase>[], grounds: readonly CaseGround[]): boolean {
  if (existing.length === 0 && grounds.length === 0) return true;
  // Where no rule speaks the event itself was decided on, and it may move without a ground moving.
  return inLine.get(grounds) === existing && !existing.some(({ value }) => isDecidedWithoutRule(value));
}

interface Frame {
  readonly history: SubjectHistory;
  readonly protocol: Protocol;
  readonly by: { readonly by: string; readonly role: string };
}

async function bringInLine(
  tx: WriteTx,
  existing: readonly Versioned<DltCase>[],
  grounds: readonly CaseGround[],
  { history, protocol, by }: Frame,
): Promise<readonly DltCase[]> {
  const { trialId, subjectId } = history.subject;
  const step = { at: tx.at, seq: tx.seq, ...by };
  const episodeNow = (episodeKey: string) => episodesOf(history, protocol).find(({ key }) => key === episodeKey);
  const frame = { trialId, subjectId, protocolVersion: protocol.version, episodeNow, step };
  const cases = existing.map((versioned) => versioned.value);
  const moved = await appendMoved(tx, reconcileCases(cases, grounds, frame));
  if (moved.length === 0) inLine.set(grounds, existing);
  return moved;
}

async function appendMoved(tx: WriteTx, changes: readonly CaseChange[]): Promise<readonly DltCase[]> {
  const moved: DltCase[] = [];
  for (const change of changes) {
    const caseId = change.caseId ?? ((await tx.nextId('case')) as CaseId);
    const dltCase = { ...change, caseId };
    await tx.appendCase(dltCase);
    moved.push(dltCase);
  }
  return moved;
}

function inPlace(existing: readonly Versioned<DltCase>[], moved: readonly DltCase[]): readonly DltCase[] {
  const before = existing.map((versioned) => versioned.value);
  if (moved.length === 0) return before;
  const kept = before.filter((dltCase) => !moved.some(({ caseId }) => caseId === dltCase.caseId));
  return [...kept, ...moved];
}

async function getHistory(tx: WriteTx, subjectId: SubjectId): Promise<SubjectHistory> {
  const history = await tx.loadHistory(subjectId);
  if (history === undefined) throw new Error(`subject ${subjectId} was touched but has no history`);
  return history;
}
