import { DEFAULT_EXPEDITED_SETTINGS } from '../../shared/expedited/defaultExpeditedSettings.ts';
import type { Episode } from '../../shared/model/episode.ts';
import type { Result } from '../../shared/model/failure.ts';
import type { CaseId, ObservationId, SubjectId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { RecordedView } from '../../shared/model/views.ts';
import { msOf } from '../../shared/time/instant.ts';
import { localMomentOf } from '../../shared/time/localMomentOf.ts';
import { DEMO_ACCOUNTS } from '../auth/seedDemoAccounts.ts';
import { recordNotices } from '../usecases/cases/recordNotices.ts';
import { correctObservation } from '../usecases/correctObservation.ts';
import type { Asked, Deps } from '../usecases/deps.ts';
import { enrolSubject } from '../usecases/enrolSubject.ts';
import { recordSentReport } from '../usecases/expedited/recordSentReport.ts';
import { acknowledgeCase, adjudicateCase } from '../usecases/moveCase.ts';
import { recordObservation } from '../usecases/recordObservation.ts';
import type { Act, SeedRole } from './act.ts';
import type { DemoPlaces } from './seedDemoTrial.ts';

interface Written {
  readonly observationId: ObservationId;
  readonly version: number;
}

/** Does the acts of one moment. New observations are written side by side, so that they share a flush of the disk. */
export function createPerformer(deps: Deps, places: DemoPlaces): (acts: readonly Act[]) => Promise<void> {
  const subjects = new Map<string, SubjectId>();
  const observations = new Map<string, Written>();

  const remember = ({ subjectNumber }: Act, key: string, { observationId, version }: RecordedView): void => {
    observations.set(`${subjectNumber} ${key}`, { observationId, version });
  };
  const written = ({ subjectNumber }: Act, key: string) => must(observations.get(`${subjectNumber} ${key}`), key);

  const perform = async (act: Act): Promise<void> => {
    const { what } = act;
    const [actor, asked] = askedBy(act.by);
    const subjectId = subjects.get(act.subjectNumber);
    switch (what.command) {
      case 'enrol': {
        const enrolled = done(act, await enrolSubject(deps, actor, asked, { ...what.subject, ...places }));
        subjects.set(act.subjectNumber, enrolled.subjectId);
        return;
      }
      case 'record': {
        const input = { trialId: places.trialId, subjectId: must(subjectId, act.subjectNumber), value: what.value };
        const recorded = done(act, await recordObservation(deps, actor, asked, input));
        remember(act, what.key, recorded);
        return;
      }
      case 'correct':
      case 'void': {
        const { observationId, version } = written(act, what.key);
        const value = what.command === 'void' ? null : what.value;
        const input = { observationId, expectedVersion: version, reason: what.reason, value };
        remember(act, what.key, done(act, await correctObservation(deps, actor, asked, input)));
        return;
      }
      case 'acknowledge': {
        const input = await caseOf(deps, must(subjectId, act.subjectNumber), what.termCode);
        await opened(deps, places, input.caseId);
        done(act, await acknowledgeCase(deps, actor, asked, input));
        return;
      }
      case 'report': {
        const { observationId } = written(act, what.key);
        const input = await reportOf(deps, must(subjectId, act.subjectNumber), observationId, act.at);
        done(act, await recordSentReport(deps, actor, asked, { ...input, region: what.region }));
        return;
      }
      case 'adjudicate': {
        const input = await caseOf(deps, must(subjectId, act.subjectNumber), what.termCode);
        const { decision, reason } = what;
        done(act, await adjudicateCase(deps, actor, asked, { ...input, decision, reason }));
        return;
      }
    }
  };

  return async (acts) => {
    let together: Promise<void>[] = [];
    for (const act of acts) {
      if (act.what.command === 'record') {
        together.push(perform(act));
        continue;
      }
      await Promise.all(together);
      together = [];
      await perform(act);
    }
    await Promise.all(together);
  };
}

function askedBy(role: SeedRole): readonly [Actor, Asked] {
  const { userId, name } = must(
    DEMO_ACCOUNTS.find((account) => account.role === role),
    role,
  );
  return [
    { kind: 'person', userId, name, grants: [] },
    { role, requestId: null },
  ];
}

/** What the monitor of the story takes on was opened before. */
async function opened({ store, clock }: Deps, { trialId }: DemoPlaces, caseId: CaseId): Promise<void> {
  const { userId, name, role } = must(
    DEMO_ACCOUNTS.find((account) => account.role === 'medical-monitor'),
    'a medical monitor',
  );
  const { seq } = await store.read((tx) => tx.head());
  const about = { trialId, caseId, seq, at: clock.now(), kind: 'seen', channel: 'screen' } as const;
  await recordNotices(store, [{ ...about, to: { userId, name, role } }]);
}

async function caseOf({ store }: Deps, subjectId: SubjectId, termCode: number) {
  const cases = await store.read((tx) => tx.listSubjectCases(subjectId));
  const found = cases.findLast(({ value }) => (value.episode as Episode | null)?.termCode === termCode);
  const { value, version } = must(found, `a case about term ${termCode}`);
  return { caseId: value.caseId, expectedVersion: version };
}

async function reportOf({ store }: Deps, subjectId: SubjectId, observationId: ObservationId, at: Act['at']) {
  const reports = await store.read((tx) => tx.listTrialRecords('safety-report', { subjectId }));
  const before = reports.find(({ value }) => value.observationId === observationId);
  const { zone } = DEFAULT_EXPEDITED_SETTINGS;
  const sentAt = localMomentOf(msOf(at), zone);
  return { observationId, expectedVersion: before?.version ?? 0, sentAt, isComplete: true, reference: '' };
}

/** A refused act means that the story and the rules no longer fit: the seed stops rather than tell half of it. */
function done<T>(act: Act, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${act.subjectNumber} ${act.at} ${act.what.command}: ${JSON.stringify(result.failure)}`);
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demo trial lacks ${what}`);
  return value;
}
