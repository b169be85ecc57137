import { setImmediate as nextTurn } from 'node:timers/promises';
import { overdueAt } from '../../shared/cases/overdueAt.ts';
import { DEATH_NOS } from '../../shared/dlt/deathNos.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { Episode } from '../../shared/model/episode.ts';
import type { SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { AssessmentSummary, CaseLine } from '../../shared/model/views.ts';
import { studyDayOfPartial } from '../../shared/time/studyDayOf.ts';
import type { ReadTx, Store } from '../store/port.ts';
import type { Sites } from './overview.ts';

/** The inbox of a trial: one line a case, for the sites the reader may see. */
export function caseList(
  deps: { readonly store: Store },
  input: { readonly trialId: TrialId; readonly asOf?: number | undefined },
  sites: Sites,
): Promise<readonly CaseLine[]> {
  return deps.store.read(async (tx) => listCaseLines(tx, input.trialId, input.asOf ?? (await tx.head()).seq, sites));
}

/** Everybody of a trial with what is stored of their assessments. */
export interface Everybody {
  readonly subjects: readonly Subject[];
  readonly summaries: ReadonlyMap<SubjectId, AssessmentSummary>;
}

/** Others are heard between the two: with many patients each takes its time, and an alert must not wait for a list. */
export async function listEverybody(tx: ReadTx, trialId: TrialId, seq: number): Promise<Everybody> {
  const subjects = await tx.listSubjects(trialId, seq);
  await nextTurn();
  const summaries = new Map((await tx.listAssessments(trialId, seq)).map((summary) => [summary.subjectId, summary]));
  await nextTurn();
  return { subjects, summaries };
}

export async function listCaseLines(
  tx: ReadTx,
  trialId: TrialId,
  seq: number,
  sites: Sites,
  known?: Everybody,
): Promise<readonly CaseLine[]> {
  const cases = await tx.listCases(trialId, seq);
  if (cases.length === 0) return [];
  const protocol = await tx.findProtocol(trialId, seq);
  if (protocol === undefined) throw new Error(`trial ${trialId} has no protocol`);
  const everybody = known ?? (await listEverybody(tx, trialId, seq));
  const subjects = new Map(everybody.subjects.map((subject) => [subject.subjectId, subject]));
  const lines: CaseLine[] = [];
  for (const { value } of cases) {
    const subject = subjects.get(value.subjectId);
    if (subject === undefined) throw new Error(`case ${value.caseId} belongs to no subject`);
    if (sites !== 'all' && !sites.includes(subject.siteId)) continue;
    const line = lineOf(value, subject, everybody.summaries.get(value.subjectId));
    lines.push({ ...line, overdueAt: overdueAt(value, protocol.caseHandling) });
  }
  return lines;
}

function lineOf(
  dltCase: DltCase,
  subject: Subject,
  summary: AssessmentSummary | undefined,
): Omit<CaseLine, 'overdueAt'> {
  const episode = dltCase.episode as Episode | null;
  const steps = dltCase.steps;
  const day0On = summary?.window?.day0On;
  return {
    caseId: dltCase.caseId,
    subjectId: subject.subjectId,
    subjectNumber: subject.subjectNumber,
    siteId: subject.siteId,
    doseLevel: subject.doseLevel,
    urgency: dltCase.urgency,
    state: dltCase.state,
    termCode: episode?.termCode ?? DEATH_NOS,
    family: episode?.family ?? 'other',
    worstGrade: episode === null ? 5 : episode.worstGrade,
    scale: episode?.scale ?? null,
    onsetDay:
      episode === null || episode.onset === 'unknown' || day0On === undefined
        ? null
        : studyDayOfPartial(episode.onset, day0On),
    ruleIds: dltCase.ruleIds,
    raisedAt: steps[0]!.at,
    lastStep: steps.at(-1)!,
    heldBy: dltCase.state === 'raised' ? null : (steps.findLast((step) => step.state === 'acknowledged')?.by ?? null),
  };
}
