import { expect, test } from 'vitest';
import { startLookout, type Woken } from '../../../server/alerts/lookout.ts';
import type { Store } from '../../../server/store/port.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { aLiveMessage } from '../../support/aLiveMessage.ts';
import { settableClock } from '../../support/settableClock.ts';

const NEVER_MS = 2 ** 31 - 1;
const START = '2026-03-05T08:00:00.000Z';

/** A list of names that a message names, `*` for all of it; `onLook` may do what another change would do meanwhile. */
function aLookout(onLook: (name: string, tell: (command: string) => void) => number | null) {
  const clock = settableClock(START);
  const looked: string[] = [];
  let listener: (messages: readonly LiveMessage[]) => void = () => undefined;
  const tell = (command: string) => listener([aLiveMessage({ command })]);
  const store = {
    onCommitted: (one: typeof listener) => {
      listener = one;
      return () => undefined;
    },
  } as unknown as Store;
  const lookout = startLookout<string>({
    store,
    clock,
    listAll: async () => ['ann', 'ben'],
    wokenBy: ({ command }): Woken<string> => (command === '*' ? 'all' : [command]),
    look: async (name) => {
      looked.push(name);
      return onLook(name, tell);
    },
    everyMs: NEVER_MS,
    onFault: () => undefined,
  });
  const tick = async (): Promise<readonly string[]> => {
    looked.splice(0);
    await lookout.tick();
    return [...looked];
  };
  return { clock, tick, tell, stop: () => lookout.stop() };
}

test('everything is looked at when it starts and when all is asked for, else what is due or named', async () => {
  const { clock, tick, tell, stop } = aLookout((name) => (name === 'ann' ? Date.parse(START) + 60_000 : null));
  expect(await tick()).toEqual(['ann', 'ben']);
  expect(await tick()).toEqual([]);
  clock.advance(59_999);
  expect(await tick()).toEqual([]);
  clock.advance(1);
  expect(await tick()).toEqual(['ann']);
  tell('ben');
  expect(await tick()).toEqual(['ann', 'ben']);
  tell('*');
  expect(await tick()).toEqual(['ann', 'ben']);
  stop();
});

test('what changes while it is looked at is looked at again: the answer may be that of before', async () => {
  let isFirst = true;
  const { tick, stop } = aLookout((name, tell) => {
    if (name === 'ann' && isFirst) {
      isFirst = false;
      tell('ann');
    }
    return null;
  });
  expect(await tick()).toEqual(['ann', 'ben']);
  expect(await tick()).toEqual(['ann']);
  expect(await tick()).toEqual([]);
  stop();
});

test('a fault holds up nothing for longer than a turn: what failed and what came after is looked at again', async () => {
  let isBroken = true;
  const { tick, stop } = aLookout((name) => {
    if (name === 'ann' && isBroken) throw new Error('the disk is full');
    return null;
  });
  await expect(tick()).rejects.toThrow('the disk is full');
  isBroken = false;
  expect((await tick()).toSorted()).toEqual(['ann', 'ben']);
  expect(await tick()).toEqual([]);
  stop();
});

test('whoever asks while many are looked at is heard between two of them', async () => {
  const heard: string[] = [];
  const { tick, stop } = aLookout((name) => {
    setImmediate(() => heard.push(`after ${name}`));
    heard.push(name);
    return null;
  });
  await tick();
  expect(heard).toEqual(['ann', 'after ann', 'ben', 'after ben']);
  stop();
});

test('once it is stopped nothing more is looked at: the store may be closed', async () => {
  const { tick, stop } = aLookout(() => {
    stop();
    return null;
  });
  expect(await tick()).toEqual(['ann']);
});
