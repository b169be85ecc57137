import type { EndAnswer, OnsetAnswer } from './dates.ts';
import type { Grade, GradingScale, TermCode, ToxicityFamily } from './grade.ts';
import type {
  AdverseEvent,
  Agent,
  CrsAssessment,
  IcansAssessment,
  LabResult,
  Recorded,
  Relatedness,
  SeriousnessCriterion,
} from './observation.ts';

/** A span of one grade inside an episode. `grade: null` = not graded; it never counts as 0 and never outranks. */
export interface GradeSegment {
  readonly grade: Grade | null;
  readonly from: OnsetAnswer;
  /** When this grade was left: the next segment's start, or the episode's end. */
  readonly to: EndAnswer;
}

/** One toxicity of one patient as a run of grade segments over time. Everything downstream reads episodes only. */
export interface Episode {
  /** Stable over corrections: `r<smallest observationId of its sources>`; derived ones `d<term>:<the same>`. */
  readonly key: string;
  readonly family: ToxicityFamily;
  readonly termCode: TermCode;
  readonly socCode: number;
  readonly verbatim: string;
  readonly scale: GradingScale;
  /** Reported by a person, or derived from what was measured: then it is a proposal, and the reported grade counts. */
  readonly origin: 'reported' | 'derived';
  readonly segments: readonly GradeSegment[];
  readonly onset: OnsetAnswer;
  readonly end: EndAnswer;
  readonly worstGrade: Grade | null;
  readonly seriousness: readonly SeriousnessCriterion[] | null;
  /** Per agent, the stronger of the investigator's and the sponsor's opinion; never the weaker (C-40). */
  readonly relatedness: Readonly<Partial<Record<Agent, Relatedness>>>;
  readonly signOf: 'CRS' | 'ICANS' | null;
  readonly symptomatic: boolean | null;
  readonly sources: readonly Recorded<EpisodeSource>[];
}

/** What an episode is read from: reported ones from adverse events, derived ones from what was measured. */
export type EpisodeSource = AdverseEvent | MeasuredSource;
export type MeasuredSource = CrsAssessment | IcansAssessment | LabResult;
