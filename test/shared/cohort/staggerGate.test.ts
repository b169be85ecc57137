import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pauseStanding } from '../../../shared/cohort/pauseStanding.ts';
import { staggerGate } from '../../../shared/cohort/staggerGate.ts';
import type { CohortRow, CohortStanding, GateCode } from '../../../shared/model/cohort.ts';
import type { CohortDecision } from '../../../shared/model/cohortDecision.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import { addDays } from '../../../shared/time/addDays.ts';
import { aCohortRow, aDecision, aProtocol } from '../../support/aCohort.ts';

const protocol = aProtocol();

/** The gate at noon of a day at the site. */
function gates(rows: readonly CohortRow[], on: string, decisions: readonly CohortDecision[] = []) {
  const pause = pauseStanding([], decisions);
  return staggerGate(rows, protocol, `${on}T04:00:00.000Z` as Instant, { decisions, pause });
}

const open = (gate: ReturnType<typeof gates>[number]): readonly GateCode[] =>
  gate.steps.filter(({ met }) => met !== 'met').map(({ code }) => code);

const threeClear = [
  aCohortRow(1, 'clear', '2026-02-01'),
  aCohortRow(2, 'clear', '2026-02-15'),
  aCohortRow(3, 'clear', '2026-03-01'),
];

describe('the gate of the next infusion', () => {
  test('nobody treated: the first level is open, the second waits for it', () => {
    const [first, second] = gates([], '2026-03-01');
    expect(first!.answer).toBe('open');
    expect([second!.answer, open(second!)]).toEqual(['waits', ['level-tried-below']]);
  });

  test.each([
    ['2026-03-15', 'from', '2026-03-16'],
    ['2026-03-16', 'open', null],
  ])('14 days after the patient before: on %s it is %s', (on, answer, from) => {
    const [gate] = gates([aCohortRow(1, 'in-window', '2026-03-02', { seenOn: '2026-03-16' })], on);
    expect([gate!.answer, gate!.from]).toEqual([answer, from]);
  });

  test('day 14 has come but nobody has looked at the patient since: it waits for data', () => {
    const [gate] = gates([aCohortRow(1, 'in-window', '2026-03-02', { seenOn: '2026-03-11' })], '2026-03-20');
    expect([gate!.answer, open(gate!)]).toEqual(['waits', ['previous-observed']]);
  });

  test('a group of three is full until people have decided; who cannot be evaluated is replaced', () => {
    expect(open(gates(threeClear, '2026-05-01')[0]!)).toEqual(['room']);
    const replaced = [...threeClear.slice(0, 2), aCohortRow(3, 'not-evaluable', '2026-03-01')];
    expect(gates(replaced, '2026-05-01')[0]!.answer).toBe('open');
    const stay = aDecision(1, { decision: 'stay' });
    expect(gates(threeClear, '2026-05-01', [stay])[0]!.answer).toBe('open');
  });

  test('the next level opens the day after day 28 of the last patient, with the committee’s approval', () => {
    const approved = aDecision(1, {});
    expect(gates(threeClear, '2026-03-29', [approved])[1]).toMatchObject({ answer: 'from', from: '2026-03-30' });
    expect(gates(threeClear, '2026-03-30', [approved])[1]!.answer).toBe('open');
    expect(open(gates(threeClear, '2026-03-30')[1]!)).toEqual(['approved']);
  });

  test('a DLT that is added after the approval takes it away', () => {
    const rows = [...threeClear.slice(0, 2), aCohortRow(3, 'dlt', '2026-03-01')];
    expect(open(gates(rows, '2026-05-01', [aDecision(1, {})])[1]!)).toEqual(['approved']);
  });

  test('a possible DLT below is decided first, and two make the level too toxic', () => {
    const one = [...threeClear.slice(0, 2), aCohortRow(3, 'possible-dlt', '2026-03-01')];
    expect(open(gates(one, '2026-05-01', [aDecision(1, {})])[1]!)).toEqual(['lower-group-known']);
    const two = [aCohortRow(1, 'dlt', '2026-02-01'), aCohortRow(2, 'dlt', '2026-02-15')];
    expect(open(gates(two, '2026-05-01')[0]!)).toEqual(['not-too-toxic']);
  });

  test('a trial without dose levels has one group: only the stagger holds it', () => {
    const rows = threeClear.map((row) => ({ ...row, subject: { ...row.subject, doseLevel: null } }));
    const one = { ...protocol, doseLevels: [] };
    const at = '2026-05-01T04:00:00.000Z' as Instant;
    const said = staggerGate(rows, one, at, { decisions: [], pause: pauseStanding([], []) });
    expect(said.map(({ doseLevel, answer }) => [doseLevel, answer])).toEqual([[null, 'open']]);
  });

  test('infusion whose day is not known: nobody can say when', () => {
    const [first] = threeClear;
    const undated = { ...first!, summary: { ...first!.summary, window: null } };
    expect(open(gates([undated], '2026-05-01')[0]!)).toEqual(['previous-patient']);
  });

  const aRow = fc
    .tuple(
      fc.constantFrom<CohortStanding>('clear', 'dlt', 'possible-dlt', 'in-window', 'pending-data', 'not-evaluable'),
      fc.nat(90),
      fc.constantFrom('DL1', 'DL2', 'DL3'),
    )
    .map(([standing, day, doseLevel]) => ({ standing, on: addDays('2026-01-01' as never, day), doseLevel }));
  const someRows = fc
    .array(aRow, { maxLength: 8 })
    .map((rows) => rows.map(({ standing, on, doseLevel }, i) => aCohortRow(i + 1, standing, on, { doseLevel })));
  const someDecisions = fc
    .array(fc.tuple(fc.constantFrom('escalate', 'stay', 'expand', 'de-escalate'), fc.constantFrom('DL1', 'DL2')), {
      maxLength: 3,
    })
    .map((all) => all.map(([decision, doseLevel], i) => aDecision(i + 1, { decision, doseLevel } as never)));

  const answersOf = (rows: readonly CohortRow[], on: string, decisions: readonly CohortDecision[]) =>
    gates(rows, on, decisions).map(({ answer, from }) => ({ answer, from }));

  test('the order of the patients and of the decisions is irrelevant', () => {
    fc.assert(
      fc.property(someRows, someDecisions, (rows, decisions) => {
        const said = answersOf(rows, '2026-04-01', decisions);
        expect(answersOf(rows.toReversed(), '2026-04-01', decisions.toReversed())).toEqual(said);
      }),
    );
  });

  test('a DLT in place of a clear patient never opens a gate earlier', () => {
    const weight = { open: 0, from: 1, waits: 2 } as const;
    fc.assert(
      fc.property(someRows, someDecisions, fc.nat(7), (rows, decisions, which) => {
        const clear = rows[which];
        if (clear?.summary.state !== 'cleared') return;
        const day0On = clear.summary.window!.day0On;
        const { doseLevel } = clear.subject;
        const worse = rows.map((row) => (row === clear ? aCohortRow(which + 1, 'dlt', day0On, { doseLevel }) : row));
        const before = answersOf(rows, '2026-04-01', decisions);
        answersOf(worse, '2026-04-01', decisions).forEach((after, index) => {
          expect(weight[after.answer]).toBeGreaterThanOrEqual(weight[before[index]!.answer]);
          if (after.answer === 'from') expect(after.from! >= before[index]!.from!).toBe(true);
        });
      }),
    );
  });
});
