import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { placeWindow } from '../../../shared/dlt/placeWindow.ts';
import { selects } from '../../../shared/dlt/selects.ts';
import { summarise } from '../../../shared/dlt/summarise.ts';
import { verdictOf } from '../../../shared/dlt/verdictOf.ts';
import { windowState } from '../../../shared/dlt/windowState.ts';
import { addWorst, worstGrades } from '../../../shared/dlt/worstGrades.ts';
import type { EpisodeDecision, Evaluability, Finding, TraceCode, TraceStep } from '../../../shared/model/assessment.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { Episode } from '../../../shared/model/episode.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory } from '../../support/aHistory.ts';

const LATER = '2026-04-12T16:00:00.000Z' as Instant;
const step = (code: TraceCode, met: TraceStep['met'], ...evidence: number[]): TraceStep => ({
  ruleId: 'D9',
  code,
  met,
  facts: {},
  evidence: evidence as never,
});
const finding = (
  episodeKey: string,
  outcome: Finding['outcome'],
  ripensAt: Instant | null = null,
  trace: readonly TraceStep[] = [],
): Finding => ({ ruleId: 'D9', episodeKey, outcome, trace, ripensAt });
const said = (episodeKey: string, decision: EpisodeDecision['decision']): EpisodeDecision => ({
  episodeKey,
  decision,
  by: 'Li',
});

function verdict(findings: readonly Finding[], ...decisions: readonly EpisodeDecision[]) {
  const { dltKeys, openKeys, isConfirmed, isPossible } = verdictOf(findings, decisions);
  return { dlt: [...dltKeys], open: [...openKeys], isConfirmed, isPossible };
}
const none = { dlt: [], open: [], isConfirmed: false, isPossible: false };

describe('what rules and people together say', () => {
  test.each<[claim: string, findings: readonly Finding[], decisions: readonly EpisodeDecision[], answer: object]>([
    ['nothing', [], [], none],
    ['a "no"', [finding('r1', 'not-dlt')], [], none],
    ['a DLT by rule', [finding('r1', 'dlt')], [], { ...none, dlt: ['r1'], isPossible: true }],
    ['a question', [finding('r1', 'undecided')], [], { ...none, open: ['r1'], isPossible: true }],
    ['a question that ripens', [finding('r1', 'undecided', LATER)], [], { ...none, open: ['r1'], isPossible: true }],
    ['a confirmed DLT', [finding('r1', 'dlt')], [said('r1', 'confirmed')], { ...none, dlt: ['r1'], isConfirmed: true }],
    [
      'a confirmed question',
      [finding('r1', 'undecided')],
      [said('r1', 'confirmed')],
      { ...none, dlt: ['r1'], isConfirmed: true },
    ],
    ['confirmed without a rule', [], [said('r1', 'confirmed')], { ...none, dlt: ['r1'], isConfirmed: true }],
    [
      'confirmed against the rule',
      [finding('r1', 'not-dlt')],
      [said('r1', 'confirmed')],
      { ...none, dlt: ['r1'], isConfirmed: true },
    ],
    ['rejected', [finding('r1', 'dlt'), finding('r1', 'undecided')], [said('r1', 'rejected')], none],
    ['referred', [finding('r1', 'dlt')], [said('r1', 'referred')], { ...none, dlt: ['r1'], isPossible: true }],
    ['only answered', [finding('r1', 'undecided')], [said('r1', 'open')], { ...none, open: ['r1'], isPossible: true }],
    [
      'one confirmed, another open',
      [finding('r1', 'dlt'), finding('r2', 'undecided')],
      [said('r1', 'confirmed')],
      { dlt: ['r1'], open: ['r2'], isConfirmed: true, isPossible: true },
    ],
  ])('%s', (_claim, findings, decisions, answer) => {
    expect(verdict(findings, ...decisions)).toEqual(answer);
  });

  test.each(['still-present', 'values', 'support', 'dose-withheld'] as const)(
    'what only awaits a named day (%s) is open, and not possible yet',
    (code) => {
      const open = { ...none, open: ['r1'] };
      const waits = (...steps: TraceStep[]) => verdict([finding('r1', 'undecided', LATER, steps)]);
      expect(waits(step(code, 'unknown'))).toEqual(open);
      expect(waits(step('attributed', 'met'), step(code, 'unknown'))).toEqual(open);
      expect(waits(step(code, 'met'))).toEqual({ ...open, isPossible: true });
      expect(verdict([finding('r1', 'undecided', null, [step(code, 'unknown')])])).toEqual({
        ...open,
        isPossible: true,
      });
      expect(verdict([finding('r1', 'dlt', LATER, [step(code, 'unknown')])])).toMatchObject({ isPossible: true });
    },
  );

  test('names the records behind the DLTs once each, and not those of questions', () => {
    const findings = [
      finding('r1', 'dlt', null, [step('selected', 'met', 1, 2), step('in-window', 'met', 2, 101)]),
      finding('r2', 'undecided', null, [step('selected', 'met', 3)]),
      finding('r3', 'undecided', null, [step('selected', 'met', 4)]),
    ];
    expect(verdictOf(findings, [said('r3', 'confirmed')]).evidence).toEqual([1, 2, 101, 4]);
  });

  test('shows what people decided, in the order of the events, and not what they only answered', () => {
    const decisions = [said('r4', 'open'), said('r3', 'referred'), said('r2', 'rejected'), said('r1', 'confirmed')];
    const adjudicated = (episodeKey: string, decision: string, met: string) => ({
      ruleId: 'E1',
      code: 'adjudicated',
      met,
      facts: { decision, by: 'Li', episodeKey },
      evidence: [],
    });
    expect(verdictOf([], decisions).adjudications).toEqual([
      adjudicated('r1', 'confirmed', 'met'),
      adjudicated('r2', 'rejected', 'not-met'),
      adjudicated('r3', 'referred', 'unknown'),
    ]);
  });
});

describe('where a patient stands', () => {
  const placement = placeWindow(aHistory(), defaultProtocol(1 as TrialId))!;
  const state = (outcome: Evaluability['outcome'], at: string, findings: readonly Finding[] = []) =>
    windowState(placement, verdictOf(findings, []), { outcome, trace: [] }, Date.parse(at));

  test.each([
    ['undecided', '2026-03-01T15:59:59.999Z', 'not-infused'],
    ['undecided', '2026-03-01T16:00:00.000Z', 'in-window'],
    ['undecided', '2026-03-30T15:59:59.999Z', 'in-window'],
    ['undecided', '2026-03-30T16:00:00.000Z', 'pending-data'],
    ['committee', '2026-03-10T00:00:00.000Z', 'in-window'],
    ['committee', '2026-04-10T00:00:00.000Z', 'pending-data'],
    ['evaluable', '2026-04-10T00:00:00.000Z', 'cleared'],
    ['not-evaluable', '2026-03-10T00:00:00.000Z', 'not-evaluable'],
  ] as const)('%s at %s: %s', (outcome, at, expected) => {
    expect(state(outcome, at)).toBe(expected);
  });

  test('an open question outranks what only looks settled', () => {
    expect(state('evaluable', '2026-04-10T00:00:00.000Z', [finding('r1', 'undecided')])).toBe('possible-dlt');
  });
});

describe('the worst grade of a family', () => {
  const episode = (family: Episode['family'], worstGrade: number | null, origin: Episode['origin'] = 'reported') =>
    ({ family, worstGrade, origin }) as Episode;
  const blank = { CRS: null, ICANS: null, haematological: null, infection: null, other: null };

  test.each<[grades: readonly (number | null)[], worst: number | 'not-graded' | null]>([
    [[], null],
    [[null], 'not-graded'],
    [[2], 2],
    [[2, 3], 3],
    [[3, 2], 3],
    [[null, 1], 1],
    [[1, null], 1],
    [[2, null, 4, 3], 4],
  ])('of %j is %j', (grades, worst) => {
    expect(worstGrades(grades.map((grade) => episode('CRS', grade)))).toEqual({ ...blank, CRS: worst });
  });

  test('is kept apart from that of others, and what was only measured does not count', () => {
    const episodes = [episode('CRS', 3), episode('infection', 2), episode('ICANS', null), episode('CRS', 4, 'derived')];
    expect(worstGrades(episodes)).toEqual({ ...blank, CRS: 3, infection: 2, ICANS: 'not-graded' });
  });

  test('stays the very same where nothing rose', () => {
    const before = worstGrades([episode('CRS', 3)]);
    expect(addWorst(before, [episode('CRS', 3), episode('CRS', null), episode('CRS', 2)])).toBe(before);
    expect(addWorst(before, [episode('CRS', 4)])).toEqual({ ...blank, CRS: 4 });
    expect(before.CRS).toBe(3);
  });
});

test('a summary holds what is open, and not what was answered "no"', () => {
  const assessment = assessSubject(
    aHistory({
      events: [
        { term: 'CRS', steps: [[4, '2026-03-05']] },
        { term: 'ICANS', steps: [[3, '2026-03-06']] },
        { term: 'Hypotension', steps: [[4, '2026-04-10']] },
      ],
    }),
    defaultProtocol(1 as TrialId),
    '2026-03-07T00:00:00.000Z' as Instant,
  );
  expect(assessment.findings.some(({ outcome }) => outcome === 'not-dlt')).toBe(true);
  expect(summarise(assessment).open).toEqual([
    { ruleId: 'D2', episodeKey: 'r1', outcome: 'dlt', ripensAt: null },
    { ruleId: 'D5', episodeKey: 'r2', outcome: 'undecided', ripensAt: '2026-03-09T15:59:59.999Z' },
  ]);
});

describe('a selector', () => {
  const crs = { family: 'CRS', socCode: 10021428, termCode: 10052015, signOf: null } as never;

  test.each([
    [{}, true],
    [{ families: ['CRS', 'ICANS'] }, true],
    [{ families: ['ICANS'] }, false],
    [{ notFamilies: ['CRS'] }, false],
    [{ notFamilies: ['ICANS'] }, true],
    [{ socCodes: [10021428] }, true],
    [{ socCodes: [13] }, false],
    [{ termCodes: [10052015] }, true],
    [{ termCodes: [1] }, false],
    [{ notTermCodes: [10052015] }, false],
    [{ notTermCodes: [1] }, true],
    [{ signOf: 'CRS' }, false],
    [{ families: ['CRS'], socCodes: [13] }, false],
  ] as const)('%j: %s', (selector, answer) => {
    expect(selects(selector, crs)).toBe(answer);
  });
});
