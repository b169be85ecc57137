import { describe, expect, test } from 'vitest';
import { type ComparedResult, gradeCause, readFileGrade } from '../../../server/exchange/gradeCause.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../../shared/grading/defaultGradingSettings.ts';

const NONE = { value: null, unit: null, lln: null, uln: null };
const cause = (
  given: string,
  analyte: string,
  input: Partial<ComparedResult['input']>,
  fileBaseline: ComparedResult['fileBaseline'] = null,
) => {
  const compared = { given: readFileGrade(given)!, analyte, input: { ...NONE, ...input }, fileBaseline };
  return gradeCause(compared, '5.0', DEFAULT_GRADING_SETTINGS);
};
const normal = { value: 30, unit: 'U/L', status: 'normal' } as const;
const high = { value: 100, unit: 'U/L', status: 'high' } as const;

describe('why a grade of the file is not ours', () => {
  test.each([
    ['the same grade', '-4', 'PLAT', { value: 20, unit: '10^9/L' }, null],
    ['grade 0 in both', '0', 'PLAT', { value: 200, unit: '10^9/L', lln: 125 }, null],
    ['an SDTM grade does not say its direction', '4', 'PLAT', { value: 20, unit: '10^9/L' }, null],
    ['no unit', '-4', 'PLAT', { value: 20 }, 'unit'],
    ['a unit that is none', '-4', 'PLAT', { value: 20, unit: 'furlong/L' }, 'unit'],
    ['no limit', '2', 'ALT', { value: 150, unit: 'U/L' }, 'limit-missing'],
    ['no limit to say it is 0', '0', 'PLAT', { value: 200, unit: '10^9/L' }, 'limit-missing'],
    ['words', '-4', 'PLAT', { unit: '10^9/L' }, 'not-a-number'],
    ['total calcium alone', '-2', 'CA', { value: 1.9, unit: 'mmol/L', lln: 2.1, uln: 2.5 }, 'albumin-missing'],
    [
      'glucose is not graded by its number',
      '4',
      'GLUC',
      { value: 8, unit: 'mmol/L', lln: 3.9, uln: 6 },
      'not-by-number',
    ],
    ['no term at all', '2', 'CRP', { value: 90, unit: 'mg/L', uln: 5 }, 'no-term'],
    ['no term, and a 0', '0', 'CRP', { value: 1, unit: 'mg/L', uln: 5 }, 'no-term'],
    ['no term for low values', '-1', 'ALT', { value: 5, unit: 'U/L', lln: 7, uln: 40 }, 'no-direction'],
    ['6.0 shifts neutrophils', '-3', 'ANC', { value: 0.3, unit: '10^9/L', lln: 1.8 }, 'other-version'],
    ['a bound belongs to the milder grade', '-4', 'PLAT', { value: 25, unit: '10^9/L', lln: 125 }, 'boundary'],
    ['symptoms may raise it', '-2', 'K', { value: 3.2, unit: 'mmol/L', lln: 3.5, uln: 5.3 }, 'clinical-input'],
    ['no number reaches it', '-4', 'HGB', { value: 70, unit: 'g/L', lln: 115 }, 'clinical-input'],
    ['death is no number', '5', 'PLAT', { value: 10, unit: '10^9/L' }, 'clinical-input'],
    ['nothing explains it', '-1', 'PLAT', { value: 10, unit: '10^9/L', lln: 125 }, 'unexplained'],
  ] as const)('%s: %s for %s', (_claim, given, analyte, input, expected) => {
    expect(cause(given, analyte, input)).toBe(expected);
  });

  test('another baseline, or none, is found when it gives the grade of the file', () => {
    const input = { value: 250, unit: 'U/L', lln: 7, uln: 40 };
    expect(cause('3', 'GGT', { ...input, baseline: high })).toBe('baseline');
    expect(cause('1', 'ALT', { ...input, baseline: normal }, high)).toBe('baseline');
    expect(cause('3', 'ALT', { ...input, baseline: normal }, high)).toBeNull();
  });

  test.each([
    ['-3', { grade: 3, direction: 'low' }],
    ['0', { grade: 0, direction: null }],
    ['-0', { grade: 0, direction: null }],
    ['4', { grade: 4, direction: null }],
    ['<Missing>', undefined],
    ['', undefined],
    ['7', undefined],
    ['2.5', undefined],
  ])('the cell "%s"', (text, expected) => {
    expect(readFileGrade(text)).toEqual(expected);
  });
});
