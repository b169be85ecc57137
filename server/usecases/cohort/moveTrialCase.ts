import { isOpenTrialCase } from '../../../shared/cohort/pauseStanding.ts';
import { isReportedByPeople } from '../../../shared/cohort/reconcileTrialCases.ts';
import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { TrialCase } from '../../../shared/model/trialCase.ts';
import type { Asked, Deps } from '../deps.ts';

export interface MovedTrialCase {
  readonly trialCaseId: number;
  readonly version: number;
  readonly seq: number;
}

/** The monitor has taken the pause on. */
export async function acknowledgeTrialCase(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: { readonly trialCaseId: number; readonly expectedVersion: number },
): Promise<Result<MovedTrialCase>> {
  const { trialCaseId, expectedVersion } = input;
  const known = await deps.store.read((tx) => tx.findTrialRecord('trial-case', trialCaseId));
  if (known === undefined) return err({ code: 'NOT_FOUND', what: 'trial-case', id: trialCaseId });
  const act = { ...asked, command: 'cohort.acknowledge', reason: '', input, trialId: known.value.trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const before = (await tx.findTrialRecord('trial-case', trialCaseId))!;
    if (before.version !== expectedVersion) {
      return err({ code: 'VERSION_CONFLICT', expected: expectedVersion, actual: before.version });
    }
    if (before.value.state !== 'raised' && before.value.state !== 'reopened') {
      return err({ code: 'WRONG_STATE', state: before.value.state, wanted: 'acknowledged' });
    }
    const step = { at: tx.at, seq: tx.seq, by: actor.name, role: asked.role, reason: '' };
    const { version } = await tx.appendTrialRecord('trial-case', withStep(before.value, 'acknowledged', step));
    return ok({ trialCaseId, version });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}

/** What nothing on record says by itself: somebody reports that a pause rule is met. Infusions wait from now on. */
export async function reportPause(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: { readonly trialId: TrialId; readonly ruleId: string; readonly reason: string },
): Promise<Result<MovedTrialCase>> {
  const { trialId, ruleId, reason } = input;
  const act = { ...asked, command: 'cohort.report', reason, input, trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const protocol = await tx.findProtocol(trialId);
    const rule = protocol?.pauseRules?.find(({ id }) => id === ruleId);
    if (protocol === undefined || rule === undefined || !isReportedByPeople(rule)) {
      return err({ code: 'NOT_FOUND', what: 'pause-rule', id: ruleId });
    }
    const cases = await tx.listTrialRecords('trial-case', { trialId });
    const known = cases.find(({ value }) => value.ruleId === ruleId)?.value;
    if (known !== undefined && isOpenTrialCase(known)) {
      return err({ code: 'WRONG_STATE', state: known.state, wanted: 'raised' });
    }
    const state = known === undefined ? 'raised' : 'reopened';
    const step = { state, at: tx.at, seq: tx.seq, by: actor.name, role: asked.role, reason } as const;
    const ground = { key: `report:${tx.seq}`, subjectId: null, met: 'met', facts: { reason }, evidence: [] } as const;
    const id = known?.id ?? (await tx.nextId('trial-case'));
    const { version } = await tx.appendTrialRecord('trial-case', {
      id,
      trialId,
      subjectId: null,
      ruleId,
      state,
      met: 'met',
      grounds: [ground],
      protocolVersion: protocol.version,
      steps: [...(known?.steps ?? []), step],
    });
    return ok({ trialCaseId: id, version });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}

export function withStep(
  trialCase: TrialCase,
  state: TrialCase['state'],
  step: Omit<TrialCase['steps'][number], 'state'>,
): TrialCase {
  return { ...trialCase, state, steps: [...trialCase.steps, { ...step, state }] };
}
