import { changedFields } from '../../shared/format/changedFields.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import type { CriteriaEdition } from '../../shared/model/standards.ts';
import type { TrialRecordKind } from '../../shared/model/trialRecord.ts';
import type { AuditEntry, AuditView, JsonValue } from '../../shared/model/views.ts';
import { OBSERVATION_KINDS, TRIAL_RECORD_KINDS } from '../../shared/model/vocabulary.ts';
import type { AuditVersion, ReadTx, RecordKind, Store } from '../store/port.ts';

const PAGE = 100;

/** The history of one record, newest first: who changed which field from what to what, when and why (C-01, C-08). */
export function auditOfRecord(
  deps: { readonly store: Store },
  input: { readonly kind: RecordKind; readonly id: number; readonly beforeSeq?: number | undefined },
): Promise<AuditView> {
  return deps.store.read(async (tx) => {
    const record = { kind: input.kind, id: input.id };
    const versions = await tx.listAudit({ record, ...pageFrom(input.beforeSeq) });
    return pageOf({ ...record, ...(await subjectOf(tx, input.kind, input.id)) }, versions);
  });
}

/** Everything that ever happened to one patient's records, newest first. */
export function auditOfSubject(
  deps: { readonly store: Store },
  input: { readonly subjectId: SubjectId; readonly beforeSeq?: number | undefined },
): Promise<AuditView> {
  return deps.store.read(async (tx) => {
    const versions = await tx.listAudit({ subjectId: input.subjectId, ...pageFrom(input.beforeSeq) });
    const subject = await subjectOf(tx, 'subject', input.subjectId);
    return pageOf({ kind: 'subject', id: input.subjectId, ...subject }, versions);
  });
}

function pageFrom(beforeSeq: number | undefined) {
  return beforeSeq === undefined ? { limit: PAGE } : { limit: PAGE, beforeSeq };
}

function pageOf(title: AuditView['title'], versions: readonly AuditVersion[]): AuditView {
  const nextBefore = versions.length < PAGE ? null : versions.at(-1)!.change.seq;
  return { title, entries: versions.map(entryOf), nextBefore };
}

function entryOf({ change, kind, id, version, voided, value, before }: AuditVersion): AuditEntry {
  return {
    seq: change.seq,
    at: change.at,
    by: change.actorName,
    role: change.actorRole,
    command: change.command,
    reason: change.reason,
    hash: change.hash,
    record: { kind, id, version, voided },
    changes: changedFields(withoutTexts(kind, before), withoutTexts(kind, value)),
  };
}

/** Official criteria are thousands of published sentences: the trail shows which file they came from, the digest which they are. */
function withoutTexts(kind: RecordKind, value: unknown): JsonValue {
  if (kind !== 'criteria' || value === undefined) return value as JsonValue;
  const { terms, ...facts } = value as CriteriaEdition;
  return { ...facts, terms: Object.keys(terms).length };
}

/** A number is a patient's only together with the trial. */
async function subjectOf(
  tx: ReadTx,
  kind: RecordKind,
  id: number,
): Promise<Pick<AuditView['title'], 'subjectNumber' | 'trialId'>> {
  const subjectId = await subjectIdOf(tx, kind, id);
  const subject = subjectId === undefined ? undefined : (await tx.findSubject(subjectId))?.value;
  return { subjectNumber: subject?.subjectNumber ?? null, trialId: subject?.trialId ?? null };
}

/** The patient a record belongs to; undefined for records of the trial itself. */
export async function subjectIdOf(tx: ReadTx, kind: RecordKind, id: number): Promise<SubjectId | undefined> {
  if (kind === 'subject' || kind === 'assessment') return id as SubjectId;
  if (kind === 'discrepancy-answer') return (await tx.findDiscrepancyAnswer(id))?.value.subjectId;
  if (isTrialRecord(kind)) return (await tx.findTrialRecord(kind, id))?.value.subjectId ?? undefined;
  if (kind === 'case') return (await tx.findCase(id as never))?.value.subjectId;
  if ((OBSERVATION_KINDS as readonly string[]).includes(kind)) {
    return (await tx.findObservation(id as never))?.recorded.subjectId;
  }
  return undefined;
}

const isTrialRecord = (kind: RecordKind): kind is TrialRecordKind =>
  (TRIAL_RECORD_KINDS as readonly string[]).includes(kind);
