import { describe, expect, test } from 'vitest';
import { reportingClock } from '../../../shared/cohort/reportingClock.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
/** Noon of a day at the site; day 0 is 2 March 2026. */
const clock = (on: string, spec: HistorySpec = {}) =>
  reportingClock(aHistory(spec), protocol, `${on}T04:00:00.000Z` as Instant);
const events = (...studyEvents: NonNullable<HistorySpec['studyEvents']>): HistorySpec => ({ studyEvents });

describe('the reporting period of a patient', () => {
  test.each([
    ['2026-03-01', undefined, undefined],
    ['2026-03-02', 0, 'running'],
    ['2026-03-30', 28, 'running'],
    ['2028-03-01', 730, 'running'],
    ['2028-03-02', 730, 'complete'],
  ] as const)('on %s it is day %s: %s', (on, day, state) => {
    expect(clock(on)?.day).toBe(day);
    expect(clock(on)?.state).toBe(state);
  });

  test('runs from day 0 to day 730, both included', () => {
    expect(clock('2026-03-30')).toMatchObject({ startOn: '2026-03-02', endOn: '2028-03-01', lastDay: 730 });
  });

  test('changes its day at midnight of the site, not of anybody else', () => {
    const at = (instant: string) => reportingClock(aHistory(), protocol, instant as Instant)?.day;
    expect(at('2026-03-04T15:59:59.999Z')).toBe(2);
    expect(at('2026-03-04T16:00:00.000Z')).toBe(3);
  });

  test('is not known without an infusion, or with one of which only the month is known', () => {
    expect(clock('2026-05-01', { infusions: [] })).toBeNull();
    expect(clock('2026-05-01', { infusions: [['2026-03', 2]] })).toBeNull();
  });
});

describe('what happens on the long clock', () => {
  test.each(['death', 'withdrawal', 'lost-to-follow-up'] as const)('%s ends it on its day', (event) => {
    const spec = events([event, '2026-04-10', event === 'death' ? 'other' : null]);
    expect(clock('2026-04-09', spec)?.state).toBe('running');
    expect(clock('2026-04-10', spec)).toMatchObject({ state: 'ended', day: 39 });
    expect(clock('2026-05-10', spec)).toMatchObject({ state: 'ended', day: 39 });
  });

  test.each(['transplant', 'new-therapy'] as const)('%s stands on it and does not stop it', (event) => {
    expect(clock('2026-05-01', events([event, '2026-04-10']))).toMatchObject({
      state: 'running',
      events: [{ event, at: '2026-04-10', observationId: 301 }],
    });
  });

  test('is in the order of its moments; of one moment in the order of the record', () => {
    const spec = events(['new-therapy', '2026-05-01'], ['transplant', '2026-04-10'], ['withdrawal', '2026-04-10']);
    expect(clock('2026-06-01', spec)?.events.map(({ observationId }) => observationId)).toEqual([302, 303, 301]);
  });

  test('is only what lies in it: not a visit, not what was before the infusion or after the end', () => {
    const spec = events(
      ['response', '2026-04-10'],
      ['transplant', '2026-03-01'],
      ['transplant', '2028-03-02'],
      ['transplant', '2026-03-02'],
      ['new-therapy', '2028-03-01'],
    );
    expect(clock('2026-06-01', spec)?.events.map(({ observationId }) => observationId)).toEqual([304, 305]);
  });

  test('of an unknown day is shown and ends nothing', () => {
    expect(clock('2026-06-01', events(['death', 'unknown', 'unknown']))).toMatchObject({
      state: 'running',
      events: [{ at: 'unknown' }],
    });
  });
});
