import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { ObservationId, SiteId, SubjectId, TrialId } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { WriteTx } from '../../store/port.ts';
import type { ImportPlan } from './importPlan.ts';

const RECORDS_BETWEEN_BREATHS = 100;

interface Progress {
  readonly signal: AbortSignal;
  /** Called after every record. */
  onRecord(): void;
}

type Selected = Pick<ImportPlan, 'study' | 'sites' | 'subjects' | 'observations'>;

/** Appends a plan's trial, sites, patients and observations, one version each. */
export async function writePlan(tx: WriteTx, actor: Actor, plan: Selected, progress: Progress): Promise<TrialId> {
  const trialId = (await tx.findTrialByRegistryId(plan.study))?.trialId ?? (await appendImportedTrial(tx, actor, plan));
  const siteIds = await appendSites(tx, trialId, plan, progress);
  const subjectIds = new Map<string, SubjectId>();
  for (const { subject, siteCode } of plan.subjects) {
    const subjectId = (await tx.nextId('subject')) as SubjectId;
    subjectIds.set(subject.subjectNumber, subjectId);
    await tx.appendSubject({ subjectId, trialId, siteId: known(siteIds, siteCode), ...subject });
    progress.onRecord();
  }
  for (const [index, { subjectNumber, value }] of plan.observations.entries()) {
    if (index % RECORDS_BETWEEN_BREATHS === 0) await tx.breathe(progress.signal);
    const observationId = (await tx.nextId('observation')) as ObservationId;
    await tx.appendObservation(observationId, known(subjectIds, subjectNumber), value, false);
    progress.onRecord();
  }
  await tx.breathe(progress.signal);
  return trialId;
}

function known<T>(ids: ReadonlyMap<string, T>, key: string): T {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the plan names "${key}" but does not bring it`);
  return id;
}

/** Data of another system are not simulated by us; that they were imported stands in the title. */
async function appendImportedTrial(tx: WriteTx, actor: Actor, plan: Selected): Promise<TrialId> {
  const trialId = (await tx.nextId('trial')) as TrialId;
  await tx.appendTrial({
    trialId,
    registryId: plan.study,
    sponsorProtocolId: '',
    title: `${plan.study} (imported)`,
    sponsor: '',
    plannedSubjects: Math.max(1, plan.subjects.length),
    ctcaeVersion: '5.0',
    simulated: false,
  });
  await tx.appendProtocol(defaultProtocol(trialId));
  if (actor.kind === 'person') {
    // Whoever brings a trial in can see it; all other roles are for the administrator to grant.
    const grant = { userId: actor.userId, role: 'data-manager', trialId, siteId: null } as const;
    await tx.appendGrant(await tx.nextId('grant'), grant, false);
  }
  return trialId;
}

async function appendSites(
  tx: WriteTx,
  trialId: TrialId,
  plan: Selected,
  progress: Progress,
): Promise<ReadonlyMap<string, SiteId>> {
  const siteIds = new Map((await tx.listSites(trialId)).map((site) => [site.code, site.siteId]));
  for (const site of plan.sites) {
    if (!siteIds.has(site.code)) {
      const siteId = (await tx.nextId('site')) as SiteId;
      siteIds.set(site.code, siteId);
      await tx.appendSite({ siteId, trialId, ...site });
    }
    progress.onRecord();
  }
  return siteIds;
}
