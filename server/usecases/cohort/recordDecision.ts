import type { CohortState } from '../../../shared/cohort/cohortState.ts';
import { countsInView } from '../../../shared/cohort/lowerGroupSteps.ts';
import { isOfTrial, isOpenTrialCase } from '../../../shared/cohort/pauseStanding.ts';
import type { CohortDecision } from '../../../shared/model/cohortDecision.ts';
import type { Failure, Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { cohortPeople, readCohort } from '../../queries/cohortPage.ts';
import type { WriteTx } from '../../store/port.ts';
import type { Asked, Deps } from '../deps.ts';
import { sign } from '../signing/sign.ts';
import { withStep } from './moveTrialCase.ts';

export interface DecideCohort {
  readonly trialId: TrialId;
  /** `null` = the whole trial, or a trial without dose levels. */
  readonly doseLevel: string | null;
  readonly decision: CohortDecision['decision'];
  /** The counts that were in view: a decision on others is refused, and the newer ones are shown. */
  readonly counts: CohortDecision['counts'];
  /** The change the counts were read at. */
  readonly seenSeq: number;
  readonly reason: string;
}

/**
 * Records what people decided about a dose level or the trial, beside what the design proposed, and signs it. Pausing,
 * resuming and stopping decide every open pause. The signer's password was checked before.
 */
export async function recordDecision(
  deps: Deps,
  actor: Extract<Actor, { readonly kind: 'person' }>,
  asked: Asked,
  input: DecideCohort,
): Promise<Result<{ readonly decisionId: number; readonly seq: number }>> {
  const { trialId, reason } = input;
  const act = { ...asked, command: 'cohort.decide', reason, input, trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const trial = await tx.findTrial(trialId);
    const protocol = await tx.findProtocol(trialId);
    if (trial === undefined || protocol === undefined) return err({ code: 'NOT_FOUND', what: 'trial', id: trialId });
    const { state } = await readCohort(tx, trial, protocol, await cohortPeople(tx, trial, protocol), { at: tx.at });
    const refused = refuse(input, state, protocol, tx.seq);
    if (refused !== undefined) return err(refused);

    const step = { at: tx.at, seq: tx.seq, by: actor.name, role: asked.role, reason };
    const decision: CohortDecision = {
      id: await tx.nextId('cohort-decision'),
      trialId,
      subjectId: null,
      doseLevel: input.doseLevel,
      decision: input.decision,
      counts: input.counts,
      proposal: proposedFor(input, state),
      protocolVersion: protocol.version,
      ...step,
      seq: input.seenSeq,
    };
    const { version } = await tx.appendTrialRecord('cohort-decision', decision);
    await sign(tx, {
      meaning: 'cohort-decision',
      of: { kind: 'cohort-decision', id: decision.id, version },
      content: decision,
      trialId,
      subjectId: null,
      signer: { id: actor.userId, name: actor.name, role: asked.role },
    });
    if (isOfTrial(input)) await decideOpenCases(tx, trialId, step);
    return ok({ decisionId: decision.id });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}

function refuse(input: DecideCohort, state: CohortState, protocol: Protocol, seq: number): Failure | undefined {
  const level = isOfTrial(input) ? state.total : state.levels.find(({ doseLevel }) => doseLevel === input.doseLevel);
  if (level === undefined || (isOfTrial(input) && input.doseLevel !== null)) {
    return { code: 'NOT_FOUND', what: 'dose-level', id: input.doseLevel ?? '' };
  }
  const isTop = protocol.doseLevels.length === 0 || protocol.doseLevels.at(-1)?.name === input.doseLevel;
  if (input.decision === 'escalate' && isTop) return { code: 'WRONG_STATE', state: 'highest', wanted: 'escalate' };
  const isLowest = protocol.doseLevels.length === 0 || protocol.doseLevels[0]?.name === input.doseLevel;
  if (input.decision === 'de-escalate' && isLowest) {
    return { code: 'WRONG_STATE', state: 'lowest', wanted: 'de-escalate' };
  }
  const now = countsInView(level);
  const isSame = (Object.keys(now) as (keyof typeof now)[]).every((name) => now[name] === input.counts[name]);
  return isSame ? undefined : { code: 'VERSION_CONFLICT', expected: input.seenSeq, actual: seq - 1 };
}

/** The proposal is about the dose now being given; for another one there is none. */
function proposedFor(input: DecideCohort, { levels, current, answer }: CohortState): CohortDecision['proposal'] {
  if (!answer.ok || isOfTrial(input) || levels[current]?.doseLevel !== input.doseLevel) return null;
  return { design: answer.proposal.design, action: answer.proposal.action };
}

async function decideOpenCases(tx: WriteTx, trialId: TrialId, step: Parameters<typeof withStep>[2]): Promise<void> {
  for (const { value } of await tx.listTrialRecords('trial-case', { trialId })) {
    if (isOpenTrialCase(value)) await tx.appendTrialRecord('trial-case', withStep(value, 'decided', step));
  }
}
