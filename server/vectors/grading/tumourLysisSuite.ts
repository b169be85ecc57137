import { z } from 'zod';
import { gradeTumourLysis } from '../../../shared/grading/tumour-lysis/gradeTumourLysis.ts';
import type { TlsBaseline } from '../../../shared/grading/tumour-lysis/laboratoryTls.ts';
import { readCase } from '../readCase.ts';
import { sameWithin } from '../sameWithin.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';
import { expectation } from './expectation.ts';

const value = z.number().nonnegative().nullable().default(null);
const analytes = { uricAcidUmol: value, potassium: value, phosphateMmol: value, calciumMmol: value };
const Analytes = z.object(analytes);

const TumourLysisCase = z.object({
  input: z.object({
    ...analytes,
    creatinineXUln: value,
    adult: z.boolean().default(true),
    baseline: Analytes.nullable().default(null),
    arrhythmiaGrade: z.literal([0, 1, 2, 3, 4]).default(0),
    seizureGrade: z.literal([0, 2, 3, 4]).default(0),
  }),
  expected: expectation({
    laboratoryTls: z.boolean().nullable(),
    criteriaMet: z.array(z.string()),
    grade: z.int().min(0).max(5).nullable(),
  }),
});

/** The criteria by the names the cases use. */
const NAMES: Readonly<Record<string, string>> = { 'uric-acid': 'uric', potassium: 'k', phosphate: 'p', calcium: 'ca' };

export const tumourLysisSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'laboratory values within the window'),
  run: (testCase) => {
    const { input, expected } = readCase(TumourLysisCase, testCase);
    const { grade, laboratoryTls, trace } = gradeTumourLysis({
      samples: [{ day: 0, ...valuesOf(input), creatinineTimesUln: input.creatinineXUln }],
      baseline: input.baseline && valuesOf(input.baseline),
      isAdult: input.adult,
      arrhythmiaGrade: input.arrhythmiaGrade,
      seizureGrade: input.seizureGrade,
      deathDueToTls: false,
    });
    const criteriaMet = trace.flatMap(({ code, met }) => (met === 'met' ? (NAMES[code] ?? []) : []));
    const actual = { laboratoryTls, criteriaMet, grade };
    return { pass: sameWithin(expected, actual), expected, actual };
  },
};

function valuesOf({ uricAcidUmol, potassium, phosphateMmol, calciumMmol }: z.infer<typeof Analytes>): TlsBaseline {
  return {
    uricAcidUmolPerL: uricAcidUmol,
    potassiumMmolPerL: potassium,
    phosphateMmolPerL: phosphateMmol,
    calciumMmolPerL: calciumMmol,
  };
}
