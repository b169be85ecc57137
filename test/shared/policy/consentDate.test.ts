import { expect, test } from 'vitest';
import { consentDate } from '../../../shared/policy/consentDate.ts';

type Events = Parameters<typeof consentDate>[0]['studyEvents'];
const events = (...given: readonly (readonly [event: string, at: string])[]) => ({
  studyEvents: given.map(([event, at]) => ({ value: { event, at } })) as unknown as Events,
});

test.each([
  ['to the minute', events(['consent', '2026-02-10T09:30']), '2026-02-10'],
  ['to the day, after another event', events(['visit', '2026-01-01'], ['consent', '2026-02-10']), '2026-02-10'],
  ['to the month only', events(['consent', '2026-02']), null],
  ['unknown', events(['consent', 'unknown']), null],
  ['not recorded', events(['visit', '2026-02-10']), null],
])('a consent known %s', (_claim, history, expected) => {
  expect(consentDate(history)).toBe(expected);
});
