import type { EventPlan, LabPlan, PatientPlan } from './patientPlan.ts';
import type { Random } from './random.ts';

/** Liver, kidney, salts, fibrinogen and interleukin-6 around cytokine release. Values are chosen to look plausible. */
interface Course {
  /** Worst grade of CRS, 0 without one. */
  readonly worst: number;
  readonly peakOn: number;
  readonly iecHsOn: number | null;
}

type Line = Omit<LabPlan, 'values'> & { readonly digits: number; readonly of: (day: number, course: Course) => number };

/** Rises within two days and falls with `fallDays`. */
const wave = (day: number, peakOn: number, fallDays: number) =>
  day < peakOn ? Math.exp((day - peakOn) / 1.5) : Math.exp((peakOn - day) / fallDays);
const bell = (day: number, on: number | null, width: number) =>
  on === null ? 0 : Math.exp(-(((day - on) / width) ** 2));

const LIVER_RISE = [0, 0.2, 0.6, 1.1, 1.8, 2.5];
const liver = (base: number) => (day: number, course: Course) =>
  base *
  (1 + LIVER_RISE[course.worst]! * wave(day, course.peakOn + 2, 5) + 3.8 * bell(day, raised(course.iecHsOn, 2), 4));
const raised = (day: number | null, by: number) => (day === null ? null : day + by);

const INTERLEUKIN_PEAK = [9, 60, 280, 1100, 3800, 9000];

const LINES: readonly Line[] = [
  { analyte: 'ALT', unit: 'U/L', refLow: 7, refHigh: 40, digits: 0, of: liver(22) },
  { analyte: 'AST', unit: 'U/L', refLow: 13, refHigh: 35, digits: 0, of: liver(19) },
  {
    analyte: 'BILI',
    unit: 'µmol/L',
    refLow: 3.4,
    refHigh: 20.5,
    digits: 1,
    of: (day, { worst, peakOn, iecHsOn }) =>
      9 * (1 + 0.25 * worst * wave(day, peakOn + 2, 5) + 1.9 * bell(day, raised(iecHsOn, 3), 4)),
  },
  {
    analyte: 'CREAT',
    unit: 'µmol/L',
    refLow: 41,
    refHigh: 111,
    digits: 0,
    of: (day, { worst, peakOn }) => 62 * (1 + 0.12 * worst * wave(day, peakOn, 3)),
  },
  { analyte: 'ALB', unit: 'g/L', refLow: 40, refHigh: 55, digits: 0, of: albumin },
  { analyte: 'K', unit: 'mmol/L', refLow: 3.5, refHigh: 5.3, digits: 1, of: () => 4.1 },
  { analyte: 'PHOS', unit: 'mmol/L', refLow: 0.85, refHigh: 1.51, digits: 2, of: () => 1.08 },
  {
    analyte: 'CA',
    unit: 'mmol/L',
    refLow: 2.11,
    refHigh: 2.52,
    digits: 2,
    of: (day, course) => 2.3 - (42 - albumin(day, course)) * 0.015,
  },
  { analyte: 'URATE', unit: 'µmol/L', refLow: 155, refHigh: 428, digits: 0, of: (day) => (day < -4 ? 310 : 210) },
];

/** Albumin leaks out while the capillaries do. */
function albumin(day: number, { worst, peakOn }: Course): number {
  return 43 - 2.2 * worst * wave(day, peakOn, 5);
}

/** Days on which the chemistry is drawn: often around lymphodepletion and infusion, then at visits. */
const LIVER_DAYS = [-6, 0, 2, 4, 6, 8, 10, 12, 14, 17, 21, 28, 42, 60];
const SALT_DAYS = [-6, -4, 0, 2, 4, 6, 10, 14, 28];
const LIVER: readonly string[] = ['ALT', 'AST', 'BILI'];
/** As noisy as the assay and the day. */
const NOISE = { ALT: 0.08, AST: 0.08, BILI: 0.08, CREAT: 0.04, ALB: 0.02, K: 0.03, PHOS: 0.05, CA: 0.01, URATE: 0.06 };

export function simulateChemistry(plan: PatientPlan, crs: EventPlan | undefined, random: Random): readonly LabPlan[] {
  const course = courseOf(plan, crs);
  const told = new Set(plan.labs?.map(({ analyte }) => analyte));
  return LINES.filter(({ analyte }) => !told.has(analyte)).map(({ of, digits, ...lab }) => ({
    ...lab,
    values: (LIVER.includes(lab.analyte) ? LIVER_DAYS : SALT_DAYS).map((day) => {
      const noisy = of(day, course) * random.lognormal(1, NOISE[lab.analyte as keyof typeof NOISE]);
      return [day, Number(noisy.toFixed(digits))] as const;
    }),
  }));
}

/** Fibrinogen is spent in haemophagocytosis; interleukin-6 is too low to measure before and long after. */
export function simulateCytokines(
  plan: PatientPlan,
  crs: EventPlan | undefined,
  labDays: readonly number[],
  random: Random,
): readonly LabPlan[] {
  const { worst, peakOn, iecHsOn } = courseOf(plan, crs);
  const values = (digits: number, noise: number, of: (day: number) => number) =>
    labDays.map((day) => [day, Number((of(day) * random.lognormal(1, noise)).toFixed(digits))] as const);
  const fibrinogen = (day: number) =>
    3.1 + 0.35 * worst * wave(day, peakOn, 6) - 2.6 * bell(day, raised(iecHsOn, 3), 4);
  const interleukin = (day: number) =>
    1.1 + INTERLEUKIN_PEAK[worst]! * wave(day, peakOn - 0.5, 1.8) + 160 * bell(day, raised(iecHsOn, 1), 3);
  return [
    { analyte: 'FIBRINO', unit: 'g/L', refLow: 2, refHigh: 4, values: values(2, 0.05, fibrinogen) },
    {
      analyte: 'IL6',
      unit: 'pg/mL',
      refLow: 0,
      refHigh: 7,
      quantifiedFrom: 1.5,
      values: values(1, 0.15, interleukin),
    },
  ];
}

function courseOf(plan: PatientPlan, crs: EventPlan | undefined): Course {
  const worst = Math.max(0, ...(crs?.steps.map((step) => step.grade) ?? []));
  const peakOn = (crs?.steps.find((step) => step.grade === worst)?.day ?? 4) + 1;
  const iecHs = plan.events.find((event) => event.scale === 'IEC-HS 2023');
  return { worst, peakOn, iecHsOn: iecHs?.steps[0]?.day ?? null };
}
