import { describe, expect, test } from 'vitest';
import { gradeIecHs, IEC_HS_GRADE_MEANING } from '../../../../shared/grading/iec-hs/gradeIecHs.ts';
import { type IecHsPicture, iecHsComponents } from '../../../../shared/grading/iec-hs/iecHsComponents.ts';

const unseen: IecHsPicture = {
  ferritinNgPerMl: null,
  ferritinUln: null,
  ferritinAtInfusionNgPerMl: null,
  ferritinRapidlyRising: null,
  alt: null,
  ast: null,
  fibrinogenMgPerDl: null,
  fibrinogenLlnMgPerDl: null,
  hemophagocytosis: null,
  worstNewCytopeniaGrade: null,
  fastingTriglyceridesMgPerDl: null,
  supportingSigns: [],
};
const met = (code: string, change: Partial<IecHsPicture>) =>
  iecHsComponents({ ...unseen, ...change }).find((step) => step.code === code)?.met;
const enzyme = (unitsPerL: number, uln: number | null, baselineUnitsPerL: number | null) => ({
  unitsPerL,
  uln,
  baselineUnitsPerL,
});

describe('iecHsComponents', () => {
  test.each([
    [
      'ferritin',
      'at 2 × ULN and 2 × the value at infusion',
      { ferritinNgPerMl: 600, ferritinUln: 300, ferritinAtInfusionNgPerMl: 300, ferritinRapidlyRising: false },
      'not-met',
    ],
    ['ferritin', 'above 2 × ULN', { ferritinNgPerMl: 601, ferritinUln: 300 }, 'met'],
    ['ferritin', 'above 2 × the value at infusion', { ferritinNgPerMl: 601, ferritinAtInfusionNgPerMl: 300 }, 'met'],
    ['ferritin', 'low, but nothing else known', { ferritinNgPerMl: 100, ferritinUln: 300 }, 'unknown'],
    ['ferritin', 'rapidly rising', { ferritinRapidlyRising: true }, 'met'],
    ['ferritin', 'without limits', { ferritinNgPerMl: 9000 }, 'unknown'],
    ['transaminases', 'ALT above 5 × ULN', { alt: enzyme(201, 40, null) }, 'met'],
    ['transaminases', 'ALT at 5 × ULN, AST not measured', { alt: enzyme(200, 40, null) }, 'unknown'],
    ['transaminases', 'both at 5 × ULN', { alt: enzyme(200, 40, 20), ast: enzyme(200, 40, null) }, 'not-met'],
    ['transaminases', 'AST above 5 × ULN', { ast: enzyme(201, 40, 30) }, 'met'],
    [
      'transaminases',
      'ALT above 5 × ULN, at 5 × an abnormal baseline',
      { alt: enzyme(400, 40, 80), ast: enzyme(1, 40, 1) },
      'not-met',
    ],
    ['transaminases', 'ALT above 5 × an abnormal baseline', { alt: enzyme(401, 40, 80) }, 'met'],
    ['transaminases', 'without ULN', { alt: enzyme(900, null, 80) }, 'unknown'],
    ['fibrinogen', 'under 150', { fibrinogenMgPerDl: 149 }, 'met'],
    ['fibrinogen', 'at 150 and the limit', { fibrinogenMgPerDl: 150, fibrinogenLlnMgPerDl: 150 }, 'not-met'],
    ['fibrinogen', 'under the limit', { fibrinogenMgPerDl: 190, fibrinogenLlnMgPerDl: 200 }, 'met'],
    ['fibrinogen', 'without a limit', { fibrinogenMgPerDl: 190 }, 'unknown'],
    ['fibrinogen', 'not measured', { fibrinogenLlnMgPerDl: 200 }, 'unknown'],
    ['hemophagocytosis', 'seen', { hemophagocytosis: true }, 'met'],
    ['hemophagocytosis', 'not seen', { hemophagocytosis: false }, 'not-met'],
    ['hemophagocytosis', 'not looked for', {}, 'unknown'],
    ['cytopenia', 'grade 3', { worstNewCytopeniaGrade: 3 }, 'not-met'],
    ['cytopenia', 'grade 4', { worstNewCytopeniaGrade: 4 }, 'met'],
    ['cytopenia', 'not known', {}, 'unknown'],
    ['triglycerides', '265', { fastingTriglyceridesMgPerDl: 265 }, 'not-met'],
    ['triglycerides', '266', { fastingTriglyceridesMgPerDl: 266 }, 'met'],
    ['triglycerides', 'not measured', {}, 'unknown'],
    ['supporting-signs', 'none named', {}, 'not-met'],
    ['supporting-signs', 'one named', { supportingSigns: ['ldh'] }, 'met'],
  ] as const)('%s: %s', (code, _claim, change, expected) => {
    expect(met(code, change)).toBe(expected);
  });

  test('each component carries its values', () => {
    const picture: IecHsPicture = {
      ferritinNgPerMl: 600,
      ferritinUln: 300,
      ferritinAtInfusionNgPerMl: 200,
      ferritinRapidlyRising: null,
      alt: enzyme(100, 40, 20),
      ast: enzyme(90, 40, 20),
      fibrinogenMgPerDl: 120,
      fibrinogenLlnMgPerDl: 200,
      hemophagocytosis: null,
      worstNewCytopeniaGrade: 4,
      fastingTriglyceridesMgPerDl: 300,
      supportingSigns: ['splenomegaly', 'ldh'],
    };
    expect(iecHsComponents(picture).map(({ code, facts }) => [code, facts])).toEqual([
      ['ferritin', { value: 600, uln: 300, atInfusion: 200 }],
      ['transaminases', { alt: 100, ast: 90 }],
      ['fibrinogen', { value: 120, lln: 200, bound: 150 }],
      ['hemophagocytosis', {}],
      ['cytopenia', { grade: 4 }],
      ['triglycerides', { value: 300, bound: 265 }],
      ['supporting-signs', { signs: 'ldh, splenomegaly' }],
    ]);
    expect(iecHsComponents(unseen)[1]!.facts).toEqual({ alt: null, ast: null });
    expect(iecHsComponents(unseen).every(({ grade }) => grade === null)).toBe(true);
  });
});

describe('gradeIecHs', () => {
  const full = { ...unseen, ferritinRapidlyRising: true, hemophagocytosis: true };

  test('whatever is met, without a physician there is no grade', () => {
    const components = iecHsComponents(full);
    expect(gradeIecHs(full, null)).toEqual({
      grade: null,
      reason: 'not-graded-by-number',
      trace: components,
      components,
    });
  });

  test.each([1, 2, 3, 4, 5] as const)('the physician’s grade %i is carried with its meaning', (grade) => {
    const components = iecHsComponents(full);
    const judged = { code: 'physician-grade', met: 'met', grade, facts: { meaning: IEC_HS_GRADE_MEANING[grade] } };
    expect(gradeIecHs(full, grade)).toEqual({ grade, trace: [...components, judged], needs: [], components });
  });

  test('the five meanings differ', () => {
    expect(IEC_HS_GRADE_MEANING).toEqual({
      1: 'mild-observation-only',
      2: 'treatment-needed',
      3: 'severe-not-immediately-life-threatening',
      4: 'life-threatening',
      5: 'death',
    });
  });
});
