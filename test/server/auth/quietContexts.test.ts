import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { createQuietContexts } from '../../../server/auth/quietContexts.ts';

const GLOBAL = Symbol.for('better-auth:global');
const world = globalThis as unknown as Record<symbol, unknown>;
const before = world[GLOBAL];
afterEach(() => {
  world[GLOBAL] = before;
});

test('contexts last as long as any call is under way and are switched off after the last, also when it fails', async () => {
  const storage = new AsyncLocalStorage<string>();
  world[GLOBAL] = { context: { storage, other: 7 } };
  const off = vi.spyOn(storage, 'disable');
  const quietly = createQuietContexts();
  let endFirst: () => void = () => {};
  const first = quietly(() =>
    storage.run('first', async () => {
      await new Promise<void>((resolve) => {
        endFirst = resolve;
      });
      return storage.getStore();
    }),
  );
  await expect(quietly(async () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(off).not.toHaveBeenCalled();
  endFirst();
  expect(await first).toBe('first');
  expect(off).toHaveBeenCalledOnce();
  expect(await quietly(() => storage.run('again', async () => storage.getStore()))).toBe('again');
});

test('works before the library has made a storage', async () => {
  world[GLOBAL] = undefined;
  expect(await createQuietContexts()(async () => 1)).toBe(1);
});
