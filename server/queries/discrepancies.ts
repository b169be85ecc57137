import { setImmediate as nextTurn } from 'node:timers/promises';
import { discrepanciesOf } from '../../shared/discrepancies/discrepanciesOf.ts';
import { discrepancyStanding } from '../../shared/discrepancies/discrepancyStanding.ts';
import { dltWindow } from '../../shared/dlt/dltWindow.ts';
import type { CalendarDate } from '../../shared/model/dates.ts';
import type { Discrepancy, DiscrepancyAnswer } from '../../shared/model/discrepancy.ts';
import type { DiscrepancyLine } from '../../shared/model/discrepancyViews.ts';
import type { SiteId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Subject } from '../../shared/model/subject.ts';
import { studyDayOfPartial } from '../../shared/time/studyDayOf.ts';
import type { ReadStore, ReadTx, Versioned } from '../store/port.ts';
import { lastTouched } from './lastTouched.ts';
import type { Sites } from './overview.ts';

/** Every discrepancy of a trial, for the sites the reader may see. They are worked out when asked for, not stored. */
export function discrepancyList(
  deps: { readonly store: ReadStore },
  input: { readonly trialId: TrialId; readonly asOf?: number | undefined },
  sites: Sites,
): Promise<readonly DiscrepancyLine[]> {
  return deps.store.read(async (tx) => {
    const protocol = await tx.findProtocol(input.trialId, input.asOf);
    if (protocol === undefined) return [];
    const lines: DiscrepancyLine[] = [];
    const shared = { touched: await lastTouched(deps.store, tx), ofSites: new Map() };
    for (const [at, subject] of (await tx.listSubjects(input.trialId, input.asOf)).entries()) {
      if (at % OTHERS_AFTER === OTHERS_AFTER - 1) await nextTurn();
      if (sites !== 'all' && !sites.includes(subject.siteId)) continue;
      lines.push(...(await linesOf(tx, deps.store, subject, protocol, input.asOf, shared)));
    }
    return lines;
  });
}

/** After so many patients others are heard: an alert must not wait for a list. */
const OTHERS_AFTER = 10;

/** The discrepancies of one patient; what rests on the same records is not worked out twice. */
export async function linesOf(
  tx: ReadTx,
  store: ReadStore,
  subject: Subject,
  protocol: Protocol,
  asOf: number | undefined,
  known?: SharedKeys,
): Promise<readonly DiscrepancyLine[]> {
  const shared = known ?? { touched: await lastTouched(store, tx), ofSites: new Map() };
  const { discrepancies, day0On } = await foundOf(tx, store, subject, protocol, asOf, shared);
  if (discrepancies.length === 0) return [];
  const answers = await tx.listDiscrepancyAnswers(subject.subjectId, asOf);
  return discrepancies.map((one) => lineOf(one, subject, answers, day0On));
}

interface Found {
  readonly discrepancies: readonly Discrepancy[];
  readonly day0On: CalendarDate | null;
}

/** By store and patient, with what it was worked out from. */
const memory = new WeakMap<ReadStore, Map<number, { readonly key: string; readonly found: Found }>>();

/**
 * The discrepancies of one patient. A change to one patient makes every open list ask again about all of them, so what
 * was found is remembered until something it rests on has changed.
 */
async function foundOf(
  tx: ReadTx,
  store: ReadStore,
  subject: Subject,
  protocol: Protocol,
  asOf: number | undefined,
  shared: SharedKeys,
): Promise<Found> {
  const { subjectId } = subject;
  const touched = shared.touched(subjectId);
  if (asOf !== undefined || touched === undefined) return workOut(tx, subject, protocol, asOf);
  const key = `${touched} ${await sharedKeyOf(tx, subject, protocol, shared)}`;
  const ofStore = memory.get(store) ?? new Map<number, { readonly key: string; readonly found: Found }>();
  memory.set(store, ofStore);
  const known = ofStore.get(subjectId);
  if (known?.key === key) return known.found;
  const found = await workOut(tx, subject, protocol, asOf);
  ofStore.set(subjectId, { key, found });
  return found;
}

/** What the patients share, read once a snapshot. */
interface SharedKeys {
  readonly touched: (subjectId: SubjectId) => number | undefined;
  readonly ofSites: Map<SiteId, string>;
}

async function sharedKeyOf(tx: ReadTx, { siteId, trialId }: Subject, protocol: Protocol, { ofSites }: SharedKeys) {
  const key = ofSites.get(siteId);
  if (key !== undefined) return key;
  const site = await tx.findSite(siteId);
  const trial = await tx.findTrial(trialId);
  const ranges = await tx.listReferenceRanges(siteId);
  const { version, grading, discrepancies, dltWindow: window, reporting, day0 } = protocol;
  const made = JSON.stringify([
    site?.zone,
    trial?.ctcaeVersion,
    ranges.map((range) => [range.value.rangeId, range.version]),
    [version, grading, discrepancies, window, reporting, day0],
  ]);
  ofSites.set(siteId, made);
  return made;
}

async function workOut(tx: ReadTx, { subjectId }: Subject, protocol: Protocol, asOf?: number): Promise<Found> {
  const history = await tx.loadHistory(subjectId, asOf);
  if (history === undefined) return { discrepancies: [], day0On: null };
  return {
    discrepancies: discrepanciesOf(history, protocol),
    day0On: dltWindow(history, protocol)?.day0On ?? null,
  };
}

export function lineOf(
  discrepancy: Discrepancy,
  { subjectId, subjectNumber, siteId, trialId }: Subject,
  answers: readonly Versioned<DiscrepancyAnswer>[],
  day0On: CalendarDate | null,
): DiscrepancyLine {
  const answer = answers.find(({ value }) => value.discrepancyKey === discrepancy.key);
  const steps = answer?.value.steps ?? [];
  const onset = (discrepancy.derived ?? discrepancy.reported)?.onset ?? 'unknown';
  return {
    trialId,
    subjectId,
    subjectNumber,
    siteId,
    discrepancy,
    standing: discrepancyStanding(discrepancy, steps),
    steps,
    answerVersion: answer?.version ?? 0,
    onsetDay: day0On === null ? null : studyDayOfPartial(onset, day0On),
  };
}
