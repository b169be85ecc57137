import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueReminders } from '../../../shared/expedited/dueReminders.ts';
import { eventClocks } from '../../../shared/expedited/eventClocks.ts';
import type { EventFacts } from '../../../shared/expedited/eventFacts.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { ClockReminder } from '../../../shared/model/expeditedSettings.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';
import { aSusar, aVersion, someEventFacts } from '../../support/someEventFacts.ts';

/** A 15-day clock of 5 March in China is missed from 20 March 16:00 UTC on. */
const TIMETABLE: readonly ClockReminder[] = [
  { hoursBefore: 48, to: 'medical-monitor' },
  { hoursBefore: 0, to: 'medical-monitor' },
  { hoursBefore: 0, to: 'trial-lead' },
];
const inChina = (change: Partial<EventFacts>, at: Instant) => {
  const { answer, clocks } = eventClocks(someEventFacts(change), at);
  return { serious: answer.serious, clocks: clocks.filter(({ region }) => region === 'CN') };
};
function remindersAt(at: string, change: Partial<EventFacts> = {}, taken: Parameters<typeof dueReminders>[1] = []) {
  const { due, nextAtMs } = dueReminders(inChina(change, at as Instant), taken, TIMETABLE, msOf(at as Instant));
  return {
    due: due.map(({ kind, dueOn, hoursBefore, target }) => `${kind} ${dueOn} ${hoursBefore} ${target}`),
    next: nextAtMs === null ? null : instantOf(nextAtMs),
  };
}

describe('the timetable of a 15-day clock of 5 March', () => {
  test.each([
    ['2026-03-18T15:59:59.999Z', [], '2026-03-18T16:00:00.000Z'],
    ['2026-03-18T16:00:00.000Z', ['other 2026-03-20 48 medical-monitor'], '2026-03-20T16:00:00.000Z'],
    ['2026-03-20T15:59:59.999Z', ['other 2026-03-20 48 medical-monitor'], '2026-03-20T16:00:00.000Z'],
    [
      '2026-03-20T16:00:00.000Z',
      ['other 2026-03-20 48 medical-monitor', 'other 2026-03-20 0 medical-monitor', 'other 2026-03-20 0 trial-lead'],
      null,
    ],
  ])('at %s: %j are due, the next at %s', (at, due, next) => {
    expect(remindersAt(at)).toEqual({ due, next });
  });

  test('a step that was taken is not due again; one for another due time is', () => {
    const at = '2026-03-20T17:00:00.000Z' as Instant;
    const taken = dueReminders(inChina({}, at), [], TIMETABLE, msOf(at)).due;
    expect(taken).toHaveLength(3);
    expect(remindersAt(at, {}, taken)).toEqual({ due: [], next: null });
    const upgraded = [
      ...someEventFacts().versions,
      aVersion(11, '2026-03-10T02:00:00.000Z', aSusar({ seriousness: ['life-threatening'] })),
    ];
    expect(remindersAt(at, { versions: upgraded }, taken).due).toEqual([
      'fatal-or-life-threatening 2026-03-17 48 medical-monitor',
      'fatal-or-life-threatening 2026-03-17 0 medical-monitor',
      'fatal-or-life-threatening 2026-03-17 0 trial-lead',
    ]);
  });

  test.each([
    ['nobody has called serious', aSusar({ seriousness: null })],
    ['is not serious', aSusar({ seriousness: [] })],
    ['was voided', null],
  ])('nobody is written to about an event that %s', (_claim, value) => {
    const versions = [
      aVersion(10, '2026-03-05T02:00:00.000Z', aSusar()),
      aVersion(11, '2026-03-05T02:30:00.000Z', value),
    ];
    const first = value === null ? versions : [aVersion(10, '2026-03-05T02:00:00.000Z', value)];
    expect(remindersAt('2026-05-01T00:00:00.000Z', { versions: first })).toEqual({ due: [], next: null });
  });

  test('a report that left, in time or late, ends it', () => {
    const sent = (sentAt: string) => {
      const report = { region: 'CN', sentAt: sentAt as Instant, isComplete: true, reference: '' } as const;
      const said = { by: 'Test monitor', role: 'medical-monitor', version: 1 };
      return [{ seq: 20, at: sentAt as Instant, kind: 'sent', report, ...said } as const];
    };
    expect(remindersAt('2026-05-01T00:00:00.000Z', { entries: sent('2026-03-10T00:00:00.000Z') }).due).toEqual([]);
    expect(remindersAt('2026-05-01T00:00:00.000Z', { entries: sent('2026-04-10T00:00:00.000Z') }).due).toEqual([]);
  });
});

test('whenever people look, each step is taken once, and never before its moment', () => {
  const from = msOf('2026-03-05T02:00:00.000Z' as Instant);
  const looks = fc.array(fc.integer({ min: 0, max: 20 * 24 * 60 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(looks, (minutes) => {
      const taken: ReturnType<typeof dueReminders>['due'][number][] = [];
      for (const minute of minutes.toSorted((a, b) => a - b)) {
        const at = instantOf(from + minute * 60_000);
        const { due, nextAtMs } = dueReminders(inChina({}, at), taken, TIMETABLE, msOf(at));
        for (const { dueAt, hoursBefore } of due) {
          expect(msOf(at)).toBeGreaterThanOrEqual(msOf(dueAt) - hoursBefore * 3_600_000);
        }
        if (nextAtMs !== null) expect(nextAtMs).toBeGreaterThan(msOf(at));
        taken.push(...due);
      }
      expect(new Set(taken.map((step) => JSON.stringify(step))).size).toBe(taken.length);
    }),
  );
});
