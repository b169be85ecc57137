import { byOnset } from '../episodes/episodesOf.ts';
import type { Finding } from '../model/assessment.ts';
import { committeeFindings } from './committeeFindings.ts';
import { deathFinding } from './deathFinding.ts';
import { derivedFindings } from './derivedFindings.ts';
import { findingsOfEpisode } from './findingsOfEpisode.ts';
import type { RuleContext } from './ruleContext.ts';

/**
 * Every rule against every episode it selects, the questions derived episodes raise, the death rules against a death no
 * episode reports, and what the committee is asked or has declared; most severe first.
 */
export function findingsOf(context: RuleContext, atMs: number): readonly Finding[] {
  const { rules } = context.protocol;
  const reported: Finding[] = [];
  for (const episode of context.episodes) {
    for (const finding of findingsOfEpisode(episode, context, atMs)) reported.push(finding);
  }
  const findings = withDerived(context, reported, derivedFindings(context, reported, atMs));
  for (const rule of rules) {
    const death = rule.unlessDeathByProgression === true ? deathFinding(rule, context, findings) : undefined;
    if (death !== undefined) findings.push(death);
  }
  findings.push(...committeeFindings(context));
  return mostSevereFirst(findings);
}

/** In order of onset; of one rule's two answers about one toxicity a "no" gives way to the question. */
function withDerived(context: RuleContext, reported: readonly Finding[], derived: readonly Finding[]): Finding[] {
  if (derived.length === 0) return [...reported];
  const asked = new Set(derived.map(placeOf));
  const standing = reported.filter((finding) => finding.outcome !== 'not-dlt' || !asked.has(placeOf(finding)));
  const episodes = [...context.episodes, ...context.derived].sort(byOnset);
  const places = new Map(episodes.map(({ key }, index) => [key, index]));
  return [...standing, ...derived].sort((a, b) => places.get(a.episodeKey)! - places.get(b.episodeKey)!);
}

const placeOf = ({ episodeKey, ruleId }: Finding): string => `${episodeKey} ${ruleId}`;

export function mostSevereFirst(findings: readonly Finding[]): readonly Finding[] {
  const byOutcome: Record<Finding['outcome'], Finding[]> = { dlt: [], undecided: [], 'not-dlt': [] };
  for (const finding of findings) byOutcome[finding.outcome].push(finding);
  return [...byOutcome.dlt, ...byOutcome.undecided, ...byOutcome['not-dlt']];
}
