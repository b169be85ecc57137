import type { Episode } from '../model/episode.ts';
import type { GradingScale, TermCode, ToxicityFamily } from '../model/grade.ts';
import { type Interval, partialInterval } from '../time/partialInterval.ts';

interface Toxicity {
  readonly family: ToxicityFamily;
  readonly termCode: TermCode;
  readonly scale: GradingScale;
}

/**
 * May two episodes be one toxicity? CRS and ICANS by their family, everything else by its term. ICAHT grades the length of
 * a fall that the neutrophil term grades by depth: it stands for itself.
 */
export function sameToxicity(a: Toxicity, b: Toxicity): boolean {
  if (a.scale === 'ICAHT 2023' || b.scale === 'ICAHT 2023') return false;
  if (a.family !== b.family) return false;
  return a.family === 'CRS' || a.family === 'ICANS' || a.termCode === b.termCode;
}

/** The instants an episode may cover; a moment nobody knows may be any. */
export function spanOf({ onset, end }: Pick<Episode, 'onset' | 'end'>, zone: string): Interval {
  return {
    fromMs: onset === 'unknown' ? Number.NEGATIVE_INFINITY : partialInterval(onset, zone).fromMs,
    toMs: end === 'unknown' || end === 'ongoing' ? Number.POSITIVE_INFINITY : partialInterval(end, zone).toMs,
  };
}

/** Do two spans overlap, or lie no farther apart than this? */
export function areNear(a: Interval, b: Interval, withinMs: number): boolean {
  return a.fromMs - withinMs <= b.toMs && b.fromMs - withinMs <= a.toMs;
}
