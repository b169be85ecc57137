import { cohortStanding } from '../../../shared/cohort/cohortStanding.ts';
import { isPauseCandidate, movesPauseCounts } from '../../../shared/cohort/pauseCandidates.ts';
import { pauseFindings } from '../../../shared/cohort/pauseFindings.ts';
import { pauseGrounds } from '../../../shared/cohort/pauseGrounds.ts';
import { reconcileTrialCases } from '../../../shared/cohort/reconcileTrialCases.ts';
import type { CohortRow, PauseGround } from '../../../shared/model/cohort.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { SubjectId, TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { TrialCase } from '../../../shared/model/trialCase.ts';
import type { AssessmentSummary, LiveMessage } from '../../../shared/model/views.ts';
import type { WriteTx } from '../../store/port.ts';

type Pauses = NonNullable<LiveMessage['pauses']>;

/** What a change did to one patient's summary; `after` is `before` itself where nothing moved. */
export interface MovedSummary {
  readonly subjectId: SubjectId;
  readonly before: AssessmentSummary | undefined;
  readonly after: AssessmentSummary;
}

/**
 * Brings the trial's pauses in line after patients were assessed, in the change that caused it. Looks at the trial only when
 * a patient's place in the counts moved, when one is or was a candidate for a rule about deaths or events, when a treated
 * one changed under a rule about measured values, or when the protocol changed; else it costs one look at a summary.
 */
export async function followPauses(
  tx: WriteTx,
  act: { readonly trialId: TrialId | null; readonly command: string },
  by: { readonly by: string; readonly role: string },
  moved: readonly MovedSummary[],
): Promise<Pauses> {
  const [first] = moved;
  const trialId = act.trialId ?? (first && (await tx.findSubject(first.subjectId))?.value.trialId);
  if (trialId === undefined) return [];
  if (first === undefined) return act.command.startsWith('cohort.') ? movedNow(tx, trialId) : [];
  const protocol = await tx.findProtocol(trialId);
  if (protocol?.pauseRules === undefined || protocol.pauseRules.length === 0) return [];
  if (!act.command.startsWith('protocol.') && !(await mattersTo(tx, protocol, moved))) return [];

  const existing = (await tx.listTrialRecords('trial-case', { trialId })).map(({ value }) => value);
  const rows = await rowsOf(tx, trialId, moved);
  const grounds = await groundsOf(tx, protocol, rows, existing, moved);
  const findings = pauseFindings({ protocol, rows, groundsOf: (rule) => grounds.get(rule.id) ?? [], reported: [] });
  const step = { at: tx.at, seq: tx.seq, ...by };
  const changes = reconcileTrialCases(existing, findings, { trialId, protocol, step });
  for (const change of changes) {
    await tx.appendTrialRecord('trial-case', { ...change, id: change.id ?? (await tx.nextId('trial-case')) });
  }
  return changes.length === 0 ? [] : movedNow(tx, trialId);
}

/** Pauses that this change moved to another state, for the announcement. */
async function movedNow(tx: WriteTx, trialId: TrialId): Promise<Pauses> {
  return (await tx.listTrialRecords('trial-case', { trialId }))
    .filter(({ value }) => value.steps.at(-1)!.seq === tx.seq)
    .map(({ value: { id, ruleId, state } }) => ({ trialCaseId: id, ruleId, state }));
}

async function mattersTo(tx: WriteTx, protocol: Protocol, moved: readonly MovedSummary[]): Promise<boolean> {
  for (const { subjectId, before, after } of moved) {
    // A value taken back may be one that others stood against, so it does not help to look at what is left.
    if (hasMeasuredRule(protocol) && cohortStanding(after) !== 'not-treated') return true;
    if (before !== after && movesPauseCounts(before, after)) return true;
    if (isPauseCandidate(before, protocol) || isPauseCandidate(after, protocol)) return true;
    const history = await tx.loadHistory(subjectId);
    if (history?.studyEvents.some(({ value }) => value.event === 'death') === true) return true;
  }
  return false;
}

async function rowsOf(tx: WriteTx, trialId: TrialId, moved: readonly MovedSummary[]): Promise<readonly CohortRow[]> {
  const summaries = new Map((await tx.listAssessments(trialId)).map((summary) => [summary.subjectId, summary]));
  for (const { subjectId, after } of moved) summaries.set(subjectId, after);
  return (await tx.listSubjects(trialId)).flatMap((subject) => {
    const summary = summaries.get(subject.subjectId);
    // Days are not counted here, so no calendar is needed.
    return summary === undefined ? [] : [{ subject, summary, zone: 'UTC' }];
  });
}

/** Of the patients whose record may speak for a rule: by their grades, by a case that names them, or just changed. */
async function groundsOf(
  tx: WriteTx,
  protocol: Protocol,
  rows: readonly CohortRow[],
  existing: readonly TrialCase[],
  moved: readonly MovedSummary[],
): Promise<ReadonlyMap<string, readonly PauseGround[]>> {
  const asked = new Set<SubjectId>(moved.map(({ subjectId }) => subjectId));
  for (const { grounds } of existing) for (const { subjectId } of grounds) if (subjectId !== null) asked.add(subjectId);
  const isAsked = hasMeasuredRule(protocol)
    ? (summary: AssessmentSummary) => cohortStanding(summary) !== 'not-treated'
    : (summary: AssessmentSummary) => isPauseCandidate(summary, protocol);
  for (const { subject, summary } of rows) if (isAsked(summary)) asked.add(subject.subjectId);
  const histories: SubjectHistory[] = [];
  for (const subjectId of asked) {
    const history = await tx.loadHistory(subjectId);
    if (history !== undefined) histories.push(history);
  }
  return new Map((protocol.pauseRules ?? []).map((rule) => [rule.id, pauseGrounds(histories, protocol, rule)]));
}

/** Such a rule may hold one patient against all others, so it costs a look at every treated patient. */
function hasMeasuredRule({ pauseRules = [] }: Protocol): boolean {
  return pauseRules.some(({ when }) => when.kind === 'measured');
}
