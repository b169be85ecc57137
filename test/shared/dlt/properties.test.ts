import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { summarise } from '../../../shared/dlt/summarise.ts';
import type { Finding } from '../../../shared/model/assessment.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';
import { aHistory, type EventSpec, type HistorySpec } from '../../support/aHistory.ts';
import { anyHistory, anyOrderedEvent, atHour } from '../../support/anyHistory.ts';
import { aProtocolOfEverything } from '../../support/aProtocolOfEverything.ts';

vi.setConfig({ testTimeout: 120_000 });

const protocol = aProtocolOfEverything();
const HOUR_MS = 3_600_000;
const DAY_0_MS = Date.parse('2026-03-02T00:00:00.000Z');
const SEVERITY = { 'not-dlt': 0, undecided: 1, dlt: 2 } as const;

const anyAtMs = fc.integer({ min: -10 * 24, max: 70 * 24 }).map((hours) => DAY_0_MS + hours * HOUR_MS);
const inWindowEvent = anyOrderedEvent(1, 27 * 24);

/**
 * What else may be on record. Its order in time with the one event is part of what rules ask (a second part given before
 * or after, values by a day), so it stays as it is while the event gets worse or longer.
 */
const anyRecord: fc.Arbitrary<HistorySpec> = anyHistory.map(
  ({ zone: _zone, events: _events, studyEvents: _study, decisions: _decisions, ...record }) => record,
);

function assess(spec: HistorySpec | SubjectHistory, atMs: number) {
  return assessSubject('adverseEvents' in spec ? spec : aHistory(spec), protocol, instantOf(atMs));
}

/** The most severe answer about one patient's toxicities. */
function worst(findings: readonly Finding[]): number {
  return Math.max(0, ...findings.map((finding) => SEVERITY[finding.outcome]));
}

describe('a record the rules call a DLT', () => {
  test('stays one, or becomes a question, when a grade is worse', () => {
    fc.assert(
      fc.property(
        anyRecord,
        inWindowEvent,
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        anyAtMs,
        (record, event, pick, rise, atMs) => {
          const index = pick % event.steps.length;
          const steps = event.steps.map(
            ([grade, from], at) => [at === index ? Math.min(5, grade! + rise) : grade, from] as const,
          );
          const before = worst(assess({ ...record, events: [event] }, atMs).findings);
          const after = worst(assess({ ...record, events: [{ ...event, steps }] }, atMs).findings);
          if (before === SEVERITY.dlt) expect(after).not.toBe(SEVERITY['not-dlt']);
        },
      ),
      { numRuns: 800 },
    );
  });

  test('stays one when the toxicity lasts longer', () => {
    fc.assert(
      fc.property(anyRecord, inWindowEvent, fc.integer({ min: 1, max: 500 }), anyAtMs, (record, event, hours, atMs) => {
        fc.pre(event.end !== undefined);
        const later = shifted(event.end!, hours);
        const before = worst(assess({ ...record, events: [event] }, atMs).findings);
        const after = worst(assess({ ...record, events: [{ ...event, end: later }] }, atMs).findings);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  test('is never called "no" because an answer is missing', () => {
    fc.assert(
      fc.property(
        anyOrderedEvent(-100, 700),
        fc.nat(),
        fc.constantFrom(...BLANKS),
        anyAtMs,
        (event, pick, blank, atMs) => {
          const studyEvents = [['death', atHour(400), 'toxicity']] as const;
          const isDeath = pick % 3 === 0;
          const known: HistorySpec = { events: [event], ...(isDeath && { studyEvents }) };
          const before = worst(assess(known, atMs).findings);
          const after = worst(assess(blank(known, pick), atMs).findings);
          if (before === SEVERITY.dlt) expect(after).not.toBe(SEVERITY['not-dlt']);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

type Blank = (spec: HistorySpec, pick: number) => HistorySpec;
const eventWith =
  (change: (event: EventSpec, pick: number) => EventSpec): Blank =>
  (spec, pick) => ({ ...spec, events: spec.events!.map((event) => change(event, pick)) });
const stepWith = (change: (step: EventSpec['steps'][number]) => EventSpec['steps'][number]) =>
  eventWith((event, pick) => ({
    ...event,
    steps: event.steps.map((step, index) => (index === pick % event.steps.length ? change(step) : step)),
  }));

/** Ways of taking one answer out of a record. */
const BLANKS: readonly Blank[] = [
  eventWith((event) => ({ ...event, related: null })),
  eventWith((event) => ({ ...event, end: 'unknown' })),
  eventWith((event) => ({ ...event, change: { outcome: 'unknown' } })),
  stepWith(([, from]) => [null, from]),
  stepWith(([grade]) => [grade, 'unknown']),
  stepWith(([grade, from]) => [grade, from.slice(0, 10)]),
  stepWith(([grade, from]) => [grade, from.slice(0, 7)]),
  (spec) => (spec.studyEvents === undefined ? spec : { ...spec, studyEvents: [['death', atHour(400), null]] }),
  (spec) => (spec.studyEvents === undefined ? spec : { ...spec, studyEvents: [['death', 'unknown', 'toxicity']] }),
  (spec) => ({ ...spec, infusions: [['2026-03', 2]] }),
];

function shifted(local: string, hours: number): string {
  return new Date(Date.parse(`${local}:00Z`) + hours * HOUR_MS).toISOString().slice(0, 16);
}

describe('assessSubject', () => {
  test('does not depend on the order of entry', () => {
    fc.assert(
      fc.property(anyHistory, anyAtMs, fc.nat(), (spec, atMs, seed) => {
        const history = aHistory(spec);
        const shuffled = Object.fromEntries(
          Object.entries(history).map(([name, rows]) => [name, Array.isArray(rows) ? rotated(rows, seed) : rows]),
        ) as Partial<SubjectHistory>;
        expect(assess({ ...history, ...shuffled }, atMs)).toEqual(assess(history, atMs));
      }),
      { numRuns: 500 },
    );
  });

  test('never takes back a decided answer because time has passed', () => {
    fc.assert(
      fc.property(anyHistory, anyAtMs, fc.integer({ min: 0, max: 2000 }), (spec, atMs, hours) => {
        const later = assess(spec, atMs + hours * HOUR_MS).findings;
        for (const finding of assess(spec, atMs).findings) {
          if (finding.outcome === 'undecided') continue;
          const then = later.find(
            ({ ruleId, episodeKey }) => ruleId === finding.ruleId && episodeKey === finding.episodeKey,
          );
          expect(then?.outcome).toBe(finding.outcome);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('ripens exactly when it says: undecided until then, from then on a DLT, or a question about what was only measured or awaited a named day', () => {
    fc.assert(
      fc.property(anyHistory, anyAtMs, (spec, atMs) => {
        for (const finding of assess(spec, atMs).findings) {
          const { ruleId, episodeKey, ripensAt } = finding;
          if (ripensAt === null) continue;
          const answersAt = (thenMs: number) =>
            assess(spec, thenMs).findings.filter((one) => one.ruleId === ruleId && one.episodeKey === episodeKey);
          expect(msOf(ripensAt)).toBeGreaterThan(atMs);
          expect(answersAt(msOf(ripensAt) - 1)).toContainEqual(
            expect.objectContaining({ outcome: 'undecided', ripensAt }),
          );
          const ripe = answersAt(msOf(ripensAt));
          const question = { outcome: 'undecided', ripensAt: null } as const;
          const dlt = { outcome: 'dlt' } as const;
          const no = { outcome: 'not-dlt' } as const;
          if (looksOnNamedDay(finding) && isMeasured(finding) && ripe.length === 0) continue; // nothing to ask any more
          const named = isAwaited(finding) ? [dlt, question] : [dlt];
          const answers = isMeasured(finding) ? [question] : named;
          const allowed = looksOnNamedDay(finding) ? [dlt, no, { outcome: 'undecided' } as const] : answers;
          expect(allowed.some((one) => ripe.some((finding) => matches(finding, one)))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a question without a moment stays one as long as nobody writes anything, or the report itself calls for a person', () => {
    fc.assert(
      fc.property(anyHistory, anyAtMs, (spec, atMs) => {
        const later = assess(spec, atMs + 5000 * HOUR_MS).findings;
        for (const finding of assess(spec, atMs).findings) {
          if (finding.outcome !== 'undecided' || finding.ripensAt !== null) continue;
          const then = later.find(
            ({ ruleId, episodeKey }) => ruleId === finding.ruleId && episodeKey === finding.episodeKey,
          );
          const isAsked = later.some(
            ({ ruleId, episodeKey, outcome, ripensAt }) =>
              (episodeKey === finding.episodeKey || ruleId === finding.ruleId) &&
              (outcome === 'dlt' || (outcome === 'undecided' && ripensAt === null)),
          );
          if (isMeasured(finding) && isAsked) continue;
          expect(then).toMatchObject({ outcome: 'undecided', ripensAt: null });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('says the same until nextChangeAt, and something else from then on', () => {
    fc.assert(
      fc.property(anyHistory, anyAtMs, fc.double({ min: 0, max: 1, noNaN: true }), (spec, atMs, share) => {
        const history = aHistory(spec);
        const now = summarise(assess(history, atMs));
        const lastMs = now.nextChangeAt === null ? atMs + 10_000 * HOUR_MS : msOf(now.nextChangeAt) - 1;
        for (const thenMs of [Math.floor(atMs + share * (lastMs - atMs)), lastMs]) {
          expect(summarise(assess(history, thenMs))).toEqual(now);
        }
        if (now.nextChangeAt === null) return;
        const { nextChangeAt: _before, ...before } = now;
        const { nextChangeAt: _after, ...after } = summarise(assess(history, msOf(now.nextChangeAt)));
        expect(after).not.toEqual(before);
      }),
      { numRuns: 800 },
    );
  });
});

/** A question about what was measured and not reported. */
function isMeasured({ trace }: Finding): boolean {
  return trace.some(({ code }) => code === 'derived-not-reported');
}

/** Open until a named day; then the rule answers, or asks what the record does not say. */
function isAwaited({ trace }: Finding): boolean {
  return trace.some(({ code, met }) => code === 'still-present' && met === 'unknown');
}

/** Open until a named day on which the rule looks at what is on record by then, be it nothing. */
function looksOnNamedDay({ trace }: Finding): boolean {
  return trace.some(({ code, met }) => ['values', 'support', 'dose-withheld'].includes(code) && met === 'unknown');
}

function matches(finding: Finding, wanted: Partial<Finding>): boolean {
  return Object.entries(wanted).every(([name, value]) => finding[name as keyof Finding] === value);
}

function rotated<T>(rows: readonly T[], seed: number): T[] {
  const start = rows.length === 0 ? 0 : seed % rows.length;
  return [...rows.slice(start), ...rows.slice(0, start)].reverse();
}
