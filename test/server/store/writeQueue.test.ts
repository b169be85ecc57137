import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createWriteQueue, type Job, type Transaction } from '../../../server/store/writeQueue.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';

/** A transaction that only says what happened to it, and breaks where it is told to. */
function aTransaction(log: string[], fault: { at?: 'begin' | 'commit' | 'job' } = {}): Transaction {
  let open = false;
  const step = (name: string, after: boolean) => () => {
    log.push(name);
    open = after;
  };
  return {
    begin() {
      if (fault.at === 'begin') throw new Error('busy');
      step('begin', true)();
    },
    commit() {
      if (fault.at === 'commit') throw new Error('disk full');
      step('commit', false)();
    },
    cancel: step('cancel', false),
    rollback: step('rollback', false),
    isOpen: () => open && fault.at !== 'job',
  };
}

function aJob(name: string, log: string[], wrote = true, during: () => void = () => {}): Job {
  return {
    async run() {
      log.push(`run ${name}`);
      during();
      return { wrote, message: wrote ? ({ command: name } as LiveMessage) : undefined };
    },
    answer: () => log.push(`answer ${name}`),
    fail: (error) => log.push(`fail ${name}: ${error instanceof Error ? error.message : ''}`),
  };
}

/** Long enough for two groups. */
async function idle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await nextTurn();
}

const announcing = (log: string[]) => (messages: readonly LiveMessage[]) => {
  log.push(`announce ${messages.map((message) => message.command).join(' ')}`);
};

describe('the write queue', () => {
  test('does what was queued in one transaction, and answers and announces only after its commit', async () => {
    const log: string[] = [];
    const queue = createWriteQueue(aTransaction(log), announcing(log));
    queue.add(aJob('a', log));
    queue.add(aJob('refused', log, false));
    queue.add(aJob('b', log));
    await queue.close();
    expect(log).toEqual([
      ...['begin', 'run a', 'run refused', 'run b', 'commit'],
      ...['answer a', 'answer refused', 'answer b', 'announce a b'],
    ]);
  });

  test('what arrives while a group runs waits for the next one', async () => {
    const log: string[] = [];
    const queue = createWriteQueue(aTransaction(log), announcing(log));
    queue.add(aJob('a', log, true, () => queue.add(aJob('late', log))));
    await idle();
    expect(log).toEqual([
      ...['begin', 'run a', 'commit', 'answer a', 'announce a'],
      ...['begin', 'run late', 'commit', 'answer late', 'announce late'],
    ]);
  });

  test('a group that wrote nothing costs no flush', async () => {
    const log: string[] = [];
    const queue = createWriteQueue(aTransaction(log), announcing(log));
    queue.add(aJob('refused', log, false));
    await queue.close();
    expect(log).toEqual(['begin', 'run refused', 'cancel', 'answer refused']);
  });

  test.each([
    ['begin', 'busy', []],
    ['commit', 'disk full', ['begin', 'run a', 'run b']],
    ['job', 'the database rolled the transaction back', ['begin', 'run a']],
  ] as const)('a fault at %s fails the whole group and announces nothing', async (at, message, before) => {
    const log: string[] = [];
    const queue = createWriteQueue(aTransaction(log, { at }), announcing(log));
    queue.add(aJob('a', log));
    queue.add(aJob('b', log));
    await queue.close();
    expect(log).toEqual([...before, 'rollback', `fail a: ${message}`, `fail b: ${message}`]);
  });

  test('after a failed group the next one is done', async () => {
    const log: string[] = [];
    const fault: { at?: 'commit' } = { at: 'commit' };
    const queue = createWriteQueue(aTransaction(log, fault), announcing(log));
    const failing = aJob('a', log);
    queue.add({
      ...failing,
      fail(error) {
        failing.fail(error);
        delete fault.at;
        queue.add(aJob('b', log));
      },
    });
    await idle();
    expect(log.slice(-3)).toEqual(['commit', 'answer b', 'announce b']);
  });

  test('a lone writer that never stops lets the event loop turn, and is told that it is alone', async () => {
    const log: string[] = [];
    const queue = createWriteQueue(aTransaction([]), () => {});
    let written = 0;
    let stop = false;
    const alone: boolean[] = [];
    const again = (): void => {
      if (stop) return;
      queue.add({
        ...aJob('x', log),
        async run(isAlone) {
          alone.push(isAlone);
          return { wrote: true, message: undefined };
        },
        answer: () => {
          written++;
          queueMicrotask(again);
        },
      });
    };
    again();
    await idle();
    expect(written).toBeGreaterThan(10);
    expect(alone).not.toContain(false);
    stop = true;
    await queue.close();
  });
});
