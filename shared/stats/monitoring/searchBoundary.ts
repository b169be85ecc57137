import type { Boundary } from './boundary.ts';
import { type BoundaryCharacteristics, computeBoundaryCharacteristics } from './boundaryCharacteristics.ts';
import { firstAtLeast } from './firstAtLeast.ts';

/**
 * How strongly `events` at the look with this index speak for stopping; `null` = this result may not stop. At one look
 * more events never speak less strongly, and what may stop with fewer may stop with more.
 */
export type StrengthOf = (look: number, events: number) => number | null;

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
/** Looks whose middle result is asked for when the results still open are halved. */
const ASKED_LOOKS = 101;

/**
 * The most generous rule that stops at the strongest results and, at the rate `p0`, is ever met with probability at most
 * `allowed`. A rule is one number of events a look: it is found by halving what is open at all looks together, so that
 * of the N² results only some hundred times N are ever worked out.
 * @param absoluteTie strengths this close are one as well; for strengths that may be 0 but for rounding
 */
export function searchBoundary(
  looks: readonly number[],
  strengthOf: StrengthOf,
  p0: number,
  allowed: number,
  absoluteTie: number,
): SearchedBoundary {
  const strength = (look: number, events: number): number => strengthOf(look, events) ?? Number.NEGATIVE_INFINITY;
  const rejects = (stops: readonly number[]): number =>
    computeBoundaryCharacteristics(boundaryOf(looks, stops), p0).rejectProbability;
  /** At each look the results from `stops` on are in the rule, those from `open` up to it are not decided yet. */
  let stops: readonly number[] = looks.map((n) => n + 1);
  let open: readonly number[] = fromStrength(looks, strength, -Number.MAX_VALUE, {
    from: looks.map(() => 0),
    to: stops,
  });
  for (let middle = middleOf(open, stops, strength); middle !== null; middle = middleOf(open, stops, strength)) {
    const { look, events, strength: cut } = middle;
    const tried = fromStrength(looks, strength, cut, { from: open, to: stops });
    // Whatever rounding says, the middle itself is decided now.
    tried[look] = Math.min(tried[look]!, events);
    if (rejects(tried) <= allowed + SLACK) stops = tried;
    else {
      const stronger = (one: number) => (e: number) => Number(strength(one, e) > cut);
      open = tried.map((at, one) => firstAtLeast(stronger(one), 1, at, stops[one]!, at));
      open = open.map((at, one) => (one === look ? Math.max(at, events + 1) : at));
    }
  }
  stops = withoutSplitTies(looks, stops, strength, absoluteTie);
  const boundary = boundaryOf(looks, stops);
  return {
    boundary,
    weakest: weakestOf(looks, stops, strength),
    underNull: computeBoundaryCharacteristics(boundary, p0),
  };
}

type Strength = (look: number, events: number) => number;

interface Open {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** At each look the first of the open results that is at least this strong; the look before says where to begin. */
function fromStrength(looks: readonly number[], strength: Strength, cut: number, { from, to }: Open): number[] {
  const found: number[] = [];
  for (let look = 0; look < looks.length; look += 1) {
    const hint = found[look - 1] ?? from[look]!;
    found.push(firstAtLeast((events) => strength(look, events), cut, from[look]!, to[look]!, hint));
  }
  return found;
}

interface Middle {
  readonly look: number;
  readonly events: number;
  readonly strength: number;
}

/** About the middle of what is open, by the middles of some looks and how much is open there; `null` = nothing is. */
function middleOf(open: readonly number[], stops: readonly number[], strength: Strength): Middle | null {
  const looks = open.flatMap((from, look) => (from < stops[look]! ? [look] : []));
  if (looks.length === 0) return null;
  const every = Math.ceil(looks.length / ASKED_LOOKS);
  const asked = looks
    .filter((_, index) => index % every === 0)
    .map((look) => {
      const events = Math.floor((open[look]! + stops[look]!) / 2);
      return { look, events, strength: strength(look, events), weight: stops[look]! - open[look]! };
    })
    .sort((one, other) => other.strength - one.strength);
  const half = asked.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const middle of asked) {
    passed += middle.weight;
    if (passed >= half) return middle;
  }
  throw new Error('half of a weight is passed before all of it');
}

/** Where results tied with the weakest that stop do not, all of them are given up: they enter together or not at all. */
function withoutSplitTies(
  looks: readonly number[],
  stops: readonly number[],
  strength: Strength,
  absoluteTie: number,
): readonly number[] {
  let last = Math.max(...looks.map((_, look) => (stops[look]! > 0 ? strength(look, stops[look]! - 1) : -Infinity)));
  let kept = stops;
  for (;;) {
    const tied = last;
    const isApart = (look: number) => (events: number) =>
      Number(strength(look, events) > tied && !isTie(tied, strength(look, events), absoluteTie));
    const next = kept.map((at, look) => firstAtLeast(isApart(look), 1, at, looks[look]! + 1, at));
    const given = next.flatMap((at, look) => (at > kept[look]! ? [strength(look, at - 1)] : []));
    if (given.length === 0) return kept;
    last = Math.max(last, ...given);
    kept = next;
  }
}

function weakestOf(looks: readonly number[], stops: readonly number[], strength: Strength): number | null {
  let weakest: number | null = null;
  looks.forEach((n, look) => {
    const at = stops[look]!;
    if (at <= n) weakest = Math.min(strength(look, at), weakest ?? Number.POSITIVE_INFINITY);
  });
  return weakest;
}

function isTie(one: number, other: number, absoluteTie: number): boolean {
  const gap = Math.abs(one - other);
  return gap <= absoluteTie || gap < RELATIVE_TIE * Math.max(Math.abs(one), Math.abs(other));
}

function boundaryOf(looks: readonly number[], stops: readonly number[]): Boundary {
  return { looks, stopAtOrAbove: stops.map((at, look) => (at > looks[look]! ? null : at)) };
}
