import type { CrsAssessment, IcansAssessment, IceItems } from '../../shared/model/observation.ts';
import type { EventPlan, SyndromePlan, TreatmentPlan } from './patientPlan.ts';
import type { Random } from './random.ts';
import { hours } from './studyTime.ts';

/** What was seen at the bedside on one study day, as the forms for CRS and ICANS are filled in. */
export type LookPlan =
  | { readonly day: number; readonly seen: Omit<CrsAssessment, 'at'> }
  | { readonly day: number; readonly seen: Omit<IcansAssessment, 'at'> };

type Course = Pick<EventPlan, 'steps' | 'end'>;

/** Somebody looks soon after every change. */
const SOON = hours(1 / 3);
const ROUND = hours(8);
/** Patients are looked at every morning for so long, however long the syndrome goes on. */
const DAYS_OF_ROUNDS = 14;

function lookDays({ steps, end }: Course): readonly number[] {
  const onset = steps[0]!.day;
  const changes = [...steps.filter(({ grade }) => grade < 5).map(({ day }) => day), ...(end === null ? [] : [end])];
  const until = Math.min(end ?? Number.POSITIVE_INFINITY, onset + DAYS_OF_ROUNDS);
  const rounds = Array.from({ length: DAYS_OF_ROUNDS }, (_, i) => Math.floor(onset) + 1 + i + ROUND);
  return [...changes.map((day) => day + SOON), ...rounds.filter((day) => day < until)].toSorted((a, b) => a - b);
}

function gradeOn({ steps, end }: Course, day: number): number {
  if (end !== null && day >= end) return 0;
  return steps.findLast((step) => step.day <= day)?.grade ?? 0;
}

/** CRS looks that agree with what was reported; where the plan says `flow`, the flow says more than the report does. */
export function simulateCrsLooks(
  plan: SyndromePlan,
  course: Course,
  treatments: readonly TreatmentPlan[],
  random: Random,
): readonly LookPlan[] {
  const tocilizumabOn = treatments.find(({ treatment }) => treatment === 'tocilizumab')?.start;
  // Nobody looks any more at whoever has died.
  const days = plan.fatal === undefined ? lookDays(course) : lookDays(course).filter((day) => day < plan.fatal!);
  return days.map((day) => {
    const grade = gradeOn(course, day);
    const calm = tocilizumabOn !== undefined && day > tocilizumabOn + 0.5 && grade !== 1;
    const celsius = grade === 0 || calm ? random.uniform(36.4, 37.2) : random.uniform(38.1, 39.4);
    return { day, seen: crsSeen(grade, Number(celsius.toFixed(1)), plan.flow ?? 3, given(treatments, day)) };
  });
}

function crsSeen(
  grade: number,
  celsius: number,
  flow: number,
  feverModifiers: CrsAssessment['feverModifiers'],
): Omit<CrsAssessment, 'at'> {
  return {
    kind: 'crs-assessment',
    temperature: { value: celsius, unit: 'C' },
    feverOtherCause: false,
    hypotension: grade >= 2,
    vasopressors: grade >= 4 ? ['norepinephrine', 'vasopressin'] : grade === 3 ? ['norepinephrine'] : [],
    hypotensionOtherCause: false,
    oxygen: oxygenSeen(grade, flow),
    hypoxiaOtherCause: false,
    feverModifiers,
    note: '',
  };
}

function oxygenSeen(grade: number, flow: number): NonNullable<CrsAssessment['oxygen']> {
  if (grade >= 4) return { device: 'mechanical-ventilation', flowLitresPerMinute: null, notForHypoxia: false };
  if (grade < 2) return { device: 'room-air', flowLitresPerMinute: null, notForHypoxia: false };
  return { device: 'nasal-cannula', flowLitresPerMinute: flow, notForHypoxia: false };
}

const MODIFIERS = ['tocilizumab', 'steroid', 'anakinra', 'antipyretic'] as const;

function given(treatments: readonly TreatmentPlan[], day: number): CrsAssessment['feverModifiers'] {
  return MODIFIERS.filter((drug) => treatments.some(({ treatment, start }) => treatment === drug && start <= day));
}

/** ICE points, arousal and seizure that give each grade. */
const ICANS_SEEN = [
  { points: 10, arousal: 'spontaneous', seizure: 'none' },
  { points: 8, arousal: 'spontaneous', seizure: 'none' },
  { points: 5, arousal: 'voice', seizure: 'none' },
  { points: 1, arousal: 'tactile', seizure: 'none' },
  { points: 0, arousal: 'tactile', seizure: 'prolonged-over-5min' },
] as const;

/** ICANS looks that agree with what was reported, and one before the infusion takes effect. */
export function simulateIcansLooks(course: Course): readonly LookPlan[] {
  return [ROUND + 1, ...lookDays(course)].map((day) => ({ day, seen: icansSeen(gradeOn(course, day)) }));
}

/** The score is taken on these days of everybody, and found whole of whoever has no ICANS. */
const ICE_DAYS = [0, 3, 5, 7, 10, 14];

/** Rounds with a full ICE score on planned days, but where somebody has looked already, ICANS is there or CRS is severe. */
export function simulateIceRounds(
  looks: readonly LookPlan[],
  crs: Course | undefined,
  icans: Course | undefined,
): readonly LookPlan[] {
  const isSeen = (day: number) =>
    looks.some((look) => look.seen.kind === 'icans-assessment' && Math.floor(look.day) === day);
  const isIll = (day: number) =>
    (icans !== undefined && gradeOn(icans, day + ROUND) > 0) || (crs !== undefined && gradeOn(crs, day + ROUND) >= 3);
  return ICE_DAYS.filter((day) => !isSeen(day) && !isIll(day)).map((day) => ({ day: day + ROUND, seen: icansSeen(0) }));
}

function icansSeen(grade: number): Omit<IcansAssessment, 'at'> {
  const { points, arousal, seizure } = ICANS_SEEN[grade]!;
  return {
    kind: 'icans-assessment',
    cognition: { tool: 'ICE', items: itemsKept(points) },
    arousal,
    arousalOtherCause: false,
    seizure,
    deepFocalMotorWeakness: false,
    cerebralEdema: grade >= 3 ? 'none' : null,
    raisedPressureSigns: [],
    intracranialHemorrhage: false,
    note: '',
  };
}

/** Attention and writing go first, one's own bed and the year last. */
const LOST_IN_ORDER = ['attention', 'writing', 6, 2, 1, 5, 'command', 3, 4, 0] as const;

function itemsKept(points: number): IceItems {
  const lost = new Set<string | number>(LOST_IN_ORDER.slice(0, LOST_IN_ORDER.length - points));
  const keeps = (item: string | number) => !lost.has(item);
  return {
    orientation: [0, 1, 2, 3].map(keeps),
    naming: [4, 5, 6].map(keeps),
    command: keeps('command'),
    writing: keeps('writing'),
    attention: keeps('attention'),
  };
}
