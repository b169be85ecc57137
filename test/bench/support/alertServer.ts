import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';
import { createLiveFeed, type Reader } from '../../../server/alerts/liveFeed.ts';
import { openAnalysis } from '../../../server/analysis/openAnalysis.ts';
import { systemClock } from '../../../server/clock.ts';
import { recordObservation } from '../../../server/usecases/recordObservation.ts';
import { aBenchTrial, aStoredEvent } from './aBenchTrial.ts';

/**
 * One of two servers for the fan-out bench, in a process of its own: `vigil` records an event through the use-case and
 * lets the live feed announce it; `bare` inserts one row and writes one ready buffer to every socket. Each says over
 * IPC at which moment a message became durable.
 */
const [kind, folder] = process.argv.slice(2) as ['vigil' | 'bare', string];
const now = (): number => performance.timeOrigin + performance.now();
const say = (message: unknown): void => void process.send!(message);

if (kind === 'vigil') await serveVigil();
else serveBare();

async function serveVigil(): Promise<void> {
  const trial = await aBenchTrial(folder, 20, 10);
  trial.store.onCommitted((messages) => {
    const at = now();
    for (const { id } of messages) say({ id, at });
  });
  const feed = createLiveFeed(trial);
  const reader: Reader = { userId: 'bench', sessionId: 'bench', sightOf: () => 'cases', isAlive: async () => true };
  const server = createServer((request, response) => {
    const after = request.headers['last-event-id'];
    void feed.open(response, reader, typeof after === 'string' ? Number(after) : null);
  });
  let next = 0;
  const heavy = heavyQuestions();
  process.on('message', (message) => {
    if (message !== 'go') return heavy(message === 'load');
    const subjectId = trial.subjectIds[next % trial.subjectIds.length]!;
    const actor = { kind: 'person', userId: 'bench', name: 'Bench', grants: [] } as const;
    const asked = { role: 'investigator', requestId: null } as const;
    void recordObservation(trial, actor, asked, { trialId: trial.trialId, subjectId, value: aStoredEvent(next++) });
  });
  server.listen(0, '127.0.0.1', () => say({ port: (server.address() as AddressInfo).port }));
}

function serveBare(): void {
  const db = new Database(`${folder}/bare.sqlite`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE outbox (id INTEGER PRIMARY KEY, body TEXT) STRICT');
  const insert = db.prepare('INSERT INTO outbox (body) VALUES (?)');
  const streams = new Set<ServerResponse>();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.socket?.setNoDelay(true);
    response.write('event: hello\ndata: {}\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  });
  process.on('message', () => {
    const body = JSON.stringify({ kind: 'change', text: 'x'.repeat(250) });
    const id = Number(insert.run(body).lastInsertRowid);
    say({ id, at: now() });
    const frame = Buffer.from(`event: change\nid: ${id}\ndata: ${body}\n\n`);
    for (const stream of streams) stream.write(frame);
  });
  server.listen(0, '127.0.0.1', () => say({ port: (server.address() as AddressInfo).port }));
}

/** While switched on, a recount and an export of a million events are asked for one after the other, both always under way. */
function heavyQuestions(): (isOn: boolean) => void {
  const program = new URL('./heavyWorker.js', import.meta.url);
  const analysis = openAnalysis({ file: '', clock: systemClock, program });
  let isOn = false;
  const askAgain = async (name: 'figures' | 'signals'): Promise<void> => {
    while (isOn) await analysis.run(name, [] as never);
    say({ rested: name });
  };
  return (on) => {
    isOn = on;
    if (!on) return;
    void analysis.run('fillFigureMemory', []).then(() => {
      say({ loaded: true });
      void askAgain('figures');
      void askAgain('signals');
    });
  };
}
