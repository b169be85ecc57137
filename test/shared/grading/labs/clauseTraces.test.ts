import { describe, expect, test } from 'vitest';
import { DEFAULT_GRADING_SETTINGS } from '../../../../shared/grading/defaultGradingSettings.ts';
import { gradeAnalyte } from '../../../../shared/grading/labs/gradeAnalyte.ts';
import { gradeLab } from '../../../../shared/grading/labs/gradeLab.ts';
import type { LabInput } from '../../../../shared/grading/labs/labInput.ts';
import { LAB_CLAUSE_CODES } from '../../../../shared/grading/labs/labRule.ts';
import type { LabTerm } from '../../../../shared/grading/labs/labTerms.data.ts';
import type { CtcaeVersion } from '../../../../shared/model/grade.ts';

const of = (term: LabTerm, change: Partial<LabInput>, version: CtcaeVersion = '5.0') =>
  gradeLab(term, { value: null, unit: null, lln: null, uln: null, ...change }, version, DEFAULT_GRADING_SETTINGS);
const lines = (term: LabTerm, change: Partial<LabInput>, version?: CtcaeVersion) =>
  of(term, change, version).trace.map(({ code, met, grade }) => `${code} ${met} ${grade}`);

describe('the clauses a laboratory grade rests on', () => {
  test('limits: one line a multiple, worst first', () => {
    expect(lines('blood-lactate-dehydrogenase-increased', { value: 300, unit: 'U/L', uln: 250 })).toEqual([
      'beyond-limit met 1',
    ]);
    expect(lines('alanine-aminotransferase-increased', { value: 150, unit: 'U/L', uln: 40 })).toEqual([
      'limit-multiple not-met 4',
      'limit-multiple not-met 3',
      'limit-multiple met 2',
      'beyond-limit met 1',
      'baseline-multiple not-met 4',
      'baseline-multiple not-met 3',
      'baseline-multiple not-met 2',
      'baseline-multiple not-met 1',
    ]);
  });

  test('absolute bounds, then the limit; a fact beside the number is named', () => {
    expect(lines('anemia', { value: 90, unit: 'g/L', lln: 120 })).toEqual([
      'absolute-bound not-met 3',
      'absolute-bound met 2',
      'beyond-limit met 1',
      'with-clinical-fact unknown 3',
    ]);
    const step = of('anemia', { value: 90, unit: 'g/L', lln: 120 }).trace[1]!;
    expect(step.facts).toEqual({ value: 90, unit: 'g/L', sign: '<', bound: 100, of: 'absolute', factor: null });
    expect(of('anemia', { value: 90, unit: 'g/L' }).trace[2]!.facts.bound).toBeNull();
  });

  test('every code there is a sentence for is used by some rule', () => {
    expect(LAB_CLAUSE_CODES).toEqual([
      'absolute-bound',
      'beyond-limit',
      'limit-multiple',
      'limit-plus',
      'baseline-multiple',
      'baseline-fall',
      'above-limit-and-baseline',
      'with-clinical-fact',
    ]);
  });

  test('a baseline taken as normal stands in the facts of its clauses and in what is asked for', () => {
    const answer = of('alanine-aminotransferase-increased', { value: 150, unit: 'U/L', uln: 40 });
    expect(answer).toMatchObject({ grade: 2, needs: ['baseline'] });
    expect(answer.trace[2]!.facts).toEqual({
      value: 150,
      unit: 'U/L',
      sign: '>',
      bound: 120,
      of: 'uln',
      factor: 3,
      baseline: 'not-high',
    });
  });

  test('an included bound says so', () => {
    const baseline = { value: 60, unit: 'U/L', status: 'high' } as const;
    const { trace } = of('alanine-aminotransferase-increased', { value: 90, unit: 'U/L', uln: 40, baseline });
    expect(trace.at(-1)).toMatchObject({ code: 'baseline-multiple', met: 'met', grade: 1 });
    expect(trace.at(-1)!.facts).toMatchObject({ sign: '>=', bound: 90, of: 'baseline', factor: 1.5 });
  });

  test('total calcium says that it was corrected, and what it lacks', () => {
    const graded = (albumin: LabInput['albumin']) =>
      gradeAnalyte(
        'CA',
        { value: 1.9, unit: 'mmol/L', lln: 2.1, uln: 2.6, ...(albumin === undefined ? {} : { albumin }) },
        '5.0',
        DEFAULT_GRADING_SETTINGS,
      ).map(({ answer }) => answer);
    for (const answer of graded({ value: 40, unit: 'g/L' })) {
      expect(answer.trace[0]).toMatchObject({ code: 'albumin-corrected', met: 'met' });
    }
    for (const answer of graded(null)) {
      expect(answer).toMatchObject({ grade: null });
      expect(answer.trace[0]).toMatchObject({ code: 'albumin-corrected', met: 'unknown' });
    }
  });
});
