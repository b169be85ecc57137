import { eventClocks } from '../../../shared/expedited/eventClocks.ts';
import type { ExpeditedEventView } from '../../../shared/model/expeditedViews.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import { signatureStanding } from '../../../shared/signing/signatureStanding.ts';
import type { Clock } from '../../clock.ts';
import type { ReadTx, Store } from '../../store/port.ts';
import { resolveAsOf } from '../asOf.ts';
import { causalityContent } from './causalityContent.ts';
import { eventFactsOf, type FactsOfEvent, trialFactsOf } from './eventFactsOf.ts';
import { expeditedLine } from './expeditedLine.ts';

/** The clocks of one event, with why, since when, and what the sponsor did. */
export function expeditedEvent(
  deps: { readonly store: Store; readonly clock: Clock },
  input: { readonly observationId: ObservationId; readonly asOf?: number | undefined },
): Promise<ExpeditedEventView | undefined> {
  return deps.store.read(async (tx) => {
    const asOf = await resolveAsOf(tx, deps.clock, input.asOf);
    const recorded = asOf && (await tx.findObservation(input.observationId, asOf.seq));
    const subject = recorded && (await tx.findSubject(recorded.recorded.subjectId, asOf.seq));
    if (asOf === undefined || subject === undefined) return undefined;
    const { trialId } = subject.value;
    const protocol = await tx.findProtocol(trialId, asOf.seq);
    const ofTrial = await trialFactsOf(tx, trialId, asOf.seq);
    const all = await eventFactsOf(tx, subject.value, ofTrial, asOf.seq);
    const found = all.find(({ observationId }) => observationId === input.observationId);
    if (found === undefined || protocol === undefined) return undefined;
    const clocks = eventClocks(found.facts, asOf.at);
    const notices = await tx.listTrialRecords('clock-notice', { subjectId: subject.value.subjectId }, asOf.seq);
    return {
      asOf,
      settings: protocol.expedited,
      line: expeditedLine(
        subject.value,
        found,
        clocks,
        notices.map(({ value }) => value),
      ),
      version: found.facts.versions.at(-1)!.version,
      attribution: found.event.attribution,
      awareness: clocks.awareness,
      entries: found.facts.entries,
      reportVersion: found.report?.version ?? 0,
      signatures: await signaturesOf(tx, found, asOf.seq),
    };
  });
}

/** An opinion was signed about the event as it then was: when the event has changed the signature is void. */
async function signaturesOf(
  tx: ReadTx,
  { facts, observationId }: FactsOfEvent,
  asOf: number,
): Promise<ExpeditedEventView['signatures']> {
  const event = facts.versions.at(-1)?.value ?? null;
  const signed: ExpeditedEventView['signatures'][number][] = [];
  for (const entry of facts.entries) {
    if (entry.kind !== 'causality') continue;
    const signature = await tx.findTrialRecord('signature', entry.signatureId, asOf);
    if (signature === undefined) continue;
    const content = causalityContent(observationId, event, entry);
    signed.push({ ...signature.value, standing: signatureStanding(signature.value, content) });
  }
  return signed;
}
