import { isOpenState } from '../../../shared/cases/caseStates.ts';
import { questionOf } from '../../../shared/cases/questionOf.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import { err, ok, type Result } from '../../../shared/model/failure.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Asked, Deps } from '../deps.ts';

export interface AnswerQuestion {
  readonly caseId: CaseId;
  readonly expectedVersion: number;
  readonly ruleId: string;
  /** Place of the condition in the rule's `where`, from 0. */
  readonly condition: number;
  readonly answer: 'yes' | 'no';
  readonly reason: string;
}

/** A person answers what a rule asks and the record cannot say; the rule is then asked again with the answer. */
export async function answerQuestion(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: AnswerQuestion,
): Promise<Result<{ readonly version: number; readonly seq: number }>> {
  const known = await deps.store.read((tx) => tx.findCase(input.caseId));
  if (known === undefined) return err({ code: 'NOT_FOUND', what: 'case', id: input.caseId });
  const act = { ...asked, command: 'case.answer', reason: input.reason, input, trialId: known.value.trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const { caseId, expectedVersion, ruleId, condition, answer, reason } = input;
    const before = await tx.findCase(caseId);
    if (before === undefined) return err({ code: 'NOT_FOUND', what: 'case', id: caseId });
    const { value, version } = before;
    if (version !== expectedVersion) {
      return err({ code: 'VERSION_CONFLICT', expected: expectedVersion, actual: version });
    }
    if (!isOpenState(value.state)) return err({ code: 'WRONG_STATE', state: value.state, wanted: 'acknowledged' });
    const protocol = await tx.findProtocol(value.trialId);
    const question = protocol && questionOf(protocol, ruleId, condition);
    if (question === undefined) return err({ code: 'NOT_FOUND', what: 'question', id: `${ruleId} ${condition}` });
    if (question.by !== asked.role) return err({ code: 'NOT_ALLOWED', action: 'case.answer' });
    const said = { ruleId, condition, answer, reason, at: tx.at, seq: tx.seq, by: actor.name, role: asked.role };
    const answered: DltCase = { ...value, answers: [...(value.answers ?? []), said] };
    const after = await tx.appendCase(answered);
    return ok({ version: after.version });
  });
  return written.ok ? ok({ version: written.value.value.version, seq: written.value.seq }) : written;
}
