import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_GRADING_SETTINGS } from '../../../../shared/grading/defaultGradingSettings.ts';
import { gradeAnalyte } from '../../../../shared/grading/labs/gradeAnalyte.ts';
import { gradeLabColumns } from '../../../../shared/grading/labs/gradeLabColumns.ts';
import type { CtcaeVersion } from '../../../../shared/model/grade.ts';
import type { GradingSettings } from '../../../../shared/model/grading.ts';
import { type AnyLab, anyLab } from './anyLab.ts';
import { columnsOf } from './columnsOf.ts';

const STRICT: GradingSettings = { ...DEFAULT_GRADING_SETTINGS, unknownBaseline: 'not-gradable' };

function explained({ analyte, input }: AnyLab, version: CtcaeVersion, settings: GradingSettings) {
  const grades = gradeAnalyte(analyte, input, version, settings);
  const of = (direction: 'low' | 'high') => grades.find((one) => one.direction === direction)?.answer.grade ?? -1;
  return { low: of('low'), high: of('high') };
}

describe('gradeLabColumns', () => {
  test.each([
    ['5.0', 'as-normal', DEFAULT_GRADING_SETTINGS],
    ['6.0', 'as-normal', DEFAULT_GRADING_SETTINGS],
    ['5.0', 'not-gradable', STRICT],
    ['6.0', 'not-gradable', STRICT],
  ] as const)('grades as the explaining path does, CTCAE %s, unknown baseline %s', (version, _name, settings) => {
    fc.assert(
      fc.property(fc.array(anyLab, { minLength: 1, maxLength: 60 }), (labs) => {
        const { low, high } = gradeLabColumns(columnsOf(labs), version, settings);
        const actual = labs.map((lab, i) => ({ ...lab, low: low[i], high: high[i] }));
        expect(actual).toEqual(labs.map((lab) => ({ ...lab, ...explained(lab, version, settings) })));
      }),
      { numRuns: 1000 },
    );
  });
});
