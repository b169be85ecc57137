import { AsyncLocalStorage } from 'node:async_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import type { Clock } from '../clock.ts';
import type { QueryDeps } from '../queries/asOf.ts';
import { createCountsMemory } from '../queries/countsMemory.ts';
import { createFactsMemory } from '../queries/factsMemory.ts';
import { createFigureMemory } from '../queries/figureMemory.ts';
import { openSqliteReader } from '../store/openSqliteReader.ts';
import type { ReadStore } from '../store/port.ts';
import { ANALYSES } from './analyses.ts';
import { droppable } from './droppable.ts';
import type { FromAnalysis, ToAnalysis } from './messages.ts';

/** The program of the analysis thread: its own read-only connections, its own memory, one answer to each question. */
const { file } = workerData as { readonly file: string };
const port = parentPort!;
const reader = openSqliteReader(file);
const memories = {
  figureMemory: createFigureMemory(),
  countsMemory: createCountsMemory(),
  factsMemory: createFactsMemory(),
};
const asking = new AsyncLocalStorage<AbortSignal>();
const underWay = new Map<number, AbortController>();

/** One store for all questions, since some remember by it; who asks is known from where the call comes from. */
const store: ReadStore = { read: (fn) => reader.read((tx) => fn(droppable(tx, () => asking.getStore()))) };

type AskDeps = QueryDeps & typeof memories;
type Ask = (deps: AskDeps, ...args: readonly unknown[]) => Promise<unknown>;

async function answer(message: Extract<ToAnalysis, { readonly ask: string }>): Promise<FromAnalysis> {
  const { id, ask, args, at } = message;
  const controller = new AbortController();
  underWay.set(id, controller);
  const clock: Clock = { now: () => at };
  try {
    const run = (ANALYSES as unknown as Record<string, Ask>)[ask]!;
    const value = await asking.run(controller.signal, () => run({ store, clock, ...memories }, ...args));
    return { id, ok: true, value };
  } catch (fault) {
    const { message: words, stack } = fault instanceof Error ? fault : new Error(String(fault));
    return { id, ok: false, message: words, stack };
  } finally {
    underWay.delete(id);
  }
}

port.on('message', (message: ToAnalysis) => {
  if ('drop' in message) underWay.get(message.id)?.abort();
  else void answer(message).then((answered) => port.postMessage(answered));
});
