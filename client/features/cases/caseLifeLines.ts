import type { CaseNotice } from '../../../shared/model/caseNotice.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { CaseStep, DltCase } from '../../../shared/model/dltCase.ts';
import { msOf } from '../../../shared/time/instant.ts';

/** One line of a case's life: a step somebody took, or somebody reached. */
export type LifeLine = { readonly at: Instant; readonly sinceMs: number | null } & (
  | { readonly kind: 'step'; readonly step: CaseStep }
  | { readonly kind: 'notice'; readonly notice: CaseNotice }
);

/** Steps and notices in order of time; `sinceMs` counts from the entry that began the round, null for that entry itself. */
export function caseLifeLines({ steps }: Pick<DltCase, 'steps'>, notices: readonly CaseNotice[]): readonly LifeLine[] {
  const begun = steps.filter(({ state }) => state === 'raised' || state === 'reopened');
  const since = (at: Instant, seq: number) => {
    const start = begun.findLast((step) => step.seq <= seq);
    return start === undefined || start.seq === seq ? null : msOf(at) - msOf(start.at);
  };
  const lines: LifeLine[] = [
    ...steps.map((step) => ({ kind: 'step' as const, step, at: step.at, sinceMs: since(step.at, step.seq) })),
    ...notices.map((notice) => {
      const start = steps.find(({ seq }) => seq === notice.round);
      const sinceMs = start === undefined ? null : msOf(notice.at) - msOf(start.at);
      return { kind: 'notice' as const, notice, at: notice.at, sinceMs };
    }),
  ];
  return lines.sort((a, b) => msOf(a.at) - msOf(b.at) || place(a) - place(b));
}

/** Of one moment: what began a round, who was reached, what was done then. */
function place(line: LifeLine): number {
  if (line.kind === 'notice') return 1;
  return line.step.state === 'raised' || line.step.state === 'reopened' ? 0 : 2;
}
