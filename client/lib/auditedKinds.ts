import { OBSERVATION_KINDS, TRIAL_RECORD_KINDS } from '../../shared/model/vocabulary.ts';

/** Records whose history has a page. */
export const AUDITED_KINDS = [
  'trial',
  'site',
  'protocol',
  'subject',
  'grant',
  'case',
  'criteria',
  'synonym',
  'reference-range',
  'discrepancy-answer',
  ...TRIAL_RECORD_KINDS,
  ...OBSERVATION_KINDS,
] as const;
export type AuditedKind = (typeof AUDITED_KINDS)[number];

export function auditedKind(text: string): AuditedKind | undefined {
  return AUDITED_KINDS.find((kind) => kind === text);
}
