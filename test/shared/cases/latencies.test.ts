import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseLatencies, latencyFigures } from '../../../shared/cases/latencies.ts';
import type { CaseNotice } from '../../../shared/model/caseNotice.ts';
import type { CaseState, CaseStep, DltCase } from '../../../shared/model/dltCase.ts';
import { instantOf } from '../../../shared/time/instant.ts';

const caseId = 1 as DltCase['caseId'];
const step = (state: CaseState, seq: number, ms: number) => ({ state, seq, at: instantOf(ms) }) as CaseStep;
const notice = (kind: CaseNotice['kind'], round: number, ms: number, of = caseId) =>
  ({ caseId: of, round, kind, at: instantOf(ms) }) as CaseNotice;
const aCase = (...steps: readonly CaseStep[]) => ({ caseId, steps }) as unknown as DltCase;

describe('how long a case took', () => {
  test('counts each round from its own entry, by the first who was reached', () => {
    const dltCase = aCase(
      step('raised', 1, 0),
      step('acknowledged', 3, 5000),
      step('confirmed', 4, 9000),
      step('reopened', 6, 20_000),
      step('rejected', 8, 21_000),
    );
    const notices = [
      notice('delivered', 1, 700),
      notice('delivered', 1, 300),
      notice('seen', 1, 4000),
      notice('delivered', 6, 20_500),
      notice('seen', 1, 1, 2 as typeof caseId),
    ];
    expect(caseLatencies([dltCase], notices)).toEqual([
      { caseId, round: 1, spansMs: { delivered: 300, seen: 4000, acknowledged: 5000, decided: 9000 } },
      { caseId, round: 6, spansMs: { delivered: 500, seen: null, acknowledged: null, decided: 1000 } },
    ]);
  });

  test('a decision of the next round is none of this one', () => {
    const dltCase = aCase(
      step('raised', 1, 0),
      step('withdrawn', 2, 10),
      step('raised', 3, 20),
      step('confirmed', 4, 50),
    );
    expect(caseLatencies([dltCase], []).map(({ spansMs }) => spansMs.decided)).toEqual([null, 30]);
  });
});

describe('the figure', () => {
  const figureOf = (times: readonly (number | null)[]) =>
    latencyFigures(
      times.map((decided, round) => ({
        caseId,
        round,
        spansMs: { delivered: null, seen: null, acknowledged: null, decided },
      })),
    ).find(({ span }) => span === 'decided');

  test.each([
    [[], { n: 0, missing: 0, medianMs: null, p90Ms: null, worstMs: null }],
    [[null], { n: 0, missing: 1, medianMs: null, p90Ms: null, worstMs: null }],
    [[7], { n: 1, missing: 0, medianMs: 7, p90Ms: 7, worstMs: 7 }],
    [[4, 2, null], { n: 2, missing: 1, medianMs: 3, p90Ms: 4, worstMs: 4 }],
    [[10, 1, 9, 2, 8, 3, 7, 4, 6, 5], { n: 10, missing: 0, medianMs: 5.5, p90Ms: 9, worstMs: 10 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { n: 11, missing: 0, medianMs: 6, p90Ms: 10, worstMs: 11 }],
  ])('of %j', (times, expected) => expect(figureOf(times)).toEqual({ span: 'decided', ...expected }));

  test('median, 90 % and worst stand in order, and nine in ten are no longer than the second', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 1, maxLength: 60 }), (times) => {
        const { medianMs, p90Ms, worstMs } = figureOf(times)!;
        expect(medianMs!).toBeLessThanOrEqual(p90Ms!);
        expect(p90Ms!).toBeLessThanOrEqual(worstMs!);
        expect(times.filter((ms) => ms <= p90Ms!).length).toBeGreaterThanOrEqual(0.9 * times.length);
        expect(times).toContain(p90Ms);
      }),
    );
  });
});
