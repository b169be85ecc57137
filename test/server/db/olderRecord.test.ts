import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from '../../../server/db/databaseFile.ts';
import { MIGRATIONS } from '../../../server/db/migrations/migrations.ts';
import { verifyRecord } from '../../../server/store/verifyRecord.ts';
import { aCrsAssessment } from '../../support/aHistory.ts';
import { aServer, requestId, type TestServer } from '../../support/aServer.ts';

/** A record written by the code of schema 2: one patient, five records, one of them corrected, one case acknowledged. */
const DUMP = gunzipSync(readFileSync(join(import.meta.dirname, 'schema2.sql.gz'))).toString('utf8');
const CHANGES = 9;
const HEAD = 'd5068e72277b4fd68cb6749e56f62d758dd2eee6f7b706c5d02bd31be0539de5';

let folder: string;
let server: TestServer | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-older-'));
  server = null;
  const db = new Database(databaseFile(folder));
  db.exec(DUMP);
  // A dump leaves these two out.
  db.pragma('application_id = 1447642953');
  db.pragma('user_version = 2');
  db.close();
});
afterEach(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(): Promise<TestServer> {
  server = await aServer({ dataDir: folder, now: '2026-03-06T08:00:00.000Z' });
  return server;
}

describe('a record written by the code of schema 2', () => {
  test('is brought to the newest schema, and its chain still holds to the same head', async () => {
    await opened();
    const db = new Database(databaseFile(folder), { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)!.version);
    db.close();
    expect(verifyRecord(databaseFile(folder))).toMatchObject({ ok: true, changes: CHANGES, headHash: HEAD });
  });

  test('is read as it was: the patient, the correction with its reason, the case with its steps', async () => {
    const { as, trialId } = await opened();
    const monitor = as('medical-monitor');
    const [row] = (await monitor.trial.overview({ trialId })).rows;
    const page = await monitor.subject.page({ trialId, subjectNumber: row!.subject.subjectNumber });
    expect(page.history.labs.map(({ value }) => value.value)).toEqual([2.4, 0.4]);
    expect(page.history.adverseEvents).toMatchObject([{ version: 2, value: { gradeHistory: [{ grade: 4 }] } }]);
    expect(await monitor.case.list({ trialId })).toMatchObject([{ caseId: 1, state: 'acknowledged', urgency: 'dlt' }]);
    const before = await monitor.subject.page({ trialId, subjectNumber: row!.subject.subjectNumber, asOf: 7 });
    expect(before.history.adverseEvents).toMatchObject([{ version: 1, value: { gradeHistory: [{ grade: 3 }] } }]);
  });

  test('takes what only newer code knows, and graded by it', async () => {
    const { as, trialId } = await opened();
    const [row] = (await as('medical-monitor').trial.overview({ trialId })).rows;
    const { subjectId, subjectNumber } = row!.subject;
    const value = aCrsAssessment({
      at: '2026-03-04T09:30',
      temperature: { value: 38.6, unit: 'C' },
      hypotension: true,
      vasopressors: ['norepinephrine'],
    });
    await as('investigator').observation.record({ requestId: requestId(), subjectId, value });
    const page = await as('medical-monitor').subject.page({ trialId, subjectNumber });
    const derived = page.assessment.episodes.filter(({ origin }) => origin === 'derived');
    expect(derived.map(({ scale }) => scale)).toContain('ASTCT 2019');
    expect(derived.map(({ scale }) => scale)).toContain('CTCAE 5.0');
    expect(verifyRecord(databaseFile(folder))).toMatchObject({ ok: true, changes: CHANGES + 1 });
  });
});
