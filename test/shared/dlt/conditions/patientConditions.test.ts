import { describe, expect, test } from 'vitest';
import type { EventSpec, HistorySpec } from '../../../support/aHistory.ts';
import { conditionStep } from '../../../support/conditionStep.ts';

const CRS3: EventSpec = { term: 'CRS', steps: [[3, '2026-03-05']] };

describe('a rule for patients of a kind', () => {
  type Stratum = { readonly ageFrom?: number; readonly ageBelow?: number; readonly doseLevels?: readonly string[] };
  const asked = (stratum: Stratum, ageYears: number | null, doseLevel: string | null = 'DL2') =>
    conditionStep({ kind: 'stratum', ...stratum }, { events: [CRS3], subject: { ageYears }, doseLevel }).step;

  test.each<[stratum: Stratum, age: number | null, doseLevel: string | null, met: string]>([
    [{ ageFrom: 18 }, 18, 'DL2', 'met'],
    [{ ageFrom: 18 }, 17, 'DL2', 'not-met'],
    [{ ageFrom: 18 }, null, 'DL2', 'unknown'],
    [{ ageBelow: 18 }, 17, 'DL2', 'met'],
    [{ ageBelow: 18 }, 18, 'DL2', 'not-met'],
    [{ ageBelow: 18 }, null, 'DL2', 'unknown'],
    [{ doseLevels: ['DL1', 'DL2'] }, null, 'DL2', 'met'],
    [{ doseLevels: ['DL1'] }, null, 'DL2', 'not-met'],
    [{ doseLevels: ['DL1'] }, 30, null, 'unknown'],
    [{ ageFrom: 18, ageBelow: 60, doseLevels: ['DL2'] }, 30, 'DL2', 'met'],
    [{ ageFrom: 18, ageBelow: 60 }, 60, 'DL2', 'not-met'],
    [{ ageFrom: 18, doseLevels: ['DL1'] }, null, 'DL2', 'not-met'],
  ])('%j, aged %j at %j: %s', (stratum, ageYears, doseLevel, met) => {
    expect(asked(stratum, ageYears, doseLevel)).toEqual({
      ruleId: 'D90',
      code: 'stratum',
      met,
      facts: { ageYears, doseLevel },
      evidence: [1],
    });
  });
});

describe('a rule for grades of one scale', () => {
  test.each([
    ['ASTCT 2019', 'met'],
    ['CTCAE 5.0', 'unknown'],
  ] as const)('asked of %s', (scale, met) => {
    const events = [{ ...CRS3, change: { scale } }];
    expect(conditionStep({ kind: 'scale', anyOf: ['ASTCT 2019', 'MAGIC 2016'] }, { events }).step).toEqual({
      ruleId: 'D90',
      code: 'scale-named',
      met,
      facts: { scale, scales: 'ASTCT 2019 / MAGIC 2016' },
      evidence: [1],
    });
  });
});

describe('a rule that asks a person', () => {
  const question = { en: '?', zh: '？' };
  const monitor = { kind: 'judgement', by: 'medical-monitor', question } as const;
  const committee = { kind: 'judgement', by: 'committee', question } as const;
  const answers = (condition: number, answer: 'yes' | 'no', episodeKey = 'r1', ruleId = 'D90'): HistorySpec => ({
    decisions: [
      { episodeKey: 'r9', decision: 'open', by: 'Li' },
      { episodeKey, decision: 'open', by: 'Li', answers: [{ ruleId, condition, answer, by: 'Wang' }] },
    ],
  });
  const asked = (spec: HistorySpec) =>
    conditionStep(committee, { events: [CRS3], ...spec }, { rule: { where: [monitor, committee] } });

  test.each([
    ['nobody has answered', {}, 'unknown', 'medical-monitor', null],
    ['the first question is answered no', answers(0, 'no'), 'not-met', 'medical-monitor', 'Wang'],
    ['the second is answered yes, the first not', answers(1, 'yes'), 'met', 'committee', 'Wang'],
    ['the first is answered yes', answers(0, 'yes'), 'unknown', 'committee', null],
    ['another event is answered about', answers(1, 'no', 'r2'), 'unknown', 'committee', null],
    ['another rule is answered', answers(1, 'no', 'r1', 'D91'), 'unknown', 'committee', null],
  ] as const)('%s', (_claim, spec, met, decider, by) => {
    const { trace } = conditionStep(committee, { events: [CRS3], ...spec }, { rule: { where: [monitor, committee] } });
    const step = trace.findLast(({ facts }) => facts.decider === decider);
    expect(step).toEqual({ ruleId: 'D90', code: 'judgement', met, facts: { decider, by }, evidence: [1] });
  });

  test('is a DLT once all is answered yes', () => {
    const decisions = [
      {
        episodeKey: 'r1',
        decision: 'open',
        by: 'Li',
        answers: [0, 1].map((condition) => ({ ruleId: 'D90', condition, answer: 'yes', by: 'Li' }) as const),
      },
    ] as const;
    expect(asked({ decisions }).outcome).toBe('dlt');
    expect(asked(answers(0, 'yes')).outcome).toBe('undecided');
  });
});

describe('the state of the patient', () => {
  const state = (
    anyOf: readonly ('donor-derived-cells' | 'prior-allo-transplant' | 'marrow-leukaemia')[],
    spec: HistorySpec,
    { present = true, byDay, donorDerived = false }: { present?: boolean; byDay?: number; donorDerived?: boolean } = {},
  ) =>
    conditionStep(
      { kind: 'patient-state', anyOf, present, ...(byDay !== undefined && { byDay }) },
      { events: [CRS3], ...spec },
      { protocol: { donorDerived } },
    ).step;

  test('is one of several, or with "present: no" none of them', () => {
    const anyOf = ['donor-derived-cells', 'prior-allo-transplant'] as const;
    const transplanted = { subject: { priorAlloTransplant: true } };
    expect(state(anyOf, transplanted)).toEqual({
      ruleId: 'D90',
      code: 'patient-state',
      met: 'met',
      facts: { states: 'donor-derived-cells prior-allo-transplant', present: 'yes' },
      evidence: [1],
    });
    expect(state(anyOf, transplanted, { present: false })).toMatchObject({ met: 'not-met', facts: { present: 'no' } });
    expect(state(anyOf, {}).met).toBe('not-met');
    expect(state(anyOf, {}, { donorDerived: true }).met).toBe('met');
    expect(state(anyOf, { subject: { priorAlloTransplant: null } }).met).toBe('unknown');
    expect(state(anyOf, {}, { present: false }).met).toBe('met');
  });

  type Look = readonly [at: string, marrow: 'leukaemia' | 'clear' | null, event?: 'response' | 'progression'];
  const marrow = (looks: readonly Look[], byDay?: number, spec: HistorySpec = {}) => {
    const studyEvents = looks.map(([at, found, event = 'response']) => [event, at, null, found] as const);
    const { met, evidence } = state(
      ['marrow-leukaemia'],
      { studyEvents, ...spec },
      { ...(byDay !== undefined && { byDay }) },
    );
    return [met, ...evidence.slice(1)];
  };

  test.each<[claim: string, looks: readonly Look[], ...answer: readonly (string | number)[]]>([
    ['nobody has looked', [], 'unknown'],
    ['leukaemia', [['2026-03-20', 'leukaemia']], 'met', 301],
    ['no leukaemia', [['2026-03-20', 'clear']], 'not-met', 301],
    ['the day before day 0', [['2026-03-01', 'clear']], 'unknown'],
    ['on day 0', [['2026-03-02', 'clear']], 'not-met', 301],
    ['on the last day', [['2026-03-30', 'clear']], 'not-met', 301],
    ['the day after', [['2026-03-31', 'clear']], 'unknown'],
    ['perhaps before day 0', [['2026-03', 'clear']], 'unknown', 301],
    ['a response that says nothing of the marrow', [['2026-03-20', null]], 'unknown'],
    ['a progression that says nothing of it', [['2026-03-20', null, 'progression']], 'unknown', 301],
    [
      'the latest of two',
      [
        ['2026-03-20', 'clear'],
        ['2026-03-10', 'leukaemia'],
      ],
      'not-met',
      301,
    ],
    [
      'two that may be the latest and differ',
      [
        ['2026-03-20T08:00', 'clear'],
        ['2026-03-20', 'leukaemia'],
      ],
      'unknown',
      301,
      302,
    ],
    [
      'two that may be the latest and agree',
      [
        ['2026-03-20', 'clear'],
        ['2026-03-20T08:00', 'clear'],
      ],
      'not-met',
      301,
      302,
    ],
    [
      'one that ended as the latest day began',
      [
        ['2026-03-19', 'leukaemia'],
        ['2026-03-20', 'clear'],
      ],
      'not-met',
      302,
    ],
  ])('marrow by day 28: %s', (_claim, looks, ...answer) => {
    expect(marrow(looks, 28)).toEqual(answer);
  });

  test.each([
    ['2026-02-28', 'unknown'],
    ['2026-03-01', 'unknown', 301],
    ['2026-03-30', 'unknown', 301],
    ['2026-03-31', 'not-met', 301],
    ['2026-04-30', 'not-met', 301],
    ['2026-05-01', 'unknown', 301],
    ['2026-05-30', 'unknown', 301],
    ['2026-05-31', 'unknown'],
  ])('marrow clear on %s, by day 60 of a day 0 in March: %s', (at, ...answer) => {
    const infusions = [['2026-03', 2]] as const;
    const events: readonly EventSpec[] = [{ term: 'CRS', steps: [[3, '2026-03-31']] }];
    expect(marrow([[at, 'clear']], 60, { infusions, events })).toEqual(answer);
  });

  test('looks are named by their number, whatever their order of entry', () => {
    const studyEvents = [
      ['response', '2026-03-20', null, 'clear'],
      ['response', '2026-03-20', null, 'leukaemia'],
    ] as const;
    const condition = { kind: 'patient-state', anyOf: ['marrow-leukaemia'], present: true } as const;
    const { step } = conditionStep(
      condition,
      { events: [CRS3], studyEvents },
      {
        change: (record) => ({ ...record, studyEvents: record.studyEvents.toReversed() }),
      },
    );
    expect(step.evidence).toEqual([1, 301, 302]);
  });
});
