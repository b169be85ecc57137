import type { Finding } from '../model/assessment.ts';
import { deathFinding, severity } from './deathFinding.ts';
import { evaluateRule } from './evaluateRule.ts';
import type { RuleContext } from './ruleContext.ts';
import { selects } from './selects.ts';

/** Every rule against every episode it selects, and the death rules against a death no episode reports; most severe first. */
export function findingsOf(context: RuleContext, atMs: number): readonly Finding[] {
  const { rules } = context.protocol;
  const findings: Finding[] = [];
  for (const episode of context.episodes) {
    for (const rule of rules) {
      if (selects(rule.select, episode)) findings.push(evaluateRule(rule, episode, context, atMs));
    }
  }
  for (const rule of rules) {
    const death = rule.unlessDeathByProgression === true ? deathFinding(rule, context, findings) : undefined;
    if (death !== undefined) findings.push(death);
  }
  return [2, 1, 0].flatMap((level) => findings.filter((finding) => severity(finding) === level));
}
