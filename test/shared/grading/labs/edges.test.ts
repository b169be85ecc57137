import { describe, expect, test } from 'vitest';
import { DEFAULT_GRADING_SETTINGS } from '../../../../shared/grading/defaultGradingSettings.ts';
import { gradeAnalyte } from '../../../../shared/grading/labs/gradeAnalyte.ts';
import { gradeLabColumns } from '../../../../shared/grading/labs/gradeLabColumns.ts';
import type { LabInput } from '../../../../shared/grading/labs/labInput.ts';
import type { CtcaeVersion } from '../../../../shared/model/grade.ts';
import type { GradingSettings } from '../../../../shared/model/grading.ts';
import { columnsOf } from './columnsOf.ts';

/** Where a changed rule would have gone unnoticed. */
const STRICT: GradingSettings = { ...DEFAULT_GRADING_SETTINGS, unknownBaseline: 'not-gradable' };
const inputOf = (change: Partial<LabInput>): LabInput => ({ value: null, unit: null, lln: null, uln: null, ...change });
function graded(
  analyte: string,
  direction: 'low' | 'high',
  change: Partial<LabInput>,
  { version = '5.0', settings = DEFAULT_GRADING_SETTINGS }: { version?: CtcaeVersion; settings?: GradingSettings } = {},
) {
  return gradeAnalyte(analyte, inputOf(change), version, settings).find((one) => one.direction === direction)!.answer;
}

describe('a result that is only known to lie beyond a number', () => {
  const baseline = { value: 40, unit: 'U/L', status: 'high' } as const;

  test('above the bound itself is beyond it', () => {
    expect(graded('K', 'high', { value: 5.5, unit: 'mmol/L', comparator: '>', uln: 5 })).toMatchObject({ grade: 2 });
    expect(graded('K', 'high', { value: 5.5, unit: 'mmol/L', comparator: '>=', uln: 5 })).toMatchObject({ grade: 1 });
    expect(graded('ANC', 'low', { value: 0.5, unit: '10^9/L', comparator: '<' })).toMatchObject({ grade: 4 });
  });

  test('at most a number below an included bound does not reach it', () => {
    const low = { value: 30, unit: 'U/L', uln: 35, baseline, comparator: '<=' } as const;
    expect(graded('ALT', 'high', low)).toMatchObject({ grade: 0 });
    expect(graded('ALT', 'high', { ...low, value: 60 })).toMatchObject({ grade: null, reason: 'value-missing' });
  });
});

describe('what is missing is named', () => {
  test('first the limit, then the baseline, where the protocol does not take it as normal', () => {
    const value = { value: 30, unit: 'U/L' };
    expect(graded('ALT', 'high', value, { settings: STRICT })).toMatchObject({ grade: null, reason: 'limit-missing' });
    expect(graded('ALT', 'high', { ...value, uln: 20 }, { settings: STRICT })).toMatchObject({
      grade: null,
      reason: 'baseline-missing',
    });
  });

  test('a baseline taken as normal is marked where any clause rests on it', () => {
    expect(graded('CREAT', 'high', { value: 200, unit: 'umol/L', uln: 100 }, { version: '6.0' })).toMatchObject({
      grade: 2,
      needs: ['baseline'],
    });
  });

  test('the range the baseline was judged by is named', () => {
    const given = (status: 'normal' | null) =>
      graded('ALT', 'high', { value: 90, unit: 'U/L', uln: 40, baseline: { value: 30, unit: 'U/L', status } }).trace[0];
    expect(given('normal')).toMatchObject({ code: 'baseline-status', facts: { by: 'own-range' } });
    expect(given(null)).toMatchObject({ code: 'baseline-status', facts: { by: 'range-of-this-result' } });
  });
});

test.each([
  [1.45, 'not-met'],
  [1.46, 'met'],
] as const)('a phosphate of %d with an upper limit of 1.45: out of range %s', (value, met) => {
  const { trace } = graded('PHOS', 'high', { value, unit: 'mmol/L', uln: 1.45 });
  expect(trace).toMatchObject([{ code: 'finding-out-of-range', met }]);
});

test.each([
  ['mild', 2],
  [true, 3],
  [false, 2],
] as const)('CTCAE 6.0: amylase of 3 × ULN with symptoms %j is grade %i, in columns too', (symptomatic, grade) => {
  const input = inputOf({ value: 300, unit: 'U/L', uln: 100, flags: { symptomatic } });
  expect(graded('AMYLASE', 'high', input, { version: '6.0' })).toMatchObject({ grade });
  const { high } = gradeLabColumns(columnsOf([{ analyte: 'AMYLASE', input }]), '6.0', DEFAULT_GRADING_SETTINGS);
  expect([...high]).toEqual([grade]);
});
