import type {
  DltWindowDates,
  Evaluability,
  Finding,
  SubjectAssessment,
  TrialAssessment,
  WindowState,
} from './assessment.ts';
import type { CaseNotice, EscalationTarget, Told } from './caseNotice.ts';
import type { ClockStep } from './clockNotice.ts';
import type { CalendarDate, Instant } from './dates.ts';
import type { DerivedChangeView } from './discrepancyViews.ts';
import type { CaseState, DltCase } from './dltCase.ts';
import type { CtcaeVersion, Grade, GradingScale, TermCode, ToxicityFamily } from './grade.ts';
import type { GradingSettings } from './grading.ts';
import type { SubjectHistory } from './history.ts';
import type { CaseId, ObservationId, SiteId, SubjectId, TrialId } from './ids.ts';
import type { Recorded } from './observation.ts';
import type { Role, RoleGrant } from './people.ts';
import type { Protocol } from './protocol.ts';
import type { ReferenceRange } from './referenceRange.ts';
import type { Signature, SignatureStanding } from './signature.ts';
import type { EditionFacts, Synonym } from './standards.ts';
import type { Subject } from './subject.ts';
import type { Site, Trial } from './trial.ts';
import type { TrialCaseState } from './trialCase.ts';
import type { LatencySpan } from './vocabulary.ts';

/** The shapes screens receive. They are plain JSON: no Date, no Map, nothing to revive. */

/** Which point of the record a view shows. `past` = an earlier point was asked for. */
export interface AsOf {
  readonly seq: number;
  readonly at: Instant;
  readonly past: boolean;
}

export interface SessionView {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly twoFactorEnabled: boolean;
  readonly grants: readonly RoleGrant[];
  readonly trials: readonly Trial[];
  readonly sites: readonly Site[];
  /** Demo mode: simulated trial, known passwords. */
  readonly demo: boolean;
  readonly serverNow: Instant;
  readonly version: string;
}

/** What is stored of an assessment: the parts that change only when the answer changes; the rest is recomputed. */
export interface AssessmentSummary {
  readonly subjectId: SubjectId;
  readonly window: DltWindowDates | null;
  readonly state: WindowState;
  readonly evaluability: Evaluability;
  /** Findings that are `dlt` or `undecided`, without their traces. */
  readonly open: readonly Omit<Finding, 'trace'>[];
  readonly worstGrades: SubjectAssessment['worstGrades'];
  readonly lastObservedOn: CalendarDate | null;
  readonly nextChangeAt: Instant | null;
}

/** One row of the window board; why the patient counts or not is said of those who are not evaluable alone. */
export interface BoardRow {
  readonly subject: Subject;
  readonly siteCode: string;
  readonly zone: string;
  readonly summary: AssessmentSummary;
  readonly day: number | null;
  readonly openCaseId: CaseId | null;
}

export interface OverviewView {
  readonly trial: Trial;
  readonly protocol: Protocol;
  readonly asOf: AsOf;
  readonly rows: readonly BoardRow[];
  readonly tallies: TrialAssessment;
  readonly cases: readonly CaseLine[];
}

export interface PatientView {
  readonly trial: Trial;
  readonly site: Site;
  readonly protocol: Protocol;
  readonly asOf: AsOf;
  readonly history: SubjectHistory;
  readonly assessment: SubjectAssessment;
  readonly cases: readonly DltCase[];
  readonly lastChange: { readonly at: Instant; readonly by: string; readonly command: string } | null;
  /** What the last change did to the derived grades; `null` = nothing. */
  readonly derivedChange: DerivedChangeView | null;
}

/** One line of the inbox. */
export interface CaseLine {
  readonly caseId: CaseId;
  readonly subjectId: SubjectId;
  readonly subjectNumber: string;
  readonly siteId: SiteId;
  readonly doseLevel: string | null;
  readonly urgency: DltCase['urgency'];
  readonly state: CaseState;
  readonly termCode: TermCode;
  readonly family: ToxicityFamily;
  readonly worstGrade: Grade | null;
  /** Scale of that grade; `null` = a death without a graded episode. */
  readonly scale: GradingScale | null;
  /** Study day of onset; `null` when unknown. */
  readonly onsetDay: number | null;
  readonly ruleIds: readonly string[];
  readonly raisedAt: Instant;
  readonly lastStep: DltCase['steps'][number];
  /** Who acknowledged it; `null` = nobody yet. */
  readonly heldBy: string | null;
  /** From here on it is overdue; `null` = it waits for nobody to take it on. */
  readonly overdueAt: Instant | null;
}

/** How long one span took over many rounds; all null where none has come so far. */
export interface LatencyFigure {
  readonly span: LatencySpan;
  readonly n: number;
  /** Rounds that have not come so far. */
  readonly missing: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly worstMs: number | null;
}

/** How fast cases are told, seen and decided, over every round of every case the reader may see. */
export interface CaseTimingView {
  readonly asOf: AsOf;
  readonly figures: readonly LatencyFigure[];
  readonly rounds: number;
  readonly cases: number;
  /** Rounds left out because they came from an import or the simulated past and woke nobody. */
  readonly quiet: number;
  /** Waiting cases that were passed on, with the last step taken. */
  readonly escalated: readonly { readonly caseId: CaseId; readonly step: number; readonly at: Instant }[];
}

/** A signature with what it is worth now. */
export interface SignatureView {
  readonly signature: Signature;
  readonly standing: SignatureStanding;
}

export interface CaseView {
  readonly dltCase: DltCase;
  readonly version: number;
  readonly trial: Trial;
  readonly site: Site;
  readonly subject: Subject;
  readonly protocol: Protocol;
  readonly assessment: SubjectAssessment;
  /** Current versions of every record the traces point to. */
  readonly evidence: readonly Recorded[];
  readonly notices: readonly CaseNotice[];
  readonly signatures: readonly SignatureView[];
  /** The round the case is in, or was in last, wakes nobody: it came from an import of what was old already. */
  readonly quiet: boolean;
  readonly asOf: AsOf;
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One field of one version against the version before. */
export interface FieldChange {
  readonly path: string;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

export interface AuditEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly role: Role | 'system';
  readonly command: string;
  readonly reason: string;
  readonly hash: string;
  readonly record: { readonly kind: string; readonly id: number; readonly version: number; readonly voided: boolean };
  readonly changes: readonly FieldChange[];
}

export interface AuditView {
  /** `trialId` and `subjectNumber` of the patient; `null` for records of no patient. */
  readonly title: {
    readonly kind: string;
    readonly id: number;
    readonly subjectNumber: string | null;
    readonly trialId: TrialId | null;
  };
  readonly entries: readonly AuditEntry[];
  readonly nextBefore: number | null;
}

export interface PersonView {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly disabled: boolean;
  readonly lockedUntil: Instant | null;
  readonly lastSignInAt: Instant | null;
  readonly grants: readonly (RoleGrant & { readonly grantId: number })[];
}

/** Official criteria in use: which file, from whom, since when. */
export interface LoadedEdition extends EditionFacts {
  readonly loadedAt: Instant;
  readonly loadedBy: string;
}

export interface StandardsView {
  /** At most one a CTCAE version. */
  readonly editions: readonly LoadedEdition[];
  readonly synonyms: readonly Synonym[];
}

/** A range as it stands, with what a change of it must name. */
export interface RangeView {
  readonly range: ReferenceRange;
  readonly version: number;
}

/** By what a trial grades. */
export interface TrialStandards {
  readonly ctcaeVersion: CtcaeVersion;
  readonly protocolVersion: string;
  readonly grading: GradingSettings;
}

/** What the live stream carries: kinds and ids that say "ask again", and enough of a case to announce it. */
export interface LiveMessage {
  /** Outbox id; the stream resumes after it without gap or repeat. */
  readonly id: number;
  readonly seq: number;
  readonly at: Instant;
  readonly trialId: TrialId | null;
  readonly siteId: SiteId | null;
  readonly subjectId: SubjectId | null;
  readonly subjectNumber: string | null;
  readonly command: string;
  readonly cases: readonly {
    readonly caseId: CaseId;
    readonly state: CaseState;
    readonly urgency: DltCase['urgency'];
    readonly termCode: TermCode;
    readonly worstGrade: Grade | null;
    readonly ruleIds: readonly string[];
    /** Nobody took it on: to whom it was passed on with this change, step by step of the timetable. */
    readonly escalations?: readonly Escalation[];
  }[];
  /** Pauses of the trial that moved; left out = none. */
  readonly pauses?: readonly {
    readonly trialCaseId: number;
    readonly ruleId: string;
    readonly state: TrialCaseState;
  }[];
  /** Clocks of reports that came near or ran out, and whom the timetable tells; left out = none. */
  readonly clocks?: readonly ClockNews[];
}

export interface ClockNews extends ClockStep {
  readonly observationId: ObservationId;
  readonly termCode: TermCode;
}

export interface Escalation {
  readonly number: number;
  readonly target: EscalationTarget;
  readonly to: Told;
}

/** What a block of observations answers: all of them are saved, in the order given. */
export interface RecordedManyView {
  readonly observationIds: readonly ObservationId[];
  readonly seq: number;
  readonly state: WindowState;
  /** Cases of the patient this change raised or moved. */
  readonly caseIds: readonly CaseId[];
}

/** What logging an observation answers: saved, and at once what the rules say of it. */
export interface RecordedView {
  readonly observationId: ObservationId;
  readonly version: number;
  readonly seq: number;
  /** Findings about the episode this observation belongs to; empty for other kinds. */
  readonly findings: readonly Finding[];
  readonly state: WindowState;
  readonly caseIds: readonly CaseId[];
}
