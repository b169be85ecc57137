import { z } from 'zod';
import { iecHsComponents } from '../../../shared/grading/iec-hs/iecHsComponents.ts';
import { readCase } from '../readCase.ts';
import { sameWithin } from '../sameWithin.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';
import { expectation } from './expectation.ts';

const value = z.number().nonnegative().nullable().default(null);
const answer = z.boolean().nullable().default(null);
const IecHsCase = z.object({
  input: z.object({
    ferritinNgMl: value,
    ferritinUln: value,
    ferritinAtInfusion: value,
    ferritinRapidlyRising: answer,
    altUl: value,
    altUln: value,
    altBaseline: value,
    astUl: value,
    astUln: value,
    astBaseline: value,
    fibrinogenMgDl: value,
    fibrinogenLln: value,
    hemophagocytosis: answer,
    worstNewOrWorseningCytopeniaGrade: value,
    fastingTriglyceridesMgDl: value,
  }),
  expected: expectation({
    ferritinCriterion: z.boolean(),
    transaminaseCriterion: z.boolean(),
    fibrinogenCriterion: z.boolean(),
    cytopeniaCriterion: z.boolean(),
    triglycerideSupport: z.boolean(),
  }),
});

/** A component nobody measured is unknown to the engine; the cases ask only whether it is met. */
export const iecHsSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'laboratory picture -> which IEC-HS'),
  run: (testCase) => {
    const { input, expected } = readCase(IecHsCase, testCase);
    const components = iecHsComponents({
      ferritinNgPerMl: input.ferritinNgMl,
      ferritinUln: input.ferritinUln,
      ferritinAtInfusionNgPerMl: input.ferritinAtInfusion,
      ferritinRapidlyRising: input.ferritinRapidlyRising,
      alt: enzyme(input.altUl, input.altUln, input.altBaseline),
      ast: enzyme(input.astUl, input.astUln, input.astBaseline),
      fibrinogenMgPerDl: input.fibrinogenMgDl,
      fibrinogenLlnMgPerDl: input.fibrinogenLln,
      hemophagocytosis: input.hemophagocytosis,
      worstNewCytopeniaGrade: input.worstNewOrWorseningCytopeniaGrade,
      fastingTriglyceridesMgPerDl: input.fastingTriglyceridesMgDl,
      supportingSigns: [],
    });
    const isMet = (code: string) => components.some((step) => step.code === code && step.met === 'met');
    const actual = {
      ferritinCriterion: isMet('ferritin'),
      transaminaseCriterion: isMet('transaminases'),
      fibrinogenCriterion: isMet('fibrinogen'),
      cytopeniaCriterion: isMet('cytopenia'),
      triglycerideSupport: isMet('triglycerides'),
    };
    return { pass: sameWithin(expected, actual), expected, actual };
  },
};

function enzyme(unitsPerL: number | null, uln: number | null, baselineUnitsPerL: number | null) {
  return unitsPerL === null ? null : { unitsPerL, uln, baselineUnitsPerL };
}
