import { familyOf } from '../../grading/ctcae/familyOf.ts';
import { findTerm } from '../../grading/ctcae/findTerm.ts';
import type { Episode } from '../../model/episode.ts';
import type { CtcaeVersion, Grade, GradingScale, TermCode } from '../../model/grade.ts';
import type { GradedPoint } from './gradedPoint.ts';
import { type GradeRun, gradeRuns } from './gradeRuns.ts';

/** What was measured about one toxicity of a patient: every point with its grade or why it has none, and the episodes. */
export interface DerivedCourse {
  readonly termCode: TermCode;
  readonly scale: GradingScale;
  /** Of what it was read: `CRS`, `ICANS`, or the analyte. */
  readonly of: string;
  /** In order of time. */
  readonly points: readonly GradedPoint[];
  readonly episodes: readonly Episode[];
}

export interface CourseOf {
  readonly termCode: TermCode;
  readonly scale: GradingScale;
  readonly of: string;
  readonly version: CtcaeVersion;
}

/** The course of one toxicity from its graded points; `gapMs` as in `gradeRuns`. */
export function derivedCourse(of: CourseOf, points: readonly GradedPoint[], gapMs: number | null): DerivedCourse {
  const ordered = points.toSorted((a, b) => a.fromMs - b.fromMs || a.source.observationId - b.source.observationId);
  const episodes = gradeRuns(ordered, gapMs).map((run) => derivedEpisode(of, run));
  return { termCode: of.termCode, scale: of.scale, of: of.of, points: ordered, episodes };
}

/**
 * A run as an episode. Nobody has said what it is due to, whether it was serious or had symptoms: the investigator says
 * so in a report.
 */
export function derivedEpisode({ termCode, scale, version }: Omit<CourseOf, 'of'>, run: GradeRun): Episode {
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
    relatedness: {},
    signOf: null,
    symptomatic: null,
    sources: run.points.map(({ source }) => source),
  };
}

/** CTCAE has no class for codes it does not list. */
const NO_SOC = 0;

function smallestId(points: readonly GradedPoint[]): number {
  return Math.min(...points.map(({ source }) => source.observationId));
}

function worstOf({ segments }: GradeRun): Grade | null {
  let worst: Grade | null = null;
  for (const { grade } of segments) if (grade !== null && (worst === null || grade > worst)) worst = grade;
  return worst;
}
