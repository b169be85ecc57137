import {
  IMPORT_RULES,
  type ImportIssue,
  type ImportRuleCount,
  type ImportRuleId,
} from '../../shared/model/importReport.ts';

/** Everything there is to say about the files. Counts are complete; of each rule only the first issues are listed. */
export interface IssueLog {
  raise(issue: ImportIssue): void;
  finish(): { readonly rules: readonly ImportRuleCount[]; readonly issues: readonly ImportIssue[] };
}

const LISTED_PER_RULE = 500;

export function createIssueLog(files: readonly string[]): IssueLog {
  const counts = new Map<ImportRuleId, number>();
  const issues: ImportIssue[] = [];
  const place = new Map(files.map((name, index) => [name, index]));
  return {
    raise: (issue) => {
      const count = (counts.get(issue.ruleId) ?? 0) + 1;
      counts.set(issue.ruleId, count);
      if (count <= LISTED_PER_RULE) issues.push(issue);
    },
    finish: () => ({
      rules: (Object.keys(IMPORT_RULES) as ImportRuleId[]).flatMap((ruleId) => {
        const count = counts.get(ruleId) ?? 0;
        if (count === 0) return [];
        return [{ ruleId, effect: IMPORT_RULES[ruleId], count, listed: Math.min(count, LISTED_PER_RULE) }];
      }),
      issues: issues.toSorted(
        (a, b) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0) || (a.row ?? 0) - (b.row ?? 0),
      ),
    }),
  };
}
