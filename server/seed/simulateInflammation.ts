import type { EventPlan, LabPlan, PatientPlan } from './patientPlan.ts';
import type { Random } from './random.ts';
import { hours } from './studyTime.ts';

/** Temperature, C-reactive protein and ferritin follow the cytokine release. Values are chosen to look plausible. */
const gradeOn = (event: EventPlan | undefined, day: number): number => {
  if (event === undefined || (event.end !== null && day >= event.end)) return 0;
  return event.steps.findLast((step) => step.day <= day)?.grade ?? 0;
};

/** Days of the temperature chart: each morning while on the ward, then at visits; evenings too while feverish. */
export function temperatureDays(crs: EventPlan | undefined): readonly number[] {
  const mornings = [...range(-5, 14), 17, 21, 24, 28].map((day) => day + hours(7));
  const evenings = range(0, 14)
    .map((day) => day + hours(19))
    .filter((day) => gradeOn(crs, day) > 0);
  return [...mornings, ...evenings].toSorted((a, b) => a - b);
}

/** Fever comes with the syndrome and gives way within half a day of tocilizumab, though the syndrome may go on; it may return as all that is left. */
export function temperatureOn(
  day: number,
  crs: EventPlan | undefined,
  tocilizumabOn: number | undefined,
  random: Random,
): number {
  const evening = day % 1 > 0.5 ? 0.3 : 0;
  const calm = 36.5 + evening + random.normal(0, 0.15);
  const grade = gradeOn(crs, day);
  const broken = tocilizumabOn !== undefined && day > tocilizumabOn + 0.5;
  if (grade === 0) return calm;
  if (broken && grade === 1) return 38.2 + evening / 3;
  return broken ? calm + 0.5 : 38.3 + evening + 0.35 * Math.min(grade, 3) + random.normal(0, 0.2);
}

const CRP_PEAK = [25, 60, 110, 190, 260, 320];
const FERRITIN_PEAK = [1200, 2500, 5000, 9000, 16_000, 24_000];

/** Both peak about two days after the worst grade; CRP falls quickly, ferritin slowly. Haemophagocytosis lifts ferritin. */
export function simulateInflammation(
  plan: PatientPlan,
  crs: EventPlan | undefined,
  labDays: readonly number[],
  random: Random,
): readonly LabPlan[] {
  const worst = Math.max(0, ...(crs?.steps.map((step) => step.grade) ?? []));
  const peakOn = (crs?.steps.find((step) => step.grade === worst)?.day ?? 4) + 1.5;
  const iecHs = plan.events.find((event) => event.scale === 'IEC-HS 2023');
  const wave = (day: number, peak: number, calm: number, fallDays: number) =>
    calm + (peak - calm) * (day < peakOn ? Math.exp((day - peakOn) / 1.5) : Math.exp((peakOn - day) / fallDays));
  const ferritin = (day: number) => {
    const second = iecHs === undefined ? 0 : 14_000 * Math.exp(-(((day - iecHs.steps[0]!.day - 3) / 3.5) ** 2));
    return wave(day, FERRITIN_PEAK[worst]!, 700, 6) + second;
  };
  const lab = (
    analyte: string,
    unit: string,
    refLow: number,
    refHigh: number,
    digits: number,
    of: (day: number) => number,
  ) => ({
    analyte,
    unit,
    refLow,
    refHigh,
    values: labDays.map((day) => [day, Number((of(day) * random.lognormal(1, 0.1)).toFixed(digits))] as const),
  });
  return [
    lab('CRP', 'mg/L', 0, 10, 1, (day) => wave(day, CRP_PEAK[worst]!, 7, 2.5)),
    lab('FERRITIN', 'µg/L', 30, 400, 0, ferritin),
  ];
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
