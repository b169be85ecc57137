import { anyOf, type Truth, truthOf } from '../../dlt/kleene.ts';
import type { GradeStepTrace } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';
import { twelveDigits } from '../twelveDigits.ts';

interface Enzyme {
  readonly unitsPerL: number;
  readonly uln: number | null;
  /** `null` = not known: read as normal. */
  readonly baselineUnitsPerL: number | null;
}

/** What is known of a patient at one moment. `null` = not measured or not answered, never "no". */
export interface IecHsPicture {
  readonly ferritinNgPerMl: number | null;
  readonly ferritinUln: number | null;
  readonly ferritinAtInfusionNgPerMl: number | null;
  /** A physician's judgement. */
  readonly ferritinRapidlyRising: boolean | null;
  readonly alt: Enzyme | null;
  readonly ast: Enzyme | null;
  readonly fibrinogenMgPerDl: number | null;
  readonly fibrinogenLlnMgPerDl: number | null;
  /** Seen in tissue. */
  readonly hemophagocytosis: boolean | null;
  /** Worst grade among the lineages whose cytopenia is new, worsening or refractory; 0 = none is. */
  readonly worstNewCytopeniaGrade: number | null;
  readonly fastingTriglyceridesMgPerDl: number | null;
  /** Raised LDH, coagulopathy, direct bilirubin, splenomegaly, fever, neurotoxicity, lung signs, renal failure. */
  readonly supportingSigns: readonly string[];
}

/** Times ULN, or times the value at infusion. Source: [IEC-HS-2023]. */
const FERRITIN_TIMES = 2;
/** Times ULN, or times baseline where that was above ULN. Source: [IEC-HS-2023]. */
const TRANSAMINASE_TIMES = 5;
/** mg/dL. Source: [IEC-HS-2023]. */
const FIBRINOGEN_BELOW = 150;
const CYTOPENIA_GRADE = 4;
/** mg/dL, fasting. Source: [IEC-HS-2023]. */
const TRIGLYCERIDES_ABOVE = 265;

/** Which components are met, one line each. Raised ferritin is the one that is needed. Source: [IEC-HS-2023]; [GRADING §8]. */
export function iecHsComponents(picture: IecHsPicture): readonly GradeStepTrace[] {
  const { hemophagocytosis, worstNewCytopeniaGrade: cytopenia, fastingTriglyceridesMgPerDl: fat } = picture;
  const { fibrinogenMgPerDl: fibrinogen, fibrinogenLlnMgPerDl: fibrinogenLln, supportingSigns } = picture;
  return [
    gradeStep('ferritin', ferritinTruth(picture), null, {
      value: picture.ferritinNgPerMl,
      uln: picture.ferritinUln,
      atInfusion: picture.ferritinAtInfusionNgPerMl,
    }),
    gradeStep('transaminases', anyOf([enzymeTruth(picture.alt), enzymeTruth(picture.ast)]), null, {
      alt: picture.alt?.unitsPerL ?? null,
      ast: picture.ast?.unitsPerL ?? null,
    }),
    gradeStep('fibrinogen', anyOf([below(fibrinogen, FIBRINOGEN_BELOW), below(fibrinogen, fibrinogenLln)]), null, {
      value: fibrinogen,
      lln: fibrinogenLln,
      bound: FIBRINOGEN_BELOW,
    }),
    gradeStep('hemophagocytosis', truthOf(hemophagocytosis ?? undefined), null),
    gradeStep('cytopenia', truthOf(cytopenia === null ? undefined : cytopenia >= CYTOPENIA_GRADE), null, {
      grade: cytopenia,
    }),
    gradeStep('triglycerides', above(fat, TRIGLYCERIDES_ABOVE), null, { value: fat, bound: TRIGLYCERIDES_ABOVE }),
    gradeStep('supporting-signs', truthOf(supportingSigns.length > 0), null, {
      signs: supportingSigns.toSorted().join(', '),
    }),
  ];
}

function ferritinTruth(picture: IecHsPicture): Truth {
  const { ferritinNgPerMl: value, ferritinUln, ferritinAtInfusionNgPerMl: atInfusion } = picture;
  return anyOf([
    aboveTimes(value, FERRITIN_TIMES, ferritinUln),
    aboveTimes(value, FERRITIN_TIMES, atInfusion),
    truthOf(picture.ferritinRapidlyRising ?? undefined),
  ]);
}

function enzymeTruth(enzyme: Enzyme | null): Truth {
  if (enzyme === null || enzyme.uln === null) return 'unknown';
  const { unitsPerL, uln, baselineUnitsPerL } = enzyme;
  return aboveTimes(unitsPerL, TRANSAMINASE_TIMES, Math.max(uln, baselineUnitsPerL ?? uln));
}

function aboveTimes(value: number | null, times: number, of: number | null): Truth {
  return above(value, of === null ? null : twelveDigits(times * of));
}

function above(value: number | null, bound: number | null): Truth {
  return truthOf(value === null || bound === null ? undefined : value > bound);
}

function below(value: number | null, bound: number | null): Truth {
  return truthOf(value === null || bound === null ? undefined : value < bound);
}
