import { familyOf } from '../../grading/ctcae/familyOf.ts';
import { findTerm } from '../../grading/ctcae/findTerm.ts';
import type { Episode } from '../../model/episode.ts';
import type { CtcaeVersion, Grade, GradingScale, TermCode } from '../../model/grade.ts';
import type { GradedPoint } from './gradedPoint.ts';
import { type GradeRun, gradeRuns } from './gradeRuns.ts';

/** What was graded: the term, the scale, and the CTCAE version of the trial, which says what class the term is of. */
export interface DerivedTerm {
  readonly termCode: TermCode;
  readonly scale: GradingScale;
  readonly version: CtcaeVersion;
}

/** The episodes of one term from its points, in any order; `gapMs` as in `gradeRuns`. */
export function episodesOfPoints(term: DerivedTerm, points: readonly GradedPoint[], gapMs: number | null): Episode[] {
  return gradeRuns(points, gapMs).map((run) => derivedEpisode(term, run));
}

/**
 * A run as an episode. Nobody has said what it is due to, whether it was serious or had symptoms: the investigator says
 * so in a report.
 */
export function derivedEpisode({ termCode, scale, version }: DerivedTerm, run: GradeRun): Episode {
  return {
    key: `d${termCode}:${smallestId(run.points)}`,
    family: familyOf(termCode),
    termCode,
    socCode: (findTerm(termCode, version) ?? findTerm(termCode))?.soc ?? NO_SOC,
    verbatim: '',
    scale,
    origin: 'derived',
    segments: run.segments,
    onset: run.segments[0]!.from,
    end: run.end,
    worstGrade: worstOf(run),
    seriousness: null,
    relatedness: NOBODY_SAID,
    signOf: null,
    symptomatic: null,
    sources: run.points.map(({ source }) => source),
  };
}

const NOBODY_SAID: Episode['relatedness'] = {};
/** CTCAE has no class for codes it does not list. */
const NO_SOC = 0;

function smallestId(points: readonly GradedPoint[]): number {
  let smallest: number = points[0]!.source.observationId;
  for (const { source } of points) if (source.observationId < smallest) smallest = source.observationId;
  return smallest;
}

function worstOf({ segments }: GradeRun): Grade | null {
  let worst: Grade | null = null;
  for (const { grade } of segments) if (grade !== null && (worst === null || grade > worst)) worst = grade;
  return worst;
}
