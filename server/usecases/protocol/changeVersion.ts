import type { Failure, Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { ProtocolState, ProtocolStep, ProtocolVersion } from '../../../shared/model/protocolVersion.ts';
import type { WriteTx } from '../../store/port.ts';
import type { Asked, Deps } from '../deps.ts';

export interface SavedVersion {
  readonly versionId: number;
  readonly version: number;
  readonly seq: number;
}

export interface ChangeVersion {
  readonly versionId: number;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** The rhythm of every change of a version: load it, refuse what moved meanwhile or is past changing, append the next. */
export async function changeVersion(
  deps: Pick<Deps, 'store' | 'unit'>,
  actor: Actor,
  asked: Asked,
  input: ChangeVersion,
  how: {
    readonly command: string;
    /** States it may be in, and what is asked for: the words of a refusal. */
    readonly from: readonly ProtocolState[];
    readonly wanted: ProtocolState;
    readonly change: (tx: WriteTx, before: ProtocolVersion) => Promise<Result<ProtocolVersion>>;
  },
): Promise<Result<SavedVersion>> {
  const { versionId, expectedVersion: expected, reason } = input;
  const known = await deps.store.read((tx) => tx.findTrialRecord('protocol-version', versionId));
  if (known === undefined) return notFound(versionId);
  const act = { ...asked, command: how.command, reason, input, trialId: known.value.trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const before = await tx.findTrialRecord('protocol-version', versionId);
    if (before === undefined) return notFound(versionId);
    if (before.version !== expected) return err({ code: 'VERSION_CONFLICT', expected, actual: before.version });
    if (!how.from.includes(before.value.state)) {
      return err({ code: 'WRONG_STATE', state: before.value.state, wanted: how.wanted });
    }
    const after = await how.change(tx, before.value);
    if (!after.ok) return after;
    const { version } = await tx.appendTrialRecord('protocol-version', after.value);
    return ok({ versionId, version });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}

/** The version in its next state, with the step that says who moved it and why. */
export function moved(
  before: ProtocolVersion,
  step: ProtocolStep,
  change: Partial<ProtocolVersion> = {},
): ProtocolVersion {
  return { ...before, ...change, state: step.state, steps: [...before.steps, step] };
}

const notFound = (id: number): { readonly ok: false; readonly failure: Failure } =>
  err({ code: 'NOT_FOUND', what: 'protocol-version', id });
