import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { PlannedDays } from '../../../shared/model/visitSchedule.ts';
import { VisitSchedule } from '../../../shared/model/visitSchedule.ts';
import { addDays } from '../../../shared/time/addDays.ts';
import { DEFAULT_VISIT_SCHEDULE } from '../../../shared/visits/defaultVisitSchedule.ts';
import { nextPlanned } from '../../../shared/visits/nextPlanned.ts';
import { planGaps } from '../../../shared/visits/planGaps.ts';
import { type PlannedPoint, plannedPointsOf } from '../../../shared/visits/plannedPoints.ts';
import { aHistory, type HistorySpec, INFUSED_ON } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const COUNTS: readonly PlannedDays[] = [
  { assessment: 'counts', days: [0, 2, 7], toleranceDays: 1 },
  { assessment: 'counts', days: [28], toleranceDays: 2 },
];

/** At noon of a study day at the site; day 0 is 2 March 2026. */
function pointsOn(day: number, spec: HistorySpec, planned = COUNTS): readonly PlannedPoint[] {
  const at = `${dateOf(day)}T04:00:00.000Z` as Instant;
  const asked = { ...protocol, visitSchedule: { ...protocol.visitSchedule, planned } };
  const history = aHistory(spec);
  return plannedPointsOf(history, assessSubject(history, asked, at), asked);
}

const dateOf = (day: number) => addDays(INFUSED_ON as Parameters<typeof addDays>[0], day);
const short = (points: readonly PlannedPoint[]) => points.map(({ day, standing }) => `${day} ${standing}`);
const seen = (...days: readonly number[]): HistorySpec => ({ seenOn: days.map(dateOf) });

describe('what is planned and what was done', () => {
  test('a day is ahead, then due while it still counts, both ends included, then missed', () => {
    expect(short(pointsOn(0, {}))).toEqual(['0 due', '2 ahead', '7 ahead', '28 ahead']);
    expect(short(pointsOn(1, {}))).toEqual(['0 due', '2 due', '7 ahead', '28 ahead']);
    expect(short(pointsOn(2, {}))).toEqual(['0 missed', '2 due', '7 ahead', '28 ahead']);
    expect(short(pointsOn(26, {})).at(-1)).toBe('28 due');
    expect(short(pointsOn(30, {})).at(-1)).toBe('28 due');
    expect(short(pointsOn(31, {})).at(-1)).toBe('28 missed');
  });

  test('a record counts within the tolerance, outside it for nothing', () => {
    expect(short(pointsOn(40, seen(0, 3, 9, 26)))).toEqual(['0 done', '2 done', '7 missed', '28 done']);
    expect(pointsOn(40, seen(26)).at(-1)).toMatchObject({ dueOn: '2026-03-30', untilOn: '2026-04-01' });
  });

  test('a record between two planned days counts for one of them only, of two as near for the earlier', () => {
    expect(short(pointsOn(10, seen(1)))).toEqual(['0 done', '2 missed', '7 missed', '28 ahead']);
    expect(short(pointsOn(10, seen(1, 2))).slice(0, 2)).toEqual(['0 done', '2 done']);
  });

  test('the nearest record comes first among what was recorded for a day', () => {
    const [first] = pointsOn(10, seen(6, 7)).filter(({ day }) => day === 7);
    expect(first!.evidence).toHaveLength(2);
    const records = aHistory(seen(6, 7)).labs;
    const onDay = records.find(({ value }) => value.at.startsWith(dateOf(7)))!;
    expect(first!.evidence[0]).toBe(onDay.observationId);
  });

  test('nothing is expected of whoever has died or left, from the day after on', () => {
    const died: HistorySpec = { ...seen(0), studyEvents: [['death', dateOf(7), 'toxicity']] };
    expect(short(pointsOn(40, died))).toEqual(['0 done', '2 missed', '7 missed']);
    expect(short(pointsOn(40, { ...seen(0), studyEvents: [['withdrawal', dateOf(5)]] }))).toEqual([
      '0 done',
      '2 missed',
    ]);
    expect(short(pointsOn(40, { ...seen(0), studyEvents: [['withdrawal', 'unknown']] }))).toEqual(['0 done']);
  });

  test('without a day 0 nothing is planned', () => {
    expect(pointsOn(10, { infusions: [] })).toEqual([]);
    expect(pointsOn(40, { infusions: [['2026-03', 2]] })).toEqual([]);
  });

  test('a record whose day is not known counts for no day', () => {
    const labs = [{ analyte: 'ANC', at: '2026-03', value: 1, unit: '10^9/L' }];
    expect(short(pointsOn(40, { labs }))).toEqual(['0 missed', '2 missed', '7 missed', '28 missed']);
  });

  test('each kind of record counts for its own assessment', () => {
    const all = ['visit', 'vitals', 'ice', 'counts', 'chemistry', 'inflammation', 'product', 'target-cells'] as const;
    const planned = all.map((assessment): PlannedDays => ({ assessment, days: [1], toleranceDays: 0 }));
    const day1 = dateOf(1);
    const doneBy = (spec: HistorySpec) =>
      pointsOn(5, spec, planned)
        .filter(({ standing }) => standing === 'done')
        .map(({ assessment }) => assessment);
    const lab = (analyte: string): HistorySpec => ({ labs: [{ analyte, at: day1, value: 1, unit: '' }] });
    expect(doneBy({ studyEvents: [['visit', day1]] })).toEqual(['visit']);
    expect(doneBy({ studyEvents: [['response', day1]] })).toEqual([]);
    expect(doneBy({ samples: [['car-copies', day1, 9, 'copies/µg DNA']] })).toEqual(['product']);
    expect(doneBy({ samples: [['cd7-cells', day1, 9, 'cells/µL']] })).toEqual(['target-cells']);
    expect(doneBy(lab('PLAT'))).toEqual(['counts']);
    expect(doneBy(lab('ALT'))).toEqual(['chemistry']);
    expect(doneBy(lab('CRP'))).toEqual(['inflammation']);
    expect(doneBy(lab('LDH'))).toEqual([]);
  });

  test('as days pass nothing that was done is undone, and missed stays missed', () => {
    const rank = { ahead: 0, due: 1, missed: 2, done: 3 } as const;
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 })), fc.nat(40), fc.nat(10), (days, on, later) => {
        const [before, after] = [pointsOn(on, seen(...days)), pointsOn(on + later, seen(...days))];
        return before.every(({ standing }, at) => rank[after[at]!.standing] >= rank[standing]);
      }),
    );
  });
});

describe('gaps and what comes next', () => {
  test('one line an assessment: days that are over, and days that still count', () => {
    const points = pointsOn(8, seen(0));
    expect(planGaps(points, 28)).toEqual([
      { assessment: 'counts', missedDays: [2], dueDays: [7], untilOn: '2026-03-10' },
    ]);
    expect(planGaps(points, 6)).toEqual([{ assessment: 'counts', missedDays: [2], dueDays: [], untilOn: null }]);
    expect(planGaps(pointsOn(8, seen(0, 2, 7)), 28)).toEqual([]);
  });

  test('next is the first day that may still be recorded, with everything planned on it', () => {
    const planned: readonly PlannedDays[] = [...COUNTS, { assessment: 'visit', days: [28], toleranceDays: 0 }];
    expect(nextPlanned(pointsOn(8, seen(0), planned))).toMatchObject({
      day: 7,
      untilOn: '2026-03-10',
      assessments: ['counts'],
    });
    expect(nextPlanned(pointsOn(9, seen(0), planned))).toEqual({
      day: 28,
      dueOn: '2026-03-30',
      untilOn: null,
      assessments: ['counts', 'visit'],
    });
    expect(nextPlanned(pointsOn(40, seen(0), planned))).toBeNull();
  });
});

describe('the shipped schedule', () => {
  test('is one a protocol may have, its days rising and an assumption', () => {
    expect(VisitSchedule.safeParse(DEFAULT_VISIT_SCHEDULE).success).toBe(true);
    expect(DEFAULT_VISIT_SCHEDULE.origin.kind).toBe('assumption');
    for (const { days } of DEFAULT_VISIT_SCHEDULE.planned) expect(days.toSorted((a, b) => a - b)).toEqual(days);
  });

  test('samples the product and its target cells on the days of the reference', () => {
    const daysOf = (assessment: PlannedDays['assessment']) =>
      DEFAULT_VISIT_SCHEDULE.planned.filter((one) => one.assessment === assessment).flatMap(({ days }) => days);
    expect(daysOf('product').slice(0, 12)).toEqual([0, 1, 3, 5, 7, 10, 14, 21, 28, 42, 60, 90]);
    expect(daysOf('product')).toEqual(daysOf('target-cells'));
    expect(daysOf('counts')).toEqual(expect.arrayContaining([28, 42]));
  });
});
