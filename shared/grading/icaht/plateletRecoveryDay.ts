import { type DayValue, lowestPerDay } from './dailySeries.ts';

/** 10^9/L; the bound itself is recovered. Source: [GRADING §6]. */
const RECOVERED_FROM = 20;
/** Measured days in a row that must be recovered. */
const RECOVERED_DAYS = 3;
/** Days before the first of them without a platelet transfusion. */
const TRANSFUSION_FREE_DAYS = 7;

/**
 * Day of platelet recovery without transfusion: the first of three measured days in a row at 20 × 10^9/L or more, with no
 * platelet transfusion in the seven days before it nor until the third. `null` = not recovered yet.
 * @param platelets 10^9/L by study day, any order
 * Source: [GRADING §6].
 */
export function plateletRecoveryDay(platelets: readonly DayValue[], transfusionDays: readonly number[]): number | null {
  const days = [...lowestPerDay(platelets, -Infinity, Infinity)].toSorted(([a], [b]) => a - b);
  for (let at = 0; at + RECOVERED_DAYS <= days.length; at += 1) {
    const three = days.slice(at, at + RECOVERED_DAYS);
    const first = three[0]![0];
    const last = three.at(-1)![0];
    const isHigh = three.every(([, value]) => value >= RECOVERED_FROM);
    const isFree = transfusionDays.every((day) => day < first - TRANSFUSION_FREE_DAYS || day > last);
    if (isHigh && isFree) return first;
  }
  return null;
}
