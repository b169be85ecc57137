import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cusumAlarmProbability, cusumRunLength, traceCusum } from '../../../shared/signals/bernoulliCusum.ts';
import { traceSprt } from '../../../shared/signals/waldSprt.ts';

const outcomes = fc.array(fc.boolean(), { maxLength: 40 });
const design = { p0: 0.1, p1: 0.3, threshold: 2 };

describe('the Bernoulli CUSUM', () => {
  test('never falls below 0, rises with an event and falls without one', () => {
    fc.assert(
      fc.property(outcomes, (events) => {
        const { path, alarmAt } = traceCusum(design, events);
        path.forEach((height, index) => {
          const before = path[index - 1] ?? 0;
          expect(events[index] ? height > before : height <= before).toBe(true);
          expect(height).toBeGreaterThanOrEqual(0);
        });
        const first = path.findIndex((height) => height >= design.threshold - 1e-12);
        expect(alarmAt).toBe(first === -1 ? null : first + 1);
      }),
    );
  });

  test('the chance of an alarm agrees with counting every course of ten patients', () => {
    for (const p of [0.1, 0.3, 0.5]) {
      let counted = 0;
      for (let code = 0; code < 2 ** 10; code += 1) {
        const events = Array.from({ length: 10 }, (_, i) => ((code >> i) & 1) === 1);
        const chance = events.reduce((product, event) => product * (event ? p : 1 - p), 1);
        if (traceCusum(design, events).alarmAt !== null) counted += chance;
      }
      expect(cusumAlarmProbability(design, p, 10)).toBeCloseTo(counted, 10);
    }
  });

  test('a chart that needs one event runs for as long as one event takes', () => {
    expect(cusumRunLength({ p0: 0.1, p1: 0.3, threshold: 1 }, 0.25)).toBeCloseTo(4, 3);
  });

  test('the average run is the sum of the chances of silence', () => {
    for (const p of [0.1, 0.3]) {
      let summed = 0;
      for (let patients = 0; patients < 90; patients += 1) summed += 1 - cusumAlarmProbability(design, p, patients);
      const left =
        (1 - cusumAlarmProbability(design, p, 90)) /
        (1 - (1 - cusumAlarmProbability(design, p, 90)) / (1 - cusumAlarmProbability(design, p, 89)));
      expect(cusumRunLength(design, p)! / (summed + left)).toBeCloseTo(1, 4);
    }
  });

  test('a run too long to follow is not guessed', () => {
    expect(cusumRunLength({ p0: 0.2, p1: 0.4, threshold: 1 }, 1e-12)).toBeNull();
  });

  test.each([
    ['a raised rate that is not raised', { ...design, p1: 0.1 }],
    ['a usual rate of 0', { ...design, p0: 0 }],
    ['no threshold', { ...design, threshold: 0 }],
  ])('%s is refused', (_claim, wrong) => {
    expect(() => traceCusum(wrong, [true])).toThrow(RangeError);
    expect(() => cusumAlarmProbability(wrong, 0.2, 5)).toThrow(RangeError);
  });
});

describe('the sequential probability ratio test', () => {
  const sprt = { p0: 0.1, p1: 0.3, alpha: 0.05, beta: 0.2 };

  test('decides at the first crossing and stays with it', () => {
    fc.assert(
      fc.property(outcomes, outcomes, (events, later) => {
        const found = traceSprt(sprt, events);
        const longer = traceSprt(sprt, [...events, ...later]);
        if (found.at !== null) expect(longer).toMatchObject({ at: found.at, decision: found.decision });
        const inside = found.path.slice(0, found.at === null ? undefined : found.at - 1);
        expect(inside.every((ratio) => ratio > found.lower && ratio < found.upper)).toBe(true);
      }),
    );
  });

  test('ten patients without an event are safe, three with one in a row are not', () => {
    expect(traceSprt(sprt, new Array<boolean>(10).fill(false))).toMatchObject({ decision: 'safe', at: 7 });
    expect(traceSprt(sprt, [true, true, true])).toMatchObject({ decision: 'unsafe', at: 3 });
  });

  test('nobody decides nothing; errors that add up to 1 are refused', () => {
    expect(traceSprt(sprt, [])).toMatchObject({ path: [], decision: 'continue', at: null });
    expect(() => traceSprt({ ...sprt, alpha: 0.8 }, [])).toThrow(RangeError);
  });
});
