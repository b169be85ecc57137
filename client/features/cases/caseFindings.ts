import type { Finding, SubjectAssessment } from '../../../shared/model/assessment.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { Episode } from '../../../shared/model/episode.ts';

/** What the rules said when the case last changed, and what they say at the moment shown. */
export interface CaseFindings {
  readonly then: readonly Finding[];
  readonly now: readonly Finding[];
  readonly episode: Episode | null;
  /** The answers differ: the record was corrected, or time has passed. */
  readonly hasChanged: boolean;
}

/** The stored parts of a case are JSON of `Finding[]` and `Episode`, written by the server from the same types. */
export function caseFindings(dltCase: DltCase, assessment: SubjectAssessment): CaseFindings {
  const then = dltCase.findings as readonly Finding[];
  const now = assessment.findings.filter((finding) => finding.episodeKey === dltCase.episodeKey && speaks(finding));
  const current = assessment.episodes.find(({ key }) => key === dltCase.episodeKey);
  return {
    then,
    now,
    episode: current ?? (dltCase.episode as Episode | null),
    hasChanged: gist(then.filter(speaks)) !== gist(now),
  };
}

/** "Not a DLT" is an answer of almost every rule to almost every event; only the others made the case. */
function speaks({ outcome }: Finding): boolean {
  return outcome !== 'not-dlt';
}

/** Order and record versions do not matter; what each rule answers, and by what clauses, does. */
function gist(findings: readonly Finding[]): string {
  const lines = findings.map(({ ruleId, outcome, ripensAt, trace }) =>
    JSON.stringify([ruleId, outcome, ripensAt, trace.map(({ code, met, facts }) => [code, met, facts])]),
  );
  return lines.sort().join('\n');
}
