import { setImmediate as nextTurn } from 'node:timers/promises';
import { eventClocks } from '../../../shared/expedited/eventClocks.ts';
import { mayHaveClocks } from '../../../shared/expedited/mayHaveClocks.ts';
import type { ExpeditedLine, ExpeditedListView } from '../../../shared/model/expeditedViews.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Subject } from '../../../shared/model/subject.ts';
import type { AsOf } from '../../../shared/model/views.ts';
import type { Clock } from '../../clock.ts';
import type { ReadStore, ReadTx } from '../../store/port.ts';
import { resolveAsOf } from '../asOf.ts';
import { lastTouched } from '../lastTouched.ts';
import type { Sites } from '../overview.ts';
import { eventFactsOf, type FactsOfEvent, type TrialFacts, trialFactsOf } from './eventFactsOf.ts';
import { expeditedLine } from './expeditedLine.ts';

/** Every event of a trial that runs, ran or may run against a clock, for the sites the reader may see. */
export function expeditedList(
  deps: { readonly store: ReadStore; readonly clock: Clock },
  input: { readonly trialId: TrialId; readonly asOf?: number | undefined },
  sites: Sites,
): Promise<ExpeditedListView | undefined> {
  return deps.store.read(async (tx) => {
    const asOf = await resolveAsOf(tx, deps.clock, input.asOf);
    const protocol = asOf && (await tx.findProtocol(input.trialId, asOf.seq));
    if (asOf === undefined || protocol === undefined) return undefined;
    const ofTrial = await trialFactsOf(tx, input.trialId, asOf.seq);
    const notices = (await tx.listTrialRecords('clock-notice', { trialId: input.trialId }, asOf.seq)).map(
      ({ value }) => value,
    );
    const touched = await lastTouched(deps.store, tx);
    const lines: ExpeditedLine[] = [];
    for (const [at, subject] of (await tx.listSubjects(input.trialId, asOf.seq)).entries()) {
      if (at % OTHERS_AFTER === OTHERS_AFTER - 1) await nextTurn();
      if (sites !== 'all' && !sites.includes(subject.siteId)) continue;
      for (const found of await knownFactsOf(deps.store, tx, subject, ofTrial, asOf, touched(subject.subjectId))) {
        const clocks = eventClocks(found.facts, asOf.at);
        if (clocks.clocks.length > 0 || clocks.site.length > 0)
          lines.push(expeditedLine(subject, found, clocks, notices));
      }
    }
    return { asOf, settings: protocol.expedited, lines };
  });
}

/** After so many patients others are heard: an alert must not wait for a list. */
const OTHERS_AFTER = 10;

interface Kept {
  readonly key: string;
  readonly found: readonly FactsOfEvent[];
}
const memory = new WeakMap<ReadStore, Map<number, Kept>>();

/** A change to one patient makes every open list ask again about all of them: what is known of the others is kept, as far as a clock may rest on it. */
async function knownFactsOf(
  store: ReadStore,
  tx: ReadTx,
  subject: Subject,
  ofTrial: TrialFacts,
  asOf: AsOf,
  touched: number | undefined,
): Promise<readonly FactsOfEvent[]> {
  const work = async () =>
    (await eventFactsOf(tx, subject, ofTrial, asOf.seq)).filter(({ facts }) => mayHaveClocks(facts));
  if (asOf.past || touched === undefined) return work();
  const site = await tx.findSite(subject.siteId);
  const key = [touched, site?.zone, ofTrial.lists.at(-1)?.seq, ofTrial.settings.at(-1)?.seq].join(' ');
  const ofStore = memory.get(store) ?? new Map<number, Kept>();
  memory.set(store, ofStore);
  const known = ofStore.get(subject.subjectId);
  if (known?.key === key) return known.found;
  const found = await work();
  ofStore.set(subject.subjectId, { key, found });
  return found;
}
