import type { EndAnswer, OnsetAnswer } from '../../shared/model/dates.ts';
import type { TermCode } from '../../shared/model/grade.ts';
import type { AdverseEvent, Observation } from '../../shared/model/observation.ts';
import type { Act, Deed, SeedRole } from './act.ts';
import type { EventPlan, StudyEventPlan, TreatmentPlan } from './patientPlan.ts';
import { hours, type StudyTime } from './studyTime.ts';

/** Where a patient's acts are collected. `day` is when it is entered, not when it happened. */
export interface Teller {
  readonly time: StudyTime;
  act(by: SeedRole, day: number, what: Deed): void;
}

export function createTeller(subjectNumber: string, time: StudyTime, acts: Act[]): Teller {
  return { time, act: (by, day, what) => acts.push({ at: time.instant(day), by, subjectNumber, what }) };
}

export function tellOnce(teller: Teller, by: SeedRole, day: number, key: string, value: Observation): void {
  teller.act(by, day, { command: 'record', key, value });
}

/** Staff write things down some time after they happened. */
const EVENT_LAG = hours(1.5);
const TREATMENT_LAG = hours(0.5);

/** An event is entered soon after its onset and corrected whenever its grade changes, until its end is known. */
export function tellEvent(teller: Teller, plan: EventPlan): void {
  const first = plan.steps[0]!.day + (plan.reportedAfter ?? EVENT_LAG);
  const later = [...plan.steps.slice(1).map((step) => step.day), ...(plan.end === null ? [] : [plan.end])]
    .map((day) => day + EVENT_LAG)
    .filter((day) => day > first);
  const { key } = plan;
  teller.act('investigator', first, { command: 'record', key, value: eventAsKnownOn(plan, first, teller.time) });
  for (const day of new Set(later)) {
    const value = eventAsKnownOn(plan, day, teller.time);
    const reason = value.end === 'ongoing' ? 'Grade changed' : 'Event ended';
    teller.act('investigator', day, { command: 'correct', key, value, reason });
  }
}

function eventAsKnownOn(plan: EventPlan, day: number, time: StudyTime): AdverseEvent {
  const steps = plan.steps.filter((step) => step.day < day);
  const ended = plan.end !== null && plan.end < day;
  const from = (at: number, index: number) => (index === 0 ? onsetText(plan, at, time) : time.local(at));
  const end: EndAnswer = ended ? time.local(plan.end!) : 'ongoing';
  return {
    kind: 'adverse-event',
    termCode: plan.termCode as TermCode,
    verbatim: plan.verbatim,
    scale: plan.scale ?? 'CTCAE 5.0',
    gradeHistory: steps.map(({ day: at, grade }, index) => ({ grade, from: from(at, index) })),
    end,
    outcome: ended ? (plan.outcome ?? 'recovered') : isImproving(steps) ? 'recovering' : 'not-recovered',
    seriousness: plan.seriousness ?? [],
    attribution: plan.attribution.map(([agent, relatedness]) => ({ agent, party: 'investigator', relatedness })),
    signOf: plan.signOf ?? null,
    symptomatic: plan.symptomatic ?? true,
    narrative: plan.narrative ?? '',
  };
}

const isImproving = (steps: EventPlan['steps']) => (steps.at(-1)?.grade ?? 0) < (steps.at(-2)?.grade ?? 0);

const KNOWN_LENGTH = { year: 4, month: 7, day: 10 } as const;

function onsetText(plan: EventPlan, day: number, time: StudyTime): OnsetAnswer {
  const known = plan.onsetKnownTo;
  if (known === 'unknown') return 'unknown';
  return known === undefined ? time.local(day) : (time.local(day).slice(0, KNOWN_LENGTH[known]) as OnsetAnswer);
}

export function tellTreatment(teller: Teller, key: string, plan: TreatmentPlan): void {
  const { treatment, name, dose, start } = plan;
  const end = plan.end === undefined ? start : plan.end;
  const value = (until: EndAnswer) =>
    ({ kind: 'treatment', treatment, name, dose, start: teller.time.local(start), end: until }) as const;
  const given = end === start;
  tellOnce(teller, 'coordinator', start + TREATMENT_LAG, key, value(given ? teller.time.local(start) : 'ongoing'));
  if (given || end === null) return;
  const ended = value(teller.time.local(end));
  teller.act('coordinator', end + TREATMENT_LAG, { command: 'correct', key, value: ended, reason: 'Treatment ended' });
}

export function tellStudyEvent(teller: Teller, key: string, plan: StudyEventPlan): void {
  tellOnce(teller, 'investigator', plan.day + hours(1), key, {
    kind: 'study-event',
    event: plan.event,
    at: teller.time.local(plan.day),
    cause: plan.cause ?? null,
    detail: plan.detail ?? '',
  });
}
