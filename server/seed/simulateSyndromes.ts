import type { Grade } from '../../shared/model/grade.ts';
import type { EventPlan, SyndromePlan, TreatmentPlan } from './patientPlan.ts';
import type { Random } from './random.ts';
import { hours } from './studyTime.ts';

/** CRS and ICANS with what belongs to them: signs that are counted with the syndrome, and what was given. */
export interface Syndrome {
  readonly events: readonly EventPlan[];
  readonly treatments: readonly TreatmentPlan[];
}

const CRS = 10052015;
const ICANS = 10083347;
const FEVER = 10016558;
const HYPOTENSION = 10021097;
const HYPOXIA = 10021143;
const TREMOR = 10044565;

type Course = Pick<EventPlan, 'steps' | 'end'>;

/** Ramp to the worst grade over hours to days, then down step by step. Source: [DOMAIN §7.1]. */
export function syndromeCourse(plan: SyndromePlan, random: Random): Course {
  const { onset, grade, reached, peakDays, fatal } = plan;
  const climb = (reached ?? onset + (grade - 1) * random.uniform(0.5, 0.9)) - onset;
  const steps = Array.from({ length: grade }, (_, i) => ({
    day: onset + (grade === 1 ? 0 : (climb * i) / (grade - 1)),
    grade: (i + 1) as Grade,
  }));
  if (fatal !== undefined) return { steps: [...steps, { day: fatal, grade: 5 }], end: fatal };
  if (peakDays === null) return { steps, end: null };
  let day = steps.at(-1)!.day + peakDays;
  for (let lower = grade - 1; lower >= 1; lower -= 1) {
    steps.push({ day, grade: lower as Grade });
    day += random.uniform(0.7, 1.3);
  }
  return { steps, end: day };
}

/** First day at or above a grade; `undefined` if it never got there. */
export const reachedOn = (course: Course, grade: number): number | undefined =>
  course.steps.find((step) => step.grade >= grade)?.day;

const leftOn = (course: Course, grade: number): number | null => {
  const last = course.steps.findLastIndex((step) => step.grade >= grade);
  return last === course.steps.length - 1 ? course.end : course.steps[last + 1]!.day;
};

export function simulateCrs(plan: SyndromePlan, random: Random): Syndrome {
  const course = syndromeCourse(plan, random);
  const related = [
    ['car-t', 'definite'],
    ['lymphodepletion', 'unrelated'],
  ] as const;
  const serious = plan.grade >= 3;
  const crs: EventPlan = {
    key: 'crs',
    termCode: CRS,
    verbatim: '细胞因子释放综合征',
    scale: 'ASTCT 2019',
    ...course,
    ...(plan.fatal !== undefined && { outcome: 'fatal' as const }),
    seriousness: plan.fatal !== undefined ? ['death', 'life-threatening'] : seriousness(plan.grade),
    attribution: related,
    narrative: serious ? 'Intensive care; haemodynamics and oxygen followed hourly.' : '',
  };
  const sign = (key: string, termCode: number, verbatim: string, from: number, grade: Grade): EventPlan[] => {
    const start = reachedOn(course, from);
    if (start === undefined) return [];
    const steps = [{ day: start + hours(0.5), grade }];
    return [
      { key, termCode, verbatim, steps, end: leftOn(course, from), attribution: related, signOf: 'CRS' as const },
    ];
  };
  return {
    events: [
      crs,
      ...sign('fever', FEVER, '发热', 1, plan.grade >= 2 ? 2 : 1),
      ...sign('hypotension', HYPOTENSION, '低血压', 2, plan.grade >= 3 ? 3 : 2),
      ...sign('hypoxia', HYPOXIA, '低氧血症', 3, plan.grade === 4 ? 4 : 3),
    ],
    treatments: crsTreatments(course),
  };
}

const seriousness = (grade: Grade) =>
  grade === 4 ? (['life-threatening', 'hospitalisation'] as const) : grade === 3 ? (['hospitalisation'] as const) : [];

function crsTreatments(course: Course): TreatmentPlan[] {
  const from = (grade: number, build: (day: number) => TreatmentPlan): TreatmentPlan[] => {
    const day = reachedOn(course, grade);
    return day === undefined ? [] : [build(day)];
  };
  return [
    ...from(1, (day) => ({ treatment: 'antipyretic', name: 'paracetamol', dose: '0.5 g', start: day + hours(1) })),
    ...from(2, (day) => ({ treatment: 'tocilizumab', name: 'tocilizumab', dose: '8 mg/kg', start: day + hours(2) })),
    ...from(2, (day) => ({
      treatment: 'oxygen',
      name: 'nasal cannula',
      dose: '3 L/min',
      start: day + hours(1),
      end: leftOn(course, 2),
    })),
    ...from(3, (day) => ({
      treatment: 'steroid',
      name: 'dexamethasone',
      dose: '10 mg every 6 h',
      start: day + hours(1),
      end: leftOn(course, 2),
    })),
    ...from(3, (day) => ({
      treatment: 'vasopressor',
      name: 'norepinephrine',
      dose: '0.1-0.3 µg/kg/min',
      start: day + hours(1),
      end: leftOn(course, 3),
    })),
    ...from(4, (day) => ({
      treatment: 'vasopressor',
      name: 'vasopressin',
      dose: '0.03 U/min',
      start: day + hours(1),
      end: leftOn(course, 4),
    })),
  ];
}

export function simulateIcans(plan: SyndromePlan, random: Random): Syndrome {
  const course = syndromeCourse(plan, random);
  const attribution = [['car-t', 'definite']] as const;
  const icans: EventPlan = {
    key: 'icans',
    termCode: ICANS,
    verbatim: '免疫效应细胞相关神经毒性综合征',
    scale: 'ASTCT 2019',
    ...course,
    seriousness: seriousness(plan.grade),
    attribution,
    narrative: `Lowest ICE score ${[10, 8, 5, 1, 0][plan.grade]}.`,
  };
  const tremor: EventPlan = {
    key: 'tremor',
    termCode: TREMOR,
    verbatim: '震颤',
    steps: [{ day: plan.onset + hours(1), grade: 1 }],
    end: course.end,
    attribution,
    signOf: 'ICANS',
  };
  const steroidFrom = reachedOn(course, 2);
  const steroid: TreatmentPlan[] =
    steroidFrom === undefined
      ? []
      : [
          {
            treatment: 'steroid',
            name: 'dexamethasone',
            dose: '10 mg every 6 h',
            start: steroidFrom + hours(1),
            end: course.end,
          },
        ];
  return { events: [icans, tremor], treatments: steroid };
}
