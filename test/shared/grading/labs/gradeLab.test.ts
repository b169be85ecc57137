import { describe, expect, test } from 'vitest';
import { DEFAULT_GRADING_SETTINGS } from '../../../../shared/grading/defaultGradingSettings.ts';
import { baselineStatusOf } from '../../../../shared/grading/labs/baselineStatusOf.ts';
import { gradeAnalyte } from '../../../../shared/grading/labs/gradeAnalyte.ts';
import { gradeLab } from '../../../../shared/grading/labs/gradeLab.ts';
import { gradeLabColumns } from '../../../../shared/grading/labs/gradeLabColumns.ts';
import { packMarks } from '../../../../shared/grading/labs/labColumns.ts';
import type { LabInput } from '../../../../shared/grading/labs/labInput.ts';
import { LAB_TERMS, type LabTerm } from '../../../../shared/grading/labs/labTerms.data.ts';
import { edgeAbove, edgeAtLeast } from '../../../../shared/grading/labs/roundingEdge.ts';
import { signedSummary } from '../../../../shared/grading/labs/signedSummary.ts';
import { twelveDigits } from '../../../../shared/grading/twelveDigits.ts';
import type { CtcaeVersion } from '../../../../shared/model/grade.ts';
import type { GradeAnswer, GradingSettings } from '../../../../shared/model/grading.ts';

const SETTINGS = DEFAULT_GRADING_SETTINGS;
const STRICT: GradingSettings = { ...SETTINGS, unknownBaseline: 'not-gradable' };
const a = (value: number | null, unit: string | null, more: Partial<LabInput> = {}): LabInput => ({
  value,
  unit,
  lln: null,
  uln: null,
  ...more,
});
const said = (answer: GradeAnswer) => ('reason' in answer ? answer.reason : [answer.grade, ...answer.needs]);
const high = (value: number | null, unit: string | null = null) => ({ value, unit, status: 'high' as const });

describe('gradeLab', () => {
  test.each<[string, LabTerm, CtcaeVersion, LabInput, ReturnType<typeof said>]>([
    ['a term the version does not have', 'thrombocytopenia', '5.0', a(9, '10^9/L'), 'not-in-version'],
    [
      'a version that has the term under another name',
      'platelet-count-decreased',
      '6.0',
      a(9, '10^9/L'),
      'not-in-version',
    ],
    ['phosphate', 'hypophosphatemia', '5.0', a(0.2, 'mmol/L', { lln: 0.8 }), 'not-graded-by-number'],
    ['phosphate in 6.0', 'hyperphosphatemia', '6.0', a(4, 'mmol/L'), 'not-graded-by-number'],
    ['high glucose in 5.0', 'hyperglycemia', '5.0', a(40, 'mmol/L'), 'not-graded-by-number'],
    ['lymphopenia in 6.0', 'lymphopenia', '6.0', a(0.1, '10^9/L'), 'not-graded-by-number'],
    ['a value that is no number', 'anemia', '5.0', a(Number.NaN, 'g/L'), 'value-missing'],
    ['an infinite value', 'leukocytosis', '5.0', a(Number.POSITIVE_INFINITY, '10^9/L'), 'value-missing'],
    ['half a unit', 'hypocalcemia', '5.0', a(1.2, 'mm'), [4]],
    ['glucose of an unknown state, high in both', 'hyperglycemia', '6.0', a(14, 'mmol/L'), [3]],
    [
      'glucose of an unknown state, high if fasting',
      'hyperglycemia',
      '6.0',
      a(10, 'mmol/L', { uln: 6.1 }),
      'not-assessed',
    ],
    ['glucose of an unknown state, normal in both', 'hyperglycemia', '6.0', a(5, 'mmol/L', { uln: 6.1 }), [0]],
    [
      'potassium nobody asked about',
      'hypokalemia',
      '5.0',
      a(3.2, 'mmol/L', { lln: 3.5 }),
      [1, 'symptomatic', 'interventionIndicated'],
    ],
    [
      'a transfusion that is indicated',
      'anemia',
      '5.0',
      a(95, 'g/L', { lln: 115, flags: { transfusionIndicated: true } }),
      [3],
    ],
    [
      'a haemoglobin that may need a transfusion',
      'anemia',
      '5.0',
      a(95, 'g/L', { lln: 115 }),
      [2, 'transfusionIndicated'],
    ],
    [
      'bleeding',
      'activated-partial-thromboplastin-time-prolonged',
      '5.0',
      a(36, 's', { uln: 35, flags: { bleeding: true } }),
      [3],
    ],
    [
      'mild symptoms, amylase 5.0',
      'serum-amylase-increased',
      '5.0',
      a(300, 'U/L', { uln: 100, flags: { symptomatic: 'mild' } }),
      [3],
    ],
    [
      'mild symptoms, amylase 6.0',
      'serum-amylase-increased',
      '6.0',
      a(300, 'U/L', { uln: 100, flags: { symptomatic: 'mild' } }),
      [2],
    ],
    ['an INR whose reason is not known', 'inr-increased', '5.0', a(1.1, null), 'baseline-missing'],
    [
      'an INR above its baseline, anticoagulation not known',
      'inr-increased',
      '5.0',
      a(1.1, '', { baseline: { value: 1, unit: null, status: null } }),
      'not-assessed',
    ],
    [
      'an INR at its baseline',
      'inr-increased',
      '5.0',
      a(1, '1', { baseline: { value: 1, unit: '', status: null } }),
      [0],
    ],
    ['creatinine clearance at 50', 'creatinine-clearance-decreased', '6.0', a(50, 'mL/min'), [0]],
    ['creatinine clearance at 25', 'creatinine-clearance-decreased', '6.0', a(25, 'mL/min'), [3]],
    ['creatinine clearance at 10', 'creatinine-clearance-decreased', '6.0', a(10, 'mL/min'), [3]],
    [
      'creatinine clearance below 10',
      'creatinine-clearance-decreased',
      '6.0',
      a(9.9, 'mL/min'),
      'report-as-AKI-or-CKD',
    ],
    ['alkalosis', 'alkalosis', '5.0', a(7.51, null, { uln: 7.45 }), [3]],
    [
      'a baseline above its own range, no value',
      'alanine-aminotransferase-increased',
      '5.0',
      a(45, 'U/L', { uln: 40, baseline: high(null) }),
      'baseline-missing',
    ],
    [
      'an unknown baseline is taken as normal and marked',
      'alanine-aminotransferase-increased',
      '5.0',
      a(45, 'U/L', { uln: 40 }),
      [1, 'baseline'],
    ],
    [
      'the dead zone of an abnormal baseline',
      'alanine-aminotransferase-increased',
      '5.0',
      a(120, 'U/L', { uln: 40, baseline: high(100) }),
      [0],
    ],
    [
      'a baseline in another unit',
      'alanine-aminotransferase-increased',
      '5.0',
      a(301, 'U/L', { uln: 40, baseline: high(1, 'ukat/L') }),
      [3],
    ],
    [
      'a baseline in a unit nobody knows',
      'alanine-aminotransferase-increased',
      '5.0',
      a(301, 'U/L', { uln: 40, baseline: high(1, 'furlong') }),
      'baseline-missing',
    ],
    [
      'a baseline whose unit cannot be compared',
      'alanine-aminotransferase-increased',
      '5.0',
      a(301, 'furlong', { uln: 40, baseline: high(1, 'U/L') }),
      'baseline-missing',
    ],
    [
      'creatinine without limit and with a fall of nothing',
      'creatinine-increased',
      '5.0',
      a(200, 'umol/L', { baseline: { value: 60, unit: null, status: 'normal' } }),
      [3, 'uln'],
    ],
    [
      'alkaline phosphatase 6.0 without a baseline',
      'alkaline-phosphatase-increased',
      '6.0',
      a(130, 'U/L', { uln: 125 }),
      [1, 'baseline'],
    ],
    ['fibrinogen without a baseline', 'fibrinogen-decreased', '5.0', a(1.7, 'g/L', { lln: 2 }), [1, 'baseline']],
    [
      'platelets below 50 for certain',
      'platelet-count-decreased',
      '5.0',
      a(50, '10^9/L', { comparator: '<', lln: 125 }),
      [3, 'exact-value'],
    ],
    [
      'platelets at most 50',
      'platelet-count-decreased',
      '5.0',
      a(50, '10^9/L', { comparator: '<=', lln: 125 }),
      [2, 'exact-value'],
    ],
    ['platelets above 125', 'platelet-count-decreased', '5.0', a(125, '10^9/L', { comparator: '>', lln: 125 }), [0]],
    [
      'platelets above 60',
      'platelet-count-decreased',
      '5.0',
      a(60, '10^9/L', { comparator: '>', lln: 125 }),
      'value-missing',
    ],
    [
      'triglycerides of at least 1.71',
      'hypertriglyceridemia',
      '5.0',
      a(1.71, 'mmol/L', { comparator: '>=' }),
      [1, 'exact-value'],
    ],
    [
      'triglycerides of at most 1.71',
      'hypertriglyceridemia',
      '5.0',
      a(1.71, 'mmol/L', { comparator: '<=' }),
      'value-missing',
    ],
    ['triglycerides below 1.71', 'hypertriglyceridemia', '5.0', a(1.71, 'mmol/L', { comparator: '<' }), [0]],
    ['clearance of at most 25', 'creatinine-clearance-decreased', '6.0', a(25, 'mL/min', { comparator: '<=' }), [3]],
    [
      'clearance below 10 for certain',
      'creatinine-clearance-decreased',
      '6.0',
      a(10, 'mL/min', { comparator: '<' }),
      'report-as-AKI-or-CKD',
    ],
  ])('%s', (_claim, term, version, input, expected) => {
    expect(said(gradeLab(term, input, version, SETTINGS))).toEqual(expected);
  });

  test.each<[string, LabTerm, CtcaeVersion, LabInput, ReturnType<typeof said>]>([
    ['of a transaminase', 'alanine-aminotransferase-increased', '5.0', a(45, 'U/L', { uln: 40 }), 'baseline-missing'],
    ['of a creatinine', 'creatinine-increased', '5.0', a(90, 'umol/L', { uln: 97 }), 'baseline-missing'],
    ['of a raised creatinine', 'creatinine-increased', '5.0', a(100, 'umol/L', { uln: 97 }), 'baseline-missing'],
    ['of a creatinine no baseline could make worse', 'creatinine-increased', '5.0', a(600, 'umol/L', { uln: 97 }), [4]],
    [
      'of alkaline phosphatase 6.0',
      'alkaline-phosphatase-increased',
      '6.0',
      a(130, 'U/L', { uln: 125 }),
      'baseline-missing',
    ],
  ])('if an unknown baseline is not graded, the want %s leaves no grade', (_claim, term, version, input, expected) => {
    expect(said(gradeLab(term, input, version, STRICT))).toEqual(expected);
  });

  test('the trace names every clause with its numbers, what was converted and whence the baseline status came', () => {
    const input = a(400, '/uL', { lln: 1800 });
    expect(gradeLab('neutrophil-count-decreased', input, '5.0', SETTINGS)).toEqual({
      grade: 4,
      needs: [],
      trace: [
        { code: 'unit-converted', met: 'met', grade: null, facts: { from: '/uL', to: '10^9/L', value: 0.4 } },
        ...[
          [4, 'absolute-bound', 0.5],
          [3, 'absolute-bound', 1],
          [2, 'absolute-bound', 1.5],
        ].map(([grade, code, bound]) => ({
          code,
          met: 'met',
          grade,
          facts: { value: 0.4, unit: '10^9/L', sign: '<', bound, of: 'absolute', factor: null },
        })),
        {
          code: 'beyond-limit',
          met: 'met',
          grade: 1,
          facts: { value: 0.4, unit: '10^9/L', sign: '<', bound: 1.8, of: 'lln', factor: 1 },
        },
      ],
    });
    const { trace } = gradeLab(
      'alanine-aminotransferase-increased',
      a(90, 'U/L', { uln: 40, baseline: { value: 60, unit: null, status: null } }),
      '5.0',
      SETTINGS,
    );
    expect(trace[0]).toEqual({
      code: 'baseline-status',
      met: 'met',
      grade: null,
      facts: { status: 'high', baseline: 60, by: 'range-of-this-result' },
    });
    expect(trace).toContainEqual({
      code: 'baseline-multiple',
      met: 'met',
      grade: 1,
      facts: { value: 90, unit: 'U/L', sign: '>=', bound: 90, of: 'baseline', factor: 1.5, baseline: 'high' },
    });
  });

  test.each([
    ['met', 0.7],
    ['not-met', 0.8],
    ['unknown', null],
  ] as const)('a value the number does not grade is still a finding: %s', (met, value) => {
    const input = a(value ?? 0.7, 'mmol/L', { lln: value === null ? null : 0.8, uln: 1.4 });
    expect(gradeLab('hypophosphatemia', input, '5.0', SETTINGS).trace).toMatchObject([
      { code: 'finding-out-of-range', met },
    ]);
  });

  test('and a high one too', () => {
    const { trace } = gradeLab('hyperphosphatemia', a(1.5, 'mmol/L', { uln: 1.4 }), '5.0', SETTINGS);
    expect(trace).toMatchObject([{ code: 'finding-out-of-range', met: 'met' }]);
  });

  test('every term has the code, the direction and the name of a CTCAE term', () => {
    for (const { code, name, direction } of Object.values(LAB_TERMS)) {
      expect([String(code).length, name.length > 3, ['low', 'high'].includes(direction)]).toEqual([8, true, true]);
    }
  });
});

describe('gradeAnalyte', () => {
  const calcium = (more: Partial<LabInput>) =>
    gradeAnalyte('CA', a(1.9, 'mmol/L', { lln: 2.11, uln: 2.52, ...more }), '5.0', SETTINGS).map(({ answer }) =>
      said(answer),
    );

  test.each<[string, Partial<LabInput>, readonly ReturnType<typeof said>[]]>([
    ['is corrected for albumin first', { albumin: { value: 2.5, unit: 'g/dL' } }, [[0], [0]]],
    ['is worse where albumin is high', { albumin: { value: 48, unit: 'g/L' } }, [[3], [0]]],
    ['without albumin has no grade', {}, ['albumin-missing', 'albumin-missing']],
    [
      'with albumin in no known unit has none',
      { albumin: { value: 25, unit: 'furlong' } },
      ['albumin-missing', 'albumin-missing'],
    ],
    ['without a unit says so', { unit: null, albumin: { value: 40, unit: 'g/L' } }, ['unit-missing', 'unit-missing']],
    ['without a value says so', { value: null }, ['value-missing', 'value-missing']],
  ])('total calcium %s', (_claim, more, expected) => {
    expect(calcium(more)).toEqual(expected);
  });

  test('an alias is as good as the code', () => {
    expect(
      gradeAnalyte('总钙', a(1.9, 'mmol/L', { albumin: { value: 48, unit: 'g/L' } }), '5.0', SETTINGS)[0],
    ).toMatchObject({
      term: 'hypocalcemia',
      code: 10020949,
      name: 'Hypocalcemia',
      direction: 'low',
      answer: {
        grade: 3,
        trace: expect.arrayContaining([
          expect.objectContaining({
            code: 'albumin-corrected',
            facts: { measured: 1.9, unit: 'mmol/L', albumin: 48, corrected: 1.74 },
          }),
        ]),
      },
    });
  });

  test('what has no term has no grades', () => {
    expect(gradeAnalyte('CRP', a(300, 'mg/L'), '5.0', SETTINGS)).toEqual([]);
  });
});

describe('signedSummary', () => {
  const glucose = (value: number, version: CtcaeVersion, limits: Partial<LabInput> = { lln: 3.9, uln: 6.1 }) =>
    signedSummary(gradeAnalyte('GLUC', a(value, 'mmol/L', { flags: { fasting: true }, ...limits }), version, SETTINGS));

  test.each([
    ['low is negative', glucose(2, '6.0'), -3],
    ['high is positive', glucose(10, '6.0'), 2],
    ['0 needs both directions', glucose(5, '6.0'), 0],
    ['one direction without a grade is not 0', glucose(5, '5.0'), null],
    ['but a grade in the other counts', glucose(2, '5.0'), -3],
    ['no direction at all is not 0', signedSummary([]), null],
  ])('%s', (_claim, actual, expected) => {
    expect(actual).toBe(expected);
  });
});

describe('baselineStatusOf', () => {
  test.each([
    [null, 1, 2, null],
    [0.9, 1, 2, 'low'],
    [0.9, 1, null, 'low'],
    [1, 1, 2, 'normal'],
    [2, 1, 2, 'normal'],
    [2.1, null, 2, 'high'],
    [0.5, null, 2, 'normal'],
    [1.5, 1, null, null],
  ])('%d in %d to %d is %s', (value, lln, uln, status) => {
    expect(baselineStatusOf(value, lln, uln)).toBe(status);
  });
});

describe('rounding edges', () => {
  test.each([0.1, 0.5, 1, 1.5, 2.4 * 1.5, 3 * 1.2, 9.99999999999, 100, 123_456.789, 1e-5])(
    'of %d lie between two doubles',
    (bound) => {
      const rounded = twelveDigits(bound);
      const [above, atLeast] = [edgeAbove(bound), edgeAtLeast(bound)];
      expect(twelveDigits(above)).toBeGreaterThan(rounded);
      expect(twelveDigits(above * (1 - 2 ** -52))).toBeLessThanOrEqual(rounded);
      expect(twelveDigits(atLeast)).toBeGreaterThanOrEqual(rounded);
      expect(twelveDigits(atLeast * (1 - 2 ** -52))).toBeLessThan(rounded);
    },
  );
});

describe('gradeLabColumns', () => {
  const one = (analyte: string, input: LabInput) => ({
    groups: [{ analyte, unit: input.unit, lln: input.lln, uln: input.uln }],
    group: new Uint8Array(1),
    value: Float64Array.of(input.value ?? Number.NaN),
    baseline: Float64Array.of(input.baseline?.value ?? Number.NaN),
    albuminGramsPerLitre: Float64Array.of(Number.NaN),
    marks: Int32Array.of(packMarks(input)),
  });

  test.each<[string, string, LabInput, number]>([
    [
      'a hair above the baseline bound, the same at 12 digits',
      'ALT',
      a(500 * (1 + 1e-13), 'U/L', { uln: 40, baseline: high(100) }),
      2,
    ],
    [
      'a hair above, another number at 12 digits',
      'ALT',
      a(500 * (1 + 4e-12), 'U/L', { uln: 40, baseline: high(100) }),
      3,
    ],
    ['at an inclusive bound', 'ALT', a(150, 'U/L', { uln: 40, baseline: high(100) }), 1],
    [
      'a hair below an inclusive bound, the same at 12 digits',
      'ALT',
      a(150 * (1 - 1e-13), 'U/L', { uln: 40, baseline: high(100) }),
      1,
    ],
    ['a hair below, another number', 'ALT', a(150 * (1 - 8e-12), 'U/L', { uln: 40, baseline: high(100) }), 0],
    ['a range that begins at 0', 'LDH', a(1, 'U/L', { uln: 0 }), 1],
  ])('%s', (_claim, analyte, input, grade) => {
    expect([...gradeLabColumns(one(analyte, input), '5.0', SETTINGS).high]).toEqual([grade]);
    expect(gradeAnalyte(analyte, input, '5.0', SETTINGS).at(-1)!.answer.grade).toBe(grade);
  });

  test('more ranges than are remembered are graded all the same', () => {
    for (let uln = 1; uln < 4200; uln++) {
      const { high: grades } = gradeLabColumns(one('LDH', a(uln + 0.5, 'U/L', { uln })), '5.0', SETTINGS);
      expect(grades[0]).toBe(1);
    }
  });
});
