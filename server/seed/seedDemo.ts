import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../shared/model/dates.ts';
import { localDateOf } from '../../shared/time/localDateOf.ts';
import type { Clock } from '../clock.ts';
import type { Deps } from '../usecases/deps.ts';
import type { Act } from './act.ts';
import { bringCases } from './bringCases.ts';
import { committeeStory, holdMeeting } from './committeeStory.ts';
import { DEMO_SITE } from './demoTrial.ts';
import { createPerformer } from './performAct.ts';
import { seedDemoTrial } from './seedDemoTrial.ts';
import { simulatePatients } from './simulatePatients.ts';

/** The generator's starting point; another number gives twenty other courses of the same stories. */
const DEMO_SEED = 4785833;

/** The seed's own clock: it walks through the trial's past and stops at the present. */
export interface WalkingClock extends Clock {
  walkTo(moment: Instant): void;
}

export function createWalkingClock(start: Instant): WalkingClock {
  let now = start;
  return {
    now: () => now,
    walkTo: (moment) => {
      if (moment > now) now = moment;
    },
  };
}

/**
 * Lives through the demo trial from its first act to `now`, after which nothing is written: each act goes through the use-cases at its simulated moment,
 * and time itself raises what it would have raised. `acts` are in order, the record is empty.
 */
export async function seedDemo(
  deps: Deps & { readonly clock: WalkingClock },
  acts: readonly Act[],
  now: Instant,
): Promise<void> {
  const places = await seedDemoTrial(deps);
  const perform = createPerformer(deps, places);
  const meetings = acts.length === 0 ? [] : committeeStory(now).filter(({ at }) => at > acts[0]!.at);
  const meetUntil = async (until: Instant): Promise<void> => {
    for (const meeting of meetings.splice(0, meetings.filter(({ at }) => at <= until).length)) {
      await letTimePass(deps, meeting.at);
      await holdMeeting(deps, places, meeting);
    }
  };
  for (const together of byMoment(acts.filter((act) => act.at <= now))) {
    await meetUntil(together[0]!.at);
    await letTimePass(deps, together[0]!.at);
    await perform(together);
  }
  await meetUntil(now);
  await letTimePass(deps, now);
  await bringCases(deps.store, places.trialId);
  await forgetDeliveries(deps);
}

/** Every act of every patient, in the order of their moments, those after the present included. */
export function demoActs({ now, ripensAt }: { readonly now: Instant; readonly ripensAt: Instant }): readonly Act[] {
  const { zone } = DEMO_SITE;
  const { doseLevels } = defaultProtocol(1 as Parameters<typeof defaultProtocol>[0]);
  const patients = simulatePatients({ seed: DEMO_SEED, today: localDateOf(now, zone), zone, doseLevels, ripensAt });
  return patients.flatMap(({ acts }) => acts).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function byMoment(acts: readonly Act[]): readonly (readonly Act[])[] {
  const moments = new Map<Instant, Act[]>();
  for (const act of acts) {
    const together = moments.get(act.at);
    if (together) together.push(act);
    else moments.set(act.at, [act]);
  }
  return [...moments.values()];
}

/** Patients whose assessment time alone changes on the way are assessed at the very moment it changes. */
async function letTimePass({ store, unit, clock }: Deps & { readonly clock: WalkingClock }, until: Instant) {
  for (;;) {
    const due = await store.read((tx) => tx.nextDueAt());
    if (due === null || due > until) break;
    clock.walkTo(due);
    await unit.reassess(await store.read((tx) => tx.listDue(clock.now(), 50)));
  }
  clock.walkTo(until);
}

/** What happened in the simulated past is not mailed to anybody today. */
async function forgetDeliveries({ store }: Deps): Promise<void> {
  const head = await store.read((tx) => tx.outboxHead());
  for (const channel of ['email', 'webhook']) await store.saveCursor(channel, head);
}
