import type { Finding } from '../model/assessment.ts';
import { deathFinding } from './deathFinding.ts';
import { findingsOfEpisode } from './findingsOfEpisode.ts';
import type { RuleContext } from './ruleContext.ts';

/** Every rule against every episode it selects, and the death rules against a death no episode reports; most severe first. */
export function findingsOf(context: RuleContext, atMs: number): readonly Finding[] {
  const { rules } = context.protocol;
  const findings: Finding[] = [];
  for (const episode of context.episodes) {
    for (const finding of findingsOfEpisode(episode, context, atMs)) findings.push(finding);
  }
  for (const rule of rules) {
    const death = rule.unlessDeathByProgression === true ? deathFinding(rule, context, findings) : undefined;
    if (death !== undefined) findings.push(death);
  }
  return mostSevereFirst(findings);
}

export function mostSevereFirst(findings: readonly Finding[]): readonly Finding[] {
  const byOutcome: Record<Finding['outcome'], Finding[]> = { dlt: [], undecided: [], 'not-dlt': [] };
  for (const finding of findings) byOutcome[finding.outcome].push(finding);
  return [...byOutcome.dlt, ...byOutcome.undecided, ...byOutcome['not-dlt']];
}
