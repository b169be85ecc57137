import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awarenessWords as anAwareness } from '../../../server/vectors/expedited/awarenessWords.ts';
import { clockWords } from '../../../server/vectors/expedited/clockWords.ts';
import { dueTime } from '../../../shared/expedited/dueTime.ts';
import { expeditedClocks } from '../../../shared/expedited/expeditedClocks.ts';
import { EXPEDITED_REGIONS } from '../../../shared/expedited/expeditedRegions.data.ts';
import { minimumCriteria } from '../../../shared/expedited/minimumCriteria.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { Awareness, ExpeditedClock, RegionCode, SentReport } from '../../../shared/model/expedited.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';
import { DAY_MS } from '../../../shared/time/zoneDay.ts';

const ZONE = 'Asia/Shanghai';
const regionOf = (code: RegionCode) => EXPEDITED_REGIONS.find((region) => region.code === code)!;

interface DueVector {
  readonly claim: string;
  readonly region: RegionCode;
  readonly zone: string;
  readonly knownAt: string;
  readonly fatalOrLifeThreatening: boolean;
  readonly dueOn: string;
  readonly tooLateFrom: string;
}
interface ClockVector {
  readonly claim: string;
  readonly region: RegionCode;
  readonly steps: readonly (readonly [knownAt: string, words: string, by?: Awareness['by']])[];
  readonly reports?: readonly string[];
  readonly reportsElsewhere?: readonly string[];
  readonly at: Instant;
  readonly clocks: readonly string[];
}
const read = (file: string): unknown =>
  (JSON.parse(readFileSync(`test/vectors/expedited/${file}.json`, 'utf8')) as { cases: unknown }).cases;
const dueVectors = read('due') as readonly DueVector[];
const clockVectors = read('clocks') as readonly ClockVector[];

function reportsTo(region: RegionCode, texts: readonly string[] = []): readonly SentReport[] {
  return texts.map((text) => {
    const [sentAt, word] = text.split(' ');
    return { region, sentAt: sentAt as Instant, isComplete: word !== 'incomplete' };
  });
}

describe('C-39 due times', () => {
  test('there are enough dated cases', () => {
    expect(dueVectors.length).toBeGreaterThanOrEqual(60);
    expect(new Set(dueVectors.map(({ region }) => region)).size).toBe(4);
  });

  test.each(dueVectors)('$claim', ({ region, zone, knownAt, fatalOrLifeThreatening, dueOn, tooLateFrom }) => {
    const awareness = [anAwareness(knownAt, fatalOrLifeThreatening ? 'yes grave' : 'yes')];
    const read = (at: number) =>
      expeditedClocks({ awareness, reports: [], zone }, regionOf(region), instantOf(at)).map((clock) => [
        clock.due?.earliestOn,
        clock.due?.latestOn,
        clock.standing,
        clock.leftMs,
      ]);
    expect(read(msOf(tooLateFrom as Instant) - 1)).toEqual([[dueOn, dueOn, 'running', 1]]);
    expect(read(msOf(tooLateFrom as Instant))).toEqual([[dueOn, dueOn, 'missed', 0]]);
  });

  test('every region names its source', () => {
    const known = readFileSync('shared/sources.md', 'utf8');
    for (const { source } of EXPEDITED_REGIONS) expect(known).toContain(`| ${source.split(' ')[0]} |`);
  });
});

describe('expeditedClocks', () => {
  test.each(clockVectors)('$claim', ({ region, steps, reports, reportsElsewhere, at, clocks }) => {
    const elsewhere = region === 'US' ? 'EU' : 'US';
    const spec = {
      awareness: steps.map(([knownAt, words, by]) => anAwareness(knownAt, words, by)),
      reports: [...reportsTo(region, reports), ...reportsTo(elsewhere, reportsElsewhere)],
      zone: ZONE,
    };
    expect(expeditedClocks(spec, regionOf(region), at).map(clockWords)).toEqual(clocks);
  });
});

test('a clock carries everything a screen needs', () => {
  const awareness = [anAwareness('2026-03-05T10:00', 'yes grave')];
  const reports = reportsTo('CN', ['2026-03-10T02:00:00.000Z incomplete']);
  const due = { earliestOn: '2026-03-12', latestOn: '2026-03-12' };
  const dueMs = Date.UTC(2026, 2, 12, 16);
  const at = '2026-03-11T00:00:00.000Z' as Instant;
  expect(expeditedClocks({ awareness, reports, zone: ZONE }, regionOf('CN'), at)).toEqual([
    {
      region: 'CN',
      kind: 'fatal-or-life-threatening',
      days: 7,
      isProvisional: false,
      because: ['first-knowledge'],
      startedAt: '2026-03-05T10:00',
      due: { ...due, earliestMs: dueMs, latestMs: dueMs },
      standing: 'sent',
      sentAt: '2026-03-10T02:00:00.000Z',
      liftedAt: null,
      leftMs: null,
    },
    expect.objectContaining({ region: 'CN', kind: 'completion', isProvisional: false, liftedAt: null }),
  ]);
});

describe('C-41 minimumCriteria', () => {
  test('lists all four, met or missing', () => {
    const answers = minimumCriteria({ patient: 'SH-003', reporter: '  ', event: 'Hypotension', product: null });
    expect(answers).toEqual([
      { criterion: 'patient', met: true, found: 'SH-003' },
      { criterion: 'reporter', met: false, found: null },
      { criterion: 'event', met: true, found: 'Hypotension' },
      { criterion: 'product', met: false, found: null },
    ]);
  });
});

const START = Date.UTC(2026, 1, 20);
const minuteOf = (ms: number) => instantOf(ms).slice(0, 16);
const anyMs = fc.integer({ min: 0, max: 80 * 24 * 60 }).map((minutes) => START + minutes * 60_000);
const anyKnownAt = anyMs.chain((ms) =>
  fc.constantFrom(minuteOf(ms), minuteOf(ms).slice(0, 10), minuteOf(ms).slice(0, 7), 'unknown'),
);
const anyWords = fc
  .tuple(
    fc.constantFrom('yes', 'no', 'undecided'),
    fc.constantFrom('', ' grave', ' maybe-grave'),
    fc.constantFrom('', ' incomplete', ' maybe-complete'),
    fc.constantFrom('', ' relevant'),
  )
  .map((words) => words.join(''));
const anyStep = fc.tuple(anyKnownAt, anyWords).map(([knownAt, words]) => anAwareness(knownAt, words));
const anyRegion = fc.constantFrom(...EXPEDITED_REGIONS);
const anyZone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London', 'Europe/Berlin');
const anyReports = (region: RegionCode) =>
  fc.array(fc.record({ region: fc.constant(region), sentAt: anyMs.map(instantOf), isComplete: fc.boolean() }), {
    maxLength: 3,
  });
const anyCase = fc.tuple(anyRegion, anyZone).chain(([region, zone]) =>
  fc.record({
    region: fc.constant(region),
    spec: fc.record({
      awareness: fc.array(anyStep, { maxLength: 5 }),
      reports: anyReports(region.code),
      zone: fc.constant(zone),
    }),
  }),
);
const keyOf = (clock: ExpeditedClock) =>
  [clock.kind, clock.isProvisional, clock.startedAt, clock.due?.latestMs].join(' ');

describe('properties of the clocks', () => {
  test('a missed or lifted clock stays so, and none disappears, whatever is learnt or sent later', () => {
    fc.assert(
      fc.property(anyCase, anyMs, anyMs, fc.array(anyStep, { maxLength: 3 }), ({ region, spec }, one, other, news) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const before = expeditedClocks(spec, region, instantOf(early));
        const learnt = news.map((step) => ({ ...step, knownAt: anAwareness(minuteOf(late + DAY_MS), 'no').knownAt }));
        const sentLate = { region: region.code, sentAt: instantOf(late), isComplete: true };
        const later = { ...spec, awareness: [...spec.awareness, ...learnt], reports: [...spec.reports, sentLate] };
        const after = expeditedClocks(later, region, instantOf(late + 3 * DAY_MS));
        const standings = new Map(after.map((clock) => [keyOf(clock), clock.standing]));
        for (const clock of before) {
          expect(standings.has(keyOf(clock))).toBe(true);
          if (['missed', 'lifted'].includes(clock.standing)) {
            expect(standings.get(keyOf(clock))).toBe(clock.standing);
          }
        }
      }),
    );
  });

  test('later knowledge is never due earlier', () => {
    fc.assert(
      fc.property(anyMs, anyMs, anyZone, fc.constantFrom(7, 8, 15), (one, other, zone, days) => {
        const due = (ms: number) => dueTime({ fromMs: ms, toMs: ms + 1 }, days, zone);
        const [early, late] = [due(Math.min(one, other)), due(Math.max(one, other))];
        expect(late.earliestMs).toBeGreaterThanOrEqual(early.earliestMs);
        expect(early.earliestMs).toBe(early.latestMs);
      }),
    );
  });

  test('a vaguer moment of knowledge never claims more than the exact one', () => {
    fc.assert(
      fc.property(anyMs, anyMs, anyRegion, anyWords, (ms, at, region, words) => {
        const standing = (knownAt: string) =>
          expeditedClocks(
            { awareness: [anAwareness(knownAt, words)], reports: [], zone: 'UTC' },
            region,
            instantOf(at),
          )[0]?.standing;
        const exact = standing(minuteOf(ms));
        for (const length of [10, 7]) {
          const vague = standing(minuteOf(ms).slice(0, length));
          if (exact !== undefined && vague !== 'undecided') expect(vague).toBe(exact);
        }
      }),
    );
  });

  test('a certain case always has a clock, and a clock is missed only after its days', () => {
    fc.assert(
      fc.property(anyCase, anyMs, ({ region, spec }, at) => {
        const clocks = expeditedClocks(spec, region, instantOf(at));
        const isCertain = ({ knownAt, answer, criteria }: Awareness) =>
          knownAt.length === 16 && answer.susar === 'yes' && criteria === 'met';
        const known = spec.awareness.filter(
          (step) => isCertain(step) && msOf(`${step.knownAt}:00.000Z` as Instant) + DAY_MS <= at,
        );
        if (known.length > 0) expect(clocks.some(({ isProvisional }) => !isProvisional)).toBe(true);
        for (const clock of clocks) {
          if (clock.standing === 'missed') expect(clock.due!.latestMs).toBeLessThanOrEqual(at);
          if (clock.standing === 'running') expect(clock.leftMs).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('the order of entry does not matter', () => {
    fc.assert(
      fc.property(anyCase, anyMs, ({ region, spec }, at) => {
        const distinct = [...new Map(spec.awareness.map((step) => [step.knownAt.slice(0, 7), step])).values()];
        const read = (awareness: readonly Awareness[]) =>
          expeditedClocks({ ...spec, awareness }, region, instantOf(at));
        expect(read(distinct.toReversed())).toEqual(read(distinct));
      }),
    );
  });
});
