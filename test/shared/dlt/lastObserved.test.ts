import { describe, expect, test } from 'vitest';
import { addObserved, lastObserved } from '../../../shared/dlt/lastObserved.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import { aHistory, anAdverseEvent, type EventSpec, type HistorySpec } from '../../support/aHistory.ts';

const TODAY = '2026-04-01' as CalendarDate;
const DAY = '2026-03-20';
const nausea = (from: string, end: string, ...steps: EventSpec['steps']): EventSpec => ({
  term: 'Nausea',
  steps: [[1, from], ...steps],
  end,
});
const vitals = [
  {
    observationId: 1,
    subjectId: 1,
    version: 1,
    fromSeq: 1,
    value: { kind: 'vital', at: DAY },
  },
] as never;

test.each<[what: string, spec: HistorySpec]>([
  ['a CRS assessment', { crsAssessments: [{ at: '2026-03-20T22:00' }] }],
  ['an ICANS assessment', { icansAssessments: [{ at: DAY }] }],
  ['a laboratory result', { seenOn: [DAY] }],
  ['a sample', { samples: [['car-copies', DAY, 1, 'copies/ug']] }],
  ['the beginning of a treatment', { treatments: [['steroid', DAY]] }],
  ['the end of a treatment', { treatments: [['steroid', '2026-03-10', DAY]] }],
  ['an infusion', { infusions: [[DAY, 2]] }],
  ['the onset of an event', { events: [nausea(DAY, 'ongoing')] }],
  ['a change of grade', { events: [nausea('2026-03-05', 'ongoing', [2, DAY])] }],
  ['the end of an event', { events: [nausea('2026-03-05', DAY)] }],
  ['a study event', { studyEvents: [['response', DAY]] }],
])('%s is an observation of the patient', (_what, spec) => {
  expect(lastObserved(aHistory(spec), TODAY)).toEqual({ on: DAY, nextOn: null });
});

test('a vital sign is an observation of the patient', () => {
  expect(lastObserved({ ...aHistory(), vitals }, TODAY).on).toBe(DAY);
});

test('being lost to follow-up is none, nor is a date nobody knows', () => {
  const none = { infusions: [] };
  expect(lastObserved(aHistory({ ...none, studyEvents: [['lost-to-follow-up', DAY]] }), TODAY).on).toBeNull();
  expect(lastObserved(aHistory({ ...none, events: [nausea('unknown', 'unknown')] }), TODAY)).toEqual({
    on: null,
    nextOn: null,
  });
});

describe('a date', () => {
  const seen = (...dates: readonly string[]) => lastObserved(aHistory({ infusions: [], seenOn: dates }), TODAY);

  test.each([
    ['2026-04-01', '2026-04-01', null],
    ['2026-04-01T23:59', '2026-04-01', null],
    ['2026-04-02', null, '2026-04-02'],
    ['2026-04-02T08:00', null, '2026-04-02'],
    ['2026-03', '2026-03-01', null],
    ['2026-05', null, '2026-05-01'],
    ['2026', '2026-01-01', null],
    ['2027', null, '2027-01-01'],
    ['2026---15', '2026-01-15', null],
    ['2027---15', null, '2027-01-15'],
  ])('%s counts from its earliest day, once that has come', (date, on, nextOn) => {
    expect(seen(date)).toEqual({ on, nextOn });
  });

  test('is the latest of those up to today, and the earliest of those after it', () => {
    const dates = ['2026-03-20', '2026-03-25', '2026-03-10', '2026-05-01', '2026-04-10', '2026-06-01'];
    expect(seen(...dates)).toEqual({ on: '2026-03-25', nextOn: '2026-04-10' });
    expect(seen(...dates.toReversed())).toEqual({ on: '2026-03-25', nextOn: '2026-04-10' });
  });
});

describe('one more event', () => {
  const events: readonly EventSpec[] = [
    nausea('2026-03-05', '2026-03-08'),
    nausea('2026-03-25', 'ongoing'),
    nausea('2026-03-05', '2026-04-10'),
    nausea('2026-03-25', '2026-04-20', [2, '2026-05-01']),
    nausea('2026-04-15', '2026-04-16'),
    nausea('unknown', 'unknown'),
  ];
  const befores: readonly HistorySpec[] = [
    { infusions: [] },
    {},
    { seenOn: ['2026-03-20'] },
    { seenOn: ['2026-03-20', '2026-04-15'] },
    { infusions: [], seenOn: ['2026-04-15'] },
  ];

  test('leaves what is known of the patient as if all were looked at again', () => {
    for (const before of befores) {
      for (const event of events) {
        const known = lastObserved(aHistory(before), TODAY);
        const all = lastObserved(aHistory({ ...before, events: [event] }), TODAY);
        expect(addObserved(known, anAdverseEvent(event), TODAY)).toEqual(all);
      }
    }
  });

  test('that moves nothing leaves the very same answer', () => {
    const known = lastObserved(aHistory({ seenOn: ['2026-03-25', '2026-04-10'] }), TODAY);
    for (const event of [nausea('2026-03-25', '2026-04-10'), nausea('2026-03-05', '2026-04-11')]) {
      expect(addObserved(known, anAdverseEvent(event), TODAY)).toBe(known);
    }
  });
});
