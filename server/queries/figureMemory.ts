import { setImmediate as nextTurn } from 'node:timers/promises';
import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import {
  type FigureRows,
  type FigureRowsInTime,
  figureRowsAt,
  figureRowsInTime,
} from '../../shared/figures/figureRowsOf.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { AsOf } from '../../shared/model/views.ts';
import type { ReadTx } from '../store/port.ts';
import type { Sites } from './overview.ts';
import { createPatientMemory, type PatientMemory } from './patientMemory.ts';

/** Rows of the figures, patient by patient. */
export type FigureMemory = PatientMemory<FigureRowsInTime>;
export const createFigureMemory = (): FigureMemory => createPatientMemory();

interface Asked {
  readonly protocol: Protocol;
  readonly asOf: AsOf;
  readonly sites: Sites;
  /** Left out = nothing is remembered. The past never is: it is judged as of its own moment. */
  readonly memory?: FigureMemory | undefined;
}

/** The rows of every patient of the sites the reader may see. Others are heard between two patients that are worked out. */
export async function listFigureRows(tx: ReadTx, { protocol, asOf, sites, memory }: Asked): Promise<FigureRows[]> {
  const { trialId } = protocol;
  const known = asOf.past ? undefined : memory;
  await known?.catchUp(tx, asOf.seq);
  const siteCodes = new Map((await tx.listSites(trialId, asOf.seq)).map(({ siteId, code }) => [siteId, code]));
  const rows: FigureRows[] = [];
  for (const subject of await tx.listSubjects(trialId, asOf.seq)) {
    if (sites !== 'all' && !sites.includes(subject.siteId)) continue;
    const siteCode = siteCodes.get(subject.siteId) ?? '';
    const made = await rowsInTimeOf(tx, subject, { protocol, asOf, siteCode, memory: known });
    rows.push(figureRowsAt(made, asOf.at));
  }
  return rows;
}

/** The rows of one patient, remembered or worked out; in the second case others are heard after it. */
export async function rowsInTimeOf(
  tx: ReadTx,
  subject: Subject,
  { protocol, asOf, siteCode, memory }: Omit<Asked, 'sites'> & { readonly siteCode: string },
): Promise<FigureRowsInTime> {
  const remembered = memory?.find(subject.subjectId, asOf);
  if (remembered !== undefined) return remembered;
  const made = await makeRows(tx, subject, protocol, asOf, siteCode);
  memory?.keep(subject.subjectId, asOf.seq, made);
  await nextTurn();
  return made;
}

async function makeRows(
  tx: ReadTx,
  { subjectId }: Subject,
  protocol: Protocol,
  asOf: AsOf,
  siteCode: string,
): Promise<FigureRowsInTime> {
  const history = await tx.loadHistory(subjectId, asOf.seq);
  if (history === undefined) throw new Error(`subject ${subjectId} has no history`);
  const cases = (await tx.listSubjectCases(subjectId, asOf.seq)).map(({ value }) => value);
  const assessment = assessSubject(history, protocol, asOf.at);
  const lastChangeSeq = (await tx.lastChangeOf(subjectId, asOf.seq))?.seq ?? 0;
  return figureRowsInTime({ history, siteCode, lastChangeSeq, assessment, cases });
}
