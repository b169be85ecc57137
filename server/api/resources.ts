import type { CaseId, ObservationId, SiteId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Resource } from '../../shared/policy/can.ts';
import { subjectIdOf } from '../queries/auditTrail.ts';
import type { Services } from '../services.ts';
import type { ReadTx, RecordKind } from '../store/port.ts';
import { refuse } from './trpc.ts';

/** The data of a patient or a site always belong to a trial and a site. */
interface OfPlace extends Resource {
  readonly trialId: TrialId;
  readonly siteId: SiteId;
}

/** Whose data an input is about: the trial and site that `can` is asked for. Unknown records are refused here. */
export const ofNothing = async (): Promise<Resource> => ({});

export const ofTrial = async (_services: Services, input: { readonly trialId: TrialId }): Promise<Resource> => ({
  trialId: input.trialId,
});

export function ofSite(services: Services, input: { readonly siteId: SiteId }): Promise<OfPlace> {
  return services.store.read((tx) => placeOfSite(tx, input.siteId));
}

export function ofRange(services: Services, input: { readonly rangeId: number }): Promise<OfPlace> {
  return services.store.read((tx) => siteOfRange(tx, input.rangeId));
}

export function ofSubject(services: Services, input: { readonly subjectId: SubjectId }): Promise<OfPlace> {
  const { subjectId } = input;
  return services.store.recall('subject', subjectId, (tx) => siteOfSubject(tx, subjectId));
}

export function ofSubjectNumber(
  services: Services,
  input: { readonly trialId: TrialId; readonly subjectNumber: string },
): Promise<Resource> {
  return services.store.read(async (tx) => {
    const found = await tx.findSubjectByNumber(input.trialId, input.subjectNumber);
    if (found === undefined) return refuse({ code: 'NOT_FOUND', what: 'subject', id: input.subjectNumber });
    return { trialId: found.value.trialId, siteId: found.value.siteId };
  });
}

export function ofObservation(services: Services, input: { readonly observationId: ObservationId }): Promise<Resource> {
  return services.store.read(async (tx) => {
    const found = await tx.findObservation(input.observationId);
    if (found === undefined) return refuse({ code: 'NOT_FOUND', what: 'observation', id: input.observationId });
    return siteOfSubject(tx, found.recorded.subjectId);
  });
}

export function ofCase(services: Services, input: { readonly caseId: CaseId }): Promise<Resource> {
  return services.store.read(async (tx) => {
    const found = await tx.findCase(input.caseId);
    if (found === undefined) return refuse({ code: 'NOT_FOUND', what: 'case', id: input.caseId });
    return siteOfSubject(tx, found.value.subjectId);
  });
}

export function ofProtocolVersion(services: Services, input: { readonly versionId: number }): Promise<Resource> {
  return services.store.read(async (tx) => {
    const found = await tx.findTrialRecord('protocol-version', input.versionId);
    if (found === undefined) return refuse({ code: 'NOT_FOUND', what: 'protocol-version', id: input.versionId });
    return { trialId: found.value.trialId };
  });
}

export function ofTrialCase(services: Services, input: { readonly trialCaseId: number }): Promise<Resource> {
  return services.store.read(async (tx) => {
    const found = await tx.findTrialRecord('trial-case', input.trialCaseId);
    if (found === undefined) return refuse({ code: 'NOT_FOUND', what: 'trial-case', id: input.trialCaseId });
    return { trialId: found.value.trialId };
  });
}

/** Any record of the audit trail: a patient's by its site, the trial's own by the trial. */
export function ofRecord(
  services: Services,
  input: { readonly kind: RecordKind; readonly id: number },
): Promise<Resource> {
  return services.store.read(async (tx) => {
    if (input.kind === 'trial' || input.kind === 'protocol') return { trialId: input.id as TrialId };
    if (input.kind === 'site') return { trialId: (await tx.findSite(input.id as never))?.trialId ?? null };
    if (input.kind === 'grant') {
      const grants = await tx.listGrants(null);
      return { trialId: grants.find((grant) => grant.grantId === input.id)?.trialId ?? null };
    }
    if (input.kind === 'criteria' || input.kind === 'synonym') return { trialId: null };
    if (input.kind === 'reference-range') return siteOfRange(tx, input.id);
    const subjectId = await subjectIdOf(tx, input.kind, input.id);
    if (subjectId === undefined) return refuse({ code: 'NOT_FOUND', what: 'record', id: input.id });
    return siteOfSubject(tx, subjectId);
  });
}

async function siteOfRange(tx: ReadTx, rangeId: number): Promise<OfPlace> {
  const found = await tx.findReferenceRange(rangeId);
  if (found === undefined) return refuse({ code: 'NOT_FOUND', what: 'reference-range', id: rangeId });
  return placeOfSite(tx, found.value.siteId);
}

async function placeOfSite(tx: ReadTx, siteId: SiteId): Promise<OfPlace> {
  const site = await tx.findSite(siteId);
  if (site === undefined) return refuse({ code: 'NOT_FOUND', what: 'site', id: siteId });
  return { trialId: site.trialId, siteId };
}

async function siteOfSubject(tx: ReadTx, subjectId: SubjectId): Promise<OfPlace> {
  const subject = await tx.findSubject(subjectId);
  if (subject === undefined) return refuse({ code: 'NOT_FOUND', what: 'subject', id: subjectId });
  return { trialId: subject.value.trialId, siteId: subject.value.siteId };
}
