import { delays, fire, type Side, STREAMS, startSide } from './alerts.bench.ts';
import { aFolder } from './support/aDisk.ts';
import { goal, print, quantile } from './support/measure.ts';

const ROUNDS = 4;
const EVENTS_A_ROUND = 60;

/** From commit to the last screen while the analysis thread counts and exports a million events, beside the same server at rest. */
export async function benchAlertsUnderLoad(): Promise<void> {
  const folder = aFolder();
  const side = await startSide('vigil', folder.path);
  try {
    const [rest, load]: [number[], number[]] = [[], []];
    await burst(side, 20);
    for (let round = 0; round < ROUNDS; round += 1) {
      rest.push(...(await burst(side, EVENTS_A_ROUND)));
      await told(side, 'load', 'loaded');
      load.push(...(await burst(side, EVENTS_A_ROUND)));
      await told(side, 'rest', 'rested');
    }
    const p = (ms: readonly number[], q: number) => quantile(ms, q).toFixed(1);
    const ratio = quantile(load, 0.99) / quantile(rest, 0.99);
    print(`Commit to the last of ${STREAMS} streams while a million events are counted and exported`, [
      `at rest p50 ${p(rest, 0.5)} ms, p99 ${p(rest, 0.99)} ms; meanwhile p50 ${p(load, 0.5)} ms, p99 ${p(load, 0.99)} ms; ratio of p99 ${goal(ratio, 2, '<=', 2)}`,
    ]);
  } finally {
    side.child.kill();
    folder.remove();
  }
}

async function burst(side: Side, events: number): Promise<number[]> {
  const before = delays(side).length;
  for (let event = 0; event < events; event += 1) await fire(side);
  return delays(side).slice(before);
}

/** Switches the heavy questions on or off and waits until the server says so. */
function told(side: Side, say: 'load' | 'rest', word: 'loaded' | 'rested'): Promise<void> {
  return new Promise((resolve) => {
    const hear = (message: object): void => {
      if (!(word in message)) return;
      side.child.off('message', hear);
      resolve();
    };
    side.child.on('message', hear);
    side.child.send(say);
  });
}
