import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisScale, axisTicks, dayAt, drawnAt } from '../../../client/charts/timeline/axisScale.ts';
import { type PlaceableEpisode, type PlacedBar, placeEpisode } from '../../../client/charts/timeline/placeEpisode.ts';
import { decadesOf, placeMeasured } from '../../../client/charts/timeline/placeMeasured.ts';
import { stackLanes } from '../../../client/charts/timeline/stackLanes.ts';
import type { CalendarDate, EndAnswer, OnsetAnswer, PartialDateTime } from '../../../shared/model/dates.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Recorded, Sample } from '../../../shared/model/observation.ts';
import { axisDayOf, axisSpanOf, pointOf, type TimeAxis } from '../../../shared/time/timeAxis.ts';

const axis: TimeAxis = { anchorOn: '2026-03-02' as CalendarDate, zone: 'Asia/Shanghai' };
const CUT = 20.5;

type Step = readonly [grade: Grade | null, from: string];

function episode(key: string, steps: readonly Step[], end: string): PlaceableEpisode {
  const segments = steps.map(([grade, from], i) => ({
    grade,
    from: from as OnsetAnswer,
    to: (steps[i + 1]?.[1] ?? end) as EndAnswer,
  }));
  const graded = steps.flatMap(([grade]) => grade ?? []);
  const worstGrade = graded.length === 0 ? null : (Math.max(...graded) as Grade);
  return { key, onset: steps[0]![1] as OnsetAnswer, end: end as EndAnswer, segments, worstGrade };
}

const place = (steps: readonly Step[], end: string) => placeEpisode(episode('e', steps, end), axis, CUT);
function bar(steps: readonly Step[], end: string): PlacedBar {
  const placed = place(steps, end);
  if (placed.kind !== 'bar') throw new Error('not placed');
  return placed;
}
const near = (expected: number) => expect.closeTo(expected, 6) as number;

describe('the time axis', () => {
  test('day 0 is the whole infusion day at the site, not in UTC', () => {
    expect(axisSpanOf('2026-03-02' as PartialDateTime, axis)).toEqual({ from: 0, to: 1 });
    expect(axisDayOf(Date.parse('2026-03-01T16:00:00.000Z'), axis)).toBe(0);
  });

  test('a local day is one unit even when its clock jumps', () => {
    const berlin: TimeAxis = { anchorOn: '2026-03-28' as CalendarDate, zone: 'Europe/Berlin' };
    expect(axisSpanOf('2026-03-29' as PartialDateTime, berlin)).toEqual({ from: 1, to: 2 });
    expect(axisSpanOf('2026-03-30' as PartialDateTime, berlin)).toEqual({ from: 2, to: 3 });
  });

  test('a point known to the day stands at noon; known to the month only it has no place', () => {
    expect(pointOf('2026-03-05' as PartialDateTime, axis)).toBe(3.5);
    expect(pointOf('2026-03-05T06:00' as PartialDateTime, axis)).toBeCloseTo(3.25, 6);
    expect(pointOf('2026-03' as PartialDateTime, axis)).toBeNull();
  });
});

describe('the five events a reviewer must be able to tell apart', () => {
  const ongoing4 = bar(
    [
      [3, '2026-03-07'],
      [4, '2026-03-09T12:00'],
    ],
    'ongoing',
  );
  const oneDay1 = bar([[1, '2026-03-05']], '2026-03-05');
  const unknownOnset = place([[2, 'unknown']], '2026-03-06');
  const ungraded = bar([[null, '2026-03-04']], '2026-03-06');
  const reversed = bar([[2, '2026-03-10']], '2026-03-08');

  test('an ongoing grade 4 runs to the cut and its numeral sits on the grade 4 part', () => {
    expect(ongoing4).toMatchObject({ from: 5, to: CUT, ending: 'ongoing', worstSegment: 1, fadeFrom: null });
    expect(ongoing4.segments.map(({ from, to }) => [from, to])).toEqual([
      [5, near(7.5)],
      [near(7.5), CUT],
    ]);
  });

  test('a one-day grade 1 is one day wide', () => {
    expect(oneDay1).toMatchObject({ from: 3, to: 4, ending: 'known', endBeforeStart: false });
  });

  test('an unknown onset is listed, not placed', () => {
    expect(unknownOnset).toEqual({ kind: 'unplaceable', key: 'e', reason: 'onset-unknown' });
  });

  test('a missing grade stays missing', () => {
    expect(ungraded.segments).toEqual([{ grade: null, from: 2, to: 5, changeUnknown: false }]);
    expect(ungraded.worstSegment).toBe(0);
  });

  test('an end before the start is one day with a warning', () => {
    expect(reversed).toMatchObject({ from: 8, to: 9, endBeforeStart: true, ending: 'known' });
  });
});

describe('placeEpisode', () => {
  test('hours of one day take the width of the day', () => {
    expect(bar([[2, '2026-03-05T14:20']], '2026-03-05T20:00')).toMatchObject({ from: 3, to: 4 });
  });

  test('longer than a day keeps its own hours', () => {
    const { from, to } = bar([[2, '2026-03-05T12:00']], '2026-03-06T18:00');
    expect([from, to]).toEqual([near(3.5), near(4.75)]);
  });

  test('nothing is drawn to the right of the cut', () => {
    expect(bar([[2, '2026-03-22T06:00']], '2026-03-22').to).toBe(CUT);
    expect(place([[2, '2026-03-25']], 'ongoing')).toMatchObject({ kind: 'unplaceable', reason: 'after-cut' });
  });

  test('a start known to the month fades over the possible span, up to the end', () => {
    expect(bar([[2, '2026-03']], '2026-03-10')).toMatchObject({ from: -1, to: 9, fadeUntil: 9 });
  });

  test('an end known to the month fades from its first possible day', () => {
    expect(bar([[2, '2026-02-20']], '2026-03')).toMatchObject({ from: -10, to: CUT, fadeFrom: -1 });
  });

  test('ended, nobody knows when: certain only on the day of the last recorded grade', () => {
    expect(
      bar(
        [
          [3, '2026-03-05'],
          [2, '2026-03-08'],
        ],
        'unknown',
      ),
    ).toMatchObject({ ending: 'unknown', fadeFrom: 7 });
  });

  test('a change at an unknown time lies between its neighbours and is marked', () => {
    const placed = bar(
      [
        [1, '2026-03-04'],
        [2, 'unknown'],
        [3, '2026-03-08'],
      ],
      '2026-03-10',
    );
    expect(placed.segments).toEqual([
      { grade: 1, from: 2, to: 4, changeUnknown: false },
      { grade: 2, from: 4, to: 6, changeUnknown: true },
      { grade: 3, from: 6, to: 9, changeUnknown: false },
    ]);
  });

  test('what was going on when the patient died ends there', () => {
    const placed = placeEpisode(episode('e', [[3, '2026-03-05']], 'ongoing'), axis, CUT, 8.5);
    expect(placed).toMatchObject({ from: 3, to: 8.5, ending: 'death' });
    expect(placeEpisode(episode('e', [[3, '2026-03-05']], '2026-03-08'), axis, CUT, 8.5)).toMatchObject({
      ending: 'known',
    });
  });

  test('whatever the dates, segments are in order, inside the bar, and the bar ends at the cut at the latest', () => {
    const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
    const answer = fc.oneof(date, fc.constant('unknown'), fc.constant('2026-03'));
    const steps = fc.array(fc.tuple(fc.constantFrom(null, 1, 2, 3, 4, 5), answer), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(steps, fc.oneof(answer, fc.constant('ongoing')), (given, end) => {
        const placed = place(given as Step[], end);
        if (placed.kind !== 'bar') return;
        const bounds = [placed.from, ...placed.segments.flatMap(({ from, to }) => [from, to]), placed.to];
        expect(bounds.toSorted((a, b) => a - b)).toEqual(bounds);
        expect(placed.to).toBeLessThanOrEqual(CUT);
      }),
    );
  });
});

describe('stackLanes', () => {
  test('events on the same days lie in different sub-lanes, a later one returns to the first', () => {
    const spans = [
      { from: 0, to: 5 },
      { from: 0, to: 5 },
      { from: 5, to: 7 },
    ];
    expect(stackLanes(spans)).toEqual({ lanes: [0, 1, 0], count: 2 });
  });

  test('no two spans of one lane overlap', () => {
    const span = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 20 }))
      .map(([from, days]) => ({ from, to: from + days }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
        const { lanes } = stackLanes(spans);
        for (const [i, a] of spans.entries()) {
          for (const [j, b] of spans.entries()) {
            if (i < j && lanes[i] === lanes[j]) expect(a.to <= b.from || b.to <= a.from).toBe(true);
          }
        }
      }),
    );
  });
});

describe('axisScale', () => {
  const extent = { firstDay: -5, windowEndDay: 28, lastDay: 12 };

  test('the default range is never cut by the last event being early: the whole window shows', () => {
    expect(axisScale('all', extent)).toMatchObject({ from: -6, to: 30, breakDay: null });
  });

  test('a late event lengthens the range and breaks the axis at day 35, the first weeks keeping most of the width', () => {
    const scale = axisScale('all', { ...extent, lastDay: 400 });
    expect(scale).toMatchObject({ to: 401, breakDay: 35 });
    const share = (drawnAt(35, scale) - drawnAt(-6, scale)) / (drawnAt(401, scale) - drawnAt(-6, scale));
    expect(share).toBeGreaterThan(0.65);
  });

  test('the first 35 days are linear whatever comes later', () => {
    expect(axisScale('first', { ...extent, lastDay: 400 })).toMatchObject({ from: -6, to: 35, breakDay: null });
  });

  test('drawing is monotonic and can be read back', () => {
    const scale = axisScale('all', { ...extent, lastDay: 700 });
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 700, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (day, more) => {
          expect(drawnAt(day + more, scale)).toBeGreaterThan(drawnAt(day, scale));
          expect(dayAt(drawnAt(day, scale), scale)).toBeCloseTo(day, 6);
        },
      ),
    );
  });

  test('ticks are weeks, then few and round', () => {
    expect(axisTicks(axisScale('all', extent))).toEqual([0, 7, 14, 21, 28]);
    expect(axisTicks(axisScale('all', { ...extent, lastDay: 400 })).filter((day) => day > 35)).toEqual([180, 360]);
  });
});

describe('placeMeasured', () => {
  const sample = (at: string, value: number | null, comparator: Sample['comparator'] = '='): Recorded<Sample> => ({
    observationId: 1 as Recorded['observationId'],
    subjectId: 1 as Recorded['subjectId'],
    version: 1,
    fromSeq: 1,
    value: {
      kind: 'sample',
      measurement: 'car-copies',
      comparator,
      value,
      reported: '',
      unit: 'copies/µg',
      at: at as PartialDateTime,
    },
  });

  test('below quantification is an open mark at its limit, never 0', () => {
    const { points } = placeMeasured([sample('2026-03-03', 100, '<')], axis, (value) => value);
    expect(points).toMatchObject([{ x: 1.5, y: 100, mark: 'below-limit' }]);
  });

  test('what cannot be drawn is counted by its reason', () => {
    const records = [sample('2026-03', 5), sample('2026-03-03', null), sample('2026-03-03', 5)];
    const { points, leftOut } = placeMeasured(records, axis, (value, unit) => (unit === 'x' ? value : null));
    expect([points.length, leftOut]).toEqual([0, { noDay: 0, notANumber: 1, otherUnit: 2 }]);
    expect(placeMeasured(records, axis, (value) => value).leftOut).toEqual({ noDay: 1, notANumber: 1, otherUnit: 0 });
  });

  test('a log axis holds every value in whole decades', () => {
    expect(decadesOf([0.02, 350])).toEqual({ low: 0.01, high: 1000 });
    expect(decadesOf([10])).toEqual({ low: 10, high: 100 });
  });
});
