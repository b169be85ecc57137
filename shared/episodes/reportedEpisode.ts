import { familyOf } from '../grading/ctcae/familyOf.ts';
import { findTerm } from '../grading/ctcae/findTerm.ts';
import type { Episode, GradeSegment } from '../model/episode.ts';
import type { Grade } from '../model/grade.ts';
import type { AdverseEvent, GradeStep, Recorded, SeriousnessCriterion } from '../model/observation.ts';
import { strongestOpinions } from './strongestOpinions.ts';
import { worstSegments } from './worstSegments.ts';

export type AdverseEventRow = Recorded<AdverseEvent>;

/** CTCAE has no class for codes it does not list. */
const NO_SOC = 0;

/** One episode from the rows of one toxicity, in order of onset. */
export function reportedEpisode(rows: readonly AdverseEventRow[], zone: string): Episode {
  const first = rows[0]!.value;
  const segments = rows.length === 1 ? segmentsOf(first.gradeHistory, first.end) : worstSegments(rows, zone);
  return {
    key: `r${smallestId(rows)}`,
    family: familyOf(first.termCode),
    termCode: first.termCode,
    socCode: findTerm(first.termCode)?.soc ?? NO_SOC,
    verbatim: first.verbatim,
    scale: first.scale,
    origin: 'reported',
    segments,
    onset: segments[0]!.from,
    end: segments.at(-1)!.to,
    worstGrade: worstOf(segments),
    seriousness: allSeriousness(rows),
    relatedness: strongestOpinions(rows),
    signOf: rows.length === 1 ? first.signOf : commonSign(rows),
    symptomatic: rows.length === 1 ? first.symptomatic : anySymptoms(rows),
    sources: rows,
  };
}

function smallestId(rows: readonly AdverseEventRow[]): number {
  let smallest: number = rows[0]!.observationId;
  for (const { observationId } of rows) if (observationId < smallest) smallest = observationId;
  return smallest;
}

function segmentsOf(steps: readonly GradeStep[], end: GradeSegment['to']): GradeSegment[] {
  return steps.map((step, index) => ({ grade: step.grade, from: step.from, to: steps[index + 1]?.from ?? end }));
}

function worstOf(segments: readonly GradeSegment[]): Grade | null {
  let worst: Grade | null = null;
  for (const { grade } of segments) if (grade !== null && (worst === null || grade > worst)) worst = grade;
  return worst;
}

/** `null` = nobody has answered; a row that was not answered takes nothing away from one that was. */
function allSeriousness(rows: readonly AdverseEventRow[]): readonly SeriousnessCriterion[] | null {
  if (rows.length === 1) return rows[0]!.value.seriousness;
  const named = new Set(rows.flatMap((row) => row.value.seriousness ?? []));
  if (named.size > 0) return [...named];
  return rows.some((row) => row.value.seriousness === null) ? null : [];
}

/** Rows that disagree about what they are a sign of are a sign of nothing. */
function commonSign(rows: readonly AdverseEventRow[]): Episode['signOf'] {
  const { signOf } = rows[0]!.value;
  return rows.every((row) => row.value.signOf === signOf) ? signOf : null;
}

/** "Without symptoms" only if every row says so. */
function anySymptoms(rows: readonly AdverseEventRow[]): boolean | null {
  if (rows.some((row) => row.value.symptomatic === true)) return true;
  return rows.every((row) => row.value.symptomatic === false) ? false : null;
}
