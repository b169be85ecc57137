import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppRouter } from '../../server/api/router.ts';
import { DEMO_PASSWORD } from '../../server/auth/seedDemoAccounts.ts';
import { databaseFile } from '../../server/db/databaseFile.ts';
import { readSettings } from '../../server/settings.ts';
import { type Running, startServer } from '../../server/startServer.ts';
import type { AuditVersion } from '../../server/store/port.ts';
import { verifyRecord } from '../../server/store/verifyRecord.ts';
import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { caseWorthy } from '../../shared/dlt/caseWorthy.ts';
import { reconcileCases } from '../../shared/dlt/reconcileCases.ts';
import { summarise } from '../../shared/dlt/summarise.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { Failure } from '../../shared/model/failure.ts';
import { ok } from '../../shared/model/failure.ts';
import type { CaseId, ObservationId, RequestId, SiteId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { AdverseEvent } from '../../shared/model/observation.ts';
import { signIn } from '../bench/support/builtServer.ts';
import { aCrs } from '../support/anEvent.ts';
import { randomFrom } from '../support/randomFrom.ts';

const PEOPLE = 20;
const ROUNDS = 10;
const SHARED_EVENTS = 5;
const NUMBER = '001-901';

type Client = ReturnType<typeof createTRPCClient<AppRouter>>;

/** One attempt to correct an event, as the person who made it saw it. */
interface Attempt {
  readonly person: number;
  readonly observationId: ObservationId;
  readonly expectedVersion: number;
  readonly value: AdverseEvent;
  readonly answer:
    | { readonly version: number; readonly seq: number }
    | { readonly failure: Failure; readonly status: number };
}

let folder: string;
let running: Running;
let clients: readonly Client[];
let trialId: TrialId;
let subjectId: SubjectId;
let attempts: readonly Attempt[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-crowd-'));
  const settings = readSettings({ PORT: '0', VIGIL_DEMO: '1', VIGIL_DATA_DIR: folder });
  running = await startServer(settings, () => undefined, { strictContent: true });
  clients = await Promise.all(Array.from({ length: PEOPLE }, (_, person) => aPerson(person)));
  const events = await aPatient();
  const random = randomFrom(20_260_301);
  attempts = (await Promise.all(clients.map((_, person) => edit(person, events, random)))).flat();
}, 120_000);

afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

const requestId = () => crypto.randomUUID() as unknown as RequestId;

/** An investigator of the first site, signed in over HTTP. */
async function aPerson(person: number): Promise<Client> {
  const { auth, store, unit } = running.services;
  const userId = `crowd-${person}`;
  const email = `${userId}@example.org`;
  const name = nameOf(person);
  const made = await auth.createUser({ name, email, password: DEMO_PASSWORD, requestId: null, demoUserId: userId });
  if (!made.ok) throw new Error(made.failure.code);
  const [trial] = await store.read((tx) => tx.listTrials());
  const [site] = await store.read((tx) => tx.listSites(trial!.trialId));
  trialId = trial!.trialId;
  const act = { command: 'people.grant', reason: '', requestId: null, input: null, trialId, role: 'system' } as const;
  await unit.write({ kind: 'system', name: 'seed' }, act, async (tx) => {
    const grant = { userId, role: 'investigator', trialId, siteId: site!.siteId } as const;
    await tx.appendGrant(await tx.nextId('grant'), grant, false);
    return ok(null);
  });
  const cookie = await signIn(running.url, email);
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${running.url}/api/trpc`, headers: { cookie } })] });
}

const nameOf = (person: number) => `Investigator ${person}`;

/** A patient infused a few days ago with the events everybody will edit. */
async function aPatient(): Promise<readonly ObservationId[]> {
  const [site] = await running.services.store.read((tx) => tx.listSites(trialId));
  const infusedAt = localDay(-6);
  const made = await clients[0]!.subject.enrol.mutate({
    requestId: requestId(),
    trialId,
    siteId: site!.siteId as SiteId,
    subjectNumber: NUMBER,
    sex: 'F',
    ageYears: 30,
    doseLevel: 'DL1',
    priorAlloTransplant: false,
  });
  subjectId = made.subjectId;
  const value = {
    kind: 'infusion',
    at: `${infusedAt}T10:00` as never,
    cellsE6PerKg: 0.5,
    doseText: '',
    plannedCellsE6PerKg: 0.5,
    lot: 'LOT-1',
  } as const;
  await clients[0]!.observation.record.mutate({ requestId: requestId(), subjectId, value });
  const ids: ObservationId[] = [];
  for (let at = 0; at < SHARED_EVENTS; at += 1) {
    const event = aCrs([[1, `${localDay(-5)}T0${at}:00`]], `${localDay(-5)}T0${at}:30`);
    ids.push(
      (await clients[0]!.observation.record.mutate({ requestId: requestId(), subjectId, value: event })).observationId,
    );
  }
  return ids;
}

function localDay(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}

/** Looks at the page, changes what stands there, and saves; again and again, as everybody else does. */
async function edit(
  person: number,
  events: readonly ObservationId[],
  random: () => number,
): Promise<readonly Attempt[]> {
  const client = clients[person]!;
  const made: Attempt[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await client.subject.page.query({ trialId, subjectNumber: NUMBER });
    const observationId = events[Math.floor(random() * events.length)]!;
    const row = page.history.adverseEvents.find((one) => one.observationId === observationId)!;
    const grade = 1 + Math.floor(random() * 4);
    const value: AdverseEvent = {
      ...row.value,
      gradeHistory: [{ ...row.value.gradeHistory[0]!, grade: grade as never }],
      // Each adds a line: a lost update would lose somebody's line.
      narrative: `${row.value.narrative} ${person}.${round}`.trim(),
    };
    const asked = { requestId: requestId(), observationId, expectedVersion: row.version, reason: 'seen again', value };
    const correct = async (): Promise<Attempt['answer']> => {
      try {
        const { version, seq } = await client.observation.correct.mutate(asked);
        return { version, seq };
      } catch (error) {
        if (!(error instanceof TRPCClientError)) throw error;
        const data = error.data as { readonly failure: Failure; readonly httpStatus: number };
        return { failure: data.failure, status: data.httpStatus };
      }
    };
    // Now and then a button is pressed twice: one act, two requests.
    const answers = await Promise.all(random() < 0.2 ? [correct(), correct()] : [correct()]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    made.push({ person, observationId, expectedVersion: row.version, value, answer: answers[0]! });
  }
  return made;
}

async function versionsOf(id: ObservationId): Promise<readonly AuditVersion[]> {
  return running.services.store.read((tx) => tx.listAudit({ record: { kind: 'adverse-event', id }, limit: 1000 }));
}

describe('C-32 twenty people edit one patient at the same time', () => {
  test('every accepted edit is a version of its own, on top of the one its author had seen', async () => {
    const accepted = attempts.filter((attempt) => 'version' in attempt.answer);
    expect(accepted.length).toBeGreaterThan(SHARED_EVENTS * 5);
    for (const id of new Set(attempts.map(({ observationId }) => observationId))) {
      const versions = (await versionsOf(id)).toReversed();
      const own = accepted.filter(({ observationId }) => observationId === id);
      expect(versions).toHaveLength(own.length + 1);
      for (const { person, expectedVersion, value, answer } of own) {
        expect(answer).toMatchObject({ version: expectedVersion + 1 });
        const version = versions[expectedVersion]!;
        expect(version.value).toEqual(value);
        expect(version.change.actorName).toBe(nameOf(person));
      }
      const narrative = (versions.at(-1)!.value as AdverseEvent).narrative.split(' ');
      expect(narrative.toSorted()).toEqual(own.map(({ value }) => value.narrative.split(' ').at(-1)!).toSorted());
    }
  });

  test('everybody else is told, and can read what was saved over what they had seen, and by whom', async () => {
    const refused = attempts.filter((attempt) => 'failure' in attempt.answer);
    expect(refused.length).toBeGreaterThan(PEOPLE);
    for (const { person, observationId, expectedVersion, answer } of refused) {
      expect(answer).toMatchObject({ status: 409, failure: { code: 'VERSION_CONFLICT', expected: expectedVersion } });
      const { failure } = answer as { readonly failure: Extract<Failure, { readonly code: 'VERSION_CONFLICT' }> };
      expect(failure.actual).toBeGreaterThan(expectedVersion);
      if (person % 5 > 0) continue;
      const { entries } = await clients[person]!.audit.record.query({ kind: 'adverse-event', id: observationId });
      const newer = entries.filter(
        ({ record }) => record.version > expectedVersion && record.version <= failure.actual,
      );
      expect(newer).toHaveLength(failure.actual - expectedVersion);
      for (const entry of newer) expect(entry.by).toMatch(/^Investigator \d+$/);
    }
    process.stdout.write(`${attempts.length} edits, ${refused.length} of them refused and told\n`);
  });

  test('each stored assessment and the cases are those of a replay, change by change', async () => {
    const { store } = running.services;
    const head = await store.read((tx) => tx.head());
    let cases: readonly DltCase[] = [];
    let replayed = 0;
    const first = await store.read((tx) => tx.listAudit({ subjectId, limit: 10_000 }));
    const seqs = [...new Set(first.map(({ change }) => change.seq))].toSorted((one, other) => one - other);
    for (const seq of seqs) {
      const past = await store.read(async (tx) => ({
        history: await tx.loadHistory(subjectId, seq),
        protocol: await tx.findProtocol(trialId, seq),
        summary: await tx.findAssessment(subjectId, seq),
        change: await tx.changeAt(seq),
      }));
      const assessment = assessSubject(past.history!, past.protocol!, past.change!.at);
      expect(past.summary).toEqual(summarise(assessment));
      const step = { at: past.change!.at, seq, by: '', role: '' };
      const episodeNow = (wanted: string) => assessment.episodes.find(({ key }) => key === wanted);
      const frame = { trialId, subjectId, protocolVersion: past.protocol!.version, episodeNow, step };
      for (const change of reconcileCases(cases, caseWorthy(assessment), frame)) {
        const caseId = change.caseId ?? ((cases.length + 1) as CaseId);
        cases = [...cases.filter((one) => one.caseId !== caseId), { ...change, caseId }];
      }
      replayed += 1;
    }
    expect(replayed).toBeGreaterThan(SHARED_EVENTS * 5);
    const stored = await store.read((tx) => tx.listSubjectCases(subjectId, head.seq));
    expect(stored.map(({ value }) => lifeOf(value)).toSorted()).toEqual(cases.map(lifeOf).toSorted());
    expect(stored.length).toBeGreaterThan(0);
  });

  test('the chain holds', () => {
    expect(verifyRecord(databaseFile(folder))).toMatchObject({ ok: true });
  });
});

function lifeOf({ episodeKey, urgency, state, ruleIds, steps }: DltCase): string {
  return JSON.stringify([episodeKey, urgency, state, ruleIds, steps.map(({ state, at, seq }) => [state, at, seq])]);
}
