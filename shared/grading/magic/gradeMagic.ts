import type { GradeAnswer, GradeStepTrace } from '../../model/grading.ts';
import { type GradeLevel, gradeStep, worstMet } from '../gradeStep.ts';
import { type OpenNeed, openNeeds } from '../openNeeds.ts';
import { liverStage, lowerGiStage, type MagicInput, type OrganStage, skinStage, upperGiStage } from './magicStages.ts';

export interface MagicStages {
  /** `null` = not looked at. */
  readonly skin: OrganStage | null;
  readonly liver: OrganStage | null;
  readonly upperGi: OrganStage | null;
  readonly lowerGi: OrganStage | null;
}

export type MagicAnswer = GradeAnswer & { readonly stages: MagicStages };

/** Overall grade an organ brings at its stage 0, 1, 2, 3, 4. Source: [MAGIC-2016]; [GRADING §10]. */
const GRADE_AT_STAGE = {
  skin: [0, 1, 1, 2, 4],
  liver: [0, 2, 3, 3, 4],
  upperGi: [0, 2, 2, 2, 2],
  lowerGi: [0, 2, 3, 3, 4],
} as const satisfies Record<keyof MagicStages, readonly GradeLevel[]>;

const ORGANS = ['skin', 'liver', 'upperGi', 'lowerGi'] as const satisfies readonly (keyof MagicStages)[];

/**
 * MAGIC stages of four organs and the overall grade 0 to 4, the worst an organ brings. Grade 0 is answered only if all
 * four were looked at. Source: [MAGIC-2016]; [GRADING §10].
 */
export function gradeMagic(input: MagicInput): MagicAnswer {
  const stages: MagicStages = {
    skin: skinStage(input),
    liver: liverStage(input),
    upperGi: upperGiStage(input),
    lowerGi: lowerGiStage(input),
  };
  const trace = ORGANS.map((organ) => organStep(organ, stages[organ]));
  const grade = worstMet(trace);
  const needs = openNeeds(
    ORGANS.flatMap((organ) => organNeed(organ, stages[organ])),
    grade,
  );
  if (grade === 0 && needs.length > 0) return { grade: null, reason: 'not-assessed', trace, stages };
  return { grade, trace, needs, stages };
}

function organStep(organ: keyof MagicStages, stage: OrganStage | null): GradeStepTrace {
  if (stage === null) return gradeStep(organ, 'unknown', null, { stage });
  return gradeStep(organ, stage > 0 ? 'met' : 'not-met', GRADE_AT_STAGE[organ][stage], { stage });
}

function organNeed(organ: keyof MagicStages, stage: OrganStage | null): readonly OpenNeed[] {
  return stage === null ? [{ name: organ, upTo: GRADE_AT_STAGE[organ][4] }] : [];
}
