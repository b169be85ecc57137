import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { KineticsSettings } from '../../../shared/model/kineticsSettings.ts';
import { Protocol } from '../../../shared/model/protocol.ts';
import type { SignalSettings } from '../../../shared/model/signalSettings.ts';
import { checkWatch } from '../../../shared/protocol/checkWatch.ts';
import { diffProtocols } from '../../../shared/protocol/diffProtocols.ts';
import { isStorable, validateProtocol } from '../../../shared/protocol/validateProtocol.ts';

const PROTOCOL = defaultProtocol(1 as TrialId);
const { signals } = PROTOCOL;
const [first, ...rest] = signals.events;
const withSignals = (change: Partial<SignalSettings>): Protocol => ({
  ...PROTOCOL,
  signals: { ...signals, ...change },
});
const withFirst = (change: Partial<SignalSettings['events'][number]>): Protocol =>
  withSignals({ events: [{ ...first!, ...change }, ...rest] });
const withBackground = (change: object): Protocol => withFirst({ background: { ...first!.background!, ...change } });
const withDrift = (change: Partial<SignalSettings['drift']>): Protocol =>
  withSignals({ drift: { ...signals.drift, ...change } });
const withKinetics = (change: Partial<KineticsSettings>): Protocol => ({
  ...PROTOCOL,
  kinetics: { ...PROTOCOL.kinetics, ...change },
});

test('what a trial begins with is right', () => {
  expect(checkWatch(PROTOCOL)).toEqual([]);
});

describe('what cannot be kept is said at its field', () => {
  test.each<readonly [string, Protocol, string]>([
    ['a number that is missing', withSignals({ level: Number.NaN }), 'PRO-01 signals.level'],
    ['a certainty of all', withSignals({ level: 1 }), 'PRO-26 signals.level'],
    ['a review at a coin’s toss', withSignals({ reviewAbove: 0.5 }), 'PRO-26 signals.reviewAbove'],
    ['an empty prior', withSignals({ prior: { alpha: 0, beta: 1 } }), 'PRO-26 signals.prior.alpha'],
    ['a raised rate below the usual', withDrift({ raisedRate: 0.05 }), 'PRO-35 signals.drift.raisedRate'],
    ['a chart of no event', withDrift({ eventId: 'gone' }), 'PRO-36 signals.drift.eventId'],
    ['an event taken away that the chart follows', withSignals({ events: rest }), 'PRO-36 signals.drift.eventId'],
    ['a name with capitals', withFirst({ id: 'CRS' }), 'PRO-37 signals.events.0.id'],
    ['a name another event has', withFirst({ id: 'icans-3' }), 'PRO-37 signals.events.0.id'],
    ['more events than patients', withBackground({ events: 21 }), 'PRO-38 signals.events.0.background.events'],
    ['a background from nowhere', withBackground({ citation: '' }), 'PRO-39 signals.events.0.background.citation'],
    ['an area that ends before it begins', withKinetics({ areaEndDay: 0 }), 'PRO-26 kinetics.areaEndDay'],
    ['nothing as depleted', withKinetics({ depletedBelow: 0 }), 'PRO-26 kinetics.depletedBelow'],
  ])('%s', (_claim, protocol, expected) => {
    const found = checkWatch(protocol).map(({ ruleId, path }) => `${ruleId} ${path}`);
    expect(found).toContain(expected);
    expect(isStorable(validateProtocol(protocol))).toBe(false);
    expect(Protocol.safeParse(protocol).success).toBe(false);
  });
});

test('an event under another name, one more and one less are told as items that came and went', () => {
  const told = (after: Protocol) => diffProtocols(PROTOCOL, after).items.map(({ id, kind }) => `${id} ${kind}`);
  const drift = { ...signals.drift, eventId: 'crs-4' };
  expect(told(withSignals({ events: [{ ...first!, id: 'crs-4' }, ...rest], drift }))).toEqual([
    'N2 changed',
    'N crs-4 added',
    'B crs-4 added',
    'N crs-3 removed',
    'B crs-3 removed',
  ]);
  expect(told(withFirst({ background: null }))).toEqual(['B crs-3 removed']);
});
