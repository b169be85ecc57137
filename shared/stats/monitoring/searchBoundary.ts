import type { Boundary } from './boundary.ts';
import { type BoundaryCharacteristics, computeBoundaryCharacteristics } from './boundaryCharacteristics.ts';

/** A result that a look could show: `events` of `looks[look]` patients, and how strongly it speaks for stopping. */
export interface LookPoint {
  readonly look: number;
  readonly events: number;
  readonly strength: number;
}

export interface SearchedBoundary {
  readonly boundary: Boundary;
  /** Strength of the weakest point that stops; `null` = nothing stops. */
  readonly weakest: number | null;
  /** What the rule does at the rate it was calibrated for. */
  readonly underNull: BoundaryCharacteristics;
}

/** Strengths closer than this are one: they enter the rule together or not at all [STATISTICS §3]. */
const RELATIVE_TIE = 1e-10;
/** Slack for rounding in "at most the allowed error". */
const SLACK = 1e-12;

/**
 * The most generous rule that stops at the strongest points and, at the rate `p0`, is ever met with probability at most
 * `allowed`. Every point that may stop is given once.
 * @param absoluteTie strengths this close are one as well; for strengths that may be 0 but for rounding
 */
export function searchBoundary(
  looks: readonly number[],
  points: readonly LookPoint[],
  p0: number,
  allowed: number,
  absoluteTie: number,
): SearchedBoundary {
  const groups = groupTies(points, absoluteTie);
  const withGroups = (count: number): Boundary => boundaryOf(looks, groups.slice(0, count).flat());
  const characteristics = (count: number): BoundaryCharacteristics =>
    computeBoundaryCharacteristics(withGroups(count), p0);
  // The more groups stop, the likelier a stop: the largest allowed count is found by halving.
  let [allowedCount, tooMany] = [0, groups.length + 1];
  while (tooMany - allowedCount > 1) {
    const middle = Math.floor((allowedCount + tooMany) / 2);
    if (characteristics(middle).rejectProbability <= allowed + SLACK) allowedCount = middle;
    else tooMany = middle;
  }
  return {
    boundary: withGroups(allowedCount),
    weakest: groups[allowedCount - 1]?.at(-1)?.strength ?? null,
    underNull: characteristics(allowedCount),
  };
}

/** Strongest first. */
function groupTies(points: readonly LookPoint[], absoluteTie: number): readonly (readonly LookPoint[])[] {
  const groups: LookPoint[][] = [];
  let last: number | undefined;
  for (const point of points.toSorted((one, other) => other.strength - one.strength)) {
    if (last !== undefined && isTie(last, point.strength, absoluteTie)) groups.at(-1)!.push(point);
    else groups.push([point]);
    last = point.strength;
  }
  return groups;
}

function isTie(one: number, other: number, absoluteTie: number): boolean {
  const gap = Math.abs(one - other);
  return gap <= absoluteTie || gap < RELATIVE_TIE * Math.max(Math.abs(one), Math.abs(other));
}

function boundaryOf(looks: readonly number[], stopping: readonly LookPoint[]): Boundary {
  const stopAtOrAbove = new Array<number | null>(looks.length).fill(null);
  for (const { look, events } of stopping) stopAtOrAbove[look] = Math.min(events, stopAtOrAbove[look] ?? events);
  return { looks, stopAtOrAbove };
}
