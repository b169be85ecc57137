import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WriteMeta } from '../../../server/store/port.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../../shared/grading/defaultGradingSettings.ts';
import type { CohortDecision } from '../../../shared/model/cohortDecision.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { CaseId, ObservationId, SubjectId } from '../../../shared/model/ids.ts';
import type { AdverseEvent, Recorded } from '../../../shared/model/observation.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { aCrsAssessment, anIcansAssessment } from '../../support/aHistory.ts';
import { aCrs } from '../../support/anEvent.ts';
import { aCase, aLab, aMessage, aMeta, aSummary, enrol, SITE, type TestStore, TRIAL } from '../../support/aStore.ts';

const REFUSED = err({ code: 'WRONG_STATE', state: 'voided', wanted: 'recorded' });
const crsOfGrade = (grade: number): AdverseEvent => aCrs([[grade, '2026-03-05T08:00']]);

/** What every adapter of the store must do, whatever database is behind it. */
export function storeContract(adapter: string, open: () => Promise<TestStore>): void {
  describe(`the store on ${adapter}`, () => {
    let it: TestStore;
    beforeEach(async () => {
      it = await open();
    });
    afterEach(() => it.stop());
    const head = () => it.store.read((tx) => tx.head());
    const historyOf = (subjectId: SubjectId, asOf?: number) => it.store.read((tx) => tx.loadHistory(subjectId, asOf));

    test('every version of a kind is found in the order of the record, voided ones too, as of any change', async () => {
      const subjectId = await it.enrol();
      const id = 1 as ObservationId;
      const first = await it.write(async (tx) => tx.appendObservation(id, subjectId, crsOfGrade(2), false));
      await it.write(async (tx) => tx.appendObservation(2 as ObservationId, subjectId, crsOfGrade(1), false));
      await it.write(async (tx) => tx.appendObservation(id, subjectId, crsOfGrade(3), true));
      const list = (asOf?: number) =>
        it.store.read((tx) => tx.listObservationVersions(subjectId, 'adverse-event', asOf));
      expect((await list()).map((one) => [one.id, one.version, one.voided])).toEqual([
        [1, 1, false],
        [2, 1, false],
        [1, 2, true],
      ]);
      expect(await list(first.seq)).toMatchObject([{ id: 1, value: crsOfGrade(2), change: { seq: first.seq } }]);
      expect(await it.store.read((tx) => tx.listObservationVersions(subjectId, 'lab'))).toEqual([]);
    });

    describe('a record of the desk', () => {
      test('is found by trial and by patient, now and as it stood before', async () => {
        const subjectId = await it.enrol();
        const decided = {
          id: 1,
          trialId: TRIAL,
          subjectId: null,
          doseLevel: 'DL1',
          decision: 'stay',
          counts: { treated: 3, evaluable: 3, dlt: 1, pending: 0 },
          proposal: null,
          protocolVersion: '0.1',
          seq: 1,
          at: '2026-03-05T10:00:00.000Z',
          by: 'u1',
          role: 'committee-member',
          reason: '',
        } as CohortDecision;
        const { seq } = await it.write(async (tx) => tx.appendTrialRecord('cohort-decision', decided));
        await it.write(async (tx) => tx.appendTrialRecord('cohort-decision', { ...decided, decision: 'pause' }));
        const about = { ...decided, id: 2, subjectId };
        await it.write(async (tx) => tx.appendTrialRecord('cohort-decision', about));
        const list = (of: { trialId: typeof TRIAL } | { subjectId: SubjectId }, asOf?: number) =>
          it.store.read((tx) => tx.listTrialRecords('cohort-decision', of, asOf));
        expect((await list({ trialId: TRIAL })).map(({ value }) => value)).toEqual([
          { ...decided, decision: 'pause' },
          about,
        ]);
        expect((await list({ subjectId })).map(({ value }) => value)).toEqual([about]);
        expect(await list({ trialId: TRIAL }, seq)).toEqual([{ value: decided, version: 1, fromSeq: seq }]);
        const found = await it.store.read((tx) => tx.findTrialRecord('cohort-decision', 1));
        expect(found).toMatchObject({ version: 2, value: { decision: 'pause' } });
      });
    });

    describe('a change', () => {
      test('C-01 carries who, when, what and why beside what it wrote', async () => {
        const subjectId = await it.enrol();
        it.clock.set('2026-03-05T10:00:00.000Z');
        const meta = {
          actor: { id: 'u7', name: 'Name then', role: 'coordinator' },
          command: 'ae.record',
          reason: 'seen',
        };
        const { seq, at } = await it.write(
          async (tx) => tx.appendObservation(1 as ObservationId, subjectId, crsOfGrade(2), false),
          meta as Partial<WriteMeta>,
        );
        expect(at).toBe('2026-03-05T10:00:00.000Z');
        const change = await it.store.read((tx) => tx.changeAt(seq));
        expect(change).toMatchObject({
          seq,
          at,
          actorId: 'u7',
          actorName: 'Name then',
          actorRole: 'coordinator',
          command: 'ae.record',
          reason: 'seen',
        });
        const [version] = await it.store.read((tx) =>
          tx.listAudit({ record: { kind: 'adverse-event', id: 1 }, limit: 10 }),
        );
        expect(version).toMatchObject({ change: { seq }, version: 1, voided: false, value: crsOfGrade(2) });
      });

      test('C-01 that throws after its first row leaves neither row nor change, and rejects that write only', async () => {
        const subjectId = await it.enrol();
        const before = await head();
        const fault = it.store.write(aMeta(), async (tx) => {
          await tx.appendObservation(
            (await tx.nextId('observation')) as ObservationId,
            subjectId,
            crsOfGrade(2),
            false,
          );
          throw new Error('planned');
        });
        const next = it.record(subjectId, crsOfGrade(3));
        await expect(fault).rejects.toThrow('planned');
        expect(await next).toMatchObject({ observationId: 1, version: 1, fromSeq: before.seq + 1 });
        expect((await historyOf(subjectId))?.adverseEvents).toHaveLength(1);
      });

      test('C-01 whose own row cannot be written leaves none of its versions', async () => {
        const subjectId = await it.enrol();
        const before = await head();
        const unwritable = it.store.write(aMeta({ requestId: 'r1' }), async (tx) => {
          await tx.appendObservation(1 as ObservationId, subjectId, crsOfGrade(2), false);
          return ok(1n);
        });
        await expect(unwritable).rejects.toThrow('BigInt');
        expect(await head()).toEqual(before);
        expect((await historyOf(subjectId))?.adverseEvents).toEqual([]);
        expect(await it.record(subjectId, crsOfGrade(3))).toMatchObject({ observationId: 1, version: 1 });
      });

      test('that is refused gives back its number and its ids, and the writer forgets what it had appended', async () => {
        const subjectId = await it.enrol();
        const before = await head();
        const refused = await it.store.write(aMeta(), async (tx) => {
          await tx.appendObservation(
            (await tx.nextId('observation')) as ObservationId,
            subjectId,
            aLab('ANC', 1),
            false,
          );
          await tx.appendAssessment(aSummary(subjectId, { state: 'dlt' }));
          await tx.appendCase(aCase((await tx.nextId('case')) as CaseId, subjectId, ['raised', 'confirmed']));
          await enrol(tx);
          return REFUSED;
        });
        expect(refused).toEqual(REFUSED);
        expect(await head()).toEqual(before);
        await it.write(async (tx) => {
          expect(await tx.nextId('observation')).toBe(1);
          expect(await tx.nextId('case')).toBe(1);
          expect(await tx.nextId('subject')).toBe(subjectId + 1);
          expect(await tx.loadHistory(subjectId)).toMatchObject({ labs: [], decisions: [] });
          expect(await tx.findAssessment(subjectId)).toBeUndefined();
          expect(await tx.listSubjectCases(subjectId)).toEqual([]);
          await tx.appendObservation(1 as ObservationId, subjectId, aLab('HGB', 9), false);
        });
        expect((await historyOf(subjectId))?.labs.map((lab) => lab.value.analyte)).toEqual(['HGB']);
      });

      test('may write no version at all: a security event is a change', async () => {
        const before = await head();
        const { seq } = await it.write(async () => null, { command: 'session.sign-in' });
        expect(seq).toBe(before.seq + 1);
        expect((await head()).hash).not.toBe(before.hash);
      });

      test('is never dated before the one before it, though the clock jumped back', async () => {
        await it.write(async () => null);
        it.clock.advance(-3_600_000);
        const { at } = await it.write(async () => null);
        expect(at).toBe('2026-03-02T08:00:00.000Z');
        it.clock.advance(7_200_000);
        expect((await it.write(async () => null)).at).toBe('2026-03-02T09:00:00.000Z');
      });

      test('cannot be continued after it has ended', async () => {
        const subjectId = await it.enrol();
        const leaked = await it.write(async (tx) => ({ append: () => tx.appendAssessment(aSummary(subjectId)) }));
        await expect(leaked.value.append()).rejects.toThrow('ended');
        expect(await it.store.read((tx) => tx.findAssessment(subjectId))).toBeUndefined();
      });
    });

    describe('writers that arrive together', () => {
      test('are numbered in order of arrival, the refused and the thrown ones without a gap', async () => {
        const subjectId = await it.enrol();
        const { seq } = await head();
        const outcomes = await Promise.allSettled(
          Array.from({ length: 30 }, (_, i) =>
            it.store.write(aMeta(), async (tx) => {
              const id = (await tx.nextId('observation')) as ObservationId;
              await tx.appendObservation(id, subjectId, aLab('ANC', i), false);
              if (i % 5 === 1) return REFUSED;
              if (i % 5 === 3) throw new Error(`planned ${i}`);
              return ok([id, i]);
            }),
          ),
        );
        const accepted = outcomes.flatMap((each) =>
          each.status === 'fulfilled' && each.value.ok ? [each.value.value] : [],
        );
        expect(accepted).toHaveLength(18);
        expect(accepted.map((written) => written.seq)).toEqual(accepted.map((_, i) => seq + 1 + i));
        expect(accepted.map((written) => written.value[0])).toEqual(accepted.map((_, i) => i + 1));
        expect(outcomes.filter((each) => each.status === 'rejected')).toHaveLength(6);
        const labs = (await historyOf(subjectId))?.labs.map((lab) => lab.value.value);
        expect(labs).toEqual(accepted.map((written) => written.value[1]));
      });

      test('each see what the ones before them wrote', async () => {
        const subjectId = await it.enrol();
        const sizes = await Promise.all(
          Array.from({ length: 10 }, () =>
            it.write(async (tx) => {
              const seen = (await tx.loadHistory(subjectId))?.labs.length;
              await tx.appendObservation(
                (await tx.nextId('observation')) as ObservationId,
                subjectId,
                aLab('ANC', 1),
                false,
              );
              return seen;
            }),
          ),
        );
        expect(sizes.map((written) => written.value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      });
    });

    describe('C-33 a request id', () => {
      const once = { requestId: 'f0e7ac3a-7d3f-4a53-a8f6-16f9a4cbb3d4', inputDigest: 'd1', command: 'ae.record' };
      const act = (subjectId: SubjectId, meta: Partial<WriteMeta> = {}) =>
        it.store.write(aMeta({ ...once, ...meta }), async (tx) => {
          const id = (await tx.nextId('observation')) as ObservationId;
          return ok(await tx.appendObservation(id, subjectId, crsOfGrade(2), false));
        });

      test('seen before is answered from the record and nothing is repeated, also after a restart', async () => {
        const subjectId = await it.enrol();
        const first = await act(subjectId);
        const again = await act(subjectId);
        expect(first).toMatchObject({ ok: true, value: { replayed: false } });
        expect(again).toEqual({ ok: true, value: { ...(first.ok && first.value), replayed: true } });
        it = await it.reopen();
        expect(await act(subjectId)).toEqual(again);
        expect((await historyOf(subjectId))?.adverseEvents).toHaveLength(1);
      });

      test('sent twice at once is done once', async () => {
        const subjectId = await it.enrol();
        const [first, second] = await Promise.all([act(subjectId), act(subjectId)]);
        expect(second).toEqual({ ok: true, value: { ...(first.ok && first.value), replayed: true } });
        expect((await historyOf(subjectId))?.adverseEvents).toHaveLength(1);
      });

      test.each([
        ['person', { actor: { id: 'u2', name: 'Other', role: 'investigator' } }],
        ['act', { command: 'ae.correct' }],
        ['input', { inputDigest: 'd2' }],
      ] as const)('of another %s is refused', async (_what, change) => {
        const subjectId = await it.enrol();
        await act(subjectId);
        expect(await act(subjectId, change)).toEqual(err({ code: 'REQUEST_ID_REUSED' }));
        expect((await historyOf(subjectId))?.adverseEvents).toHaveLength(1);
      });

      test('of a refused write is not used up', async () => {
        const subjectId = await it.enrol();
        expect(await it.store.write(aMeta(once), async () => REFUSED)).toEqual(REFUSED);
        expect(await act(subjectId)).toMatchObject({ ok: true, value: { replayed: false } });
      });
    });

    describe('versions', () => {
      test('C-03 five edits: each of the earlier states is read back as it stood', async () => {
        const subjectId = await it.enrol();
        const states: Recorded[] = [await it.record(subjectId, crsOfGrade(1))];
        for (const grade of [2, 3, 4, 3, 1]) states.push(await it.revise(states[0]!, crsOfGrade(grade)));
        expect(states.map((state) => state.version)).toEqual([1, 2, 3, 4, 5, 6]);
        for (const state of states) {
          expect((await historyOf(subjectId, state.fromSeq))?.adverseEvents).toEqual([state]);
          const found = await it.store.read((tx) => tx.findObservation(state.observationId, state.fromSeq));
          expect(found).toEqual({ recorded: state, voided: false });
        }
        expect((await historyOf(subjectId))?.adverseEvents).toEqual([states[5]]);
        expect((await historyOf(subjectId, states[0]!.fromSeq - 1))?.adverseEvents).toEqual([]);
      });

      test('C-03 the audit trail of a record shows each version with the one before, newest first', async () => {
        const subjectId = await it.enrol();
        const first = await it.record(subjectId, crsOfGrade(1));
        await it.revise(first, crsOfGrade(2));
        await it.revise(first, crsOfGrade(2), true);
        const record = { kind: 'adverse-event', id: first.observationId } as const;
        const trail = await it.store.read((tx) => tx.listAudit({ record, limit: 10 }));
        expect(trail.map(({ version, voided, value, before }) => [version, voided, value, before])).toEqual([
          [3, true, crsOfGrade(2), crsOfGrade(2)],
          [2, false, crsOfGrade(2), crsOfGrade(1)],
          [1, false, crsOfGrade(1), undefined],
        ]);
        const second = await it.store.read((tx) => tx.listAudit({ record, limit: 1, beforeSeq: trail[0]!.change.seq }));
        expect(second).toEqual([trail[1]]);
      });

      test('C-04 a void takes an observation out of the history, not out of the record, and can be undone', async () => {
        const subjectId = await it.enrol();
        const first = await it.record(subjectId, crsOfGrade(1));
        const kept = await it.record(subjectId, crsOfGrade(2));
        const voided = await it.revise(first, crsOfGrade(1), true);
        expect((await historyOf(subjectId))?.adverseEvents).toEqual([kept]);
        const found = await it.store.read((tx) => tx.findObservation(first.observationId));
        expect(found).toEqual({ recorded: voided, voided: true });
        const back = await it.revise(first, crsOfGrade(1));
        expect((await historyOf(subjectId))?.adverseEvents).toEqual([back, kept]);
      });

      test('assessments at the bedside are kept, corrected, voided and read as of any change like everything else', async () => {
        const subjectId = await it.enrol();
        const crs = await it.record(subjectId, aCrsAssessment({ at: '2026-03-05T08:00' }));
        const icans = await it.record(subjectId, anIcansAssessment({ at: '2026-03-05T08:10' }));
        const fever = aCrsAssessment({ at: '2026-03-05T08:00', temperature: { value: 38.4, unit: 'C' } });
        const corrected = await it.revise(crs, fever);
        await it.revise(icans, icans.value, true);
        expect(await historyOf(subjectId)).toMatchObject({
          crsAssessments: [{ version: 2, value: fever }],
          icansAssessments: [],
        });
        expect(await historyOf(subjectId, icans.fromSeq)).toMatchObject({
          crsAssessments: [{ version: 1, value: crs.value }],
          icansAssessments: [{ version: 1, value: icans.value }],
        });
        expect((await it.write((tx) => tx.loadHistory(subjectId))).value).toEqual(await historyOf(subjectId));
        const audit = await it.store.read((tx) =>
          tx.listAudit({ record: { kind: 'crs-assessment', id: corrected.observationId }, limit: 10 }),
        );
        expect(audit.map(({ version }) => version)).toEqual([2, 1]);
      });

      test('a protocol stored before grading and cohorts had settings is read with those a trial starts with', async () => {
        const { grading, cohort, ...older } = defaultProtocol(TRIAL);
        await it.write((tx) => tx.appendProtocol(older as Protocol));
        it = await it.reopen();
        const read = await it.store.read((tx) => tx.findProtocol(TRIAL));
        expect(read).toEqual({ ...older, grading: DEFAULT_GRADING_SETTINGS, cohort });
        expect((await it.write((tx) => tx.findProtocol(TRIAL))).value).toEqual(read);

        const joinDays = { ...grading, icaht: { ...grading.icaht, joinDays: 0 } };
        await it.write((tx) => tx.appendProtocol({ ...older, cohort, grading: joinDays }));
        expect((await it.store.read((tx) => tx.findProtocol(TRIAL)))?.grading).toEqual(joinDays);
      });

      test('two of one record in one change: the later one counts', async () => {
        const subjectId = await it.enrol();
        const { value, seq } = await it.write(async (tx) => {
          const id = (await tx.nextId('observation')) as ObservationId;
          await tx.appendObservation(id, subjectId, crsOfGrade(1), false);
          return tx.appendObservation(id, subjectId, crsOfGrade(4), false);
        });
        expect(value.version).toBe(2);
        expect((await historyOf(subjectId, seq))?.adverseEvents).toEqual([value]);
        expect((await historyOf(subjectId))?.adverseEvents).toEqual([value]);
      });

      test('an observation never changes its patient or its kind', async () => {
        const [one, other] = [await it.enrol(), await it.enrol()];
        const first = await it.record(one, crsOfGrade(1));
        await expect(it.revise({ ...first, subjectId: other }, crsOfGrade(1))).rejects.toThrow('another');
        await expect(it.revise(first, aLab('ANC', 1))).rejects.toThrow('another');
      });

      test('a subject, its number and its site are found now and as they were', async () => {
        const subjectId = await it.enrol('001-001');
        const { seq } = await head();
        const subject = (await it.store.read((tx) => tx.findSubject(subjectId)))!.value;
        await it.write((tx) => tx.appendSubject({ ...subject, subjectNumber: '001-100' }));
        await it.write(async (tx) => {
          const site = (await tx.findSite(SITE))!;
          await tx.appendSite({ ...site, zone: 'Europe/Berlin' });
          expect(await tx.loadHistory(subjectId)).toMatchObject({ zone: 'Europe/Berlin' });
        });
        await it.store.read(async (tx) => {
          expect(await tx.findSubjectByNumber(TRIAL, '001-001')).toBeUndefined();
          expect((await tx.findSubjectByNumber(TRIAL, '001-001', seq))?.version).toBe(1);
          expect((await tx.findSubjectByNumber(TRIAL, '001-100'))?.version).toBe(2);
          expect(await tx.listSubjects(TRIAL)).toMatchObject([{ subjectNumber: '001-100' }]);
          expect(await tx.listSubjects(TRIAL, seq)).toMatchObject([{ subjectNumber: '001-001' }]);
          expect(await tx.loadHistory(subjectId)).toMatchObject({ zone: 'Europe/Berlin' });
          expect(await tx.loadHistory(subjectId, seq)).toMatchObject({ zone: 'Asia/Shanghai' });
        });
      });

      test('two patients of one trial never share a number', async () => {
        await it.enrol('001-001');
        await expect(it.enrol('001-001')).rejects.toThrow();
        expect(await it.store.read((tx) => tx.listSubjects(TRIAL))).toHaveLength(1);
      });
    });

    describe('what is derived', () => {
      test('assessments are listed per trial, now and as of any change', async () => {
        const ids = [await it.enrol(), await it.enrol(), await it.enrol()];
        await it.write((tx) => tx.appendAssessment(aSummary(ids[0]!, { state: 'in-window' })));
        const { seq } = await it.write((tx) => tx.appendAssessment(aSummary(ids[2]!, { state: 'in-window' })));
        await it.write((tx) => tx.appendAssessment(aSummary(ids[0]!, { state: 'dlt' })));
        const states = (asOf?: number) =>
          it.store.read(async (tx) => (await tx.listAssessments(TRIAL, asOf)).map((row) => [row.subjectId, row.state]));
        expect(await states()).toEqual([
          [ids[0], 'dlt'],
          [ids[2], 'in-window'],
        ]); // prettier-ignore
        expect(await states(seq)).toEqual([
          [ids[0], 'in-window'],
          [ids[2], 'in-window'],
        ]); // prettier-ignore
        expect(await states(seq - 1)).toEqual([[ids[0], 'in-window']]);
      });

      test('patients whose time has come are listed earliest first, by their current assessment only', async () => {
        const ids = [await it.enrol(), await it.enrol(), await it.enrol()];
        const due = (i: number, at: string | null) =>
          it.write((tx) => tx.appendAssessment(aSummary(ids[i]!, { nextChangeAt: at as Instant | null })));
        await due(0, '2026-03-01T00:00:00.000Z');
        await due(0, '2026-03-09T00:00:00.000Z');
        await due(1, '2026-03-08T00:00:00.000Z');
        await due(2, '2026-03-02T00:00:00.000Z');
        await due(2, null);
        await it.store.read(async (tx) => {
          expect(await tx.nextDueAt()).toBe('2026-03-08T00:00:00.000Z');
          expect(await tx.listDue('2026-03-07T23:59:59.999Z' as Instant, 10)).toEqual([]);
          expect(await tx.listDue('2026-03-08T00:00:00.000Z' as Instant, 10)).toEqual([ids[1]]);
          expect(await tx.listDue('2026-03-10T00:00:00.000Z' as Instant, 10)).toEqual([ids[1], ids[0]]);
          expect(await tx.listDue('2026-03-10T00:00:00.000Z' as Instant, 1)).toEqual([ids[1]]);
        });
      });

      test('only a confirmed or rejected case is a decision; reopening takes it back', async () => {
        const subjectId = await it.enrol();
        const put = (caseId: number, ...states: Parameters<typeof aCase>[2]) =>
          it.write((tx) => tx.appendCase(aCase(caseId as CaseId, subjectId, states)));
        await put(1, 'raised');
        await put(2, 'raised', 'acknowledged', 'rejected');
        const { seq } = await put(1, 'raised', 'confirmed');
        await put(1, 'raised', 'confirmed', 'reopened');
        const decisions = (asOf?: number) => it.store.read((tx) => tx.listDecisions(subjectId, asOf));
        const rejected = { episodeKey: 'r2', decision: 'rejected', by: 'Monitor' };
        expect(await decisions()).toEqual([rejected]);
        expect(await decisions(seq)).toEqual([{ episodeKey: 'r1', decision: 'confirmed', by: 'Monitor' }, rejected]);
        expect((await historyOf(subjectId))?.decisions).toEqual([rejected]);
        await it.write(async (tx) => expect(await tx.listDecisions(subjectId)).toEqual([rejected]));
        const cases = await it.store.read((tx) => tx.listCases(TRIAL));
        expect(cases.map(({ value, version }) => [value.caseId, version])).toEqual([
          [1, 3],
          [2, 1],
        ]); // prettier-ignore
      });

      test('what people said of a discrepancy is one record of its patient, version by version', async () => {
        const subjectId = await it.enrol();
        const step = (text: string) =>
          ({
            state: 'answered',
            at: '2026-03-02T08:00:00.000Z',
            seq: 1,
            by: 'x',
            role: 'investigator',
            text,
            facts: '',
          }) as const;
        const say = (...texts: readonly string[]) =>
          it.write((tx) =>
            tx.appendDiscrepancyAnswer({
              answerId: 1,
              trialId: TRIAL,
              subjectId,
              discrepancyKey: 'grade-differs:r1',
              kind: 'grade-differs',
              steps: texts.map(step) as never,
            }),
          );
        const first = await say('a');
        await say('a', 'b');
        const textsAt = async (asOf?: number) =>
          (await it.store.read((tx) => tx.listDiscrepancyAnswers(subjectId, asOf))).map(({ value, version }) => [
            version,
            ...value.steps.map(({ text }) => text),
          ]);
        expect(await textsAt()).toEqual([[2, 'a', 'b']]);
        expect(await textsAt(first.seq)).toEqual([[1, 'a']]);
        expect(await it.store.read((tx) => tx.findDiscrepancyAnswer(1))).toMatchObject({ version: 2 });
        expect(await it.store.read((tx) => tx.findDiscrepancyAnswer(2))).toBeUndefined();
      });

      test('a role that was withdrawn is no longer held, but was', async () => {
        const grant = { userId: 'u9', role: 'investigator', trialId: TRIAL, siteId: SITE } as const;
        const other = { userId: 'u8', role: 'auditor', trialId: TRIAL, siteId: null } as const;
        const { seq } = await it.write(async (tx) => {
          await tx.appendGrant(await tx.nextId('grant'), grant, false);
          await tx.appendGrant(await tx.nextId('grant'), other, false);
        });
        await it.write((tx) => tx.appendGrant(1, grant, true));
        await it.store.read(async (tx) => {
          expect(await tx.listGrants('u9')).toEqual([]);
          expect(await tx.listGrants('u9', seq)).toEqual([{ ...grant, grantId: 1 }]);
          expect(await tx.listGrants(null)).toEqual([{ ...other, grantId: 2 }]);
        });
      });
    });

    describe('delivery', () => {
      const announce = (command: string, refuse = false) =>
        it.store.write(aMeta({ command }), async (tx) => {
          await tx.appendOutbox(aMessage(command));
          return refuse ? REFUSED : ok(null);
        });

      test('tells of each committed change once and in order, of a refused one never', async () => {
        const told: LiveMessage[] = [];
        const stop = it.store.onCommitted((messages) => told.push(...messages));
        await Promise.all([announce('a'), announce('b', true), announce('c')]);
        await it.write(async () => null);
        await announce('d');
        stop();
        await announce('e');
        expect(told.map((message) => message.command)).toEqual(['a', 'c', 'd']);
        const stored = await it.store.read((tx) => tx.outboxAfter(0, 10));
        expect(stored.slice(0, 3)).toEqual(told);
        expect(stored.map((message) => message.command)).toEqual(['a', 'c', 'd', 'e']);
      });

      test('resumes after any message without gap or repeat, also after a restart', async () => {
        for (const command of ['a', 'b', 'c', 'd', 'e']) await announce(command);
        it = await it.reopen();
        const seen: string[] = [];
        for (let after = 0; ; ) {
          const page = await it.store.read((tx) => tx.outboxAfter(after, 2));
          if (page.length === 0) break;
          seen.push(...page.map((message) => message.command));
          after = page.at(-1)!.id;
          expect(after <= (await it.store.read((tx) => tx.outboxHead()))).toBe(true);
        }
        expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
      });

      test('remembers how far each channel has got, and moving on is no change', async () => {
        const before = await head();
        await it.store.saveCursor('mail', 4);
        await Promise.all([it.store.saveCursor('mail', 7), it.store.saveCursor('webhook', 2)]);
        it = await it.reopen();
        const cursors = await it.store.read(async (tx) => [
          await tx.cursor('mail'),
          await tx.cursor('webhook'),
          await tx.cursor('new'),
        ]);
        expect(cursors).toEqual([7, 2, 0]);
        expect(await head()).toEqual(before);
      });

      test('unfinished entries are kept per person and form, and are no change', async () => {
        const before = await head();
        await it.store.drafts.save('u1', 'event', '{"a":1}');
        await it.store.drafts.save('u1', 'event', '{"a":2}');
        await it.store.drafts.save('u1', 'lab', '{}');
        await it.store.drafts.clear('u1', 'lab');
        expect(await it.store.drafts.find('u1', 'event')).toEqual({
          body: '{"a":2}',
          savedAt: '2026-03-02T08:00:00.000Z',
        });
        expect(await it.store.drafts.find('u1', 'lab')).toBeUndefined();
        expect(await it.store.drafts.find('u2', 'event')).toBeUndefined();
        expect(await head()).toEqual(before);
      });
    });

    describe('reading', () => {
      test('shows one moment of the record, though writers go on', async () => {
        const subjectId = await it.enrol();
        await it.store.read(async (tx) => {
          const before = await tx.head();
          await it.record(subjectId, crsOfGrade(3));
          expect(await tx.head()).toEqual(before);
          expect((await tx.loadHistory(subjectId))?.adverseEvents).toEqual([]);
        });
        expect((await historyOf(subjectId))?.adverseEvents).toHaveLength(1);
      });

      test('many at once all get their answer', async () => {
        const subjectId = await it.enrol();
        await it.record(subjectId, crsOfGrade(3));
        const all = await Promise.all(Array.from({ length: 40 }, () => historyOf(subjectId)));
        expect(new Set(all.map((history) => history?.adverseEvents.length))).toEqual(new Set([1]));
      });

      test('a failed read leaves the door open for the next', async () => {
        for (let i = 0; i < 10; i++) {
          await expect(it.store.read(() => Promise.reject(new Error('planned')))).rejects.toThrow('planned');
        }
        expect((await head()).seq).toBe(1);
      });

      test('a patient without a record is not found, and neither is an unknown observation', async () => {
        await it.store.read(async (tx) => {
          expect(await tx.loadHistory(99 as SubjectId)).toBeUndefined();
          expect(await tx.findSubject(99 as SubjectId)).toBeUndefined();
          expect(await tx.findObservation(99 as ObservationId)).toBeUndefined();
          expect(await tx.changeAt(99)).toBeUndefined();
          expect(await tx.lastChangeOf(99 as SubjectId)).toBeUndefined();
        });
      });

      test('C-08 the audit trail of a patient is paged without gap or repeat, a change never cut in two', async () => {
        const subjectId = await it.enrol();
        const other = await it.enrol();
        for (let i = 0; i < 7; i++) {
          await it.write(async (tx) => {
            for (let k = 0; k < 3; k++) {
              const id = (await tx.nextId('observation')) as ObservationId;
              await tx.appendObservation(id, subjectId, k === 0 ? crsOfGrade(1) : aLab('ANC', k), false);
            }
            await tx.appendAssessment(aSummary(subjectId, { state: i % 2 ? 'dlt' : 'cleared' }));
          });
          await it.record(other, crsOfGrade(2));
        }
        const seen: string[] = [];
        for (let beforeSeq: number | undefined; ; ) {
          const from = beforeSeq === undefined ? {} : { beforeSeq };
          const page = await it.store.read((tx) => tx.listAudit({ subjectId, limit: 5, ...from }));
          if (page.length === 0) break;
          seen.push(...page.map((entry) => `${entry.change.seq} ${entry.kind} ${entry.id}.${entry.version}`));
          beforeSeq = page.at(-1)!.change.seq;
        }
        expect(seen).toHaveLength(1 + 7 * 4);
        expect(new Set(seen).size).toBe(seen.length);
        const last = await it.store.read((tx) => tx.lastChangeOf(subjectId));
        expect(seen[0]!.startsWith(`${last?.seq} `)).toBe(true);
      });
    });

    test('what changes have touched: the patients by their records and cases, everything else by its kind', async () => {
      const [first, second] = [await it.enrol(), await it.enrol()];
      const { seq } = await head();
      const touched = (from: number, to: number) =>
        it.store.read(async (tx) => {
          const { subjects, kinds } = await tx.listTouched(from, to);
          return { subjects: [...subjects], kinds: [...kinds] };
        });
      expect(await touched(seq, seq)).toEqual({ subjects: [], kinds: [] });
      const recorded = await it.record(first, crsOfGrade(2));
      await it.write((tx) => tx.appendCase(aCase(1 as CaseId, second, ['raised'])));
      await it.write((tx) => tx.appendProtocol(defaultProtocol(TRIAL)));
      await it.revise(recorded, crsOfGrade(2), true);
      expect(await touched(seq, seq + 3)).toEqual({
        subjects: [
          [first, seq + 1],
          [second, seq + 2],
        ],
        kinds: [['protocol', seq + 3]],
      });
      expect(await touched(seq + 2, seq + 4)).toEqual({ subjects: [[first, seq + 4]], kinds: [['protocol', seq + 3]] });
    });

    test('a closed store refuses, after having done what it had taken on', async () => {
      const taken = it.write(async () => 'done');
      const closing = it.store.close();
      expect((await taken).value).toBe('done');
      await closing;
      await expect(it.write(async () => null)).rejects.toThrow('closed');
    });
  });
}
