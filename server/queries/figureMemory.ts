import { setImmediate as nextTurn } from 'node:timers/promises';
import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import {
  type FigureRows,
  type FigureRowsInTime,
  figureRowsAt,
  figureRowsInTime,
  holdsAt,
} from '../../shared/figures/figureRowsOf.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { AsOf } from '../../shared/model/views.ts';
import type { ReadTx, RecordKind } from '../store/port.ts';
import type { Sites } from './overview.ts';

/** Kinds of records that are read with every patient of a trial: a change to one forgets them all. */
export const READ_WITH_ALL: readonly RecordKind[] = ['trial', 'site', 'protocol', 'reference-range'];

interface Kept {
  /** The snapshot the rows were made in. */
  readonly seq: number;
  readonly made: FigureRowsInTime;
}

/**
 * Rows of the figures, kept for each patient until a change touches what they are made from, or until time alone changes
 * the assessment. Snapshots may be read in any order: rows of one serve another when nothing was touched between the two.
 */
export interface FigureMemory {
  /** Learns what was touched up to this point of the record. */
  catchUp(tx: ReadTx, seq: number): Promise<void>;
  find(subjectId: SubjectId, asOf: AsOf): FigureRowsInTime | undefined;
  keep(subjectId: SubjectId, seq: number, made: FigureRowsInTime): void;
}

export function createFigureMemory(): FigureMemory {
  const kept = new Map<SubjectId, Kept>();
  const touchedAt = new Map<SubjectId, number>();
  let allTouchedAt = 0;
  /** What changes before the first snapshot touched is not known, and after `knownTo` not yet. */
  let knownFrom: number | undefined;
  let knownTo = 0;

  return {
    async catchUp(tx, seq) {
      knownFrom ??= seq;
      if (seq <= knownTo) return;
      const from = Math.max(knownFrom, knownTo);
      const { subjects, kinds } = await tx.listTouched(from, seq);
      for (const [subjectId, at] of subjects) touchedAt.set(subjectId, Math.max(at, touchedAt.get(subjectId) ?? 0));
      allTouchedAt = Math.max(allTouchedAt, ...READ_WITH_ALL.map((kind) => kinds.get(kind) ?? 0));
      knownTo = Math.max(knownTo, seq);
    },
    find(subjectId, { seq, at }) {
      const known = kept.get(subjectId);
      if (known === undefined || seq < knownFrom! || !holdsAt(known.made, at)) return undefined;
      const touched = Math.max(allTouchedAt, touchedAt.get(subjectId) ?? 0);
      return touched <= Math.min(seq, known.seq) ? known.made : undefined;
    },
    keep(subjectId, seq, made) {
      if (seq >= knownFrom! && seq >= (kept.get(subjectId)?.seq ?? 0)) kept.set(subjectId, { seq, made });
    },
  };
}

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
  return figureRowsInTime({ history, siteCode, assessment: assessSubject(history, protocol, asOf.at), cases });
}
