import type { InputFinding, Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import type { AdverseEvent, Recorded } from '../../../shared/model/observation.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { SafetyEntry } from '../../../shared/model/safetyReport.ts';
import type { Subject } from '../../../shared/model/subject.ts';
import type { WriteTx } from '../../store/port.ts';
import type { Asked, Deps } from '../deps.ts';

/** What every act of the sponsor on an event names. */
export interface OnEvent {
  readonly observationId: ObservationId;
  /** Version of the sponsor's record that was seen; 0 = there was none. */
  readonly expectedVersion: number;
}

export type Added = Promise<Result<{ readonly version: number; readonly seq: number }>>;

/** What an act may look at before it says what it adds. */
export interface EntryFrame {
  readonly tx: WriteTx;
  readonly subject: Subject;
  readonly protocol: Protocol;
  readonly recorded: Recorded<AdverseEvent>;
  /** Of the sponsor's record: the one this change writes. */
  readonly reportId: number;
  readonly reportVersion: number;
  /** What every entry carries. */
  readonly base: Pick<SafetyEntry, 'seq' | 'at' | 'by' | 'role' | 'version'>;
}

/** Adds one entry to the sponsor's record of an event, the first of which makes the record. */
export async function addEntry(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  act: { readonly command: string; readonly reason: string; readonly input: OnEvent },
  entryOf: (frame: EntryFrame) => Promise<Result<SafetyEntry>>,
): Added {
  const { observationId, expectedVersion } = act.input;
  const known = await deps.store.read(async (tx) => {
    const found = await tx.findObservation(observationId);
    return found && tx.findSubject(found.recorded.subjectId);
  });
  if (known === undefined) return err({ code: 'NOT_FOUND', what: 'observation', id: observationId });
  const { trialId, subjectId } = known.value;
  const written = await deps.unit.write(actor, { ...asked, ...act, trialId }, async (tx) => {
    const found = await tx.findObservation(observationId);
    const protocol = await tx.findProtocol(trialId);
    const value = found?.recorded.value;
    if (found === undefined || protocol === undefined || value?.kind !== 'adverse-event') {
      return err({ code: 'NOT_FOUND', what: 'observation', id: observationId });
    }
    const reports = await tx.listTrialRecords('safety-report', { subjectId });
    const before = reports.find((one) => one.value.observationId === observationId);
    const actual = before?.version ?? 0;
    if (actual !== expectedVersion) return err({ code: 'VERSION_CONFLICT', expected: expectedVersion, actual });
    const reportId = before?.value.id ?? (await tx.nextId('safety-report'));
    const recorded = { ...found.recorded, value };
    const base = { seq: tx.seq, at: tx.at, by: actor.name, role: asked.role, version: recorded.version };
    const subject = known.value;
    const entry = await entryOf({ tx, subject, protocol, recorded, reportId, reportVersion: actual + 1, base });
    if (!entry.ok) return entry;
    const entries = [...(before?.value.entries ?? []), entry.value];
    const after = await tx.appendTrialRecord('safety-report', {
      id: reportId,
      trialId,
      subjectId,
      observationId,
      entries,
    });
    return ok({ version: after.version });
  });
  return written.ok ? ok({ version: written.value.value.version, seq: written.value.seq }) : written;
}

export function refuseFor(findings: readonly InputFinding[]): Result<never> | undefined {
  const fatal = findings.filter(({ severity }) => severity === 'F');
  return fatal.length === 0 ? undefined : err({ code: 'INVALID', findings: fatal });
}
