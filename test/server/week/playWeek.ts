import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import type { Store } from '../../../server/store/port.ts';
import { createUnit } from '../../../server/usecases/unit.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import { aTestStore, TRIAL } from '../../support/aStore.ts';
import { randomFrom } from '../../support/randomFrom.ts';
import { settableClock } from '../../support/settableClock.ts';
import { aWeekSubject } from './aWeekSubject.ts';
import type { WeekFault } from './plantFault.ts';
import { WEEK_PROTOCOL } from './weekProtocol.ts';
import { upAt, type Week, type WeekSize } from './weekScript.ts';
import { instantAt, START_MS } from './weekTime.ts';

/** What one life of the writing process is started with. */
export interface WeekLife {
  readonly file: string;
  readonly size: WeekSize;
  /** Simulated second. */
  readonly from: number;
  /** Entries known to be accepted, with the number each was given. */
  readonly accepted: readonly (readonly [index: number, observationId: number])[];
  readonly fault: WeekFault | null;
}

export interface PlayedWeek {
  readonly file: string;
  readonly accepted: ReadonlyMap<number, ObservationId>;
  readonly infusionIds: readonly (ObservationId | null)[];
  /** Kills at any moment, in the middle of whatever was being written. */
  readonly kills: number;
  readonly seconds: number;
}

interface Play {
  readonly week: Week;
  readonly folder: string;
  readonly program: string;
  /** SIGKILLs beside the planned stops, spread over the entries. */
  readonly kills: number;
  readonly fault?: WeekFault;
}

const PATIENTS_PER_CHANGE = 100;

/** Lives the week in one process after the other, and answers what the processes were promised. */
export async function playWeek({ week, folder, program, kills, fault }: Play): Promise<PlayedWeek> {
  const startedAt = performance.now();
  const file = join(folder, 'vigil.sqlite');
  const infusionIds = await enrolAll(file, week);
  const accepted = new Map<number, ObservationId>();
  const random = randomFrom(week.size.seed);
  const stops = [...week.stops];
  let from = 0;
  let killed = 0;
  for (;;) {
    const life: WeekLife = { file, size: week.size, from, accepted: [...accepted], fault: fault ?? null };
    writeFileSync(join(folder, 'life.json'), JSON.stringify(life));
    const child = spawn(process.execPath, [program, join(folder, 'life.json')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const killAt = killed < kills ? Math.ceil(((killed + 1) * week.entries.length) / (kills + 1)) : null;
    const lived = await live(child, accepted, killAt, stops[0]?.signal ?? 'SIGTERM', random);
    if (lived.said === 'end') break;
    if (lived.said === 'stop') {
      const stop = stops.shift()!;
      from = stop.second + stop.downSeconds;
      continue;
    }
    if (lived.said !== 'killed') throw new Error(`the writing process ended at second ${lived.second}`);
    killed += 1;
    const entered = [...accepted.keys()].map((index) => upAt(week, week.entries[index]!.second));
    from = Math.max(from, lived.second, ...entered.slice(-1), await headSecond(file));
  }
  return { file, accepted, infusionIds, kills: killed, seconds: (performance.now() - startedAt) / 1000 };
}

interface Lived {
  readonly said: 'end' | 'stop' | 'killed' | 'fault';
  /** The last simulated second it is known to have reached. */
  readonly second: number;
}

async function live(
  child: ChildProcess,
  accepted: Map<number, ObservationId>,
  killAt: number | null,
  stopSignal: 'SIGKILL' | 'SIGTERM',
  random: () => number,
): Promise<Lived> {
  const exited = once(child, 'exit');
  let second = 0;
  let said: Lived['said'] = 'fault';
  for await (const line of createInterface({ input: child.stdout! })) {
    const [word, number, id] = line.split(' ');
    if (word === 't') second = Number(number);
    if (word === 'w') accepted.set(Number(number), Number(id) as ObservationId);
    if (word === 'end') said = 'end';
    if (word === 'stop' && said !== 'killed') {
      said = 'stop';
      child.kill(stopSignal);
    }
    if (said === 'fault' && killAt !== null && accepted.size >= killAt) {
      said = 'killed';
      setTimeout(() => child.kill('SIGKILL'), random() * 15);
    }
  }
  await exited;
  return { said, second };
}

/** The clock of the next life goes on from here: time does not run backwards over a crash. */
async function headSecond(file: string): Promise<number> {
  const store = openSqliteStore({ file, clock: settableClock(instantAt(0)) });
  const { at } = await store.read((tx) => tx.head());
  await store.close();
  return Math.round((Date.parse(at!) - START_MS) / 1000);
}

/** The trial and everybody in it as the week begins. */
async function enrolAll(file: string, week: Week): Promise<readonly (ObservationId | null)[]> {
  const clock = settableClock(instantAt(0));
  const open = async (): Promise<Store> => openSqliteStore({ file, clock });
  const made = await aTestStore(open, clock, () => undefined);
  const unit = createUnit(made.store);
  await made.write((tx) => tx.appendProtocol(WEEK_PROTOCOL));
  const ids: (ObservationId | null)[] = [];
  for (let from = 0; from < week.size.patients; from += PATIENTS_PER_CHANGE) {
    const patients = Array.from(
      { length: Math.min(PATIENTS_PER_CHANGE, week.size.patients - from) },
      (_, at) => from + at,
    );
    const act = {
      command: 'subject.enrol',
      reason: '',
      requestId: null,
      input: null,
      trialId: TRIAL,
      role: 'system',
    } as const;
    await unit.write({ kind: 'system', name: 'seed' }, act, async (tx) => {
      for (const patient of patients) {
        const { subject, infusion } = aWeekSubject(week, patient);
        if ((await tx.nextId('subject')) !== subject.subjectId) throw new Error('patients are not numbered from 1');
        await tx.appendSubject(subject);
        const observationId = infusion === null ? null : ((await tx.nextId('observation')) as ObservationId);
        if (infusion !== null) await tx.appendObservation(observationId!, subject.subjectId, infusion, false);
        ids.push(observationId);
      }
      return ok(null);
    });
  }
  await made.stop();
  return ids;
}
