import { awarenessOf } from '../../../shared/expedited/awarenessOf.ts';
import { knownSpan } from '../../../shared/expedited/knownSpan.ts';
import type { PartialDateTime } from '../../../shared/model/dates.ts';
import type { RegionCode } from '../../../shared/model/expedited.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Subject } from '../../../shared/model/subject.ts';
import { checkMoment } from '../../../shared/policy/checkMoment.ts';
import { finding } from '../../../shared/policy/finding.ts';
import { instantOf } from '../../../shared/time/instant.ts';
import { partialInterval } from '../../../shared/time/partialInterval.ts';
import { eventFactsOf, trialFactsOf } from '../../queries/expedited/eventFactsOf.ts';
import type { WriteTx } from '../../store/port.ts';
import type { Asked, Deps } from '../deps.ts';
import { type Added, addEntry, type OnEvent, refuseFor } from './addEntry.ts';

export interface RecordSentReport extends OnEvent {
  readonly region: RegionCode;
  /** Local time of the sponsor's clocks, to the minute: it decides whether the report was in time. */
  readonly sentAt: PartialDateTime;
  readonly isComplete: boolean;
  readonly reference: string;
}

const TO_THE_MINUTE = 'YYYY-MM-DDThh:mm'.length;

/** A report has left for an authority. */
export function recordSentReport(deps: Deps, actor: Actor, asked: Asked, input: RecordSentReport): Added {
  const act = { command: 'expedited.sent', reason: '', input };
  return addEntry(deps, actor, asked, act, async ({ tx, subject, protocol, recorded, base }) => {
    const { region, isComplete, reference } = input;
    const { zone, regions } = protocol.expedited;
    const vague = input.sentAt.length < TO_THE_MINUTE ? [finding('EXP-01', 'F', 'sentAt', { at: input.sentAt })] : [];
    const elsewhere = regions.some(({ code }) => code === region) ? [] : [finding('EXP-02', 'F', 'region', { region })];
    const context = { zone, now: tx.at, consentOn: null };
    const refused = refuseFor([...vague, ...elsewhere, ...checkMoment(input.sentAt, 'sentAt', context)]);
    if (refused !== undefined) return refused;
    const sentMs = partialInterval(input.sentAt, zone).fromMs;
    if (sentMs < (await knownSinceMs(tx, subject, recorded.observationId, zone))) {
      return err({ code: 'INVALID', findings: [finding('EXP-03', 'F', 'sentAt', { at: input.sentAt })] });
    }
    const sentAt = instantOf(sentMs);
    return ok({ ...base, kind: 'sent', report: { region, sentAt, isComplete, reference } });
  });
}

/** A report cannot have left before the sponsor knew: then its knowledge is what has to be put right first. */
async function knownSinceMs(
  tx: WriteTx,
  subject: Subject,
  observationId: ObservationId,
  zone: string,
): Promise<number> {
  const ofTrial = await trialFactsOf(tx, subject.trialId, tx.seq);
  const found = await eventFactsOf(tx, subject, ofTrial, tx.seq);
  const event = found.find((one) => one.observationId === observationId);
  const steps = event === undefined ? [] : awarenessOf(event.facts, zone).filter(({ by }) => by === 'sponsor');
  return Math.min(Number.POSITIVE_INFINITY, ...steps.map(({ knownAt }) => knownSpan(knownAt, zone).fromMs));
}
