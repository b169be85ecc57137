import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { caseWorthy } from '../../shared/dlt/caseWorthy.ts';
import { reconcileCases } from '../../shared/dlt/reconcileCases.ts';
import { summarise } from '../../shared/dlt/summarise.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { CaseId, SubjectId } from '../../shared/model/ids.ts';
import type { WriteTx } from '../store/port.ts';

/** Assesses one patient as the record stands in this transaction; answers the cases that moved. */
export async function reassessSubject(
  tx: WriteTx,
  subjectId: SubjectId,
  by: { readonly by: string; readonly role: string },
): Promise<readonly DltCase[]> {
  const history = await tx.loadHistory(subjectId);
  if (history === undefined) throw new Error(`subject ${subjectId} was touched but has no history`);
  const { trialId } = history.subject;
  const protocol = await tx.findProtocol(trialId);
  if (protocol === undefined) throw new Error(`trial ${trialId} has no protocol`);

  const assessment = assessSubject(history, protocol, tx.at);
  const existing = (await tx.listSubjectCases(subjectId)).map((versioned) => versioned.value);
  const frame = {
    trialId,
    subjectId,
    protocolVersion: protocol.version,
    step: { at: tx.at, seq: tx.seq, ...by },
  };
  const moved: DltCase[] = [];
  for (const change of reconcileCases(existing, caseWorthy(assessment), frame)) {
    const caseId = change.caseId ?? ((await tx.nextId('case')) as CaseId);
    const dltCase = { ...change, caseId };
    await tx.appendCase(dltCase);
    moved.push(dltCase);
  }

  // A reopened case may change which decision stands, so the stored summary comes last.
  const standing = moved.length === 0 ? assessment : assessSubject(await reload(tx, subjectId), protocol, tx.at);
  const summary = summarise(standing);
  const before = await tx.findAssessment(subjectId);
  if (JSON.stringify(before) !== JSON.stringify(summary)) await tx.appendAssessment(summary);
  return moved;
}

async function reload(tx: WriteTx, subjectId: SubjectId) {
  const history = await tx.loadHistory(subjectId);
  if (history === undefined) throw new Error(`subject ${subjectId} vanished inside a transaction`);
  return history;
}
