import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseRound, roundAt } from '../../../shared/cases/caseRound.ts';
import { DEFAULT_CASE_HANDLING } from '../../../shared/cases/defaultCaseHandling.ts';
import { dueEscalations } from '../../../shared/cases/dueEscalations.ts';
import { isQuietRound } from '../../../shared/cases/isQuietRound.ts';
import { nextInLine } from '../../../shared/cases/nextInLine.ts';
import { overdueAt } from '../../../shared/cases/overdueAt.ts';
import { CaseHandling } from '../../../shared/model/caseHandling.ts';
import type { CaseNotice, Told } from '../../../shared/model/caseNotice.ts';
import type { CaseState, CaseStep, DltCase } from '../../../shared/model/dltCase.ts';

const BEGUN = '2026-03-05T08:00:00.000Z';
const BEGUN_MS = Date.parse(BEGUN);
const MINUTE = 60_000;
const caseId = 7 as DltCase['caseId'];

const stepOf = (state: CaseState, seq = 5, at = BEGUN) =>
  ({ state, seq, at, by: 'x', role: 'system', reason: '' }) as CaseStep;
const aCase = (...steps: readonly CaseStep[]) => ({ caseId, steps, state: steps.at(-1)!.state });

function notice(change: Partial<CaseNotice>): CaseNotice {
  return { caseId, round: 5, kind: 'escalated', step: null, to: person('Ada'), ...change } as CaseNotice;
}
const person = (name: string): Told => ({ userId: name, name, role: 'medical-monitor' });
const taken = (number: number, round = 5) => notice({ round, step: { number, target: 'role' } });
const due = (minutes: number, notices: readonly CaseNotice[] = [], dltCase = aCase(stepOf('raised'))) =>
  dueEscalations(dltCase, notices, DEFAULT_CASE_HANDLING, BEGUN_MS + minutes * MINUTE);
const numbers = (...args: Parameters<typeof due>) => due(...args)?.due.map(({ number }) => number);

describe('the timetable of a case nobody takes on', () => {
  test.each([
    [59, [], 60],
    [60, [1], 240],
    [239, [1], 240],
    [240, [1, 2], 720],
    [719, [1, 2], 720],
    [720, [1, 2, 3], null],
    [100_000, [1, 2, 3], null],
  ])('after %d minutes the steps %j are due', (minutes, steps, next) => {
    expect(numbers(minutes)).toEqual(steps);
    expect(due(minutes)?.nextAtMs).toBe(next === null ? null : BEGUN_MS + next * MINUTE);
  });

  test('a step that was taken is never due again in its round, and due anew in the next', () => {
    expect(numbers(1000, [taken(1), taken(2)])).toEqual([3]);
    const again = aCase(stepOf('raised'), stepOf('confirmed', 8), stepOf('reopened', 9));
    expect(numbers(1000, [taken(1), taken(2)], again)).toEqual([1, 2, 3]);
    expect(numbers(1000, [notice({ kind: 'seen' }), taken(1, 4)])).toEqual([1, 2, 3]);
  });

  test('other cases’ steps do not count', () => {
    expect(numbers(60, [{ ...taken(1), caseId: 8 as DltCase['caseId'] }])).toEqual([1]);
  });

  test.each(['acknowledged', 'referred', 'confirmed', 'rejected', 'withdrawn'] as const)(
    'a case that is %s is passed on to nobody',
    (state) => {
      expect(due(100_000, [], aCase(stepOf('raised'), stepOf(state, 6)))).toBeNull();
      expect(overdueAt(aCase(stepOf('raised'), stepOf(state, 6)), DEFAULT_CASE_HANDLING)).toBeNull();
    },
  );

  test('whenever it is looked at, every step is taken once, in order, and none early', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 30 }), (looks) => {
        const notices: CaseNotice[] = [];
        const at: number[] = [];
        for (const minutes of looks.toSorted((a, b) => a - b)) {
          for (const step of due(minutes, notices)?.due ?? []) {
            expect(minutes).toBeGreaterThanOrEqual(step.afterMinutes);
            notices.push(taken(step.number));
            at.push(step.number);
          }
        }
        const last = Math.max(-1, ...looks);
        expect(at).toEqual(
          DEFAULT_CASE_HANDLING.steps.flatMap(({ afterMinutes }, i) => (afterMinutes <= last ? [i + 1] : [])),
        );
      }),
    );
  });

  test('steps must grow, and the moment itself is still in time', () => {
    const steps = DEFAULT_CASE_HANDLING.steps.toReversed();
    expect(CaseHandling.safeParse(DEFAULT_CASE_HANDLING).success).toBe(true);
    expect(CaseHandling.safeParse({ ...DEFAULT_CASE_HANDLING, steps }).success).toBe(false);
    expect(overdueAt(aCase(stepOf('raised')), DEFAULT_CASE_HANDLING)).toBe('2026-03-06T08:00:00.000Z');
  });
});

describe('rounds', () => {
  test('a round begins with a raise, a reopening or a referral, and is named by its change', () => {
    const steps = [stepOf('raised', 5), stepOf('acknowledged', 6), stepOf('referred', 8), stepOf('confirmed', 9)];
    expect(caseRound({ steps })).toBeNull();
    expect(caseRound({ steps: steps.slice(0, 3) })).toMatchObject({ seq: 8, awaits: 'committee-member' });
    expect(roundAt({ steps }, 4)).toBeNull();
    expect(roundAt({ steps }, 7)).toMatchObject({ seq: 5, awaits: 'medical-monitor' });
    expect(roundAt({ steps }, 100)?.seq).toBe(8);
  });
});

describe('who is next in line', () => {
  const [ada, ben, cem] = [person('Ada'), person('Ben'), person('Cem')];
  const line = [ada, ben, cem];
  const to = (who: Told, kind: CaseNotice['kind']) => notice({ to: who, kind });
  test.each([
    ['nobody was reached: the first', [], ada],
    ['brought to the first: the second', [to(ada, 'delivered')], ben],
    ['passed to the second already: the third', [to(ada, 'delivered'), to(ben, 'escalated')], cem],
    [
      'brought to all: the first who has not opened it',
      [...line.map((one) => to(one, 'delivered')), to(ada, 'seen')],
      ben,
    ],
    [
      'opened by all: the first it was not passed to',
      [...line.map((one) => to(one, 'seen')), to(ada, 'escalated')],
      ben,
    ],
    ['passed to all: the first again', line.map((one) => to(one, 'escalated')), ada],
  ] as const)('%s', (_claim, notices, expected) => expect(nextInLine(line, notices)).toBe(expected));

  test('nobody in line is nobody', () => expect(nextInLine([], [])).toBeUndefined());
});

describe('a quiet round', () => {
  const round = caseRound(aCase(stepOf('raised')))!;
  const episode = (onset: string, end: string, from = onset) => ({
    onset,
    end,
    segments: [{ grade: 4, from, to: end }],
  });
  const imported = { command: 'import.commit', actorId: 'demo-data' };
  const entered = { command: 'observation.record', actorId: 'site' };
  const quiet = (dltCase: unknown, source = imported) =>
    isQuietRound(round, { episode: dltCase }, source, DEFAULT_CASE_HANDLING);

  test.each([
    ['imported, over for eight days', episode('2026-02-01', '2026-02-24'), true],
    ['imported, ended seven days and a few hours before', episode('2026-02-01', '2026-02-26'), false],
    ['imported, still going on and unchanged for a month', episode('2026-02-01', 'ongoing'), true],
    ['imported, grew worse yesterday', episode('2026-02-01', 'ongoing', '2026-03-04'), false],
    ['imported, of an unknown day', episode('2026-02', 'ongoing'), false],
    ['imported, ended at an unknown time', episode('2026-02-01', 'unknown'), false],
    ['imported, a death without an event', null, false],
  ])('%s: %s', (_claim, dltCase, expected) => expect(quiet(dltCase)).toBe(expected));

  test('what a person enters or time decides is never quiet, however old', () => {
    expect(quiet(episode('2020-02-01', '2020-02-24'), entered)).toBe(false);
    expect(quiet(episode('2020-02-01', '2020-02-24'), { command: 'time.passed', actorId: 'clock' })).toBe(false);
  });
});
