import { readFileSync } from 'node:fs';
import { startClockReminders } from '../../../server/alerts/clockReminders.ts';
import { startEscalation } from '../../../server/alerts/escalation.ts';
import { startRipening } from '../../../server/alerts/ripening.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { correctObservation } from '../../../server/usecases/correctObservation.ts';
import type { Deps } from '../../../server/usecases/deps.ts';
import { recordObservation } from '../../../server/usecases/recordObservation.ts';
import { createUnit } from '../../../server/usecases/unit.ts';
import type { Told } from '../../../shared/model/caseNotice.ts';
import type { ObservationId, SubjectId } from '../../../shared/model/ids.ts';
import { TRIAL } from '../../support/aStore.ts';
import { settableClock } from '../../support/settableClock.ts';
import { lateFor, plantFault } from './plantFault.ts';
import type { WeekLife } from './playWeek.ts';
import { lastSecond, makeWeek, upAt, type WeekEntry } from './weekScript.ts';
import { instantAt } from './weekTime.ts';

/**
 * The product in a process that can be killed: lives the week of the script from a simulated second on, its worker
 * awake every second, its writers at work together. Prints `w index observation` for each entry the record has accepted,
 * `t second` now and then, and `stop` when it is to be taken down.
 */
const ACTOR = { kind: 'person', userId: 'week', name: 'Week', grants: [] } as const;
const SAY_EVERY_SECONDS = 300;
const MONITORS: readonly Told[] = ['Ada', 'Ben'].map((name) => ({ userId: name, name, role: 'medical-monitor' }));
const NEVER_MS = 2 ** 31 - 1;

const life = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as WeekLife;
const week = makeWeek(life.size);
const known = new Map<number, number>(life.accepted);
const clock = settableClock(instantAt(life.from));
const store = plantFault(openSqliteStore({ file: life.file, clock }), life.fault);
const deps: Deps = { store, clock, unit: createUnit(store) };
const ripening = startRipening({ ...deps, everyMs: NEVER_MS, onFault: raise });
const slow = lateFor(life.fault, clock);
const escalation = startEscalation({
  store,
  clock: slow,
  lineOf: async () => MONITORS,
  everyMs: NEVER_MS,
  onFault: raise,
});
const reminders = startClockReminders({ store, clock: slow, everyMs: NEVER_MS, onFault: raise });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
process.on('SIGTERM', () => void store.close().then(() => process.exit(0)));

const waiting = new Map<number, WeekEntry[]>();
for (const entry of week.entries) {
  if (known.has(entry.index)) continue;
  const second = upAt(week, entry.second);
  waiting.set(second, [...(waiting.get(second) ?? []), entry]);
}
const stops = new Set(week.stops.map(({ second }) => second));

for (let second = life.from; second <= lastSecond(week.size); second += 1) {
  if (stops.has(second)) await stopped();
  await ripening.tick();
  await escalation.tick();
  await reminders.tick();
  const entries = waiting.get(second);
  if (entries !== undefined) await enterAll(entries);
  if (second % SAY_EVERY_SECONDS === 0) say(`t ${second}`);
  clock.advance(1000);
}
for (const clockwork of [ripening, escalation, reminders]) clockwork.stop();
await store.close();
say('end');

function stopped(): Promise<never> {
  say('stop');
  return new Promise(() => undefined);
}

/** Different patients at the same time, the entries of one patient in their order. */
async function enterAll(entries: readonly WeekEntry[]): Promise<void> {
  const patients = new Map<number, Promise<void>>();
  for (const entry of entries) {
    const before = patients.get(entry.patient) ?? Promise.resolve();
    patients.set(
      entry.patient,
      before.then(() => enter(entry)),
    );
  }
  await Promise.all(patients.values());
}

async function enter({ index, patient, value, corrects }: WeekEntry): Promise<void> {
  const asked = { role: 'investigator', requestId: `week-${index}` } as const;
  const subjectId = (patient + 1) as SubjectId;
  const result =
    corrects === null
      ? await recordObservation(deps, ACTOR, asked, { trialId: TRIAL, subjectId, value: value! })
      : await correctObservation(deps, ACTOR, asked, {
          observationId: known.get(corrects.index)! as ObservationId,
          expectedVersion: corrects.version,
          reason: 'as corrected by the site',
          value,
        });
  if (!result.ok) throw new Error(`entry ${index} was refused: ${JSON.stringify(result.failure)}`);
  known.set(index, result.value.observationId);
  say(`w ${index} ${result.value.observationId}`);
}

function raise(fault: unknown): never {
  throw fault;
}
