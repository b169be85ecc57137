import { requirePositive } from '../inputChecks.ts';
import { areaToEnd, areaUnder, type CoverageStatus } from './area.ts';
import { type Point, requireSamples, type Sample, usablePoints } from './sample.ts';
import { fitTerminalSlope } from './terminalSlope.ts';

/** Why a half-life is not to be relied on. */
export type HalfLifeWarning = 'poor-fit' | 'short-span' | 'much-extrapolated';

export interface HalfLife {
  /** Per day. */
  readonly lambdaZ: number;
  readonly halfLifeDays: number;
  readonly points: number;
  readonly adjustedR2: number;
  readonly areaToInfinity: number;
  readonly extrapolatedPercent: number;
  readonly warnings: readonly HalfLifeWarning[];
}

/** Areas in concentration × days. */
export interface NonCompartmental {
  readonly peak: number | null;
  readonly peakTime: number | null;
  readonly lastQuantifiable: number | null;
  /** How long the product was seen: persistence. */
  readonly lastQuantifiableTime: number | null;
  readonly areaToLast: number | null;
  readonly areaToEnd: number | null;
  readonly areaToEndStatus: CoverageStatus;
  /** A 0 at infusion was put in for a product that cannot have been there before. */
  readonly assumedAbsentAtStart: boolean;
  readonly terminal: HalfLife | null;
}

export interface NonCompartmentalSettings {
  /** Day the fixed area ends, e.g. 28. */
  readonly endDay: number;
  /** The product cannot be in the blood before infusion: without a sample at time 0 the concentration there is 0. */
  readonly absentBeforeInfusion: boolean;
}

/**
 * Peak, persistence, areas and terminal half-life of one patient's samples after one infusion. For cells that expand,
 * clearance and volume mean nothing and are not given; half-life and area to infinity are secondary. Samples before
 * infusion are left out. Source: [GABRIELSSON-2016], [STATISTICS §7].
 * @param samples rising in time, distinct times
 */
export function computeNonCompartmental(
  samples: readonly Sample[],
  { endDay, absentBeforeInfusion }: NonCompartmentalSettings,
): NonCompartmental {
  requireSamples(samples);
  requirePositive('The end of the area', endDay);
  const taken = usablePoints(samples);
  const assumedAbsentAtStart = absentBeforeInfusion && taken.length > 0 && taken[0]!.time > 0;
  const points = assumedAbsentAtStart ? [{ time: 0, value: 0, isBelowLimit: true }, ...taken] : taken;
  const quantifiable = points.filter(({ isBelowLimit }) => !isBelowLimit);
  const fixed = areaToEnd(points, endDay);
  const common = { areaToEnd: fixed.area, areaToEndStatus: fixed.status, assumedAbsentAtStart };
  const last = quantifiable.at(-1);
  if (last === undefined) return { ...nothingSeen(points), ...common };

  const peak = quantifiable.reduce((most, point) => (point.value > most.value ? point : most));
  const areaToLast = areaUnder(points.filter(({ time }) => time <= last.time));
  return {
    peak: peak.value,
    peakTime: peak.time,
    lastQuantifiable: last.value,
    lastQuantifiableTime: last.time,
    areaToLast,
    ...common,
    terminal: halfLifeOf(quantifiable, peak.time, areaToLast),
  };
}

/** Every sample below the limit is a peak of 0; no sample is no peak. */
function nothingSeen(points: readonly Point[]) {
  const none = points.length === 0 ? null : 0;
  return {
    peak: none,
    peakTime: null,
    lastQuantifiable: null,
    lastQuantifiableTime: null,
    areaToLast: none,
    terminal: null,
  };
}

const POOR_FIT = 0.8;
const SHORT_SPAN_HALF_LIVES = 2;
const MUCH_EXTRAPOLATED_PERCENT = 20;

function halfLifeOf(quantifiable: readonly Point[], peakTime: number, areaToLast: number): HalfLife | null {
  const positive = quantifiable.filter(({ value }) => value > 0);
  const fit = fitTerminalSlope(positive, peakTime);
  if (!fit) return null;
  const { lambdaZ, points, adjustedR2, spanDays } = fit;
  const halfLifeDays = Math.LN2 / lambdaZ;
  const beyond = quantifiable.at(-1)!.value / lambdaZ;
  const extrapolatedPercent = (100 * beyond) / (areaToLast + beyond);
  const warnings: readonly (HalfLifeWarning | false)[] = [
    adjustedR2 < POOR_FIT && 'poor-fit',
    spanDays < SHORT_SPAN_HALF_LIVES * halfLifeDays && 'short-span',
    extrapolatedPercent > MUCH_EXTRAPOLATED_PERCENT && 'much-extrapolated',
  ];
  return {
    lambdaZ,
    halfLifeDays,
    points,
    adjustedR2,
    areaToInfinity: areaToLast + beyond,
    extrapolatedPercent,
    warnings: warnings.filter((one) => one !== false),
  };
}
