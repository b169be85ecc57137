import { setImmediate as nextTurn } from 'node:timers/promises';
import { cohortStanding } from '../../shared/cohort/cohortStanding.ts';
import { type CohortState, cohortState } from '../../shared/cohort/cohortState.ts';
import type { CohortPatient, CohortView } from '../../shared/cohort/cohortView.ts';
import { pauseGrounds } from '../../shared/cohort/pauseGrounds.ts';
import { isPendingState, pendingData } from '../../shared/cohort/pendingData.ts';
import { reportingClock } from '../../shared/cohort/reportingClock.ts';
import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import type { CohortRow } from '../../shared/model/cohort.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Trial } from '../../shared/model/trial.ts';
import { signatureStanding } from '../../shared/signing/signatureStanding.ts';
import { nextPlanned } from '../../shared/visits/nextPlanned.ts';
import { planGaps } from '../../shared/visits/planGaps.ts';
import { plannedPointsOf } from '../../shared/visits/plannedPoints.ts';
import type { ReadTx } from '../store/port.ts';
import { type QueryDeps, readTrial, type TrialAsOf } from './asOf.ts';
import type { Sites } from './overview.ts';

/** The cohort page: counts, gates and pauses of the whole trial; patients by name for the sites the reader may see. */
export function cohortPage(deps: QueryDeps, input: TrialAsOf, sites: Sites): Promise<CohortView | undefined> {
  return readTrial(deps, input, async (tx, { trial, protocol, asOf }) => {
    const people = await cohortPeople(tx, trial, asOf.seq, nextTurn);
    const { state, decisions, cases } = await readCohort(tx, trial, protocol, people, asOf);
    const { pause, ...rest } = state;
    const mine = ({ subject }: CohortRow) => sites === 'all' || sites.includes(subject.siteId);
    const visible = people.rows.filter(mine);
    const seen = new Set(visible.map(({ subject }) => subject.subjectId));
    return {
      ...rest,
      ...hideOthers(rest, seen),
      trial,
      protocol,
      asOf,
      isPaused: pause.isPaused,
      trialDecision: pause.decision,
      cases: cases.map(({ value, version }) => ({
        trialCase: { ...value, grounds: value.grounds.map((ground) => hideGround(ground, seen)) },
        version,
      })),
      decisions: await withSignatures(tx, trial.trialId, decisions, asOf.seq),
      patients: await patientsOf(visible, people.histories, protocol, asOf.at),
      unseen: people.rows.length - visible.length,
    };
  });
}

export interface CohortPeople {
  readonly rows: readonly CohortRow[];
  /** Of those who have been treated. */
  readonly histories: ReadonlyMap<SubjectId, SubjectHistory>;
}

/** @param breathe lets others' alerts out between two patients; inside a change there is nothing to let out */
export async function cohortPeople(
  tx: ReadTx,
  trial: Trial,
  seq?: number,
  breathe: () => Promise<unknown> = async () => undefined,
): Promise<CohortPeople> {
  const { trialId } = trial;
  const zones = new Map((await tx.listSites(trialId, seq)).map(({ siteId, zone }) => [siteId, zone]));
  const summaries = new Map((await tx.listAssessments(trialId, seq)).map((one) => [one.subjectId, one]));
  const rows: CohortRow[] = [];
  const histories = new Map<SubjectId, SubjectHistory>();
  for (const subject of await tx.listSubjects(trialId, seq)) {
    const [zone, summary] = [zones.get(subject.siteId), summaries.get(subject.subjectId)];
    if (zone === undefined || summary === undefined) throw new Error(`subject ${subject.subjectId} is incomplete`);
    rows.push({ subject, zone, summary });
    const isTreated = cohortStanding(summary) !== 'not-treated';
    const history = isTreated ? await tx.loadHistory(subject.subjectId, seq) : undefined;
    if (history !== undefined) histories.set(subject.subjectId, history);
    await breathe();
  }
  return { rows, histories };
}

/** The state of the cohort at a point of the record; the use-case that decides asks the same inside its change. */
export async function readCohort(
  tx: ReadTx,
  trial: Trial,
  protocol: Protocol,
  { rows, histories }: CohortPeople,
  asOf: { readonly at: Instant; readonly seq?: number },
) {
  const { trialId } = trial;
  const decisions = (await tx.listTrialRecords('cohort-decision', { trialId }, asOf.seq)).map(({ value }) => value);
  const cases = await tx.listTrialRecords('trial-case', { trialId }, asOf.seq);
  const state = cohortState({
    rows,
    protocol,
    plannedPatients: trial.plannedSubjects,
    at: asOf.at,
    cases: cases.map(({ value }) => value),
    decisions,
    groundsOf: (rule) => pauseGrounds([...histories.values()], protocol, rule),
  });
  return { state, decisions, cases };
}

async function withSignatures(
  tx: ReadTx,
  trialId: TrialId,
  decisions: Awaited<ReturnType<typeof readCohort>>['decisions'],
  seq: number,
): Promise<CohortView['decisions']> {
  const signatures = (await tx.listTrialRecords('signature', { trialId }, seq))
    .map(({ value }) => value)
    .filter(({ meaning }) => meaning === 'cohort-decision');
  return decisions
    .map((decision) => {
      const signature = signatures.find(({ of }) => of.kind === 'cohort-decision' && of.id === decision.id) ?? null;
      return { decision, signature, isValid: signature !== null && signatureStanding(signature, decision) === 'valid' };
    })
    .toSorted((a, b) => b.decision.id - a.decision.id);
}

async function patientsOf(
  rows: readonly CohortRow[],
  histories: CohortPeople['histories'],
  protocol: Protocol,
  at: Instant,
): Promise<readonly CohortPatient[]> {
  const patients: CohortPatient[] = [];
  for (const row of rows) {
    patients.push(patientOf(row, histories.get(row.subject.subjectId), protocol, at));
    await nextTurn();
  }
  return patients;
}

function patientOf(
  { subject, zone, summary }: CohortRow,
  history: SubjectHistory | undefined,
  protocol: Protocol,
  at: Instant,
): CohortPatient {
  const { subjectId, subjectNumber, doseLevel } = subject;
  return {
    subjectId,
    subjectNumber,
    doseLevel,
    zone,
    standing: cohortStanding(summary),
    ...(history === undefined ? { pending: [], gaps: [], next: null } : missingOf(history, protocol, at)),
    clock: history === undefined ? null : reportingClock(history, protocol, at),
  };
}

function missingOf(
  history: SubjectHistory,
  protocol: Protocol,
  at: Instant,
): Pick<CohortPatient, 'pending' | 'gaps' | 'next'> {
  const assessment = assessSubject(history, protocol, at);
  const points = plannedPointsOf(history, assessment, protocol);
  return {
    pending: pendingData(assessment, protocol),
    gaps: isPendingState(assessment.state) ? planGaps(points, protocol.dltWindow.toDay) : [],
    next: nextPlanned(points),
  };
}

/** Patients of other sites are counted and not named. */
function hideOthers(
  { gates, findings }: Pick<CohortState, 'gates' | 'findings'>,
  seen: ReadonlySet<SubjectId>,
): Pick<CohortState, 'gates' | 'findings'> {
  return {
    gates: gates.map((gate) => ({
      ...gate,
      steps: gate.steps.map((step) => ({ ...step, subjects: step.subjects.filter((id) => seen.has(id)) })),
    })),
    findings: findings.map((finding) => ({
      ...finding,
      grounds: finding.grounds.map((ground) => hideGround(ground, seen)),
    })),
  };
}

function hideGround<
  G extends { readonly key: string; readonly subjectId: SubjectId | null; readonly evidence: readonly unknown[] },
>(ground: G, seen: ReadonlySet<SubjectId>): G {
  if (ground.subjectId === null || seen.has(ground.subjectId)) return ground;
  return { ...ground, key: 'other', subjectId: null, facts: {}, evidence: [] };
}
