import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../../server/api/router.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import { aStoredEvent } from './support/aBenchTrial.ts';
import { aFolder, flushMs, rawInserts } from './support/aDisk.ts';
import { startBuiltServer } from './support/builtServer.ts';
import { goal, interleave, number, print } from './support/measure.ts';

const CLIENTS = 16;
const EACH = 60;
/** Below this flush time the disk is fast and the CPU is what is measured; above it group commit must pay. */
const FAST_FLUSH_MS = 0.5;

type Client = ReturnType<typeof createTRPCClient<AppRouter>>;

function clientOf(url: string, cookie: string): Client {
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers: { cookie } })] });
}

let next = 0;

async function eventsPerSecond(clients: readonly Client[], subjectIds: readonly SubjectId[]): Promise<number> {
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let i = 0; i < EACH; i++) {
        const subjectId = subjectIds[next % subjectIds.length]!;
        const value = aStoredEvent(next++);
        await client.observation.record.mutate({ requestId: crypto.randomUUID() as never, subjectId, value });
      }
    }),
  );
  return (CLIENTS * EACH) / ((performance.now() - start) / 1000);
}

export async function benchRequests(): Promise<void> {
  const folder = aFolder();
  const server = await startBuiltServer(`${folder.path}/product`);
  try {
    const cookie = await server.signIn('investigator@demo.vigil');
    const clients = Array.from({ length: CLIENTS }, () => clientOf(server.url, cookie));
    const [trial] = (await clients[0]!.session.me.query()).trials;
    const board = await clients[0]!.trial.overview.query({ trialId: trial!.trialId });
    const subjectIds = await freshPatients(clients[0]!, board);
    const raw = rawInserts(folder.path);
    await eventsPerSecond(clients, subjectIds);
    const result = await interleave(
      5,
      () => eventsPerSecond(clients, subjectIds),
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
