import type { FigureFilter } from '../figureFilter.ts';
import type { MeasuredFigureData } from './measuredFigureData.ts';
import { countedPatients, type LeftOutCounts, leftOutOf, pointsByPatient } from './measuredSelection.ts';

/** Highest value from the infusion on in multiples of the upper limit of its own sample, the first of equals. */
export interface LiverPeak {
  readonly of: 'ALT' | 'AST' | 'BILI';
  readonly times: number;
  readonly day: number;
  /** −1 = below that, 1 = above it. */
  readonly bound: number;
}

export interface LiverPoint {
  /** Index into the patients. */
  readonly patient: number;
  /** ALT or AST, whichever is higher. */
  readonly enzyme: LiverPeak;
  readonly bilirubin: LiverPeak;
  readonly quadrant: Quadrant;
}

/** By the lines of 3 and 2 times the upper limit. */
export const QUADRANTS = ['both', 'enzyme', 'bilirubin', 'neither'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Why a patient has no point; the first that holds. */
export const NO_POINT_REASONS = ['no-enzyme', 'no-bilirubin', 'no-limit'] as const;
export type NoPointReason = (typeof NO_POINT_REASONS)[number];

export interface LabSafety {
  /** Everybody the filter leaves. */
  readonly counted: readonly number[];
  readonly points: readonly LiverPoint[];
  readonly quadrants: Readonly<Record<Quadrant, readonly number[]>>;
  readonly without: Readonly<Record<NoPointReason, readonly number[]>>;
  /** Results from the infusion on without an upper limit. */
  readonly noLimit: number;
  readonly leftOut: LeftOutCounts;
}

/** At least three times, and more than twice, the upper limit. Source: [FDA-DILI-2009 §IV.A]. */
export const ENZYME_LINE = 3;
export const BILIRUBIN_LINE = 2;

const ENZYMES = ['ALT', 'AST'] as const;

/** Peak transaminase against peak bilirubin. The peaks may lie on different days. Source: [FIGURES §2.11]. */
export function labSafety(data: MeasuredFigureData, filter: FigureFilter): LabSafety {
  const counted = countedPatients(data, filter);
  const byName = {
    ALT: pointsByPatient(data, 'ALT'),
    AST: pointsByPatient(data, 'AST'),
    BILI: pointsByPatient(data, 'BILI'),
  };
  const points: LiverPoint[] = [];
  const without: Record<NoPointReason, number[]> = { 'no-enzyme': [], 'no-bilirubin': [], 'no-limit': [] };
  let noLimit = 0;
  for (const patient of counted) {
    const own = (of: LiverPeak['of']) => afterInfusion(data, byName[of].get(patient) ?? []);
    noLimit += [...own('ALT'), ...own('AST'), ...own('BILI')].filter((at) => Number.isNaN(timesLimit(data, at))).length;
    const [alt, ast, bilirubin] = [
      peakOf(data, 'ALT', own('ALT')),
      peakOf(data, 'AST', own('AST')),
      peakOf(data, 'BILI', own('BILI')),
    ];
    const enzyme = alt === null || (ast !== null && ast.times > alt.times) ? ast : alt;
    if (enzyme !== null && bilirubin !== null) {
      points.push({ patient, enzyme, bilirubin, quadrant: quadrantOf(enzyme.times, bilirubin.times) });
    } else if (ENZYMES.every((name) => own(name).length === 0)) without['no-enzyme'].push(patient);
    else if (own('BILI').length === 0) without['no-bilirubin'].push(patient);
    else without['no-limit'].push(patient);
  }
  const inQuadrant = (quadrant: Quadrant) =>
    points.filter((one) => one.quadrant === quadrant).map(({ patient }) => patient);
  return {
    counted,
    points,
    quadrants: {
      both: inQuadrant('both'),
      enzyme: inQuadrant('enzyme'),
      bilirubin: inQuadrant('bilirubin'),
      neither: inQuadrant('neither'),
    },
    without,
    noLimit,
    leftOut: leftOutOf(data, ['ALT', 'AST', 'BILI'], counted),
  };
}

export interface LiverStep {
  readonly day: number;
  readonly enzymeTimes: number;
  readonly bilirubinTimes: number;
}

/** A patient's way over time: the study days that have both, each at its highest, those before the infusion included. */
export function liverPath(data: MeasuredFigureData, patient: number): readonly LiverStep[] {
  const highest = (names: readonly LiverPeak['of'][]) => {
    const days = new Map<number, number>();
    for (const at of names.flatMap((name) => pointsByPatient(data, name).get(patient) ?? [])) {
      const [day, times] = [Math.floor(data.points.day[at]!), timesLimit(data, at)];
      if (!Number.isNaN(times)) days.set(day, Math.max(days.get(day) ?? 0, times));
    }
    return days;
  };
  const bilirubin = highest(['BILI']);
  return [...highest(ENZYMES)]
    .flatMap(([day, enzymeTimes]) => {
      const bilirubinTimes = bilirubin.get(day);
      return bilirubinTimes === undefined ? [] : [{ day, enzymeTimes, bilirubinTimes }];
    })
    .toSorted((a, b) => a.day - b.day);
}

const afterInfusion = ({ points }: MeasuredFigureData, own: readonly number[]) =>
  own.filter((at) => points.day[at]! >= 0);

function timesLimit({ points }: MeasuredFigureData, at: number): number {
  const upper = points.upper[at]!;
  return upper > 0 ? points.value[at]! / upper : Number.NaN;
}

function peakOf(data: MeasuredFigureData, of: LiverPeak['of'], own: readonly number[]): LiverPeak | null {
  let peak: LiverPeak | null = null;
  for (const at of own) {
    const times = timesLimit(data, at);
    if (Number.isNaN(times) || (peak !== null && times <= peak.times)) continue;
    peak = { of, times, day: Math.floor(data.points.day[at]!), bound: data.points.bound[at]! };
  }
  return peak;
}

function quadrantOf(enzymeTimes: number, bilirubinTimes: number): Quadrant {
  const isEnzyme = enzymeTimes >= ENZYME_LINE;
  if (bilirubinTimes > BILIRUBIN_LINE) return isEnzyme ? 'both' : 'bilirubin';
  return isEnzyme ? 'enzyme' : 'neither';
}
