import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awarenessOf } from '../../../shared/expedited/awarenessOf.ts';
import { clockAt } from '../../../shared/expedited/clockAt.ts';
import { DEFAULT_EXPEDITED_SETTINGS } from '../../../shared/expedited/defaultExpeditedSettings.ts';
import { DEFAULT_REFERENCE_SAFETY } from '../../../shared/expedited/defaultReferenceSafety.data.ts';
import { eventClocks } from '../../../shared/expedited/eventClocks.ts';
import type { EventFacts, EventVersion, Since } from '../../../shared/expedited/eventFacts.ts';
import { siteClockAt } from '../../../shared/expedited/siteClocks.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { ExpeditedClock } from '../../../shared/model/expedited.ts';
import { ExpeditedSettings } from '../../../shared/model/expeditedSettings.ts';
import type { AdverseEvent, Relatedness, SeriousnessCriterion } from '../../../shared/model/observation.ts';
import type { ReferenceSafetyList } from '../../../shared/model/referenceSafety.ts';
import type { SafetyEntry } from '../../../shared/model/safetyReport.ts';
import { OUTCOMES, RELATEDNESS, SERIOUSNESS_CRITERIA } from '../../../shared/model/vocabulary.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';
import { localMomentOf } from '../../../shared/time/localMomentOf.ts';
import { CRS, HYPOTENSION } from '../../support/anEvent.ts';
import { aCausality, aStatement, aSusar, aVersion, someEventFacts } from '../../support/someEventFacts.ts';

const at = '2026-03-06T00:00:00.000Z' as Instant;
const wordsOf = (clocks: readonly ExpeditedClock[], region = 'CN') =>
  clocks
    .filter((clock) => clock.region === region)
    .map(({ days, standing, due, isProvisional, because }) =>
      [days, standing, due?.latestOn, isProvisional ? 'provisional' : 'certain', ...because].join(' '),
    );
const read = (change: Partial<EventFacts>, moment = at) => eventClocks(someEventFacts(change), moment);
const related = aSusar({ attribution: [{ agent: 'car-t', party: 'investigator', relatedness: 'unlikely' }] });

test('what ships as the settings is what a protocol may hold', () => {
  expect(ExpeditedSettings.parse(DEFAULT_EXPEDITED_SETTINGS)).toEqual(DEFAULT_EXPEDITED_SETTINGS);
});

describe('eventClocks', () => {
  test('a serious related event no list names runs 15 days in all four regions, from the day after its entry', () => {
    const { answer, clocks, site } = read({});
    expect(answer.susar).toBe('yes');
    expect(clocks.map(({ region, due }) => `${region} ${due!.latestOn}`)).toEqual([
      'US 2026-03-20',
      'EU 2026-03-20',
      'UK 2026-03-20',
      'CN 2026-03-20',
    ]);
    expect(wordsOf(clocks)).toEqual(['15 running 2026-03-20 certain first-knowledge']);
    expect(site).toMatchObject([{ standing: 'sent' }]);
  });

  test('the upgrade to life-threatening begins a clock of its own beside the one that runs', () => {
    const worse = aVersion(12, '2026-03-08T02:00:00.000Z', aSusar({ seriousness: ['life-threatening'] }));
    const { clocks } = read({ versions: [...someEventFacts().versions, worse] }, '2026-03-09T00:00:00.000Z' as Instant);
    expect(wordsOf(clocks)).toEqual([
      '15 running 2026-03-20 certain first-knowledge',
      '7 running 2026-03-15 certain became-fatal-or-life-threatening',
    ]);
  });

  test('unlikely for the site and not judged by the sponsor runs provisionally; the suspicion of the sponsor makes it certain', () => {
    const versions = [aVersion(10, '2026-03-05T02:00:00.000Z', related)];
    expect(wordsOf(read({ versions }).clocks)).toEqual(['15 running 2026-03-20 provisional first-knowledge']);
    const entries = [aCausality(11, '2026-03-05T12:00:00.000Z', 'possible')];
    expect(wordsOf(read({ versions, entries }).clocks)).toEqual([
      '15 running 2026-03-20 provisional first-knowledge',
      '15 running 2026-03-20 certain became-suspected',
    ]);
  });

  test('C-40 the sponsor alone cannot take away what the site suspects', () => {
    const entries = [aCausality(11, '2026-03-05T12:00:00.000Z', 'unrelated')];
    const { answer, clocks } = read({ entries });
    expect(answer.susar).toBe('yes');
    expect(wordsOf(clocks)).toEqual(['15 running 2026-03-20 certain first-knowledge']);
  });

  test('a voided event lifts its clocks and keeps them listed; one that was missed stays missed', () => {
    const versions = (voidedAt: string) => [...someEventFacts().versions, aVersion(11, voidedAt, null)];
    const later = '2026-04-20T00:00:00.000Z' as Instant;
    expect(wordsOf(read({ versions: versions('2026-03-07T00:00:00.000Z') }, later).clocks)).toEqual([
      '15 lifted 2026-03-20 certain first-knowledge',
    ]);
    expect(wordsOf(read({ versions: versions('2026-04-07T00:00:00.000Z') }, later).clocks)).toEqual([
      '15 missed 2026-03-20 certain first-knowledge',
    ]);
  });

  test('without the product on record there is no report, and the infusion begins the clock', () => {
    const none = read({ infused: [] });
    expect([none.clocks, none.criteria.find(({ criterion }) => criterion === 'product')!.met]).toEqual([[], false]);
    const infused = [{ seq: 20, at: '2026-03-05T20:00:00.000Z' as Instant, value: true }];
    expect(wordsOf(read({ infused }).clocks)).toEqual(['15 running 2026-03-21 certain criteria-met']);
  });

  test('a telephone call before the entry is when the sponsor knew', () => {
    const entries = [aStatement(11, '2026-03-05T12:00:00.000Z', 10, '2026-03-04T21:00')];
    const [clock] = read({ entries }).clocks;
    expect(clock).toMatchObject({ startedAt: '2026-03-04T21:00', due: { latestOn: '2026-03-19' } });
  });

  test('an imported event has clocks nobody can date until somebody says when the sponsor knew', () => {
    const versions = [aVersion(10, '2026-03-05T02:00:00.000Z', aSusar(), true)];
    expect(read({ versions }).clocks[0]).toMatchObject({ standing: 'undecided', due: null });
    const entries = [aStatement(11, '2026-03-05T12:00:00.000Z', 10, '2025-12-01')];
    expect(read({ versions, entries }).clocks[0]).toMatchObject({
      standing: 'missed',
      due: { latestOn: '2025-12-16' },
    });
  });

  test('the site has 24 hours from the moment it says it knew', () => {
    const late = aSusar({ awareAt: '2026-03-03T08:00' as never });
    const { site } = read({ versions: [aVersion(10, '2026-03-05T02:00:00.000Z', late)] });
    expect(site).toMatchObject([{ startedAt: '2026-03-03T08:00', standing: 'missed' }]);
  });

  test('a list entered later that would have named the event lifts the clock from then on; the default names CRS', () => {
    const list = (termCode: number): ReferenceSafetyList => ({
      version: '2',
      validFrom: '2026-01-01' as never,
      expected: [{ select: { termCodes: [termCode as never] }, highestGrade: 4, fatalExpected: true }],
    });
    const lists = (value: ReferenceSafetyList) => [{ seq: 11, at: '2026-03-05T12:00:00.000Z' as Instant, value }];
    expect(wordsOf(read({ lists: lists(list(HYPOTENSION)) }).clocks)).toEqual([
      '15 lifted 2026-03-20 certain first-knowledge',
    ]);
    const crs = [aVersion(10, '2026-03-05T02:00:00.000Z', aSusar({ termCode: CRS }))];
    const { answer, clocks } = read({ versions: crs });
    expect([answer.susar, clocks]).toEqual(['no', []]);
    expect(answer.trace.at(-1)!.facts.version).toBe(DEFAULT_REFERENCE_SAFETY.version);
  });

  test('a region struck from the protocol keeps the clocks of events entered before', () => {
    const without = { ...DEFAULT_EXPEDITED_SETTINGS, regions: DEFAULT_EXPEDITED_SETTINGS.regions.slice(0, 1) };
    const change: Since<ExpeditedSettings> = { seq: 11, at: '2026-03-05T12:00:00.000Z' as Instant, value: without };
    const settings = [...someEventFacts().settings, change];
    expect(new Set(read({ settings }).clocks.map(({ region }) => region)).size).toBe(4);
    const versions = [aVersion(12, '2026-03-05T14:00:00.000Z', aSusar())];
    expect(read({ settings, versions }).clocks.map(({ region }) => region)).toEqual(['US']);
  });

  test('where only statements count, the sponsor knows nothing before one', () => {
    const value = { ...DEFAULT_EXPEDITED_SETTINGS, sponsorKnows: 'when-stated' as const };
    const settings = [{ seq: 1, at: '2026-03-01T00:00:00.000Z' as Instant, value }];
    const silent = read({ settings });
    expect([silent.clocks, silent.site.map(({ standing }) => standing)]).toEqual([[], ['running']]);
    const entries = [aStatement(11, '2026-03-05T12:00:00.000Z', 10, '2026-03-05T19:00')];
    expect(wordsOf(read({ settings, entries }).clocks)).toEqual(['15 running 2026-03-20 certain first-knowledge']);
  });

  test('moments are given in the zone asked for', () => {
    const facts = someEventFacts({ siteZone: 'Europe/Berlin' });
    expect(awarenessOf(facts, 'Asia/Shanghai').map(({ knownAt }) => knownAt)).toEqual([
      '2026-03-05T10:00:00',
      '2026-03-05T10:00:00',
    ]);
    expect(awarenessOf(facts, 'Europe/Berlin')[0]!.knownAt).toBe('2026-03-05T03:00:00');
  });
});

const START = msOf('2026-03-05T02:00:00.000Z' as Instant);
const HOUR = 3_600_000;
const anyEventValue: fc.Arbitrary<AdverseEvent> = fc
  .record({
    termCode: fc.constantFrom(CRS, HYPOTENSION),
    seriousness: fc.option(fc.uniqueArray(fc.constantFrom<SeriousnessCriterion>(...SERIOUSNESS_CRITERIA)), {
      nil: null,
    }),
    outcome: fc.constantFrom(...OUTCOMES),
    relatedness: fc.constantFrom<Relatedness>(...RELATEDNESS),
  })
  .map(({ relatedness, ...change }) =>
    aSusar({ ...change, attribution: [{ agent: 'car-t', party: 'investigator', relatedness }] }),
  );

type News =
  | { readonly version: EventVersion }
  | { readonly entry: SafetyEntry }
  | { readonly list: Since<ReferenceSafetyList> };

/** The n-th thing that happens, some hours after the one before. */
const anyNews = (n: number, ms: number): fc.Arbitrary<News> => {
  const [seq, moment] = [11 + n, instantOf(ms)];
  return fc.oneof(
    anyEventValue.map((value) => ({ version: aVersion(seq, moment, value) })),
    fc.constant({ version: aVersion(seq, moment, null) }),
    fc.constantFrom(...RELATEDNESS.filter((one) => one !== 'not-assessed')).map((opinion) => ({
      entry: aCausality(seq, moment, opinion),
    })),
    fc
      .integer({ min: 0, max: 200 })
      .map((hours) => ({ entry: aStatement(seq, moment, 10, localMomentOf(ms - hours * HOUR, 'Asia/Shanghai')) })),
    fc.constantFrom(CRS, HYPOTENSION).map((termCode) => ({
      list: {
        seq,
        at: moment,
        value: {
          version: String(seq),
          validFrom: '2026-01-01' as never,
          expected: [{ select: { termCodes: [termCode] }, highestGrade: 4 as const, fatalExpected: true }],
        },
      },
    })),
  );
};
const anyStory = fc
  .tuple(anyEventValue, fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 }))
  .chain(([value, gaps]) => {
    let ms = START;
    const news = gaps.map((gap, n) => {
      ms += gap * HOUR;
      return anyNews(n, ms);
    });
    return fc.record({ value: fc.constant(value), news: fc.tuple(...news), endMs: fc.constant(ms) });
  });
const factsAfter = (value: AdverseEvent, news: readonly News[]): EventFacts =>
  someEventFacts({
    versions: [
      aVersion(10, instantOf(START), value),
      ...news.flatMap((one) => ('version' in one ? [one.version] : [])),
    ],
    entries: news.flatMap((one) => ('entry' in one ? [one.entry] : [])),
    lists: news.flatMap((one) => ('list' in one ? [one.list] : [])),
  });

describe('properties of the clocks of an event', () => {
  test('whatever is added, no clock vanishes and none that began is given more time', () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: 0, max: 500 }), ({ value, news, endMs }, hours) => {
        const moment = instantOf(endMs + hours * HOUR);
        const before = eventClocks(factsAfter(value, news.slice(0, -1)), moment).clocks;
        const after = eventClocks(factsAfter(value, news), moment).clocks;
        for (const clock of before) {
          const still = after.filter(
            (other) =>
              other.region === clock.region && other.days <= clock.days && other.due!.latestMs <= clock.due!.latestMs,
          );
          expect(still.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('time alone, worked out on the screen, says what the server would say', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(2000), ({ value, news, endMs }, hours) => {
        const facts = factsAfter(value, news);
        const now = eventClocks(facts, instantOf(endMs));
        const laterMs = endMs + hours * HOUR;
        const later = eventClocks(facts, instantOf(laterMs));
        expect(now.clocks.map((clock) => clockAt(clock, laterMs))).toEqual(later.clocks);
        expect(now.site.map((clock) => siteClockAt(clock, laterMs))).toEqual(later.site);
      }),
    );
  });
});
