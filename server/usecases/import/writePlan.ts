import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { ObservationId, SiteId, SubjectId, TrialId } from '../../../shared/model/ids.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { WriteTx } from '../../store/port.ts';
import type { ImportPlan } from './importPlan.ts';

const RECORDS_BETWEEN_BREATHS = 100;

interface Progress {
  readonly signal: AbortSignal;
  /** Called after every record. */
  onRecord(): void;
}

type Selected = Pick<ImportPlan, 'study' | 'ctcaeVersion' | 'sites' | 'subjects' | 'observations'>;

/** Appends a plan's trial, sites, patients and observations, one version each. */
export async function writePlan(tx: WriteTx, actor: Actor, plan: Selected, progress: Progress): Promise<TrialId> {
  const trialId = (await tx.findTrialByRegistryId(plan.study))?.trialId ?? (await appendImportedTrial(tx, actor, plan));
  const siteIds = await appendSites(tx, trialId, plan, progress);
  const observations = observationsBySubject(plan);
  let records = 0;
  for (const { subject, siteCode } of plan.subjects) {
    const subjectId = (await tx.nextId('subject')) as SubjectId;
    await tx.appendSubject({ subjectId, trialId, siteId: siteIdOf(siteIds, siteCode), ...subject });
    progress.onRecord();
    for (const value of observations.get(subject.subjectNumber) ?? []) {
      if (records % RECORDS_BETWEEN_BREATHS === 0) await tx.breathe(progress.signal);
      records += 1;
      await tx.appendObservation((await tx.nextId('observation')) as ObservationId, subjectId, value, false);
      progress.onRecord();
    }
  }
  await tx.breathe(progress.signal);
  return trialId;
}

/** One patient at a time: what is read again and again while appending stays at hand. */
function observationsBySubject(plan: Selected): ReadonlyMap<string, readonly Observation[]> {
  const bySubject = new Map<string, Observation[]>();
  for (const { subjectNumber, value } of plan.observations) {
    const known = bySubject.get(subjectNumber);
    if (known === undefined) bySubject.set(subjectNumber, [value]);
    else known.push(value);
  }
  return bySubject;
}

function siteIdOf(siteIds: ReadonlyMap<string, SiteId>, code: string): SiteId {
  const siteId = siteIds.get(code);
  if (siteId === undefined) throw new Error(`the plan names site "${code}" but does not bring it`);
  return siteId;
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
    ctcaeVersion: plan.ctcaeVersion,
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
