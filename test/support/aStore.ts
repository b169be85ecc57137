import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../server/store/openSqliteStore.ts';
import type { Store, WriteMeta, WriteTx, Written } from '../../server/store/port.ts';
import type { PartialDateTime } from '../../shared/model/dates.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import { ok } from '../../shared/model/failure.ts';
import type { CaseId, ObservationId, SiteId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { LabResult, Observation, Recorded } from '../../shared/model/observation.ts';
import type { AssessmentSummary, LiveMessage } from '../../shared/model/views.ts';
import { type SettableClock, settableClock } from './settableClock.ts';

export const TRIAL = 1 as TrialId;
export const SITE = 1 as SiteId;

/** A store with one trial and one site in Shanghai, and short words for writing to it. */
export interface TestStore {
  readonly store: Store;
  readonly clock: SettableClock;
  /** One accepted change. */
  write<T>(fn: (tx: WriteTx) => Promise<T>, meta?: Partial<WriteMeta>): Promise<Written<T>>;
  enrol(subjectNumber?: string): Promise<SubjectId>;
  record(subjectId: SubjectId, value: Observation): Promise<Recorded>;
  /** The next version of an observation. */
  revise(recorded: Recorded, value: Observation, voided?: boolean): Promise<Recorded>;
  /** Closes and opens again over the same data. */
  reopen(): Promise<TestStore>;
  stop(): Promise<void>;
}

export const aMeta = (change: Partial<WriteMeta> = {}): WriteMeta => ({
  actor: { id: 'u1', name: 'Investigator (test)', role: 'investigator' },
  command: 'test.write',
  reason: '',
  requestId: null,
  inputDigest: null,
  trialId: TRIAL,
  ...change,
});

export const aMessage = (command = 'test.write'): Omit<LiveMessage, 'id' | 'seq' | 'at'> => ({
  trialId: TRIAL,
  siteId: SITE,
  subjectId: null,
  subjectNumber: null,
  command,
  cases: [],
});

export const aLab = (analyte: string, value: number): LabResult => ({
  kind: 'lab',
  analyte,
  comparator: '=',
  value,
  reported: String(value),
  unit: '10^9/L',
  at: '2026-03-05T08:00' as PartialDateTime,
  refLow: null,
  refHigh: null,
});

export const aSummary = (subjectId: SubjectId, change: Partial<AssessmentSummary> = {}): AssessmentSummary => ({
  subjectId,
  window: null,
  state: 'not-infused',
  evaluability: { outcome: 'undecided', trace: [] },
  open: [],
  worstGrades: { CRS: null, ICANS: null, haematological: null, infection: null, other: null },
  lastObservedOn: null,
  nextChangeAt: null,
  ...change,
});

export function aCase(
  caseId: CaseId,
  subjectId: SubjectId,
  states: readonly DltCase['state'][],
  by = 'Monitor',
): DltCase {
  const steps = states.map((state, i) => ({
    state,
    at: `2026-03-0${i + 1}T08:00:00.000Z` as DltCase['steps'][number]['at'],
    seq: i + 1,
    by,
    role: 'medical-monitor',
    reason: '',
  }));
  return {
    caseId,
    trialId: TRIAL,
    subjectId,
    episodeKey: `r${caseId}`,
    urgency: 'dlt',
    state: states.at(-1)!,
    ruleIds: ['D2'],
    findings: [],
    episode: null,
    protocolVersion: '1',
    steps,
  };
}

/** Over a file in a folder of its own; `file` names an existing one instead, which is then left in place. */
export async function aSqliteStore(options: { readonly file?: string; readonly clock?: SettableClock } = {}) {
  const folder = options.file === undefined ? mkdtempSync(join(tmpdir(), 'vigil-store-')) : undefined;
  const file = options.file ?? join(folder!, 'vigil.sqlite');
  const clock = options.clock ?? settableClock('2026-03-02T08:00:00.000Z');
  const made = await aTestStore(
    () => Promise.resolve(openSqliteStore({ file, clock })),
    clock,
    () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  );
  return { ...made, file };
}

export async function aTestStore(
  open: () => Promise<Store>,
  clock: SettableClock,
  remove: () => void,
): Promise<TestStore> {
  const store = await open();
  const made: TestStore = {
    store,
    clock,
    write: async (fn, meta) => {
      const written = await store.write(aMeta(meta), async (tx) => ok(await fn(tx)));
      if (!written.ok) throw new Error(`refused: ${written.failure.code}`);
      return written.value;
    },
    enrol: async (subjectNumber) => (await made.write((tx) => enrol(tx, subjectNumber))).value,
    record: async (subjectId, value) =>
      (
        await made.write(async (tx) =>
          tx.appendObservation((await tx.nextId('observation')) as ObservationId, subjectId, value, false),
        )
      ).value,
    revise: async ({ observationId, subjectId }, value, voided = false) =>
      (await made.write((tx) => tx.appendObservation(observationId, subjectId, value, voided))).value,
    reopen: async () => {
      await store.close();
      return aTestStore(open, clock, remove);
    },
    stop: async () => {
      await store.close();
      remove();
    },
  };
  if ((await store.read((tx) => tx.listTrials())).length === 0) await made.write(setUp);
  return made;
}

async function setUp(tx: WriteTx): Promise<void> {
  await tx.appendTrial({
    trialId: (await tx.nextId('trial')) as TrialId,
    registryId: 'NCT00000001',
    sponsorProtocolId: '',
    title: 'Test trial',
    sponsor: '',
    plannedSubjects: 20,
    ctcaeVersion: '5.0',
    simulated: true,
  });
  const siteId = (await tx.nextId('site')) as SiteId;
  await tx.appendSite({ siteId, trialId: TRIAL, code: '001', name: 'Site', zone: 'Asia/Shanghai', country: 'CHN' });
}

export async function enrol(tx: WriteTx, subjectNumber?: string): Promise<SubjectId> {
  const subjectId = (await tx.nextId('subject')) as SubjectId;
  await tx.appendSubject({
    subjectId,
    trialId: TRIAL,
    siteId: SITE,
    subjectNumber: subjectNumber ?? `001-${String(subjectId).padStart(3, '0')}`,
    sex: 'F',
    ageYears: 40,
    doseLevel: 'DL1',
    priorAlloTransplant: null,
  });
  return subjectId;
}
