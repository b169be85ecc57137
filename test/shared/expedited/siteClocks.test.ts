import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awarenessWords as anAwareness } from '../../../server/vectors/expedited/awarenessWords.ts';
import { siteClocks } from '../../../shared/expedited/siteClocks.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { Awareness } from '../../../shared/model/expedited.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';

const ZONE = 'Europe/Berlin';
const read = (awareness: readonly Awareness[], at: string) => siteClocks(awareness, 24, ZONE, at as Instant);
const site = (knownAt: string, words = 'yes') => anAwareness(knownAt, words, 'site');

describe('siteClocks', () => {
  test.each([
    ['the last instant', '2026-03-06T09:00:00.000Z', 'running', 0],
    ['the first too late', '2026-03-06T09:00:00.001Z', 'missed', -1],
  ])('24 hours, unanswered: %s', (_claim, at, standing, leftMs) => {
    expect(read([site('2026-03-05T10:00')], at)).toMatchObject([{ standing, leftMs, isProvisional: false }]);
  });

  test.each([
    ['exactly 24 hours is in time', '2026-03-06T10:00', 'sent'],
    ['a minute more is not', '2026-03-06T10:01', 'missed'],
    ['the sponsor knew first', '2026-03-04T10:00', 'sent'],
    ['told on a day, at an unknown hour', '2026-03-06', 'undecided'],
    ['told nobody knows when', 'unknown', 'undecided'],
  ])('%s', (_claim, toldAt, standing) => {
    const clocks = read([site('2026-03-05T10:00'), anAwareness(toldAt, 'yes')], '2026-03-20T00:00:00.000Z');
    expect(clocks).toMatchObject([{ standing, toldAt, leftMs: null }]);
  });

  test('hours are elapsed hours over the change of the clocks', () => {
    const [clock] = read([site('2026-03-28T10:00')], '2026-03-28T12:00:00.000Z');
    expect(instantOf(clock!.due!.latestMs)).toBe('2026-03-29T09:00:00.000Z');
    const after = anAwareness('2026-03-29T11:00', 'yes');
    expect(read([site('2026-03-28T10:00'), after], '2026-04-01T00:00:00.000Z')).toMatchObject([{ standing: 'sent' }]);
  });

  test('an unknown moment has no due time', () => {
    expect(read([site('unknown')], '2026-03-20T00:00:00.000Z')).toMatchObject([
      { due: null, standing: 'undecided', leftMs: null },
    ]);
  });

  test('not serious starts nothing; the late upgrade does, and what the sponsor knew before does not answer it', () => {
    const steps = [
      site('2026-03-05T10:00', 'no not-serious'),
      anAwareness('2026-03-05T12:00', 'no not-serious'),
      site('2026-03-09T10:00'),
    ];
    expect(read(steps.slice(0, 2), '2026-03-20T00:00:00.000Z')).toEqual([]);
    expect(read(steps, '2026-03-20T00:00:00.000Z')).toMatchObject([
      { startedAt: '2026-03-09T10:00', standing: 'missed', toldAt: null },
    ]);
  });

  test('unanswered seriousness runs provisionally; the answer has a clock of its own', () => {
    const steps = [
      site('2026-03-05T10:00', 'undecided maybe-serious'),
      anAwareness('2026-03-05T12:00', 'undecided maybe-serious'),
      site('2026-03-09T10:00'),
    ];
    expect(read(steps, '2026-03-09T12:00:00.000Z')).toMatchObject([
      { startedAt: '2026-03-05T10:00', isProvisional: true, standing: 'sent' },
      { startedAt: '2026-03-09T10:00', isProvisional: false, standing: 'running' },
    ]);
  });

  test('missed stays missed', () => {
    const anyMinute = fc.integer({ min: 0, max: 6000 }).map((minutes) => Date.UTC(2026, 2, 26) + minutes * 60_000);
    fc.assert(
      fc.property(anyMinute, anyMinute, anyMinute, anyMinute, (knew, told, one, other) => {
        const steps = [site(instantOf(knew).slice(0, 16)), anAwareness(instantOf(told).slice(0, 16), 'yes')];
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((ms) => read(steps, instantOf(ms)));
        if (early![0]?.standing === 'missed') expect(late![0]!.standing).toBe('missed');
        expect(msOf(instantOf(knew))).toBe(knew);
      }),
    );
  });
});
