import { requireCount, requireLevel, requirePositive } from '../stats/inputChecks.ts';

/** A chart that watches for a rise of an event rate from `p0` to `p1` (p1 above p0), patient after patient. */
export interface CusumDesign {
  readonly p0: number;
  readonly p1: number;
  /** Height at which it raises the alarm. */
  readonly threshold: number;
}

export interface CusumPath {
  readonly path: readonly number[];
  /** Number of the patient, from 1; `null` = no alarm. The path goes on after an alarm. */
  readonly alarmAt: number | null;
}

const SLACK = 1e-12;
/** Heights this close are one. */
const MERGE = 1e-9;

/** Source: [REYNOLDS-1999], [STATISTICS §6]. The order of patients matters. */
export function traceCusum(design: CusumDesign, outcomes: readonly boolean[]): CusumPath {
  const { up, down } = stepsOf(design);
  let height = 0;
  const path = outcomes.map((event) => {
    height = Math.max(0, height + (event ? up : down));
    return height;
  });
  const alarm = path.findIndex((one) => one >= design.threshold - SLACK);
  return { path, alarmAt: alarm === -1 ? null : alarm + 1 };
}

/** P(an alarm within `patients`) when each has the event with probability `p`: exact, over the reachable heights. */
export function cusumAlarmProbability(design: CusumDesign, p: number, patients: number): number {
  const { up, down } = stepsOf(design);
  requireLevel('The event probability', p);
  requireCount('The number of patients', patients);
  let heights = new Map([[0, { height: 0, chance: 1 }]]);
  let alarmed = 0;
  for (let patient = 0; patient < patients; patient += 1) {
    const next: typeof heights = new Map();
    for (const { height, chance } of heights.values()) {
      for (const [step, share] of [
        [up, chance * p],
        [down, chance * (1 - p)],
      ] as const) {
        const reached = Math.max(0, height + step);
        if (reached >= design.threshold - SLACK) {
          alarmed += share;
          continue;
        }
        const key = Math.round(reached / MERGE);
        next.set(key, { height: reached, chance: share + (next.get(key)?.chance ?? 0) });
      }
    }
    heights = next;
  }
  return alarmed;
}

function stepsOf({ p0, p1, threshold }: CusumDesign): { up: number; down: number } {
  requireLevel('The usual rate', p0);
  requireLevel('The raised rate', p1);
  requirePositive('The threshold', threshold);
  if (p1 <= p0) throw new RangeError('The raised rate must lie above the usual one.');
  return { up: Math.log(p1 / p0), down: Math.log((1 - p1) / (1 - p0)) };
}
