import { createEventBlocks, type EventBlocks } from '../../shared/figures/eventBlocks.ts';
import { createStandardCounts, type StandardCounts } from '../../shared/figures/standardCounts.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { AsOf } from '../../shared/model/views.ts';
import type { ReadTx } from '../store/port.ts';
import { type FigureMemory, rowsInTimeOf } from './figureMemory.ts';
import { READ_WITH_ALL } from './patientMemory.ts';

/** What is counted of a trial as of now: worst grades ready to be read, and the columns for what is not. */
export interface TrialCounts {
  readonly standard: StandardCounts;
  readonly blocks: EventBlocks;
}

/**
 * Counts of each trial, kept right by what every change has touched and by time: who is concerned is taken out and put in
 * anew. One reader at a time, since what is counted is that of one snapshot; each opens its own when its turn comes.
 */
export interface CountsMemory {
  inTurn<T>(read: () => Promise<T>): Promise<T>;
  /** Brings the counts of a trial to the newest snapshot; to be called in turn. */
  catchUp(tx: ReadTx, protocol: Protocol, asOf: AsOf, memory: FigureMemory): Promise<TrialCounts>;
}

interface Kept extends TrialCounts {
  /** The snapshot and the moment they are right for. */
  seq: number;
  at: Instant;
  /** When time alone changes a patient; left out = never. */
  readonly until: Map<SubjectId, Instant>;
}

export function createCountsMemory(): CountsMemory {
  const trials = new Map<TrialId, Kept>();
  let last: Promise<unknown> = Promise.resolve();

  return {
    inTurn(read) {
      const turn = last.then(read);
      last = turn.catch(() => undefined);
      return turn;
    },
    async catchUp(tx, protocol, asOf, memory) {
      const { trialId } = protocol;
      await memory.catchUp(tx, asOf.seq);
      const known = trials.get(trialId);
      const due = known === undefined ? 'all' : await listDue(tx, known, asOf);
      const kept = known !== undefined && due !== 'all' ? known : empty(asOf);
      const siteCodes = new Map((await tx.listSites(trialId, asOf.seq)).map(({ siteId, code }) => [siteId, code]));
      const subjects = due === 'all' ? await tx.listSubjects(trialId, asOf.seq) : await listFound(tx, due, asOf.seq);
      for (const subject of subjects) {
        if (subject.trialId !== trialId) continue;
        const siteCode = siteCodes.get(subject.siteId) ?? '';
        const { rows, until } = await rowsInTimeOf(tx, subject, { protocol, asOf, siteCode, memory });
        kept.standard.put(subject.subjectId, rows);
        kept.blocks.put(subject.subjectId, rows);
        if (until === null) kept.until.delete(subject.subjectId);
        else kept.until.set(subject.subjectId, until);
      }
      // Only now: whoever gives up on the way has counted nobody twice, and the next one begins where they did.
      Object.assign(kept, { seq: asOf.seq, at: asOf.at });
      trials.set(trialId, kept);
      return kept;
    },
  };
}

const empty = ({ seq, at }: AsOf): Kept => ({
  standard: createStandardCounts(),
  blocks: createEventBlocks(),
  seq,
  at,
  until: new Map(),
});

/** Whom a change or time has touched since; `all` = something that is read with every patient. */
async function listDue(tx: ReadTx, { seq, at, until }: Kept, asOf: AsOf): Promise<readonly SubjectId[] | 'all'> {
  const { subjects, kinds } = await tx.listTouched(seq, asOf.seq);
  if (asOf.at < at || READ_WITH_ALL.some((kind) => kinds.has(kind))) return 'all';
  const byTime = [...until].filter(([, moment]) => moment <= asOf.at).map(([subjectId]) => subjectId);
  return [...new Set([...subjects.keys(), ...byTime])];
}

async function listFound(tx: ReadTx, subjectIds: readonly SubjectId[], seq: number): Promise<readonly Subject[]> {
  const found: Subject[] = [];
  for (const subjectId of subjectIds) {
    const subject = await tx.findSubject(subjectId, seq);
    if (subject !== undefined) found.push(subject.value);
  }
  return found;
}
