import type { CaseState } from './dltCase.ts';
import type { ImportState } from './importReport.ts';
import type { ProtocolState } from './protocolVersion.ts';
import type { TrialCaseState } from './trialCase.ts';

/** What can be refused, as data: a code and typed facts. Words are made by the client. Bugs throw instead. */
export type Failure =
  | { readonly code: 'NOT_SIGNED_IN' }
  /** The password was set by somebody else: it must be changed before anything else (C-21). */
  | { readonly code: 'PASSWORD_CHANGE_REQUIRED' }
  /** The password asked for again before a signature was not the right one; nothing was written. */
  | { readonly code: 'WRONG_PASSWORD' }
  /** Too many wrong passwords: nobody signs in or signs with this account for a while (C-19). */
  | { readonly code: 'ACCOUNT_LOCKED' }
  | { readonly code: 'NOT_ALLOWED'; readonly action: string }
  | { readonly code: 'NOT_FOUND'; readonly what: RecordName; readonly id: string | number }
  | { readonly code: 'VERSION_CONFLICT'; readonly expected: number; readonly actual: number }
  | { readonly code: 'REQUEST_ID_REUSED' }
  | { readonly code: 'ALREADY_EXISTS'; readonly what: RecordName; readonly id: string }
  | { readonly code: 'INVALID'; readonly findings: readonly InputFinding[] }
  | { readonly code: 'WRONG_STATE'; readonly state: StateName; readonly wanted: StateName };

/** What a refusal can be about, as its words name it. */
export type RecordName =
  | 'case'
  | 'change'
  | 'criteria'
  | 'discrepancy'
  | 'dose-level'
  | 'event'
  | 'grant'
  | 'import'
  | 'moment'
  | 'observation'
  | 'pause-rule'
  | 'person'
  | 'protocol'
  | 'protocol-version'
  | 'question'
  | 'record'
  | 'reference-range'
  | 'reference-safety'
  | 'rule'
  | 'site'
  | 'subject'
  | 'synonym'
  | 'term'
  | 'trial'
  | 'trial-case';

/** Where something is, and where it would have to be or go, as the words of a refusal name it. */
export type StateName =
  | CaseState
  | TrialCaseState
  | ProtocolState
  | ImportState
  | 'blocked'
  | 'de-escalate'
  | 'escalate'
  | 'escalated'
  | 'held'
  | 'highest'
  | 'lowest'
  | 'noticed'
  | 'of-another-kind'
  | 'of-the-same-kind'
  | 'recorded'
  | 'told'
  | 'voided';

/** Something about the input: `F` refuses it, `W` asks for a look, `I` informs. Shown at the field named by `path`. */
export interface InputFinding {
  readonly ruleId: string;
  readonly severity: 'F' | 'W' | 'I';
  readonly path: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

export type Result<T, F = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <F extends Failure>(failure: F): { readonly ok: false; readonly failure: F } => ({
  ok: false,
  failure,
});
