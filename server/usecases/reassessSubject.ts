import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { caseWorthy } from '../../shared/dlt/caseWorthy.ts';
import { type CaseChange, reconcileCases } from '../../shared/dlt/reconcileCases.ts';
import { summarise } from '../../shared/dlt/summarise.ts';
import type { SubjectAssessment } from '../../shared/model/assessment.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { CaseId, SubjectId } from '../../shared/model/ids.ts';
import type { WriteTx } from '../store/port.ts';

/** What the rules say of a patient now, and the patient's cases; `moved` are those this change moved. */
export interface Assessed {
  readonly assessment: SubjectAssessment;
  readonly cases: readonly DltCase[];
  readonly moved: readonly DltCase[];
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

  const assessment = assessSubject(history, protocol, tx.at);
  const existing = (await tx.listSubjectCases(subjectId)).map((versioned) => versioned.value);
  const step = { at: tx.at, seq: tx.seq, ...by };
  const frame = { trialId, subjectId, protocolVersion: protocol.version, step };
  const moved = await appendMoved(tx, reconcileCases(existing, caseWorthy(assessment), frame));

  // A reopened case may change which decision stands, so the summary is made last.
  const standing = moved.length === 0 ? assessment : assessSubject(await getHistory(tx, subjectId), protocol, tx.at);
  const summary = summarise(standing);
  const before = await tx.findAssessment(subjectId);
  if (JSON.stringify(before) !== JSON.stringify(summary)) await tx.appendAssessment(summary);
  return { assessment: standing, cases: inPlace(existing, moved), moved };
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

function inPlace(existing: readonly DltCase[], moved: readonly DltCase[]): readonly DltCase[] {
  const kept = existing.filter((dltCase) => !moved.some(({ caseId }) => caseId === dltCase.caseId));
  return [...kept, ...moved];
}

async function getHistory(tx: WriteTx, subjectId: SubjectId): Promise<SubjectHistory> {
  const history = await tx.loadHistory(subjectId);
  if (history === undefined) throw new Error(`subject ${subjectId} was touched but has no history`);
  return history;
}
