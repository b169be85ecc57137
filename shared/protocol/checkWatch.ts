import type { InputFinding } from '../model/failure.ts';
import type { Protocol } from '../model/protocol.ts';
import type { SignalBackground, SignalSettings } from '../model/signalSettings.ts';
import { finding } from '../policy/finding.ts';
import { between } from './checkSettings.ts';

/** What is wrong with what is watched for and with how measured courses are summarised. */
export function checkWatch({ signals, kinetics }: Protocol): InputFinding[] {
  return [
    ...checkMethod(signals),
    ...checkDrift(signals),
    ...signals.events.flatMap((_, i) => checkEvent(signals.events, i)),
    ...between('kinetics.areaEndDay', kinetics.areaEndDay, 1, 730),
    ...between('kinetics.depletedBelow', kinetics.depletedBelow, SMALLEST, 100_000),
  ];
}

/** For what must be above nothing, and below one: nobody means less. */
const SMALLEST = 0.001;
const LARGEST = 0.999;

function checkMethod(signals: SignalSettings): InputFinding[] {
  const { prior, backgroundPrior } = signals;
  return [
    ...between('signals.level', signals.level, 0.5, 0.99),
    ...between('signals.margin', signals.margin, 0, 0.5),
    ...between('signals.reviewAbove', signals.reviewAbove, 0.501, LARGEST),
    ...between('signals.minimumPatients', signals.minimumPatients, 1, 100),
    ...between('signals.ratePerDays', signals.ratePerDays, 1, 36_500),
    ...between('signals.levelRateAbove', signals.levelRateAbove, SMALLEST, LARGEST),
    ...(['alpha', 'beta'] as const).flatMap((side) => [
      ...between(`signals.prior.${side}`, prior[side], SMALLEST, 100),
      ...between(`signals.backgroundPrior.${side}`, backgroundPrior[side], SMALLEST, 100),
    ]),
  ];
}

function checkDrift({ drift, events }: SignalSettings): InputFinding[] {
  const found = [
    ...between('signals.drift.usualRate', drift.usualRate, SMALLEST, LARGEST),
    ...between('signals.drift.raisedRate', drift.raisedRate, SMALLEST, LARGEST),
    ...between('signals.drift.threshold', drift.threshold, SMALLEST, 100),
    ...between('signals.drift.followedDays', drift.followedDays, 0, 730),
  ];
  if (drift.raisedRate <= drift.usualRate) found.push(finding('PRO-35', 'F', 'signals.drift.raisedRate', {}));
  const isListed = events.some(({ id }) => id === drift.eventId);
  return isListed ? found : [...found, finding('PRO-36', 'F', 'signals.drift.eventId', {})];
}

const EVENT_ID = /^[a-z][a-z0-9-]{0,19}$/;

function checkEvent(events: SignalSettings['events'], i: number): InputFinding[] {
  const { id, background } = events[i]!;
  const path = `signals.events.${i}`;
  const isTaken = events.some((other, at) => at !== i && other.id === id);
  return [
    ...(!EVENT_ID.test(id) || isTaken ? [finding('PRO-37', 'F', `${path}.id`, {})] : []),
    ...(background === null ? [] : checkBackground(background, `${path}.background`)),
  ];
}

function checkBackground({ events, patients, citation }: SignalBackground, path: string): InputFinding[] {
  return [
    ...between(`${path}.events`, events, 0, 100_000),
    ...between(`${path}.patients`, patients, 1, 100_000),
    ...(events > patients ? [finding('PRO-38', 'F', `${path}.events`, {})] : []),
    ...(citation.trim() === '' ? [finding('PRO-39', 'F', `${path}.citation`, {})] : []),
  ];
}
