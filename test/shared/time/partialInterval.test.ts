import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIntervals } from '../../../shared/time/compareIntervals.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';
import { localDateOf } from '../../../shared/time/localDateOf.ts';
import { partialInterval, startOfDayMs } from '../../../shared/time/partialInterval.ts';
import { DAY_MS } from '../../../shared/time/zoneDay.ts';

function interval(text: string, zone: string) {
  const { fromMs, toMs } = partialInterval(text, zone);
  return [instantOf(fromMs), instantOf(toMs)];
}

describe('partialInterval', () => {
  test.each([
    ['a year', '2026', 'Asia/Shanghai', '2025-12-31T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
    ['a month', '2026-12', 'Asia/Shanghai', '2026-11-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
    ['a leap February', '2028-02', 'UTC', '2028-02-01T00:00:00.000Z', '2028-03-01T00:00:00.000Z'],
    ['a day', '2026-03-05', 'Asia/Shanghai', '2026-03-04T16:00:00.000Z', '2026-03-05T16:00:00.000Z'],
    ['an hour', '2026-03-05T14', 'Asia/Shanghai', '2026-03-05T06:00:00.000Z', '2026-03-05T07:00:00.000Z'],
    [
      'a minute is complete',
      '2026-03-05T14:20',
      'Asia/Shanghai',
      '2026-03-05T06:20:00.000Z',
      '2026-03-05T06:20:00.001Z',
    ],
    [
      'a second is complete',
      '2026-03-05T14:20:07',
      'Asia/Shanghai',
      '2026-03-05T06:20:07.000Z',
      '2026-03-05T06:20:07.001Z',
    ],
    ['the 5th of any month', '2026---05', 'Asia/Shanghai', '2026-01-04T16:00:00.000Z', '2026-12-05T16:00:00.000Z'],
    ['the 31st of any month', '2026---31', 'UTC', '2026-01-31T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['a day of 23 hours', '2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
    ['a day of 25 hours', '2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
    [
      'a day whose midnight was skipped',
      '2018-11-04',
      'America/Sao_Paulo',
      '2018-11-04T03:00:00.000Z',
      '2018-11-05T02:00:00.000Z',
    ],
    [
      'a time that came twice',
      '2026-11-01T01:30',
      'America/New_York',
      '2026-11-01T05:30:00.000Z',
      '2026-11-01T06:30:00.001Z',
    ],
    [
      'a time that never was',
      '2026-03-08T02:30',
      'America/New_York',
      '2026-03-08T06:30:00.000Z',
      '2026-03-08T07:30:00.001Z',
    ],
    [
      'an hour that never was',
      '2026-03-08T02',
      'America/New_York',
      '2026-03-08T06:00:00.000Z',
      '2026-03-08T08:00:00.000Z',
    ],
    ['half-hour zones', '2026-03-05T14:20', 'Asia/Kolkata', '2026-03-05T08:50:00.000Z', '2026-03-05T08:50:00.001Z'],
  ])('%s: %s in %s', (_claim, text, zone, from, to) => {
    expect(interval(text, zone)).toEqual([from, to]);
  });

  test.each(['unknown', 'ongoing', '', '05/03/2026'])('"%s" is a fault, not a date', (text) => {
    expect(() => partialInterval(text, 'UTC')).toThrow('not a partial date');
  });
});

const anyMs = fc.integer({ min: Date.parse('1975-01-01'), max: Date.parse('2035-01-01') });
const anyZone = fc.constantFrom(
  'Asia/Shanghai',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Europe/Berlin',
);

/** The wall clock according to Intl itself. */
function wall(ms: number, zone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(ms);
  return text.replace(' ', 'T');
}

describe('a moment read off the wall', () => {
  test('lies in the interval of what was read, however much of it was written down', () => {
    fc.assert(
      fc.property(anyMs, anyZone, fc.constantFrom(4, 7, 10, 13, 19), (ms, zone, length) => {
        const second = Math.floor(ms / 1000) * 1000;
        const { fromMs, toMs } = partialInterval(wall(second, zone).slice(0, length), zone);
        expect(second).toBeGreaterThanOrEqual(fromMs);
        expect(second).toBeLessThan(toMs);
      }),
      { numRuns: 1500 },
    );
  });

  test('lies on the date the wall shows', () => {
    fc.assert(
      fc.property(anyMs, anyZone, (ms, zone) => {
        expect(localDateOf(instantOf(ms), zone)).toBe(wall(ms, zone).slice(0, 10));
      }),
      { numRuns: 1000 },
    );
  });

  test('a local day starts at the first instant on which the wall shows it', () => {
    fc.assert(
      fc.property(
        anyMs,
        fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Africa/Cairo', 'Europe/Berlin'),
        (ms, zone) => {
          const startMs = startOfDayMs(Math.floor(ms / DAY_MS), zone);
          const date = instantOf(Math.floor(ms / DAY_MS) * DAY_MS).slice(0, 10);
          expect(localDateOf(instantOf(startMs), zone)).toBe(date);
          expect(localDateOf(instantOf(startMs - 1), zone) < date).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('compareIntervals', () => {
  const at = (text: string) => partialInterval(text, 'UTC');

  test.each([
    ['2026-03-05', '2026-03-06', 'before'],
    ['2026-03-06', '2026-03-05', 'after'],
    ['2026-03-05', '2026-03-05', 'unknown'],
    ['2026-03', '2026-03-05', 'unknown'],
    ['2026-02', '2026-03-01', 'before'],
    ['2026-03-05T10:00', '2026-03-05T10:01', 'before'],
    ['2026-03-05T10:00', '2026-03-05T10:00', 'unknown'],
  ])('%s against %s is %s', (a, b, order) => {
    expect(compareIntervals(at(a), at(b))).toBe(order);
  });
});

test('an instant survives the way to milliseconds and back', () => {
  expect(msOf(instantOf(1_772_700_000_123))).toBe(1_772_700_000_123);
});
