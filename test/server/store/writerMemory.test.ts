import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createJournal, createTrackedMap } from '../../../server/store/trackedMap.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { CaseId, ObservationId, SubjectId } from '../../../shared/model/ids.ts';
import type { Recorded } from '../../../shared/model/observation.ts';
import { aCrs } from '../../support/anEvent.ts';
import { aCase, aLab, aMeta, aSqliteStore, aSummary, SITE } from '../../support/aStore.ts';

type Step =
  | { readonly act: 'record' | 'case' | 'assess' | 'rename' | 'site'; readonly n: number }
  | { readonly act: 'revise'; readonly which: number; readonly voided: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('record' as const), n: fc.nat(3) }) },
  fc.record({
    act: fc.constantFrom('case' as const, 'assess' as const, 'rename' as const, 'site' as const),
    n: fc.nat(3),
  }),
  { weight: 4, arbitrary: fc.record({ act: fc.constant('revise' as const), which: fc.nat(20), voided: fc.boolean() }) },
);
const write = fc.record({
  steps: fc.array(step, { maxLength: 5 }),
  end: fc.constantFrom('ok', 'ok', 'refuse', 'throw'),
});

describe('what the writer remembers', () => {
  test('is at every moment what the record says, whatever was written, refused or thrown', async () => {
    const property = fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async (writes) => {
      const it = await aSqliteStore();
      try {
        const subjectId = await it.enrol();
        const known: Recorded[] = [];
        await Promise.allSettled(writes.map(({ steps, end }) => runWrite(it.store, subjectId, known, steps, end)));
        const remembered = await it.write(async (tx) => [
          await tx.loadHistory(subjectId),
          await tx.findSubject(subjectId),
          await tx.findAssessment(subjectId),
          await tx.listSubjectCases(subjectId),
        ]);
        const recorded = await it.store.read(async (tx) => [
          await tx.loadHistory(subjectId),
          await tx.findSubject(subjectId),
          await tx.findAssessment(subjectId),
          await tx.listSubjectCases(subjectId),
        ]);
        expect(remembered.value).toEqual(recorded);
      } finally {
        await it.stop();
      }
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test('is forgotten when another process has written, ids included', async () => {
    const one = await aSqliteStore();
    const other = await aSqliteStore({ file: one.file, clock: one.clock });
    const subjectId = await one.enrol();
    const first = await one.record(subjectId, aCrs([[1, '2026-03-05T08:00']]));
    await other.revise(first, aCrs([[4, '2026-03-05T08:00']]));
    const second = await other.record(subjectId, aLab('ANC', 1));
    const third = await one.record(subjectId, aLab('HGB', 9));
    expect([second.observationId, third.observationId]).toEqual([2, 3]);
    await one.write(async (tx) => {
      const history = await tx.loadHistory(subjectId);
      expect(history?.adverseEvents.map((event) => event.version)).toEqual([2]);
      expect(history?.labs.map((lab) => lab.value.analyte)).toEqual(['ANC', 'HGB']);
    });
    await other.store.close();
    await one.stop();
  });
});

async function runWrite(
  store: Awaited<ReturnType<typeof aSqliteStore>>['store'],
  subjectId: SubjectId,
  known: Recorded[],
  steps: readonly Step[],
  end: string,
) {
  return store.write(aMeta(), async (tx) => {
    const made: Recorded[] = [];
    for (const each of steps) {
      if (each.act === 'record') {
        const value = each.n % 2 ? aLab('ANC', each.n) : aCrs([[1 + each.n, '2026-03-05T08:00']]);
        made.push(
          await tx.appendObservation((await tx.nextId('observation')) as ObservationId, subjectId, value, false),
        );
      } else if (each.act === 'revise') {
        const target = [...known, ...made][each.which];
        if (target) await tx.appendObservation(target.observationId, subjectId, target.value, each.voided);
      } else if (each.act === 'case') {
        const states = (['raised', 'acknowledged', 'confirmed', 'reopened'] as const).slice(0, each.n + 1);
        await tx.appendCase(aCase((1 + (each.n % 2)) as CaseId, subjectId, states));
      } else if (each.act === 'assess') {
        await tx.appendAssessment(aSummary(subjectId, { state: each.n % 2 ? 'dlt' : 'cleared' }));
      } else if (each.act === 'rename') {
        const { value } = (await tx.findSubject(subjectId))!;
        await tx.appendSubject({ ...value, subjectNumber: `X-${each.n}` });
      } else {
        const site = (await tx.findSite(SITE))!;
        await tx.appendSite({ ...site, zone: each.n % 2 ? 'Europe/Berlin' : 'Asia/Shanghai' });
      }
    }
    if (end === 'throw') throw new Error('planned');
    if (end === 'refuse') return err({ code: 'WRONG_STATE', state: 'voided', wanted: 'recorded' });
    known.push(...made);
    return ok(null);
  });
}

describe('a tracked map', () => {
  test('takes back what was set since the journal was settled, in any order of sets and evictions', () => {
    const limit = 3;
    const entry = fc.tuple(fc.nat(5), fc.nat(9));
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (before, after) => {
        const journal = createJournal();
        const map = createTrackedMap<number, number>(journal, limit);
        for (const [key, value] of before) map.set(key, value);
        const stood = new Map([0, 1, 2, 3, 4, 5].map((key) => [key, map.get(key)]));
        journal.settle();
        for (const [key, value] of after) map.set(key, value);
        journal.rollback();
        // What was evicted meanwhile is read again; what is there must be what stood.
        for (const [key, value] of stood) expect([value, undefined]).toContain(map.get(key));
      }),
    );
  });

  test('keeps the most recently used', () => {
    const map = createTrackedMap<string, number>(createJournal(), 2);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 3]);
  });
});
