import { discrepanciesOf } from '../../shared/discrepancies/discrepanciesOf.ts';
import type { DiscrepancyStep } from '../../shared/model/discrepancy.ts';
import type { Result } from '../../shared/model/failure.ts';
import { err, ok } from '../../shared/model/failure.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { Asked, Deps } from './deps.ts';

export interface AnswerDiscrepancy {
  readonly subjectId: SubjectId;
  readonly key: string;
  /** What the discrepancy said when the answer was written: an answer to something else is refused. */
  readonly facts: string;
  /** Version of the answer record that was seen; 0 = there was none. */
  readonly expectedVersion: number;
  readonly text: string;
}

type Answered = Promise<Result<{ readonly version: number; readonly seq: number }>>;

/** The site says how it comes that report and measurement disagree. */
export function answerDiscrepancy(deps: Deps, actor: Actor, asked: Asked, input: AnswerDiscrepancy): Answered {
  return addStep(deps, actor, asked, input, 'answered');
}

/** The monitor has seen it and needs nothing more. */
export function closeDiscrepancy(deps: Deps, actor: Actor, asked: Asked, input: AnswerDiscrepancy): Answered {
  return addStep(deps, actor, asked, input, 'closed');
}

async function addStep(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: AnswerDiscrepancy,
  state: DiscrepancyStep['state'],
): Answered {
  const subject = await deps.store.read((tx) => tx.findSubject(input.subjectId));
  if (subject === undefined) return err({ code: 'NOT_FOUND', what: 'subject', id: input.subjectId });
  const { trialId } = subject.value;
  const command = state === 'answered' ? 'discrepancy.answer' : 'discrepancy.close';
  const act = { ...asked, command, reason: input.text, input: { ...input, state }, trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const history = await tx.loadHistory(input.subjectId);
    const protocol = await tx.findProtocol(trialId);
    if (history === undefined || protocol === undefined) throw new Error(`subject ${input.subjectId} is incomplete`);
    const found = discrepanciesOf(history, protocol).find(({ key }) => key === input.key);
    if (found === undefined) return err({ code: 'NOT_FOUND', what: 'discrepancy', id: input.key });
    const answers = await tx.listDiscrepancyAnswers(input.subjectId);
    const known = answers.find(({ value }) => value.discrepancyKey === input.key);
    const actual = known?.version ?? 0;
    if (actual !== input.expectedVersion || found.facts !== input.facts) {
      return err({ code: 'VERSION_CONFLICT', expected: input.expectedVersion, actual });
    }
    const { text, facts } = input;
    const step = { state, at: tx.at, seq: tx.seq, by: actor.name, role: asked.role, text, facts };
    const answer = await tx.appendDiscrepancyAnswer({
      answerId: known?.value.answerId ?? (await tx.nextId('discrepancy-answer')),
      trialId,
      subjectId: input.subjectId,
      discrepancyKey: input.key,
      kind: found.kind,
      steps: [...(known?.value.steps ?? []), step],
    });
    return ok({ version: answer.version });
  });
  return written.ok ? ok({ version: written.value.value.version, seq: written.value.seq }) : written;
}
