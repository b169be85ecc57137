import type { CaseNotice } from '../model/caseNotice.ts';
import type { DltCase } from '../model/dltCase.ts';
import type { LatencyFigure } from '../model/views.ts';
import { LATENCY_SPANS, type LatencySpan } from '../model/vocabulary.ts';
import { msOf } from '../time/instant.ts';
import { isDecidedState } from './caseStates.ts';

/** One round of one case: ms from the entry that began it to each step; null = not yet, or never. */
export interface CaseLatency {
  readonly caseId: DltCase['caseId'];
  readonly round: number;
  readonly spansMs: Readonly<Record<LatencySpan, number | null>>;
}

/** How long each round of each case took. A case is raised in the change that its ground was entered with. */
export function caseLatencies(cases: readonly DltCase[], notices: readonly CaseNotice[]): readonly CaseLatency[] {
  const byCase = new Map<DltCase['caseId'], CaseNotice[]>();
  for (const notice of notices) byCase.set(notice.caseId, [...(byCase.get(notice.caseId) ?? []), notice]);
  return cases.flatMap((dltCase) => latenciesOf(dltCase, byCase.get(dltCase.caseId) ?? []));
}

function latenciesOf({ caseId, steps }: DltCase, notices: readonly CaseNotice[]): readonly CaseLatency[] {
  return steps.flatMap((begun, i) => {
    if (begun.state !== 'raised' && begun.state !== 'reopened') return [];
    const rest = steps.slice(i + 1);
    const end = rest.findIndex(({ state }) => state === 'raised' || state === 'reopened');
    const within = end === -1 ? rest : rest.slice(0, end);
    const since = (at: string | undefined) => (at === undefined ? null : msOf(at as typeof begun.at) - msOf(begun.at));
    const first = (kind: CaseNotice['kind']) =>
      notices
        .filter((notice) => notice.round === begun.seq && notice.kind === kind)
        .map(({ at }) => at)
        .sort()[0];
    return [
      {
        caseId,
        round: begun.seq,
        spansMs: {
          delivered: since(first('delivered')),
          seen: since(first('seen')),
          acknowledged: since(within.find(({ state }) => state === 'acknowledged')?.at),
          decided: since(within.find(({ state }) => isDecidedState(state))?.at),
        },
      },
    ];
  });
}

/** Median, 90th percentile (nearest rank) and worst of every span. */
export function latencyFigures(latencies: readonly CaseLatency[]): readonly LatencyFigure[] {
  return LATENCY_SPANS.map((span) => {
    const times = latencies
      .map(({ spansMs }) => spansMs[span])
      .filter((ms) => ms !== null)
      .sort((a, b) => a - b);
    return {
      span,
      n: times.length,
      missing: latencies.length - times.length,
      medianMs: medianOf(times),
      p90Ms: nearestRank(times, 0.9),
      worstMs: times.at(-1) ?? null,
    };
  });
}

/** Middle value, or the mean of the two in the middle. */
function medianOf(sorted: readonly number[]): number | null {
  const half = sorted.length / 2;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The smallest value that at least this share of all does not exceed. */
function nearestRank(sorted: readonly number[], share: number): number | null {
  return sorted.length === 0 ? null : sorted[Math.ceil(sorted.length * share) - 1]!;
}
