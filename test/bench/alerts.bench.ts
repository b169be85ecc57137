import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { aFolder } from './support/aDisk.ts';
import { goal, print, quantile } from './support/measure.ts';

export const STREAMS = 200;
const EVENTS = 150;
const GAP_MS = 25;
/** Every so many events one stream in ten is dropped and comes back. */
const DROP_EVERY = 30;

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
const now = (): number => performance.timeOrigin + performance.now();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Stream {
  readonly ids: number[];
  drop(): void;
  resume(): Promise<void>;
}

function readStream(response: IncomingMessage, onId: (id: number) => void): void {
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    const frames = (rest + chunk).split('\n\n');
    rest = frames.pop()!;
    for (const frame of frames) {
      const id = /^id: (\d+)$/m.exec(frame);
      if (id !== null) onId(Number(id[1]));
    }
  });
}

async function openStream(port: number, arrived: (id: number) => void): Promise<Stream> {
  const ids: number[] = [];
  let response: IncomingMessage;
  const connect = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const last = ids.at(-1);
      const headers = last === undefined ? {} : { 'last-event-id': String(last) };
      const request = get({ host: '127.0.0.1', port, agent, headers }, (answer) => {
        response = answer;
        answer.on('error', () => undefined);
        readStream(answer, (id) => {
          ids.push(id);
          arrived(id);
        });
        answer.once('data', () => resolve());
      });
      request.on('error', reject);
    });
  await connect();
  return { ids, drop: () => response.destroy(), resume: connect };
}

export interface Side {
  readonly child: ChildProcess;
  readonly streams: readonly Stream[];
  readonly committed: Map<number, number>;
  readonly last: Map<number, number>;
}

export async function startSide(kind: 'vigil' | 'bare', folder: string): Promise<Side> {
  mkdirSync(folder, { recursive: true });
  const child = fork('dist/bench/alertServer.js', [kind, folder]);
  const committed = new Map<number, number>();
  const last = new Map<number, number>();
  const port = await new Promise<number>((resolve) => {
    child.on('message', (message: { port?: number; id?: number; at?: number }) => {
      if (message.port !== undefined) resolve(message.port);
      else if (message.id !== undefined) committed.set(message.id, message.at!);
    });
  });
  const streams: Stream[] = [];
  for (let i = 0; i < STREAMS; i++) streams.push(await openStream(port, (id) => void last.set(id, now())));
  return { child, streams, committed, last };
}

export async function fire(side: Side): Promise<void> {
  side.child.send('go');
  await pause(GAP_MS);
}

/** From commit to the arrival at the last of the streams, in ms. */
export function delays(side: Side): number[] {
  return [...side.committed].filter(([id]) => side.last.has(id)).map(([id, at]) => side.last.get(id)! - at);
}

export async function benchAlerts(): Promise<void> {
  const folder = aFolder();
  const vigil = await startSide('vigil', `${folder.path}/vigil`);
  const bare = await startSide('bare', `${folder.path}/bare`);
  try {
    for (let i = 0; i < EVENTS; i++) {
      await fire(vigil);
      await fire(bare);
    }
    const [mine, theirs] = [delays(vigil), delays(bare)];
    const ratio = quantile(mine, 0.99) / quantile(theirs, 0.99);
    const told = (ms: readonly number[]) =>
      `p50 ${quantile(ms, 0.5).toFixed(1)} ms, p99 ${quantile(ms, 0.99).toFixed(1)} ms`;
    const once = await everyEventOnce(vigil);
    print(`Commit to the last of ${STREAMS} streams`, [
      `Vigil ${told(mine)}; bare node server ${told(theirs)}; ratio of p99 ${goal(ratio, 2, '<=', 3)}`,
      once,
    ]);
  } finally {
    vigil.child.kill();
    bare.child.kill();
    agent.destroy();
    await pause(200);
    folder.remove();
  }
}

/** Goes on writing while streams are dropped and resumed, then compares what each received with what was committed. */
async function everyEventOnce(side: Side): Promise<string> {
  for (let i = 0; i < EVENTS; i++) {
    const dropped = i % DROP_EVERY === 0 ? side.streams.filter((_, n) => n % 10 === (i / DROP_EVERY) % 10) : [];
    for (const stream of dropped) stream.drop();
    await fire(side);
    await Promise.all(dropped.map((stream) => stream.resume()));
  }
  await pause(500);
  const wanted = [...side.committed.keys()].sort((a, b) => a - b).join();
  const wrong = side.streams.filter((stream) => stream.ids.join() !== wanted).length;
  return `every event once on every stream, over reconnects: ${wrong === 0 ? 'yes' : `NO, wrong on ${wrong} streams`} (${side.committed.size} events)`;
}
