import { expect, test } from 'vitest';
import { logTimeAxis } from '../../../client/charts/latency/logTime.ts';

test('the axis reaches the longest time and begins at a second', () => {
  const axis = logTimeAxis(90_000);
  expect(axis.ticksMs).toEqual([1000, 10_000, 60_000, 600_000]);
  expect(axis.shareOf(0)).toBe(0);
  expect(axis.shareOf(1000)).toBe(0);
  expect(axis.shareOf(600_000)).toBeCloseTo(1, 12);
  expect(axis.shareOf(10_000)).toBeCloseTo(Math.log(10) / Math.log(600), 12);
});

test('an axis of nothing, and one longer than all ticks, still hold', () => {
  expect(logTimeAxis(0).ticksMs).toHaveLength(3);
  const year = 31_536_000_000;
  expect(logTimeAxis(year).shareOf(year)).toBeCloseTo(1, 12);
});
