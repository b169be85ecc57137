import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expeditedList } from '../../../server/queries/expedited/expeditedList.ts';
import { seedDemoDatabase } from '../../../server/seed/seedDemoDatabase.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import type { Store } from '../../../server/store/port.ts';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { lineStanding } from '../../../shared/expedited/lineStanding.ts';
import { gradeCrsLooks } from '../../../shared/grading/crs/gradeCrsLooks.ts';
import { gradeIcansLooks } from '../../../shared/grading/icans/gradeIcansLooks.ts';
import type { SubjectAssessment } from '../../../shared/model/assessment.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';

const CRS = 10052015;
const ICANS = 10083347;
const SEPSIS = 10040047;
const NOW = '2026-03-05T06:20:00.000Z' as Instant;
const clock = { now: () => NOW };

interface Told {
  readonly history: SubjectHistory;
  readonly assessment: SubjectAssessment;
  readonly cases: readonly DltCase[];
}

/** Everything the record says of every patient at the present. */
async function readAll(store: Store): Promise<ReadonlyMap<string, Told>> {
  return store.read(async (tx) => {
    const [trial] = await tx.listTrials();
    const protocol = await tx.findProtocol(trial!.trialId);
    const told = new Map<string, Told>();
    for (const { subjectId, subjectNumber } of await tx.listSubjects(trial!.trialId)) {
      const history = (await tx.loadHistory(subjectId))!;
      const cases = (await tx.listSubjectCases(subjectId)).map(({ value }) => value);
      told.set(subjectNumber, { history, assessment: assessSubject(history, protocol!, NOW), cases });
    }
    return told;
  });
}

describe('the demo trial', () => {
  let folder: string;
  let file: string;
  let store: Store;
  let patients: ReadonlyMap<string, Told>;
  let all: readonly Told[];
  let protocol: Protocol;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vigil-seed-'));
    file = path.join(folder, 'vigil.sqlite');
    await seedDemoDatabase({ file, openStore: openSqliteStore, clock });
    store = openSqliteStore({ file, clock });
    patients = await readAll(store);
    protocol = (await store.read(async (tx) => tx.findProtocol((await tx.listTrials())[0]!.trialId)))!;
    all = [...patients.values()];
  }, 60_000);

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const worstOf = (family: 'CRS' | 'ICANS') => all.map(({ assessment }) => assessment.worstGrades[family]);
  const states = (state: string) => all.filter(({ assessment }) => assessment.state === state);

  test('has twenty patients in a trial labelled simulated', async () => {
    expect(patients.size).toBe(20);
    const [trial] = await store.read((tx) => tx.listTrials());
    expect(trial).toMatchObject({ registryId: 'NCT04785833', simulated: true, plannedSubjects: 20 });
  });

  test('one expedited report was forgotten, one runs, and the others left in time', async () => {
    const view = (await expeditedList({ store, clock }, { trialId: protocol.trialId }, 'all'))!;
    const standings = new Map(
      view.lines.map((line) => [
        `${line.subjectNumber} ${line.termCode}`,
        lineStanding(line, view.settings.dueSoonHours),
      ]),
    );
    expect([...standings].filter(([, standing]) => standing === 'missed')).toEqual([[`001-014 ${ICANS}`, 'missed']]);
    expect(standings.get(`001-017 ${SEPSIS}`)).toBe('running');
    for (const number of ['001-007', '001-013']) expect(standings.get(`${number} ${CRS}`)).toBe('closed');
  });

  test('shows CRS and ICANS of every grade', () => {
    expect(new Set(worstOf('CRS'))).toEqual(new Set([null, 1, 2, 3, 4, 5]));
    expect(new Set(worstOf('ICANS'))).toEqual(new Set([null, 1, 2, 3, 4]));
  });

  test('has a CRS grade 3 that ripens today, within the hour', () => {
    const { assessment } = patients.get('001-018')!;
    expect(assessment.state).toBe('possible-dlt');
    const ripening = assessment.findings.find((finding) => finding.outcome === 'undecided' && finding.ruleId === 'D3');
    expect(ripening?.ripensAt).toBeTruthy();
    const inMinutes = (Date.parse(ripening!.ripensAt!) - Date.parse(NOW)) / 60_000;
    expect(inMinutes).toBeGreaterThan(30);
    expect(inMinutes).toBeLessThan(60);
    const then = assessSubject(patients.get('001-018')!.history, protocol, ripening!.ripensAt!);
    expect(then.findings).toContainEqual(expect.objectContaining({ ruleId: 'D3', outcome: 'dlt' }));
  });

  test('has assessments that give the reported grades, and one patient whose oxygen says more than the report', () => {
    const differing = all.flatMap(({ history, assessment }) => {
      const day0On = assessment.window?.day0On ?? null;
      const crs = gradeCrsLooks({ history, settings: protocol.grading, day0On });
      const icans = gradeIcansLooks(history);
      return [
        [CRS, crs],
        [ICANS, icans],
      ].flatMap(([termCode, looks]) => {
        const worst = Math.max(0, ...(looks as typeof crs).map(({ answer }) => answer.grade ?? 0));
        const event = history.adverseEvents.find(({ value }) => value.termCode === termCode)?.value;
        const reported = Math.max(0, ...(event?.gradeHistory ?? []).map(({ grade }) => Math.min(grade ?? 0, 4)));
        return worst === reported ? [] : [[history.subject.subjectNumber, reported, worst]];
      });
    });
    expect(differing).toEqual([['001-012', 2, 3]]);
    expect(all.flatMap(({ history }) => history.crsAssessments).length).toBeGreaterThan(100);
    expect(all.flatMap(({ history }) => history.icansAssessments).length).toBeGreaterThan(30);
  });

  test('has windows in every state', () => {
    const wanted = ['not-infused', 'in-window', 'cleared', 'pending-data', 'possible-dlt', 'dlt', 'not-evaluable'];
    expect(wanted.filter((state) => states(state).length === 0)).toEqual([]);
  });

  test('has confirmed and rejected DLTs, each decided by the monitor with a reason', () => {
    const decided = all
      .flatMap(({ cases }) => cases)
      .filter(({ state }) => state === 'confirmed' || state === 'rejected');
    expect(decided.map(({ state }) => state).toSorted()).toEqual(['confirmed', 'confirmed', 'confirmed', 'rejected']);
    for (const { steps } of decided) {
      expect(steps.at(-1)).toMatchObject({ role: 'medical-monitor', by: 'Medical monitor (demo)' });
      expect(steps.at(-1)!.reason.length).toBeGreaterThan(20);
    }
  });

  test('keeps a case open for the monitor to work on', () => {
    expect(all.flatMap(({ cases }) => cases).filter(({ state }) => state === 'raised').length).toBeGreaterThan(0);
  });

  test('has a dose split over two days and an under-dosed patient who is not evaluable', () => {
    expect(patients.get('001-010')!.history.infusions).toHaveLength(2);
    expect(patients.get('001-002')!.assessment.evaluability.outcome).toBe('not-evaluable');
  });

  test('has a death from progression, one from toxicity, and transplants', () => {
    const events = all.flatMap(({ history }) => history.studyEvents.map(({ value }) => value));
    const causes = events.filter(({ event }) => event === 'death').map(({ cause }) => cause);
    expect(causes.toSorted()).toEqual(['progression', 'toxicity']);
    expect(patients.get('001-008')!.assessment.state).toBe('not-evaluable');
    expect(events.filter(({ event }) => event === 'transplant').length).toBeGreaterThanOrEqual(3);
  });

  test('has an event of unknown onset, partial dates, an infection and an ongoing grade 4', () => {
    const events = all.flatMap(({ history }) => history.adverseEvents.map(({ value }) => value));
    const onsets = events.map(({ gradeHistory }) => gradeHistory[0]!.from);
    expect(onsets).toContain('unknown');
    expect(onsets.some((onset) => /^\d{4}-\d{2}$/.test(onset))).toBe(true);
    expect(onsets.some((onset) => /^\d{4}-\d{2}-\d{2}$/.test(onset))).toBe(true);
    expect(events.some(({ end, gradeHistory }) => end === 'ongoing' && gradeHistory.at(-1)!.grade === 4)).toBe(true);
    expect(all.some(({ assessment }) => assessment.worstGrades.infection === 3)).toBe(true);
  });

  test('has a prolonged cytopenia, past day 42: the monitor is asked what the marrow showed', () => {
    const { labs } = patients.get('001-006')!.history;
    const anc = labs.filter(({ value }) => value.analyte === 'ANC').map(({ value }) => value);
    expect(anc.filter(({ value }) => value! < 0.5).length).toBeGreaterThanOrEqual(8);
    const { findings, state } = patients.get('001-006')!.assessment;
    const open = findings
      .filter(({ outcome }) => outcome !== 'not-dlt')
      .map(({ ruleId, outcome }) => [ruleId, outcome]);
    expect(open).toEqual([
      ['D6', 'undecided'],
      ['D7a', 'undecided'],
    ]);
    expect(state).toBe('possible-dlt');
  });

  test('has an event corrected step by step, and a value that was voided', async () => {
    const headache = patients.get('001-017')!.history.adverseEvents.find(({ value }) => value.termCode === 10019211)!;
    expect(headache.version).toBe(5);
    const hgb = patients.get('001-017')!.history.labs.filter(({ value }) => value.analyte === 'HGB');
    expect(hgb.map(({ value }) => value.value)).not.toContain(141);
  });

  test('was written at its simulated moments, in order, and never later than now', async () => {
    const head = await store.read((tx) => tx.head());
    expect(head.at! <= NOW).toBe(true);
    const first = await store.read((tx) => tx.changeAt(1));
    expect(first!.at < '2025-05-01').toBe(true);
  });

  test('leaves nothing to mail about the simulated past', async () => {
    const [head, email] = await store.read(async (tx) => [await tx.outboxHead(), await tx.cursor('email')]);
    expect(head).toBeGreaterThan(1000);
    expect(email).toBe(head);
  });
});

describe('seedDemoDatabase', () => {
  test('never touches a database that is there, and starts over after an interrupted attempt', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'vigil-seed-'));
    const openNothing = () => {
      throw new Error('the disk is full');
    };
    await mkdir(path.join(folder, 'seeding'));
    await writeFile(path.join(folder, 'seeding/vigil.sqlite'), 'half a trial');
    const file = path.join(folder, 'vigil.sqlite');
    await expect(seedDemoDatabase({ file, openStore: openNothing, clock })).rejects.toThrow('the disk is full');
    expect(existsSync(file)).toBe(false);
    expect(await readdir(path.join(folder, 'seeding'))).toEqual([]);

    await writeFile(file, 'somebody else');
    expect(await seedDemoDatabase({ file, openStore: openNothing, clock })).toBe(false);
    await rm(folder, { recursive: true, force: true });
  });
});
