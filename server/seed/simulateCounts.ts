import type { Grade } from '../../shared/model/grade.ts';
import type { EventPlan, LabPlan, PatientPlan, TreatmentPlan } from './patientPlan.ts';
import type { Random } from './random.ts';
import { hours } from './studyTime.ts';

/** Blood counts after lymphodepletion in three patterns, and what follows from them. Source: [DOMAIN §7.3]. */
type Knots = readonly (readonly [day: number, value: number])[];
type Line = 'ANC' | 'PLAT' | 'HGB';

const CURVES: Readonly<Record<PatientPlan['counts'], Readonly<Record<Line, Knots>>>> = {
  quick: {
    ANC: [
      [-6, 2.6],
      [0, 0.9],
      [4, 0.3],
      [7, 0.2],
      [10, 0.4],
      [13, 1.1],
      [16, 1.9],
      [28, 2.4],
      [90, 3],
    ],
    PLAT: [
      [-6, 160],
      [0, 98],
      [6, 48],
      [10, 36],
      [14, 52],
      [21, 95],
      [28, 140],
      [60, 175],
    ],
    HGB: [
      [-6, 108],
      [4, 88],
      [10, 82],
      [20, 90],
      [28, 98],
      [60, 116],
    ],
  },
  intermittent: {
    ANC: [
      [-6, 2.4],
      [0, 0.7],
      [4, 0.15],
      [8, 0.08],
      [12, 0.35],
      [15, 1.2],
      [18, 1.3],
      [22, 0.42],
      [26, 0.6],
      [32, 1.6],
      [60, 2.2],
    ],
    PLAT: [
      [-6, 120],
      [0, 72],
      [7, 24],
      [12, 17],
      [18, 38],
      [24, 31],
      [32, 66],
      [45, 110],
      [90, 150],
    ],
    HGB: [
      [-6, 101],
      [4, 84],
      [10, 74],
      [20, 82],
      [28, 90],
      [60, 108],
    ],
  },
  aplastic: {
    ANC: [
      [-6, 1.6],
      [0, 0.5],
      [4, 0.08],
      [10, 0.03],
      [20, 0.05],
      [28, 0.12],
      [36, 0.35],
      [44, 0.8],
      [60, 1.6],
      [90, 2.1],
    ],
    PLAT: [
      [-6, 78],
      [0, 44],
      [6, 16],
      [12, 9],
      [20, 10],
      [28, 14],
      [40, 26],
      [55, 52],
      [90, 105],
    ],
    HGB: [
      [-6, 94],
      [4, 78],
      [10, 69],
      [20, 74],
      [28, 77],
      [45, 86],
      [90, 104],
    ],
  },
};

const LAB: Readonly<Record<Line, Omit<LabPlan, 'values'>>> = {
  ANC: { analyte: 'ANC', unit: '10^9/L', refLow: 1.8, refHigh: 6.3 },
  PLAT: { analyte: 'PLAT', unit: '10^9/L', refLow: 125, refHigh: 350 },
  HGB: { analyte: 'HGB', unit: 'g/L', refLow: 115, refHigh: 150 },
};
const DIGITS: Readonly<Record<Line, number>> = { ANC: 2, PLAT: 0, HGB: 0 };

/** Straight lines between the knots on a logarithmic axis; flat outside. */
export function valueOn(knots: Knots, day: number): number {
  const after = knots.findIndex(([at]) => at >= day);
  if (after <= 0) return (after === 0 ? knots[0] : knots.at(-1))![1];
  const [[d0, v0], [d1, v1]] = [knots[after - 1]!, knots[after]!];
  return Math.exp(Math.log(v0) + ((day - d0) / (d1 - d0)) * Math.log(v1 / v0));
}

export function simulateCounts(plan: PatientPlan, labDays: readonly number[], random: Random): readonly LabPlan[] {
  return (['ANC', 'PLAT', 'HGB'] as const).map((line) => ({
    ...LAB[line],
    values: labDays.map((day) => {
      const noisy = valueOn(CURVES[plan.counts][line], day) * random.lognormal(1, line === 'HGB' ? 0.02 : 0.08);
      return [day, Number(noisy.toFixed(DIGITS[line]))] as const;
    }),
  }));
}

/** Lower bounds of grades 1, 2 and 3; below the last one it is grade 4. Source: [CTCAE-5]. */
const BOUNDS: Readonly<Record<Line, readonly number[]>> = {
  ANC: [1.8, 1.5, 1, 0.5],
  PLAT: [125, 75, 50, 25],
  HGB: [115, 100, 80],
};
const EVENT: Readonly<Record<Line, Pick<EventPlan, 'key' | 'termCode' | 'verbatim'>>> = {
  ANC: { key: 'neutropenia', termCode: 10029366, verbatim: '中性粒细胞计数降低' },
  PLAT: { key: 'thrombocytopenia', termCode: 10035528, verbatim: '血小板计数降低' },
  HGB: { key: 'anemia', termCode: 10002272, verbatim: '贫血' },
};

const gradeOf = (line: Line, value: number) => BOUNDS[line].filter((bound) => value < bound).length;

/** One event per line that reached grade 3: from that day until it is down to grade 1 for good. */
export function simulateCytopenias(plan: PatientPlan): readonly EventPlan[] {
  return (['ANC', 'PLAT', 'HGB'] as const).flatMap((line) => {
    const days = Array.from({ length: 127 }, (_, i) => i - 6);
    const grades = days.map((day) => gradeOf(line, valueOn(CURVES[plan.counts][line], day)));
    const first = grades.findIndex((grade) => grade >= 3);
    if (first === -1) return [];
    const last = grades.findLastIndex((grade) => grade >= 2);
    const steps = days
      .map((day, i) => ({ day: day + hours(8), grade: grades[i] as Grade }))
      .filter((step, i) => i >= first && i <= last && step.grade >= 1 && (i === first || grades[i - 1] !== grades[i]));
    const attribution = [
      ['lymphodepletion', 'probable'],
      ['car-t', 'possible'],
    ] as const;
    const end = last === grades.length - 1 ? null : days[last + 1]! + hours(8);
    return [{ ...EVENT[line], steps, end, attribution, symptomatic: false }];
  });
}

/** Platelets and red cells are given below the usual thresholds; growth factor while neutrophils stay low. */
export function simulateSupport(plan: PatientPlan): readonly TreatmentPlan[] {
  const { ANC, PLAT, HGB } = CURVES[plan.counts];
  const platelets = [4, 7, 10, 13, 16, 20, 24, 28]
    .filter((day) => valueOn(PLAT, day) < 20)
    .map((day) => once('platelet-transfusion', 'apheresis platelets', '1 unit', day));
  const redCells = [7, 11, 15, 20]
    .filter((day) => valueOn(HGB, day) < 75)
    .map((day) => once('red-cell-transfusion', 'red cells', '2 units', day));
  const gCsfFrom = plan.counts === 'aplastic' ? 14 : 6;
  const recovered = Array.from({ length: 60 }, (_, i) => gCsfFrom + i).find((day) => valueOn(ANC, day) > 0.8);
  const gCsf: TreatmentPlan = {
    treatment: 'g-csf',
    name: 'filgrastim',
    dose: '5 µg/kg/day',
    start: gCsfFrom + hours(9),
    end: (recovered ?? gCsfFrom + 60) + hours(9),
  };
  return [...platelets, ...redCells, gCsf];
}

const once = (treatment: TreatmentPlan['treatment'], name: string, dose: string, day: number): TreatmentPlan => ({
  treatment,
  name,
  dose,
  start: day + hours(11),
});
