import { expect, test } from 'vitest';
import { durationFollowUp } from '../../../../shared/stats/time-to-event/durationFollowUp.ts';

const episode = { onsetDay: 3, resolvedDay: null, lastAssessedDay: 9, diedOngoing: false };

test.each([
  ['resolved on the day it began lasts one day', { resolvedDay: 3 }, { time: 1, cause: 1 }],
  ['both end days count', { resolvedDay: 7 }, { time: 5, cause: 1 }],
  ['unresolved is censored at the last assessment', {}, { time: 7, cause: 0 }],
  ['death with it ongoing competes', { diedOngoing: true }, { time: 7, cause: 2 }],
] as const)('an episode that is %s', (_claim, change, followUp) => {
  expect(durationFollowUp({ ...episode, ...change })).toEqual(followUp);
});

test('an episode that ends before it began is refused', () => {
  expect(() => durationFollowUp({ ...episode, resolvedDay: 2 })).toThrow(RangeError);
  expect(() => durationFollowUp({ ...episode, lastAssessedDay: 2 })).toThrow(RangeError);
});
