import type { EpisodeDecision, JudgementAnswer } from '../model/assessment.ts';
import type { CaseStep, DltCase } from '../model/dltCase.ts';

type Case = Pick<DltCase, 'state' | 'episodeKey' | 'steps' | 'answers'>;

/**
 * What people have said on a case, as the rules see it. A decision stands until a correction reopens the case; an answer to
 * a rule's question stands until it is answered anew. `undefined` = nobody has said anything that stands.
 */
export function decisionOf({ state, episodeKey, steps, answers = [] }: Case): EpisodeDecision | undefined {
  const latest = latestAnswers(answers);
  const said = latest.length === 0 ? { episodeKey } : { episodeKey, answers: latest };
  if (state === 'confirmed' || state === 'rejected' || state === 'referred') {
    const step = steps.findLast((one) => one.state === state);
    const by = step?.by ?? '';
    return { ...said, decision: state, by, ...(isByCommittee(step) ? { decider: 'committee' as const } : {}) };
  }
  const last = latest.at(-1);
  return last === undefined ? undefined : { ...said, decision: 'open', by: last.by };
}

function isByCommittee(step: CaseStep | undefined): boolean {
  return step?.role === 'committee-member';
}

/** One answer a question, in the order in which they were given. */
function latestAnswers(answers: NonNullable<Case['answers']>): readonly JudgementAnswer[] {
  const isLatest = (one: JudgementAnswer, index: number) =>
    answers.findLastIndex(({ ruleId, condition }) => ruleId === one.ruleId && condition === one.condition) === index;
  return answers.filter(isLatest).map(({ ruleId, condition, answer, by }) => ({ ruleId, condition, answer, by }));
}
