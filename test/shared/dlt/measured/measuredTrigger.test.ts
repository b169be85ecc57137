import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../../shared/dlt/defaultProtocol.ts';
import { measuredTrigger } from '../../../../shared/dlt/measured/measuredTrigger.ts';
import type { SubjectId, TrialId } from '../../../../shared/model/ids.ts';
import { PauseRule } from '../../../../shared/model/protocol.ts';
import { aHistory, type HistorySpec } from '../../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const of = { source: 'lab', analyte: 'IFNG' } as const;
const days = { fromDay: 0, toDay: 14 };
const fixed = { kind: 'measured', of, limit: { kind: 'absolute', value: 1000, unit: 'pg/mL' }, days } as const;
const relative = { kind: 'measured', of, limit: { kind: 'times-earlier-patients', factor: 3 }, days } as const;

function patient(id: number, infusedOn: string, spec: HistorySpec) {
  const history = aHistory({ infusions: [[infusedOn, 2]], ...spec });
  return { ...history, subject: { ...history.subject, subjectId: id as SubjectId } };
}

const ifng = (at: string, value: number | null, unit = 'pg/mL') => ({ labs: [{ analyte: 'IFNG', at, value, unit }] });
const truths = (when: typeof fixed | typeof relative, ...patients: ReturnType<typeof patient>[]) =>
  measuredTrigger(when, patients, protocol).map(({ met }) => met);

describe('a measured value that calls the committee', () => {
  test('is a pause rule by the schema', () => {
    const rule = { id: 'P2', when: fixed, wording: { en: '', zh: '' }, origin: { kind: 'assumption', basis: '' } };
    expect(PauseRule.parse(rule).when).toEqual(fixed);
    expect(PauseRule.parse({ ...rule, when: relative }).when).toEqual(relative);
  });

  test.each([
    ['above the limit', ifng('2026-03-05', 1001), 'met'],
    ['at the limit', ifng('2026-03-05', 1000), 'not-met'],
    ['on the last day', ifng('2026-03-16T23:59', 2000), 'met'],
    ['the day after', ifng('2026-03-17', 2000), 'not-met'],
    ['before the infusion', ifng('2026-03-01', 2000), 'not-met'],
    ['at a day of March nobody knows', ifng('2026-03', 2000), 'unknown'],
    ['without a number', ifng('2026-03-05', null), 'unknown'],
    ['in a unit that is not the limit’s', ifng('2026-03-05', 2000, 'IU/mL'), 'unknown'],
    ['not measured', {}, 'not-met'],
  ] as const)('%s', (_when, spec, met) => {
    expect(truths(fixed, patient(1, '2026-03-02', spec))).toEqual([met]);
  });

  test('names the results behind the answer', () => {
    const [answer] = measuredTrigger(fixed, [patient(7, '2026-03-02', ifng('2026-03-05', 1001))], protocol);
    expect(answer).toEqual({ subjectId: 7, met: 'met', evidence: [701] });
  });

  test('stands against the highest value of the patients infused before', () => {
    const first = patient(1, '2026-03-02', ifng('2026-03-05', 100));
    const second = patient(2, '2026-03-16', ifng('2026-03-20', 301));
    const third = patient(3, '2026-03-30', ifng('2026-04-02', 900));
    expect(truths(relative, first, second, third)).toEqual(['not-met', 'met', 'not-met']);
    expect(truths(relative, third, second, first)).toEqual(['not-met', 'met', 'not-met']);
  });

  test('does not stand against patients infused on the same day', () => {
    const one = patient(1, '2026-03-02', ifng('2026-03-05', 100));
    const other = patient(2, '2026-03-02', ifng('2026-03-05', 1000));
    expect(truths(relative, one, other)).toEqual(['not-met', 'not-met']);
  });

  test('an earlier value in another unit cannot be compared with: a question', () => {
    const first = patient(1, '2026-03-02', ifng('2026-03-05', 100, 'IU/mL'));
    const second = patient(2, '2026-03-16', ifng('2026-03-20', 301));
    expect(truths(relative, first, second)).toEqual(['not-met', 'unknown']);
  });

  test('an earlier value without a number cannot be compared with either', () => {
    const first = patient(1, '2026-03-02', ifng('2026-03-05', null));
    const second = patient(2, '2026-03-16', ifng('2026-03-20', 301));
    expect(truths(relative, first, second)).toEqual(['not-met', 'unknown']);
  });

  test('says nothing of who was not infused', () => {
    expect(measuredTrigger(fixed, [{ ...aHistory(ifng('2026-03-05', 2000)), infusions: [] }], protocol)).toEqual([]);
  });

  test.each([
    ['2026-03-01T23:59', 'not-met'],
    ['2026-03-02T00:00', 'met'],
    ['2026-03-02', 'met'],
    ['2026-03-16', 'met'],
    ['2026-03-16T23:59', 'met'],
    ['2026-03-17T00:00', 'not-met'],
    ['2026-03', 'unknown'],
  ] as const)('counts from the first day to the last: %s', (at, met) => {
    expect(truths(fixed, patient(1, '2026-03-02', ifng(at, 2000)))).toEqual([met]);
  });

  test.each([
    ['2026-02-28', 'not-met'],
    ['2026-03-01', 'unknown'],
    ['2026-03-14', 'unknown'],
    ['2026-03-15', 'unknown'],
    ['2026-04-14', 'unknown'],
    ['2026-04-15', 'not-met'],
  ] as const)('of a patient infused in March, on %s: %s', (at, met) => {
    expect(truths(fixed, patient(1, '2026-03', ifng(at, 2000)))).toEqual([met]);
  });

  test('of a patient infused in the first days, what lies in every possible window surely counts', () => {
    const wide = { ...fixed, days: { fromDay: 0, toDay: 60 } };
    const on = (at: string) => measuredTrigger(wide, [patient(1, '2026-03', ifng(at, 2000))], protocol)[0]!.met;
    expect(['2026-03-30', '2026-03-31', '2026-04-30', '2026-05-01'].map(on)).toEqual([
      'unknown',
      'met',
      'met',
      'unknown',
    ]);
  });

  test('stands only against values that surely lie in the days of the patients before', () => {
    const second = patient(2, '2026-04-16', ifng('2026-04-20', 301));
    const first = (at: string) => patient(1, '2026-03-02', ifng(at, 1000));
    expect(truths(relative, first('2026-03-05'), second)[1]).toBe('not-met');
    expect(truths(relative, first('2026-03-25'), second)[1]).toBe('not-met');
    const both = { labs: [...ifng('2026-03-05', 100).labs, ...ifng('2026-03-25', 1000).labs] };
    expect(truths(relative, patient(1, '2026-03-02', both), second)[1]).toBe('met');
    const unread = { labs: [...ifng('2026-03-05', 100).labs, ...ifng('2026-03-06', null).labs] };
    expect(truths(relative, patient(1, '2026-03-02', unread), second)[1]).toBe('unknown');
  });

  test('names the results beyond the limit by their number, and not the others', () => {
    const labs = [2000, 500, 3000].map((value) => ({ analyte: 'IFNG', at: '2026-03-05', value, unit: 'pg/mL' }));
    const one = patient(7, '2026-03-02', { labs });
    const turned = { ...one, labs: one.labs.toReversed() };
    expect(measuredTrigger(fixed, [turned], protocol)).toEqual([{ subjectId: 7, met: 'met', evidence: [701, 703] }]);
  });
});
