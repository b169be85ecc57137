import { requireLevel } from '../stats/inputChecks.ts';

export interface BoinRates {
  /** DLT probability aimed at. */
  readonly target: number;
  /** Highest rate seen as too low; 0.6 of the target unless the protocol says otherwise. */
  readonly safe: number;
  /** Lowest rate seen as too high; 1.4 of the target unless the protocol says otherwise. */
  readonly toxic: number;
}

export interface BoinBoundaries {
  /** Escalate at an observed rate at or below. */
  readonly escalate: number;
  /** De-escalate at an observed rate at or above. */
  readonly deEscalate: number;
}

/** The rates that go with a target by default. Source: [LIU-2015], [STATISTICS §4]. */
export function defaultBoinRates(target: number): BoinRates {
  return { target, safe: 0.6 * target, toxic: 1.4 * target };
}

/** λe and λd, between which the observed DLT rate is as it should be. Source: [LIU-2015], [STATISTICS §4]. */
export function boinBoundaries({ target, safe, toxic }: BoinRates): BoinBoundaries {
  for (const rate of [target, safe, toxic]) requireLevel('A DLT rate', rate);
  if (!(safe < target && target < toxic)) throw new RangeError('The rates must rise: safe, target, toxic.');
  return {
    escalate: Math.log((1 - safe) / (1 - target)) / Math.log((target * (1 - safe)) / (safe * (1 - target))),
    deEscalate: Math.log((1 - target) / (1 - toxic)) / Math.log((toxic * (1 - target)) / (target * (1 - toxic))),
  };
}
