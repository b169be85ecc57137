/** One measurement of target-positive cells; `day` from infusion, negative before it. */
export interface CellCount {
  readonly day: number;
  readonly value: number;
}

export interface PharmacodynamicSettings {
  /** The baseline is the last measurement on or before this day: the last before conditioning, or before infusion. */
  readonly baselineUntilDay: number;
  /** Aplasia is a value below this. */
  readonly threshold: number;
}

export interface Pharmacodynamics {
  readonly baseline: number | null;
  /** Lowest value after infusion, the first of equals. */
  readonly nadir: number | null;
  readonly nadirDay: number | null;
  /** From baseline to nadir; −100 = gone. `null` without a baseline above 0. */
  readonly percentChange: number | null;
  readonly firstDayBelow: number | null;
  /** From the first value below to the next that is not, or to the last measurement. */
  readonly daysBelow: number | null;
  /** Still below at the last measurement: `daysBelow` is at least that long. */
  readonly isStillBelow: boolean;
}

/**
 * Depletion of target cells after infusion, read from the measurements as they are: no model, nothing between days.
 * Measurements from day 0 on count as after infusion. Source: [STATISTICS §7].
 * @param counts rising days
 */
export function computePharmacodynamics(
  counts: readonly CellCount[],
  { baselineUntilDay, threshold }: PharmacodynamicSettings,
): Pharmacodynamics {
  if (counts.some(({ day }, index) => index > 0 && !(day > counts[index - 1]!.day))) {
    throw new RangeError('Days of measurement must rise.');
  }
  const baseline = counts.findLast(({ day }) => day <= baselineUntilDay)?.value ?? null;
  const after = counts.filter(({ day }) => day >= 0 && day > baselineUntilDay);
  if (after.length === 0) {
    return { ...NOTHING_AFTER, baseline };
  }
  const nadir = after.reduce((lowest, count) => (count.value < lowest.value ? count : lowest));
  return {
    baseline,
    nadir: nadir.value,
    nadirDay: nadir.day,
    percentChange: baseline !== null && baseline > 0 ? (100 * (nadir.value - baseline)) / baseline : null,
    ...timeBelow(after, threshold),
  };
}

const NOT_BELOW = { firstDayBelow: null, daysBelow: null, isStillBelow: false };
const NOTHING_AFTER = { nadir: null, nadirDay: null, percentChange: null, ...NOT_BELOW };

function timeBelow(after: readonly CellCount[], threshold: number) {
  const first = after.findIndex(({ value }) => value < threshold);
  if (first === -1) return NOT_BELOW;
  const recovered = after.find(({ value }, index) => index > first && value >= threshold);
  const firstDayBelow = after[first]!.day;
  const lastDayBelow = (recovered ?? after.at(-1)!).day;
  return { firstDayBelow, daysBelow: lastDayBelow - firstDayBelow, isStillBelow: recovered === undefined };
}
