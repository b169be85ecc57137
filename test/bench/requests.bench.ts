import { Agent, request } from 'node:http';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../../server/api/router.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import type { AdverseEvent } from '../../shared/model/observation.ts';
import { aStoredEvent } from './support/aBenchTrial.ts';
import { aFolder, flushMs, rawInserts } from './support/aDisk.ts';
import { startBuiltServer } from './support/builtServer.ts';
import { goal, interleave, number, print } from './support/measure.ts';

const CLIENTS = 16;
const EACH = 60;
/** Rounds before the first that counts: a server runs for months, its code has been compiled by then. */
const WARM_UPS = 5;
/** Below this flush time the disk is fast and the CPU is what is measured; above it group commit must pay. */
const FAST_FLUSH_MS = 0.5;

type Client = ReturnType<typeof createTRPCClient<AppRouter>>;

function clientOf(url: string, cookie: string): Client {
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers: { cookie } })] });
}

let next = 0;

type Save = (subjectId: SubjectId, value: AdverseEvent) => Promise<void>;

/** Speaks tRPC's wire format with as little as possible: sixteen browsers are not on the server's own two cores. */
function savesOver(url: string, cookie: string): Save {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  return (subjectId, value) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ requestId: crypto.randomUUID(), subjectId, value });
      const headers = { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const asked = request(`${url}/api/trpc/observation.record`, { agent, method: 'POST', headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => {
          const { result } = JSON.parse(text) as { readonly result?: { readonly data?: unknown } };
          if (result?.data === undefined) reject(new Error(`a save answered ${answer.statusCode}: ${text}`));
          else resolve();
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
}

async function eventsPerSecond(save: Save, subjectIds: readonly SubjectId[]): Promise<number> {
  const start = performance.now();
  const oneClient = async () => {
    for (let i = 0; i < EACH; i++) await save(subjectIds[next % subjectIds.length]!, aStoredEvent(next++));
  };
  await Promise.all(Array.from({ length: CLIENTS }, oneClient));
  return (CLIENTS * EACH) / ((performance.now() - start) / 1000);
}

export async function benchRequests(): Promise<void> {
  const folder = aFolder();
  const server = await startBuiltServer(`${folder.path}/product`);
  try {
    const cookie = await server.signIn('investigator@demo.vigil');
    const client = clientOf(server.url, cookie);
    const [trial] = (await client.session.me.query()).trials;
    const board = await client.trial.overview.query({ trialId: trial!.trialId });
    const subjectIds = await freshPatients(client, board);
    const raw = rawInserts(folder.path);
    const save = savesOver(server.url, cookie);
    for (let i = 0; i < WARM_UPS; i++) await eventsPerSecond(save, subjectIds);
    const result = await interleave(
      7,
      () => eventsPerSecond(save, subjectIds),
      async () => raw.perSecond(CLIENTS * EACH),
    );
    const flush = flushMs(folder.path);
    raw.close();
    print('Durable event writes, 16 clients through tRPC over HTTP', [
      `flush of the disk ${number(flush, 3)} ms, so the goal is ${flush < FAST_FLUSH_MS ? '0.45' : '5'}`,
      `Vigil ${number(result.a)}/s, raw single-row insert ${number(result.b)}/s, ratio ${goal(result.ratio, 2, '>=', flush < FAST_FLUSH_MS ? 0.45 : 5)}`,
    ]);
  } finally {
    await server.stop();
    folder.remove();
  }
}

/** Patients of the bench's own, so that no patient collects thousands of events. */
async function freshPatients(
  client: Client,
  board: Awaited<ReturnType<Client['trial']['overview']['query']>>,
): Promise<readonly SubjectId[]> {
  const { trialId, siteId } = board.rows[0]!.subject;
  const made: SubjectId[] = [];
  for (let i = 0; i < 200; i++) {
    const { subjectId } = await client.subject.enrol.mutate({
      requestId: crypto.randomUUID() as never,
      trialId,
      siteId,
      subjectNumber: `BENCH-${i}`,
      sex: 'F',
      ageYears: 40,
      doseLevel: null,
      priorAlloTransplant: false,
    });
    made.push(subjectId);
  }
  return made;
}
