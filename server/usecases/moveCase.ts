import type { CaseState, DltCase } from '../../shared/model/dltCase.ts';
import type { Result } from '../../shared/model/failure.ts';
import { err, ok } from '../../shared/model/failure.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { Asked, Deps } from './deps.ts';

interface MoveCase {
  readonly caseId: CaseId;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Moved = Promise<Result<{ readonly version: number; readonly seq: number }>>;

/** The monitor has taken the case on. */
export function acknowledgeCase(deps: Deps, actor: Actor, asked: Asked, input: Omit<MoveCase, 'reason'>): Moved {
  return moveCase(deps, actor, asked, { ...input, reason: '' }, 'acknowledged');
}

/** The monitor decides whether the event is a dose-limiting toxicity, and says why. */
export function adjudicateCase(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: MoveCase & { readonly decision: 'confirmed' | 'rejected' },
): Moved {
  return moveCase(deps, actor, asked, input, input.decision);
}

/** From which states a person may move a case; everything else is refused (C-30). A decision can be revised, never unsaid. */
const FROM: Readonly<Record<'acknowledged' | 'confirmed' | 'rejected', readonly CaseState[]>> = {
  acknowledged: ['raised', 'reopened'],
  confirmed: ['raised', 'acknowledged', 'reopened', 'rejected'],
  rejected: ['raised', 'acknowledged', 'reopened', 'confirmed'],
};

async function moveCase(deps: Deps, actor: Actor, asked: Asked, input: MoveCase, state: keyof typeof FROM): Moved {
  const known = await deps.store.read((tx) => tx.findCase(input.caseId));
  if (known === undefined) return err({ code: 'NOT_FOUND', what: 'case', id: input.caseId });
  const command = state === 'acknowledged' ? 'case.acknowledge' : 'case.adjudicate';
  const act = { ...asked, command, reason: input.reason, input: { ...input, state }, trialId: known.value.trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const before = await tx.findCase(input.caseId);
    if (before === undefined) return err({ code: 'NOT_FOUND', what: 'case', id: input.caseId });
    if (before.version !== input.expectedVersion) {
      return err({ code: 'VERSION_CONFLICT', expected: input.expectedVersion, actual: before.version });
    }
    if (!FROM[state].includes(before.value.state)) {
      return err({ code: 'WRONG_STATE', state: before.value.state, wanted: state });
    }
    const step = { state, at: tx.at, seq: tx.seq, by: actor.name, role: asked.role, reason: input.reason };
    const moved: DltCase = { ...before.value, state, steps: [...before.value.steps, step] };
    const after = await tx.appendCase(moved);
    return ok({ version: after.version });
  });
  return written.ok ? ok({ version: written.value.value.version, seq: written.value.seq }) : written;
}
