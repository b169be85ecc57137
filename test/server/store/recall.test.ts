import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecall } from '../../../server/store/recall.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';
import { aMeta, aSqliteStore } from '../../support/aStore.ts';

type Stored = Awaited<ReturnType<typeof aSqliteStore>>;

const numberOf = ({ store }: Stored, subjectId: SubjectId) =>
  store.recall('subject', subjectId, async (tx) => (await tx.findSubject(subjectId))?.value.subjectNumber);

const recorded = ({ store }: Stored, subjectId: SubjectId) =>
  store.read(async (tx) => (await tx.findSubject(subjectId))?.value.subjectNumber);

function rename({ store }: Stored, subjectId: SubjectId, subjectNumber: string, end: 'ok' | 'refuse' | 'throw' = 'ok') {
  return store.write(aMeta(), async (tx) => {
    const subject = await tx.findSubject(subjectId);
    await tx.appendSubject({ ...subject!.value, subjectNumber });
    await tx.breathe();
    if (end === 'throw') throw new Error('on purpose');
    return end === 'refuse' ? err({ code: 'NOT_FOUND', what: 'subject', id: subjectId }) : ok(null);
  });
}

describe('recall', () => {
  test('answers from memory until a record of its kind is appended', async () => {
    let reads = 0;
    const { recall, touch, settle } = createRecall(
      (fn) => fn({} as never),
      () => 1,
    );
    const ask = () => recall('grant', 'a', async () => ++reads);
    expect([await ask(), await ask()]).toEqual([1, 1]);
    touch('subject');
    settle();
    expect(await ask()).toBe(1);
    touch('grant');
    expect(await ask()).toBe(1);
    settle();
    expect([await ask(), await ask()]).toEqual([2, 2]);
  });

  test('does not keep what was read before a change and arrives after it', async () => {
    let current = 'before';
    let arrive: () => void = () => {};
    const slow = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { recall, touch, settle } = createRecall(
      (fn) => fn({} as never),
      () => 1,
    );
    const early = recall('grant', 'a', async () => {
      const seen = current;
      await slow;
      return seen;
    });
    current = 'after';
    touch('grant');
    settle();
    arrive();
    expect(await early).toBe('before');
    expect(await recall('grant', 'a', async () => current)).toBe('after');
  });

  test('says what the record says whenever nothing is under way, refused and thrown writes included', async () => {
    const act = fc.tuple(fc.constantFrom('ask', 'rename', 'rename'), fc.constantFrom('ok', 'refuse', 'throw'));
    const rounds = fc.array(fc.array(act, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    const property = fc.asyncProperty(rounds, async (all) => {
      const it = await aSqliteStore();
      try {
        const subjectId = await it.enrol();
        let n = 0;
        for (const acts of all) {
          await Promise.allSettled(
            acts.map(([what, end]) =>
              what === 'ask' ? numberOf(it, subjectId) : rename(it, subjectId, `renamed-${n++}`, end as 'ok'),
            ),
          );
          expect(await numberOf(it, subjectId)).toBe(await recorded(it, subjectId));
        }
      } finally {
        await it.stop();
      }
    });
    await fc.assert(property, { numRuns: 40 });
  });

  test('is forgotten when another process has written', async () => {
    const one = await aSqliteStore();
    const other = await aSqliteStore({ file: one.file, clock: one.clock });
    const subjectId = await one.enrol();
    await numberOf(one, subjectId);
    await rename(other, subjectId, 'by another');
    expect(await numberOf(one, subjectId)).toBe('by another');
    await other.stop();
    await one.stop();
  });
});
