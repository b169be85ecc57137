import { expect, test } from 'vitest';
import { eventClocks } from '../../../shared/expedited/eventClocks.ts';
import type { EventFacts } from '../../../shared/expedited/eventFacts.ts';
import { leastLeftMs, lineAt, lineStanding } from '../../../shared/expedited/lineStanding.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { ExpeditedLine } from '../../../shared/model/expeditedViews.ts';
import { msOf } from '../../../shared/time/instant.ts';
import { aSusar, aVersion, someEventFacts } from '../../support/someEventFacts.ts';

const AT = '2026-03-05T03:00:00.000Z' as Instant;
const lineOf = (change: Partial<EventFacts> = {}): ExpeditedLine =>
  eventClocks(someEventFacts(change), AT) as unknown as ExpeditedLine;
const standingAt = (line: ExpeditedLine, at: string) => lineStanding(lineAt(line, msOf(at as Instant)), 48);

test.each([
  ['2026-03-10T00:00:00.000Z', 'running'],
  ['2026-03-18T15:59:59.999Z', 'running'],
  ['2026-03-18T16:00:00.000Z', 'soon'],
  ['2026-03-20T15:59:59.999Z', 'soon'],
  ['2026-03-20T16:00:00.000Z', 'missed'],
])('a 15-day clock of 5 March, two days being soon, at %s: %s', (at, standing) => {
  expect(standingAt(lineOf(), at)).toBe(standing);
});

test('an event nobody has called serious is a question however late it is; a voided one is closed', () => {
  const unanswered = lineOf({ versions: [aVersion(10, '2026-03-05T02:00:00.000Z', aSusar({ seriousness: null }))] });
  expect(standingAt(unanswered, '2026-05-01T00:00:00.000Z')).toBe('open');
  const versions = [...someEventFacts().versions, aVersion(11, '2026-03-05T02:30:00.000Z', null)];
  expect(standingAt(lineOf({ versions }), '2026-05-01T00:00:00.000Z')).toBe('closed');
});

test('time left is that of the most urgent clock, and none where nothing waits', () => {
  const grave = aVersion(11, '2026-03-05T02:30:00.000Z', aSusar({ seriousness: ['death'] }));
  const line = lineOf({ versions: [...someEventFacts().versions, grave] });
  expect(leastLeftMs(line)).toBe(msOf('2026-03-12T16:00:00.000Z' as Instant) - msOf(AT));
  expect(leastLeftMs(lineOf({ infused: [] }))).toBeNull();
});
