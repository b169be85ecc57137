import type { Finding, SubjectAssessment } from '../model/assessment.ts';
import type { CaseGround } from './reconcileCases.ts';

/**
 * The episodes about which a person must be told: a rule answers DLT, or no rule can answer and time will not help. What
 * only waits for its moment is watched, not raised. Decisions already taken are not asked here.
 */
export function caseWorthy({
  findings,
  episodes,
}: Pick<SubjectAssessment, 'findings' | 'episodes'>): readonly CaseGround[] {
  const byEpisode = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!speaks(finding)) continue;
    byEpisode.set(finding.episodeKey, [...(byEpisode.get(finding.episodeKey) ?? []), finding]);
  }
  return [...byEpisode].map(([episodeKey, speaking]) => ({
    episodeKey,
    urgency: speaking.some((finding) => finding.outcome === 'dlt') ? 'dlt' : 'needs-decision',
    ruleIds: speaking.map((finding) => finding.ruleId),
    findings: speaking,
    episode: episodes.find((episode) => episode.key === episodeKey) ?? null,
  }));
}

function speaks({ outcome, ripensAt }: Finding): boolean {
  return outcome === 'dlt' || (outcome === 'undecided' && ripensAt === null);
}
