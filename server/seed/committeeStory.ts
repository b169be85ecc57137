import { countsInView } from '../../shared/cohort/lowerGroupSteps.ts';
import { isOfTrial } from '../../shared/cohort/pauseStanding.ts';
import type { CohortDecision } from '../../shared/model/cohortDecision.ts';
import type { Instant } from '../../shared/model/dates.ts';
import { addDays } from '../../shared/time/addDays.ts';
import { localDateOf } from '../../shared/time/localDateOf.ts';
import { DEMO_ACCOUNTS } from '../auth/seedDemoAccounts.ts';
import { cohortPeople, readCohort } from '../queries/cohortPage.ts';
import { recordDecision } from '../usecases/cohort/recordDecision.ts';
import type { Deps } from '../usecases/deps.ts';
import { DEMO_SITE } from './demoTrial.ts';
import type { DemoPlaces } from './seedDemoTrial.ts';
import { createStudyTime, hours } from './studyTime.ts';

/** A meeting of the demo's committee: one decision. */
export interface Meeting {
  readonly at: Instant;
  readonly doseLevel: string | null;
  readonly decision: CohortDecision['decision'];
  readonly reason: string;
}

type Told = Omit<Meeting, 'at'> & { readonly daysAgo: number };

/** What the committee of the story decided, so that the demo's groups follow from decisions as in a real trial. */
const STORY: readonly Told[] = [
  { daysAgo: 231, doseLevel: 'DL1', decision: 'escalate', reason: 'No DLT among the evaluable patients of DL1.' },
  { daysAgo: 178, doseLevel: 'DL2', decision: 'stay', reason: 'One DLT among the first patients of DL2: three more.' },
  { daysAgo: 113, doseLevel: 'DL2', decision: 'escalate', reason: 'No further DLT at DL2.' },
  { daysAgo: 88, doseLevel: null, decision: 'resume', reason: 'Death and CRS reviewed; closer monitoring agreed.' },
  {
    daysAgo: 60,
    doseLevel: 'DL3',
    decision: 'de-escalate',
    reason: 'Two DLTs at DL3: it is above the tolerated dose.',
  },
  { daysAgo: 60, doseLevel: null, decision: 'resume', reason: 'Infusions go on at DL2.' },
  { daysAgo: 59, doseLevel: 'DL2', decision: 'expand', reason: 'DL2 is the recommended dose: expansion.' },
];

export function committeeStory(now: Instant): readonly Meeting[] {
  const { zone } = DEMO_SITE;
  const today = localDateOf(now, zone);
  return STORY.map(({ daysAgo, ...meeting }, index) => ({
    ...meeting,
    at: createStudyTime(addDays(today, -daysAgo), zone).instant(hours(15) + hours(index / 60)),
  }));
}

/** The decision on the counts of that moment, by the demo's committee member. */
export async function holdMeeting(deps: Deps, { trialId }: DemoPlaces, meeting: Meeting): Promise<void> {
  const account = DEMO_ACCOUNTS.find(({ role }) => role === 'committee-member');
  if (account === undefined) throw new Error('the demo has no committee member');
  const { doseLevel, decision, reason } = meeting;
  const { counts, seenSeq } = await deps.store.read(async (tx) => {
    const [trial, protocol, head] = [await tx.findTrial(trialId), await tx.findProtocol(trialId), await tx.head()];
    if (trial === undefined || protocol === undefined) throw new Error('the demo trial is not there');
    const { state } = await readCohort(tx, trial, protocol, await cohortPeople(tx, trial, protocol), {
      at: deps.clock.now(),
    });
    const level = isOfTrial(meeting) ? state.total : state.levels.find((one) => one.doseLevel === doseLevel);
    if (level === undefined) throw new Error(`the demo trial lacks ${doseLevel}`);
    return { counts: countsInView(level), seenSeq: head.seq };
  });
  const actor = { kind: 'person', userId: account.userId, name: account.name, grants: [] } as const;
  const asked = { role: 'committee-member', requestId: null } as const;
  const done = await recordDecision(deps, actor, asked, { trialId, doseLevel, decision, counts, seenSeq, reason });
  if (!done.ok) throw new Error(`${meeting.at} ${decision}: ${JSON.stringify(done.failure)}`);
}
