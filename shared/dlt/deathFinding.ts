import type { Finding } from '../model/assessment.ts';
import type { DltRule } from '../model/ruleLanguage.ts';
import { causeOfDeathClause } from './clauses/causeOfDeathClause.ts';
import { inWindowClause } from './clauses/inWindowClause.ts';
import { OUTCOME } from './judgement.ts';
import { allOf } from './kleene.ts';
import { answerInterval, type RuleContext } from './ruleContext.ts';
import { windowOfRule } from './windowOfRule.ts';

/** Stands for the patient's death where no adverse event reports it; takes the place of an episode's key. */
export const DEATH_KEY = 'death';

const DEATH = 5;

/**
 * The answer of a death rule (D1) for a death that is recorded as a study event. It is given only where no grade 5
 * episode already answers the rule at least as severely, so that a death is counted once and never lost.
 */
export function deathFinding(
  rule: DltRule,
  context: RuleContext,
  episodeFindings: readonly Finding[],
): Finding | undefined {
  const found = context.deaths
    .map((death): Finding => {
      const { at } = death.value;
      const evidence = [death.observationId];
      const facts = { grade: DEATH, ...rule.grade, from: at };
      const inWindow = inWindowClause(windowOfRule(rule, context), answerInterval(at, context.zone), at, evidence);
      const cause = causeOfDeathClause(rule.id, context.deaths);
      return {
        ruleId: rule.id,
        episodeKey: DEATH_KEY,
        outcome: OUTCOME[allOf([inWindow.met, cause.met])],
        trace: [{ ruleId: rule.id, code: 'grade-reached', met: 'met', facts, evidence }, inWindow, cause],
        ripensAt: null,
      };
    })
    .reduce<Finding | undefined>(
      (worst, finding) => (worst && severity(worst) >= severity(finding) ? worst : finding),
      undefined,
    );
  if (found === undefined) return undefined;
  const gradeFive = new Set(context.episodes.filter(({ worstGrade }) => worstGrade === DEATH).map(({ key }) => key));
  const isCovered = episodeFindings.some(
    (finding) =>
      finding.ruleId === rule.id && gradeFive.has(finding.episodeKey) && severity(finding) >= severity(found),
  );
  return isCovered ? undefined : found;
}

function severity({ outcome }: Pick<Finding, 'outcome'>): number {
  return outcome === 'dlt' ? 2 : outcome === 'undecided' ? 1 : 0;
}
