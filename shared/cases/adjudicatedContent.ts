import type { DltCase } from '../model/dltCase.ts';

/**
 * What a signature on a case stands for: which toxicity of which patient, what the rules said of it, on what episode, and
 * what was decided for which reason. A case that waits again has no decision, so nothing signed before stands.
 */
export function adjudicatedContent(dltCase: DltCase): unknown {
  const { caseId, trialId, subjectId, episodeKey, ruleIds, findings, episode, protocolVersion, state, steps, answers } =
    dltCase;
  const step = steps.at(-1)!;
  const isDecision = state === 'confirmed' || state === 'rejected' || state === 'referred';
  return {
    caseId,
    trialId,
    subjectId,
    episodeKey,
    ruleIds,
    findings,
    episode,
    protocolVersion,
    answers,
    decision: isDecision ? state : null,
    decidedSeq: isDecision ? step.seq : null,
    reason: isDecision ? step.reason : null,
  };
}
