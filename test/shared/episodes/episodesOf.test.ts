import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { episodesOf } from '../../../shared/episodes/episodesOf.ts';
import type { Episode } from '../../../shared/model/episode.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { partialInterval } from '../../../shared/time/partialInterval.ts';
import { aHistory, type EventSpec, type HistorySpec } from '../../support/aHistory.ts';
import { anyHistory, anyOrderedEvent, atHour } from '../../support/anyHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const ZONE = 'Asia/Shanghai';

function episodes(...events: readonly EventSpec[]): readonly Episode[] {
  return episodesOf(aHistory({ events }), protocol);
}

describe('one row', () => {
  test('keeps its steps as segments, each left when the next begins', () => {
    const [episode] = episodes({
      term: 'CRS',
      steps: [
        [1, '2026-03-04'],
        [3, '2026-03-05T09:30'],
        [2, 'unknown'],
      ],
    });
    expect(episode).toMatchObject({
      key: 'r1',
      family: 'CRS',
      scale: 'ASTCT 2019',
      worstGrade: 3,
      onset: '2026-03-04',
      end: 'ongoing',
      segments: [
        { grade: 1, from: '2026-03-04', to: '2026-03-05T09:30' },
        { grade: 3, from: '2026-03-05T09:30', to: 'unknown' },
        { grade: 2, from: 'unknown', to: 'ongoing' },
      ],
    });
  });

  test('without any grade has no worst grade, which is not 0', () => {
    expect(episodes({ term: 'CRS', steps: [[null, '2026-03-04']] })[0]!.worstGrade).toBeNull();
  });

  test('not graded never outranks a grade', () => {
    expect(
      episodes({
        term: 'CRS',
        steps: [
          [null, '2026-03-04'],
          [1, '2026-03-05'],
        ],
      })[0]!.worstGrade,
    ).toBe(1);
  });

  test('carries family and organ class of its term', () => {
    expect(episodes({ term: 'Lung infection', steps: [[2, '2026-03-04']] })[0]).toMatchObject({
      family: 'infection',
      socCode: 11,
    });
  });
});

describe('several rows of one term', () => {
  const first = { term: 'CRS', steps: [[2, '2026-03-04']], end: '2026-03-06' } as const;

  test.each([
    ['on the same day', '2026-03-06', 1],
    ['on the next day', '2026-03-07', 1],
    ['after a free day', '2026-03-08', 2],
    ['inside the first', '2026-03-05', 1],
  ])('a second one that begins %s', (_claim, from, count) => {
    expect(episodes(first, { term: 'CRS', steps: [[3, from]], end: '2026-03-12' })).toHaveLength(count);
  });

  test.each([
    ['its onset is unknown', { steps: [[3, 'unknown']], end: '2026-03-06' }],
    ['its onset is known to the month', { steps: [[3, '2026-03']], end: '2026-03-06' }],
    ['its end is unknown', { steps: [[3, '2026-03-05']], end: 'unknown' }],
    ['it ends before it begins', { steps: [[3, '2026-03-05']], end: '2026-03-04' }],
    [
      'it was graded on another scale',
      { steps: [[3, '2026-03-05']], end: '2026-03-06', change: { scale: 'CTCAE 5.0' } },
    ],
    ['it has no grade', { steps: [[null, '2026-03-05']], end: '2026-03-06' }],
  ] as const)('a row stays an episode of its own when %s', (_claim, row) => {
    expect(
      episodes(first, { term: 'CRS', ...row })
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['r1', 'r2']);
  });

  test('another term is another toxicity', () => {
    expect(episodes(first, { term: 'ICANS', steps: [[3, '2026-03-05']] })).toHaveLength(2);
  });

  test('keep the smallest record number as their key, whatever came first', () => {
    const [episode] = episodes({ ...first, id: 9 }, { term: 'CRS', steps: [[3, '2026-03-06']], id: 4 });
    expect(episode).toMatchObject({ key: 'r4', onset: '2026-03-04', end: 'ongoing' });
    expect(episode!.sources.map((row) => row.observationId)).toEqual([9, 4]);
  });

  test('a grade known to the day holds through the night into the next row: no dip is made up', () => {
    const rows = [
      { term: 'CRS', steps: [[3, '2026-03-04']], end: '2026-03-06' },
      { term: 'CRS', steps: [[2, '2026-03-07']], end: '2026-03-09' },
    ] as const;
    expect(episodes(...rows)[0]!.segments).toEqual([
      { grade: 3, from: '2026-03-04', to: '2026-03-07' },
      { grade: 2, from: '2026-03-07', to: '2026-03-09' },
    ]);
  });

  test('a row that ends some time on a day holds to the end of it: no dip is made up before another rises', () => {
    const rows = [
      { term: 'CRS', steps: [[4, '2026-03-05']], end: '2026-03-08' },
      {
        term: 'CRS',
        steps: [
          [2, '2026-03-05'],
          [3, '2026-03-08T10:00'],
        ],
      },
    ] as const;
    expect(episodes(...rows)[0]!.segments.map(({ grade }) => grade)).toEqual([4, 3]);
  });

  test('take the stronger opinion, the union of seriousness, and symptoms if any row has them', () => {
    const [episode] = episodes(
      {
        ...first,
        related: 'unlikely',
        change: { seriousness: ['hospitalisation'], symptomatic: false, signOf: 'CRS' },
      },
      {
        term: 'CRS',
        steps: [[3, '2026-03-06']],
        related: 'possible',
        change: { seriousness: null, symptomatic: null },
      },
    );
    expect(episode).toMatchObject({
      relatedness: { 'car-t': 'possible' },
      seriousness: ['hospitalisation'],
      symptomatic: null,
      signOf: null,
    });
  });

  test('have at each moment the worst grade of the rows then active', () => {
    const oneTerm = fc.array(anyOrderedEvent(0, 200, ['CRS']), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(oneTerm, fc.integer({ min: 0, max: 1500 }), (events, hour) => {
        const nowMs = momentMs(atHour(hour)) + 1;
        const worst = Math.max(0, ...events.map((event) => gradeAt(event.steps, event.end, nowMs)));
        const holding = episodes(...events).map((episode) =>
          gradeAt(
            episode.segments.map(({ grade, from }) => [grade, from] as const),
            episode.end,
            nowMs,
          ),
        );
        // Overnight the grade of the row before is held, so an episode may be worse than the rows, never milder.
        if (worst > 0) expect(Math.max(...holding)).toBe(worst);
      }),
      { numRuns: 1000 },
    );
  });
});

function gradeAt(steps: readonly (readonly [number | null, string])[], end: string | undefined, nowMs: number): number {
  if (end !== undefined && end !== 'ongoing' && momentMs(end) <= nowMs) return 0;
  return steps.findLast(([, from]) => momentMs(from) <= nowMs)?.[0] ?? 0;
}

function momentMs(text: string): number {
  return partialInterval(text, ZONE).fromMs;
}

test('every reported row is the source of exactly one reported episode, and keys are unique', () => {
  fc.assert(
    fc.property(anyHistory, (spec: HistorySpec) => {
      const found = episodesOf(aHistory(spec), protocol);
      const reported = found.filter(({ origin }) => origin === 'reported');
      const sources = reported.flatMap((episode) => episode.sources.map((row) => row.observationId as number));
      expect(sources.sort((a, b) => a - b)).toEqual((spec.events ?? []).map((_, index) => index + 1));
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    }),
    { numRuns: 500 },
  );
});
