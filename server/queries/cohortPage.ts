import { cohortStanding } from '../../shared/cohort/cohortStanding.ts';
import { type CohortState, cohortState } from '../../shared/cohort/cohortState.ts';
import type { CohortPatient, CohortView } from '../../shared/cohort/cohortView.ts';
import type { PatientFacts } from '../../shared/cohort/patientFacts.ts';
import { pauseGrounds } from '../../shared/cohort/pauseGrounds.ts';
import type { CohortRow, PauseGround } from '../../shared/model/cohort.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { PauseRule, Protocol } from '../../shared/model/protocol.ts';
import type { Trial } from '../../shared/model/trial.ts';
import type { AsOf } from '../../shared/model/views.ts';
import { signatureStanding } from '../../shared/signing/signatureStanding.ts';
import type { ReadTx } from '../store/port.ts';
import { type QueryDeps, readTrial, type TrialAsOf } from './asOf.ts';
import { type FactsMemory, factsOf, memoryFor } from './factsMemory.ts';
import type { Sites } from './overview.ts';

interface CohortDeps extends QueryDeps {
  /** Left out = nothing is remembered. */
  readonly factsMemory?: FactsMemory;
}

/** The cohort page: counts, gates and pauses of the whole trial; patients by name for the sites the reader may see. */
export function cohortPage(deps: CohortDeps, input: TrialAsOf, sites: Sites): Promise<CohortView | undefined> {
  return readTrial(deps, input, async (tx, { trial, protocol, asOf }) => {
    const { facts, ...people } = await knownPeople(tx, trial, protocol, asOf, deps.factsMemory);
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
      patients: visible.map((row) => patientOf(row, facts.get(row.subject.subjectId))),
      unseen: people.rows.length - visible.length,
    };
  });
}

export interface CohortPeople {
  readonly rows: readonly CohortRow[];
  /** Of those who have been treated. */
  readonly groundsOf: (rule: PauseRule) => readonly PauseGround[];
}

/** Everybody as their records stand, read patient by patient: for a change, which lets nobody else in. */
export async function cohortPeople(tx: ReadTx, trial: Trial, protocol: Protocol): Promise<CohortPeople> {
  const rows = await listRows(tx, trial);
  const histories = await listHistories(tx, rows);
  return { rows, groundsOf: (rule) => pauseGrounds(histories, protocol, rule) };
}

/** The same, with what is remembered of each patient. */
async function knownPeople(
  tx: ReadTx,
  trial: Trial,
  protocol: Protocol,
  asOf: AsOf,
  factsMemory: FactsMemory | undefined,
): Promise<CohortPeople & { readonly facts: ReadonlyMap<SubjectId, PatientFacts> }> {
  const memory = await memoryFor(tx, asOf, factsMemory);
  const rows = await listRows(tx, trial, asOf.seq);
  const facts = new Map<SubjectId, PatientFacts>();
  for (const { subject } of rows.filter(isTreated)) {
    facts.set(subject.subjectId, await factsOf(tx, subject, { protocol, asOf, memory }));
  }
  const comparesPatients = protocol.pauseRules?.some(({ when }) => when.kind === 'measured') ?? false;
  const histories = comparesPatients ? await listHistories(tx, rows, asOf.seq) : [];
  return {
    rows,
    facts,
    groundsOf: (rule) =>
      rule.when.kind === 'measured'
        ? pauseGrounds(histories, protocol, rule)
        : [...facts.values()].flatMap(({ grounds }) => grounds.get(rule.id) ?? []),
  };
}

async function listRows(tx: ReadTx, { trialId }: Trial, seq?: number): Promise<readonly CohortRow[]> {
  const zones = new Map((await tx.listSites(trialId, seq)).map(({ siteId, zone }) => [siteId, zone]));
  const summaries = new Map((await tx.listAssessments(trialId, seq)).map((one) => [one.subjectId, one]));
  return (await tx.listSubjects(trialId, seq)).map((subject) => {
    const [zone, summary] = [zones.get(subject.siteId), summaries.get(subject.subjectId)];
    if (zone === undefined || summary === undefined) throw new Error(`subject ${subject.subjectId} is incomplete`);
    return { subject, zone, summary };
  });
}

const isTreated = ({ summary }: CohortRow) => cohortStanding(summary) !== 'not-treated';

async function listHistories(tx: ReadTx, rows: readonly CohortRow[], seq?: number): Promise<readonly SubjectHistory[]> {
  const histories: SubjectHistory[] = [];
  for (const { subject } of rows.filter(isTreated)) {
    const history = await tx.loadHistory(subject.subjectId, seq);
    if (history !== undefined) histories.push(history);
  }
  return histories;
}

/** The state of the cohort at a point of the record; the use-case that decides asks the same inside its change. */
export async function readCohort(
  tx: ReadTx,
  trial: Trial,
  protocol: Protocol,
  { rows, groundsOf }: CohortPeople,
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
    groundsOf,
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

function patientOf({ subject, zone, summary }: CohortRow, facts: PatientFacts | undefined): CohortPatient {
  const { subjectId, subjectNumber, doseLevel } = subject;
  return {
    subjectId,
    subjectNumber,
    doseLevel,
    zone,
    standing: cohortStanding(summary),
    ...(facts?.missing ?? { pending: [], gaps: [], next: null }),
    clock: facts?.clock ?? null,
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
