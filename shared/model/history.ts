import type { EpisodeDecision } from './assessment.ts';
import type { CtcaeVersion } from './grade.ts';
import type {
  AdverseEvent,
  CrsAssessment,
  IcansAssessment,
  Infusion,
  LabResult,
  Recorded,
  Sample,
  StudyEvent,
  Treatment,
  VitalSign,
} from './observation.ts';
import type { ReferenceRange } from './referenceRange.ts';
import type { Subject } from './subject.ts';

/** Everything known about one patient at one point of the record; voided observations are not in it. */
export interface SubjectHistory {
  readonly subject: Subject;
  /** IANA zone of the site: local dates become instants through it. */
  readonly zone: string;
  /** Frozen for the trial; derived grades are read by it. */
  readonly ctcaeVersion: CtcaeVersion;
  /** Normal ranges of the site's laboratory, for results that bring no limits of their own. */
  readonly referenceRanges: readonly ReferenceRange[];
  readonly adverseEvents: readonly Recorded<AdverseEvent>[];
  readonly infusions: readonly Recorded<Infusion>[];
  readonly treatments: readonly Recorded<Treatment>[];
  readonly labs: readonly Recorded<LabResult>[];
  readonly vitals: readonly Recorded<VitalSign>[];
  readonly samples: readonly Recorded<Sample>[];
  readonly studyEvents: readonly Recorded<StudyEvent>[];
  readonly crsAssessments: readonly Recorded<CrsAssessment>[];
  readonly icansAssessments: readonly Recorded<IcansAssessment>[];
  readonly decisions: readonly EpisodeDecision[];
}
