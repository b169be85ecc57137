import { expect, test } from 'vitest';
import { axisStops } from '../../../client/charts/safety-boundary/boundaryShape.ts';

test.each([
  [3, 15, [0, 1, 2, 3]],
  [20, 30, Array.from({ length: 21 }, (_, at) => at)],
  [40, 15, [0, 5, 10, 15, 20, 25, 30, 35, 40]],
  [920, 15, [0, 100, 200, 300, 400, 500, 600, 700, 800, 900]],
  [3000, 30, Array.from({ length: 31 }, (_, at) => at * 100)],
])('an axis up to %i with at most %i steps is numbered in round steps', (last, most, stops) => {
  expect(axisStops(last, most)).toEqual(stops);
});
