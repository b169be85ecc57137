import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../clock.ts';
import type { Analysis } from './analyses.ts';
import type { FromAnalysis, ToAnalysis } from './messages.ts';

interface AnalysisOptions {
  /** The database the server writes. */
  readonly file: string;
  readonly clock: Clock;
  /** Another program for the thread; left out = the product's. */
  readonly program?: URL;
}

interface Waiting {
  resolve(value: never): void;
  reject(fault: unknown): void;
}

/**
 * Starts the thread with the first question. Should it end by itself, those who wait are told so, and the next question
 * starts another.
 */
export function openAnalysis({ file, clock, program = ownProgram() }: AnalysisOptions): Analysis {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let nextId = 1;
  let isClosed = false;

  function start(): Worker {
    const started = startWorker(program, file);
    let why: unknown = new Error('the analysis thread ended');
    started.on('message', (message: FromAnalysis) => settle(waiting, message));
    started.on('error', (fault) => {
      why = new Error(`the analysis thread failed: ${fault instanceof Error ? fault.message : String(fault)}`, {
        cause: fault,
      });
    });
    started.on('exit', () => {
      if (worker === started) worker = undefined;
      for (const { reject } of waiting.values()) reject(why);
      waiting.clear();
    });
    // The thread alone does not keep the server running.
    started.unref();
    return started;
  }

  return {
    run: (ask, args, signal) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new Error('the server is stopping');
        signal?.throwIfAborted();
        worker ??= start();
        const to = worker;
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        const say = (message: ToAnalysis) => to.postMessage(message);
        say({ id, ask, args, at: clock.now() });
        const giveUp = () => {
          if (!waiting.delete(id)) return;
          say({ id, drop: true });
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', giveUp, { once: true });
      }),
    async close() {
      isClosed = true;
      await worker?.terminate();
    },
  };
}

function settle(waiting: Map<number, Waiting>, message: FromAnalysis): void {
  const asked = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.ok) asked?.resolve(message.value as never);
  else asked?.reject(Object.assign(new Error(message.message), { stack: message.stack }));
}

/** From sources the thread needs the loader that this process was started with, or that of the tests. */
function startWorker(program: URL, file: string): Worker {
  const options = { workerData: { file }, execArgv: [] };
  if (!program.pathname.endsWith('.ts')) return new Worker(program, options);
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(program.href)}); })`;
  return new Worker(load, { ...options, eval: true });
}

/** Beside this file in the sources; built, beside the program or one folder above its shared parts. */
function ownProgram(): URL {
  const places = ['./analysisWorker.ts', './analysisWorker.js', '../analysisWorker.js'];
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(fileURLToPath(url)));
  if (found === undefined) throw new Error('the program of the analysis thread is missing: run "npm run build"');
  return found;
}
