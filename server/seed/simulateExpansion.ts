import type { Random } from './random.ts';

/** One value of a PK or PD series; `null` = below the limit of quantification. */
export type Level = readonly [day: number, value: number | null];

/** CAR copies per µg DNA. */
export const COPIES_LIMIT = 100;
/** CD7+ cells per µL. */
export const CD7_LIMIT = 1;

/** Sampling days. Source: [DOMAIN §7.2]. */
export const SAMPLE_DAYS = [0, 1, 3, 5, 7, 10, 14, 21, 28, 42, 60, 90, 180, 270] as const;

export interface Expansion {
  readonly copies: readonly Level[];
  readonly cd7: readonly Level[];
}

/**
 * Lag, exponential rise to Cmax, then a fast and a slow decline; CD7+ cells are nearly gone from day 7 in expanders
 * and come back by week 4 where the cells never multiplied.
 * Source: [DOMAIN §7.2]: Cmax about 62,390 copies/µg DNA (3,176 to 326,483), Tmax median 12 days (10 to 21).
 */
export function simulateExpansion(expands: boolean, random: Random): Expansion {
  const cMax = Math.min(326_483, Math.max(3_176, random.lognormal(62_390, 1)));
  const tMax = Math.min(18, Math.max(10, random.lognormal(12, 0.15)));
  const doublingDays = random.uniform(0.8, 1.2);
  const [fastHalfLife, slowHalfLife] = [random.uniform(3, 5), random.uniform(20, 60)];
  const copiesOn = (day: number) => {
    if (!expands || day < 2) return 0;
    if (day <= tMax) return cMax * 2 ** ((day - tMax) / doublingDays);
    const since = day - tMax;
    return cMax * (0.93 * 2 ** (-since / fastHalfLife) + 0.07 * 2 ** (-since / slowHalfLife));
  };
  const baseline = random.lognormal(600, 0.4);
  const cd7On = (day: number) => {
    if (day < -5) return baseline;
    if (!expands) return baseline * (day < 14 ? 0.12 : Math.min(0.7, 0.12 * 2 ** ((day - 14) / 5)));
    return baseline * 0.12 * 2 ** (-Math.max(0, day - 2) / 0.7) + (day > 150 ? 3 : 0);
  };
  const level = (day: number, value: number, limit: number, digits: number): Level => {
    const noisy = value * random.lognormal(1, 0.12);
    return [day, noisy < limit ? null : Number(noisy.toFixed(digits))];
  };
  return {
    copies: SAMPLE_DAYS.map((day) => level(day, copiesOn(day), COPIES_LIMIT, 0)),
    cd7: [-6, ...SAMPLE_DAYS].map((day) => level(day, cd7On(day), CD7_LIMIT, 1)),
  };
}
