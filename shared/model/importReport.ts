import type { Instant } from './dates.ts';
import type { Failure } from './failure.ts';
import type { CtcaeVersion, GradingScale } from './grade.ts';
import type { TrialId } from './ids.ts';
import type { ObservationKind } from './observation.ts';

/**
 * What an import says before and while it writes. Plain types without the schema library: screens carry them.
 * A row is refused (`reject`), set aside because it holds no observation of an enrolled patient (`skip`), imported as
 * given with its contradiction listed (`decide`: a person chooses whether such rows come along), or imported with a
 * remark (`inform`). Nothing is ever repaired. Source: [STANDARDS §1.10, §2.1].
 */
export type ImportEffect = 'reject' | 'skip' | 'decide' | 'inform';

/** Every rule of the import with its effect; words for them live in the message catalogue and in the command's table. */
export const IMPORT_RULES = {
  // files
  'FILE-UNREADABLE': 'reject', // facts: reason
  'FILE-NO-HEADER': 'reject',
  'FILE-COLUMN-DOUBLE': 'reject', // facts: column
  'FILE-COLUMN-MISSING': 'reject', // facts: column
  'FILE-NOT-USED': 'skip',
  'FILE-DOUBLE': 'skip', // the same bytes under another name. facts: file
  'FILE-SUPERSEDED': 'skip', // the SDTM file of the same domain is used instead. facts: domain
  'FILE-WINDOWS-1252': 'inform',
  'FILE-GB18030': 'inform',
  'FILE-UTF-16': 'inform',
  'FILE-DELIMITER': 'inform', // facts: delimiter
  'FILE-BYTE-ORDER-MARK': 'inform',
  'FILE-NOT-GRADED': 'inform', // adverse events without a grade column: kept as not graded
  // any row
  'ROW-UNREADABLE': 'reject', // facts: reason
  'ROW-CELL-COUNT': 'reject', // facts: cells, columns
  'ROW-OTHER-STUDY': 'reject', // facts: study
  'ROW-DERIVED': 'skip', // an analysis row computed from others (DTYPE)
  'ROW-NOT-DONE': 'skip',
  'VALUE-NOT-STORABLE': 'reject', // facts: problem
  'SUBJECT-UNKNOWN': 'reject',
  'SUBJECT-REJECTED': 'reject',
  'SUBJECT-NOT-ENROLLED': 'skip',
  'STUDY-DAY-DIFFERS': 'decide', // facts: given, computed
  'STUDY-DAY-FROM-ZERO': 'inform', // the whole file counts the reference day as 0. facts: given, computed
  'END-UNREADABLE': 'decide',
  'END-BEFORE-START': 'decide', // facts: start
  'DATE-IN-FUTURE': 'decide', // facts: now
  'DATE-IMPUTED': 'inform', // an analysis date cut back to what was collected. facts: kept
  // subjects
  'DM-DUPLICATE': 'reject', // facts: firstRow
  'DM-NOT-ASSIGNED': 'skip', // screen failures: not enrolled. facts: reason
  'DM-TREATED-WITHOUT-ARM': 'decide',
  'DM-SITE-MISSING': 'decide', // facts: site
  'DM-AGE-UNREADABLE': 'decide',
  'DM-SEX-UNREADABLE': 'decide',
  'DM-DATE-UNREADABLE': 'decide',
  'DM-COUNTRY-DIFFERS': 'inform', // within a site. facts: kept
  'DM-ARM-NOT-KEPT': 'inform', // too long for a dose level
  'DEATH-WITHOUT-DATE': 'decide',
  'DEATH-WITHOUT-FLAG': 'decide', // a date of death, but the flag does not say so
  'DEATH-DATES-DIFFER': 'decide', // facts: kept
  'DEATH-NOT-IN-DM': 'decide',
  'DEATH-NOT-IN-DS': 'decide',
  // exposure
  'EX-SUMMARY-ROW': 'skip', // a count or total, not a dose given
  'EX-FROM-SUBJECTS': 'decide', // no file of doses; the subject file says who was treated, and since when. facts: kept
  'EX-DATE-UNREADABLE': 'reject',
  'EX-DATE-PARTIAL': 'decide', // no day 0, so no DLT window
  'EX-DOSE-ZERO': 'decide',
  'EX-BEFORE-REFERENCE': 'decide', // facts: reference
  'EX-DOSE-AS-TEXT': 'inform', // the day-0 dose is not in cells per kg and stays text
  'EX-END-NOT-KEPT': 'inform', // an infusion has one moment
  // adverse events
  'AE-TERM-MISSING': 'reject',
  'AE-TERM-BY-SYNONYM': 'inform', // facts: term
  'AE-TERM-OTHER': 'inform', // kept in the reporter's words under "Other, specify". facts: term
  'AE-GRADE-ZERO': 'reject',
  'AE-GRADE-UNREADABLE': 'reject',
  'AE-GRADE-MISSING': 'decide',
  'AE-GRADE-NOT-IN-TERM': 'decide', // facts: term, grades
  'AE-SERIOUS-N-WITH-CRITERIA': 'decide', // facts: criteria
  'AE-SERIOUS-Y-WITHOUT-CRITERION': 'decide',
  'AE-SERIOUS-UNREADABLE': 'decide', // facts: criteria
  'AE-CRITERION-UNREADABLE': 'decide',
  'AE-FATAL-DISAGREES': 'decide', // facts: AEOUT, AESDTH, grade
  'AE-FATAL-BUT-ALIVE': 'decide',
  'AE-START-UNREADABLE': 'decide',
  'AE-START-MISSING': 'decide',
  'AE-END-AND-ONGOING': 'decide',
  'AE-END-MISSING': 'inform',
  'AE-AFTER-DEATH': 'decide', // facts: death
  'AE-BEFORE-CONSENT': 'decide', // facts: consent
  'AE-DUPLICATE': 'decide', // facts: firstRow
  'AE-RELATION-YES-NO': 'inform', // facts: kept
  'AE-RELATION-UNKNOWN': 'decide',
  'AE-OUTCOME-UNKNOWN': 'decide',
  // laboratory and vital signs
  'RESULT-DATE-UNREADABLE': 'reject',
  'RESULT-MISSING': 'reject',
  'RESULT-NOT-A-NUMBER': 'decide', // in a column that holds numbers by its standard, or of what is graded
  'RESULT-NEGATIVE': 'decide', // facts: value
  'RESULT-NOT-LIVING': 'decide', // facts: value, unit, low, high
  'RESULT-RANGE-REVERSED': 'decide', // facts: refLow, refHigh
  'RESULT-UNIT-UNKNOWN': 'decide', // of what is graded
  'RESULT-CODE-RENAMED': 'inform', // facts: kept
  'RESULT-RANGE-UNREADABLE': 'inform',
  'RESULT-STANDARD-UNIT': 'inform', // vital sign read from the file's own standard columns. facts: reported
  'RESULT-UNIT-UNEXPECTED': 'inform', // facts: unit, expected
  // disposition
  'DS-TERM-MISSING': 'reject',
  'DS-DATE-UNREADABLE': 'decide',
  'DS-DEATH-MERGED': 'inform', // the same death is already there
  'DS-SCOPE-UNKNOWN': 'decide', // ended the treatment or the study?
} as const satisfies Record<string, ImportEffect>;
export type ImportRuleId = keyof typeof IMPORT_RULES;

export type ImportDomain = 'DM' | 'EX' | 'AE' | 'LB' | 'VS' | 'DS';
export type ImportInclude = 'accepted' | 'accepted-and-decisions';
export type ImportState = 'prepared' | 'committing' | 'committed' | 'cancelled' | 'failed';

/** Where the setting of an import comes from: nothing in the files says it. */
export interface ImportContext {
  /** IANA zone of the sites' clocks. */
  readonly zone: string;
  /** Scale the file's grades were read on; `unknown` unless somebody knows. */
  readonly scale: GradingScale;
  /** Name of the study where no file has STUDYID; files that have one are believed. */
  readonly study?: string | undefined;
}

type ImportFacts = Readonly<Record<string, string | number>>;

export interface ImportIssue {
  readonly ruleId: ImportRuleId;
  readonly file: string;
  /** As a spreadsheet shows it: the header is row 1. `null` = the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  /** The cell as given, cut to 200 characters. */
  readonly value: string;
  readonly facts: ImportFacts;
}

/** `rows` = accepted + needsDecision + rejected + notUsed. */
/** Encodings of text files, by names a `TextDecoder` knows. */
export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Windows-1252';

export interface ImportFileReport {
  readonly name: string;
  readonly sha256: string;
  readonly encoding: TextEncoding;
  /** `null` = not one of the files an import reads. */
  readonly recognisedAs: ImportDomain | null;
  readonly standard: 'SDTM' | 'ADaM' | null;
  readonly rows: number;
  readonly accepted: number;
  readonly needsDecision: number;
  readonly rejected: number;
  readonly notUsed: number;
  /** What is said of the file as a whole. */
  readonly notes: readonly { readonly ruleId: ImportRuleId; readonly facts: ImportFacts }[];
}

/** How often a rule spoke; `listed` of them are among the issues. */
export interface ImportRuleCount {
  readonly ruleId: ImportRuleId;
  readonly effect: ImportEffect;
  readonly count: number;
  readonly listed: number;
}

/** What a commit would write. */
export interface ImportPlanCounts {
  readonly sites: number;
  readonly subjects: number;
  readonly observations: Readonly<Record<ObservationKind, number>>;
  readonly total: number;
}

/** Why nothing can be committed, whatever the rows say. */
export type ImportBlock =
  | { readonly code: 'no-subjects' }
  | { readonly code: 'no-study' }
  | { readonly code: 'several-studies'; readonly studies: readonly string[] }
  | { readonly code: 'already-imported'; readonly study: string }
  /** Of each of these nothing can be used. */
  | { readonly code: 'file-refused'; readonly files: readonly string[] };

/** Why a laboratory grade of the files is not the one we give the same result. */
export const IMPORT_GRADE_CAUSES = [
  /** No unit, or one the analyte does not come in. */
  'unit',
  'limit-missing',
  /** Words, or a limit that does not decide. */
  'not-a-number',
  'albumin-missing',
  /** The version grades the term by what was done, not by its number. */
  'not-by-number',
  /** The version has no term for the analyte. */
  'no-term',
  /** It has one, but none for low values, or none for high ones. */
  'no-direction',
  /** The other CTCAE version gives the file's grade. */
  'other-version',
  /** The file's own baseline, or none, gives its grade; or ours is needed and missing. */
  'baseline',
  /** A hair to the other side of a bound gives the file's grade. */
  'boundary',
  /** The grade may rest on what a number does not say: symptoms, treatment, death. */
  'clinical-input',
  'unexplained',
] as const;
export type ImportGradeCause = (typeof IMPORT_GRADE_CAUSES)[number];

export interface ImportGradeRow {
  readonly file: string;
  /** As a spreadsheet shows it: the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly analyte: string;
  /** As reported, with its unit. */
  readonly result: string;
  /** The cell of the file. */
  readonly given: string;
  /** Low is negative; `null` = we give none. */
  readonly ours: number | null;
  readonly cause: ImportGradeCause;
}

/** `compared` = equal + the causes' counts. */
export interface ImportGrades {
  readonly ctcaeVersion: CtcaeVersion;
  readonly compared: number;
  readonly equal: number;
  readonly causes: readonly { readonly cause: ImportGradeCause; readonly count: number; readonly listed: number }[];
  /** At most 20 000 of each cause, in order of the files. */
  readonly rows: readonly ImportGradeRow[];
}

export interface ImportStatus {
  readonly reportId: string;
  readonly state: ImportState;
  readonly progress: { readonly done: number; readonly total: number };
  /** Once committed. */
  readonly trialId: TrialId | null;
  readonly seq: number | null;
  readonly failure: Failure | null;
}

export interface ImportReport extends ImportStatus {
  /** STUDYID of the files; `null` when blocked for want of one. */
  readonly study: string | null;
  readonly context: ImportContext;
  readonly preparedAt: Instant;
  /** After this the prepared plan is forgotten and the files must be read again. */
  readonly expiresAt: Instant;
  readonly files: readonly ImportFileReport[];
  readonly rules: readonly ImportRuleCount[];
  /** At most 500 of each rule, in order of file and row. */
  readonly issues: readonly ImportIssue[];
  readonly plan: { readonly accepted: ImportPlanCounts; readonly acceptedAndDecisions: ImportPlanCounts };
  readonly blocked: ImportBlock | null;
  /** Grades the laboratory files bring along, against ours. They are not imported. */
  readonly grades: ImportGrades;
}
