import { DEFAULT_EXPEDITED_SETTINGS } from '../../../shared/expedited/defaultExpeditedSettings.ts';
import type { EventFacts, EventVersion, Since } from '../../../shared/expedited/eventFacts.ts';
import type { ExpeditedSettings } from '../../../shared/model/expeditedSettings.ts';
import type { ObservationId, TrialId } from '../../../shared/model/ids.ts';
import type { AdverseEvent } from '../../../shared/model/observation.ts';
import type { ReferenceSafetyList } from '../../../shared/model/referenceSafety.ts';
import type { SafetyReport } from '../../../shared/model/safetyReport.ts';
import type { Subject } from '../../../shared/model/subject.ts';
import type { AuditVersion, ReadTx, Versioned } from '../../store/port.ts';

/** What holds for every event of a trial. */
export interface TrialFacts {
  readonly lists: readonly Since<ReferenceSafetyList>[];
  readonly settings: readonly Since<ExpeditedSettings>[];
}

export interface FactsOfEvent {
  readonly observationId: ObservationId;
  /** The last content, whether or not it was voided. */
  readonly event: AdverseEvent;
  readonly facts: EventFacts;
  readonly report: Versioned<SafetyReport> | undefined;
}

/** More versions than a protocol ever has. */
const ALL = 10_000;
const IMPORT = 'import.commit';

export async function trialFactsOf(tx: ReadTx, trialId: TrialId, asOf: number): Promise<TrialFacts> {
  const records = await tx.listTrialRecords('reference-safety', { trialId }, asOf);
  const versions = await tx.listAudit({
    record: { kind: 'protocol', id: trialId },
    beforeSeq: asOf + 1,
    limit: ALL,
  });
  return {
    lists: records.map(({ fromSeq, value }) => ({ seq: fromSeq, at: value.addedAt, value: value.list })),
    settings: versions
      .toReversed()
      .map(({ change, value }) => ({ seq: change.seq, at: change.at, value: settingsOf(value) }))
      .filter(({ value }, index, all) => JSON.stringify(value) !== JSON.stringify(all[index - 1]?.value)),
  };
}

/** The first builds' protocols say nothing of it. */
const settingsOf = (protocol: unknown): ExpeditedSettings =>
  (protocol as { readonly expedited?: ExpeditedSettings }).expedited ?? DEFAULT_EXPEDITED_SETTINGS;

/** Every event ever entered about a patient, with what its clocks rest on, as the record stood at `asOf`. */
export async function eventFactsOf(
  tx: ReadTx,
  subject: Subject,
  ofTrial: TrialFacts,
  asOf: number,
): Promise<readonly FactsOfEvent[]> {
  const { subjectId, subjectNumber, siteId } = subject;
  const rows = await tx.listObservationVersions(subjectId, 'adverse-event', asOf);
  if (rows.length === 0) return [];
  const site = await tx.findSite(siteId, asOf);
  if (site === undefined) throw new Error(`site ${siteId} of subject ${subjectId} is missing`);
  const infused = infusedSince(await tx.listObservationVersions(subjectId, 'infusion', asOf));
  const reports = await tx.listTrialRecords('safety-report', { subjectId }, asOf);
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.map((id) => {
    const observationId = id as ObservationId;
    const versions = rows.filter((row) => row.id === id);
    const report = reports.find(({ value }) => value.observationId === observationId);
    return {
      observationId,
      event: versions.at(-1)!.value as AdverseEvent,
      report,
      facts: {
        subjectNumber,
        siteZone: site.zone,
        versions: versions.map(versionOf),
        infused,
        entries: report?.value.entries ?? [],
        ...ofTrial,
      },
    };
  });
}

function versionOf({ change, version, voided, value }: AuditVersion): EventVersion {
  return {
    seq: change.seq,
    at: change.at,
    version,
    by: change.actorName,
    imported: change.command === IMPORT,
    value: voided ? null : (value as AdverseEvent),
  };
}

/** After each change to an infusion: is any on record? */
function infusedSince(rows: readonly AuditVersion[]): readonly Since<boolean>[] {
  const given = new Set<number>();
  return rows.map(({ id, voided, change }): Since<boolean> => {
    if (voided) given.delete(id);
    else given.add(id);
    return { seq: change.seq, at: change.at, value: given.size > 0 };
  });
}
