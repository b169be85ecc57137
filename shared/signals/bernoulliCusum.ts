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
  requireCount('The number of patients', patients);
  const walk = startWalk(design, p, EXACT);
  for (let patient = 0; patient < patients; patient += 1) walk.addPatient();
  return walk.alarmed();
}

/** Patients after which the chance of an alarm no longer changes: the rest is a geometric series. */
const STEADY = 1e-8;
const NEGLIGIBLE = 1e-8;
const LONGEST = 20_000;

/**
 * Average number of patients until the alarm when each has the event with probability `p`; to be stated with the chart.
 * Right to four digits. `null` = so long that it was not followed to the end. Source: [STATISTICS §6].
 */
export function cusumRunLength(design: CusumDesign, p: number): number | null {
  const walk = startWalk(design, p, FOUR_DIGITS);
  let [patients, hazard] = [0, 0];
  for (let patient = 0; patient < LONGEST; patient += 1) {
    const silent = walk.silent();
    if (silent < NEGLIGIBLE) return patients;
    patients += silent;
    const before = walk.alarmed();
    walk.addPatient();
    const next = (walk.alarmed() - before) / silent;
    if (next > 0 && Math.abs(next - hazard) < STEADY * next) return patients + walk.silent() / next;
    hazard = next;
  }
  return null;
}

/** How exact a walk is: heights nearer than `merge` are one, and those less likely than `forget` are left out. */
interface Exactness {
  readonly merge: number;
  readonly forget: number;
}

const EXACT: Exactness = { merge: 1e-9, forget: 0 };
const FOUR_DIGITS: Exactness = { merge: 1e-6, forget: 1e-11 };

/** The chart as a random walk: how likely it stands at each height, alarms taken out. */
function startWalk(design: CusumDesign, p: number, { merge, forget }: Exactness) {
  const { up, down } = stepsOf(design);
  requireLevel('The event probability', p);
  let heights = new Map([[0, { height: 0, chance: 1 }]]);
  let alarmed = 0;
  const addPatient = (): void => {
    const next: typeof heights = new Map();
    const move = (height: number, chance: number): void => {
      if (height >= design.threshold - SLACK) alarmed += chance;
      else if (chance > forget) {
        const key = Math.round(height / merge);
        next.set(key, { height, chance: chance + (next.get(key)?.chance ?? 0) });
      }
    };
    for (const { height, chance } of heights.values()) {
      move(height + up, chance * p);
      move(Math.max(0, height + down), chance * (1 - p));
    }
    heights = next;
  };
  const silent = (): number => [...heights.values()].reduce((sum, { chance }) => sum + chance, 0);
  return { addPatient, silent, alarmed: () => alarmed };
}

function stepsOf({ p0, p1, threshold }: CusumDesign): { up: number; down: number } {
  requireLevel('The usual rate', p0);
  requireLevel('The raised rate', p1);
  requirePositive('The threshold', threshold);
  if (p1 <= p0) throw new RangeError('The raised rate must lie above the usual one.');
  return { up: Math.log(p1 / p0), down: Math.log((1 - p1) / (1 - p0)) };
}
