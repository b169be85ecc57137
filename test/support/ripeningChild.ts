import { startRipening } from '../../server/alerts/ripening.ts';
import { aCrs } from './anEvent.ts';
import { anInfusedPatient, aServer, requestId } from './aServer.ts';

/**
 * The product in a process that can be killed: `log` enters a grade 3 CRS and then idles, `wake` starts over the same
 * folder at a later time and lets the clock work. Prints one JSON line and stays.
 */
const [act, dataDir, now] = process.argv.slice(2) as ['log' | 'wake', string, string];
const server = await aServer({ dataDir, now });
const tell = (message: unknown): boolean => process.stdout.write(`${JSON.stringify(message)}\n`);

if (act === 'log') {
  const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
  const value = aCrs([[3, '2026-03-04T09:30']]);
  await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
}
startRipening({
  ...server.services,
  everyMs: 50,
  onFault: (fault) => {
    throw fault;
  },
});
await new Promise((resolve) => setTimeout(resolve, 500));
tell(await server.as('medical-monitor').case.list({ trialId: server.trialId }));
setInterval(() => undefined, 1000);
