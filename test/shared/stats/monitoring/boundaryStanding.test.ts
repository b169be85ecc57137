import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundaryStanding, ratesToShow } from '../../../../shared/stats/monitoring/boundaryStanding.ts';
import { computePosteriorBoundary } from '../../../../shared/stats/monitoring/posteriorBoundary.ts';

const boundary = { looks: [1, 2, 3, 4, 5, 6, 7, 8], stopAtOrAbove: [null, null, 3, 3, 3, 4, 4, 4] };
const aMoment = { events: 2, evaluable: 4, pendingDays: [7, 14], windowDays: 28 };

describe('boundaryStanding', () => {
  test('shows the rate among evaluable, among all treated, and among effective patients', () => {
    expect(boundaryStanding(boundary, aMoment)).toEqual({
      evaluableOnly: { events: 2, total: 4 },
      allTreated: { events: 2, total: 6 },
      effective: { events: 2, total: 4.75 },
      isMet: false,
      isCertain: false,
      eventsUntilStop: 1,
    });
  });

  test.each([
    ['met now, but pending patients may still lower the rate', { events: 3, evaluable: 5 }, true, false, 0],
    ['met whatever happens to those pending', { events: 4, evaluable: 5 }, true, true, 0],
    ['met with nobody pending', { events: 3, evaluable: 3, pendingDays: [] }, true, true, 0],
    ['no event yet', { events: 0, evaluable: 0, pendingDays: [] }, false, false, 3],
    ['too late to be met', { events: 1, evaluable: 7, pendingDays: [] }, false, false, null],
    ['beyond the last look', { events: 1, evaluable: 9, pendingDays: [] }, false, false, null],
  ])('%s', (_claim, change, isMet, isCertain, eventsUntilStop) => {
    expect(boundaryStanding(boundary, { ...aMoment, ...change })).toMatchObject({ isMet, isCertain, eventsUntilStop });
  });

  test('one more event never makes a stop less near', () => {
    const rule = {
      prior: { alpha: 0.6, beta: 1.4 },
      target: 0.3,
      cutoff: 0.8,
      minimumPatients: 3,
      maximumPatients: 20,
    };
    const posterior = computePosteriorBoundary(rule);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(19), (evaluable, events) => {
        fc.pre(events < evaluable);
        const until = (count: number) =>
          boundaryStanding(posterior, { ...aMoment, evaluable, events: count }).eventsUntilStop ?? 99;
        expect(until(events + 1)).toBeLessThanOrEqual(until(events));
      }),
    );
  });

  test.each([
    ['more events than evaluable', { events: 5 }],
    ['a patient pending beyond the window', { pendingDays: [29] }],
    ['a window of 0', { windowDays: 0 }],
  ])('%s is refused', (_claim, change) => {
    expect(() => boundaryStanding(boundary, { ...aMoment, ...change })).toThrow(RangeError);
  });
});

test('ratesToShow keeps to rates that can be', () => {
  expect(ratesToShow(0.25).map((rate) => rate.toFixed(2))).toEqual(['0.15', '0.25', '0.40', '0.50']);
  expect(ratesToShow(0.05).map((rate) => rate.toFixed(2))).toEqual(['0.05', '0.20', '0.30']);
  expect(ratesToShow(0.9).map((rate) => rate.toFixed(2))).toEqual(['0.80', '0.90']);
  expect(() => ratesToShow(-0.1)).toThrow(RangeError);
});
