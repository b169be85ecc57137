import fc from 'fast-check';
import type { CalendarDate } from '../../shared/model/dates.ts';
import type { Relatedness } from '../../shared/model/observation.ts';
import {
  AROUSALS,
  CEREBRAL_EDEMAS,
  FEVER_MODIFIERS,
  OXYGEN_DEVICES,
  RELATEDNESS,
  SEIZURES,
} from '../../shared/model/vocabulary.ts';
import { addDays } from '../../shared/time/addDays.ts';
import { type EventSpec, type HistorySpec, INFUSED_ON, type TermName } from './aHistory.ts';

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin'];
/** Terms with every grade from 2 to 4. */
const JUDGED: readonly TermName[] = ['CRS', 'ICANS', 'Hypotension', 'Lung infection', 'Fever', 'ALT increased'];
/** Terms with rules of their own, or that rules look at beside another. */
const SPECIAL: readonly TermName[] = [
  'Neutrophil count decreased',
  'Platelet count decreased',
  'Epistaxis',
  'GvHD',
  'IEC-HS',
  'Infusion related reaction',
];

const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => addDays(INFUSED_ON as CalendarDate, number) as string);

/** A local moment: to the hour, to the day, or to the month. */
export function anyMoment(from = -20, to = 45): fc.Arbitrary<string> {
  return fc
    .tuple(day(from, to), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 9 }))
    .map(([date, hour, kind]) => {
      if (kind === 0) return date.slice(0, 7);
      return kind < 4 ? date : `${date}T${String(hour).padStart(2, '0')}:00`;
    });
}

/** Steps in order, each some hours after the one before; `end` may be ongoing. All moments are complete. */
export function anyOrderedEvent(fromHour: number, toHour: number, terms = JUDGED): fc.Arbitrary<EventSpec> {
  return fc
    .record({
      term: fc.constantFrom(...terms),
      startHour: fc.integer({ min: fromHour, max: toHour }),
      course: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 200 })), {
        minLength: 1,
        maxLength: 5,
      }),
      isOngoing: fc.boolean(),
    })
    .map(({ term, startHour, course, isOngoing }) => {
      let hour = startHour;
      const steps = course.map(([grade, hours]) => {
        const from = atHour(hour);
        hour += hours;
        return [grade, from] as const;
      });
      return isOngoing ? { term, steps } : { term, steps, end: atHour(hour) };
    });
}

/** Local time so many hours after midnight of day 0. */
export function atHour(hour: number): string {
  const date = addDays(INFUSED_ON as CalendarDate, Math.floor(hour / 24));
  return `${date}T${String(((hour % 24) + 24) % 24).padStart(2, '0')}:00`;
}

const anyWildEvent: fc.Arbitrary<EventSpec> = fc
  .record({
    term: fc.constantFrom<TermName>(...JUDGED, ...SPECIAL, 'Headache'),
    steps: fc.array(
      fc.tuple(
        fc.constantFrom(null, 1, 2, 3, 4, 5),
        fc.oneof({ weight: 6, arbitrary: anyMoment() }, fc.constant('unknown')),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    end: fc.oneof({ weight: 4, arbitrary: anyMoment() }, fc.constant('unknown'), fc.constant('ongoing')),
    related: fc.oneof(fc.constantFrom<Relatedness>(...RELATEDNESS), fc.constant(null)),
    dueTo: fc.record({ disease: fc.constantFrom<Relatedness>(...RELATEDNESS) }, { requiredKeys: [] }),
    outcome: fc.constantFrom('recovered', 'not-recovered', 'fatal', 'unknown'),
    symptomatic: fc.constantFrom(true, false, null),
    signOf: fc.constantFrom('CRS', 'ICANS', null),
  })
  .map(({ outcome, symptomatic, signOf, ...event }) => ({
    ...event,
    change: { outcome, symptomatic, signOf } as NonNullable<EventSpec['change']>,
  }));

/** Any record at all, contradictions included. */
export const anyHistory: fc.Arbitrary<HistorySpec> = fc.record({
  zone: fc.constantFrom(...ZONES),
  doseLevel: fc.constantFrom('DL1', 'DL2', null),
  infusions: fc.array(
    fc.tuple(fc.oneof({ weight: 5, arbitrary: day(0, 3) }, fc.constant('2026-03')), fc.constantFrom(0.2, 1, 2, null)),
    { maxLength: 2 },
  ),
  events: fc.array(fc.oneof(anyWildEvent, anyOrderedEvent(-100, 700), anyOrderedEvent(-400, 700, SPECIAL)), {
    maxLength: 5,
  }),
  subject: fc.record({
    ageYears: fc.constantFrom(14, 40, null),
    priorAlloTransplant: fc.constantFrom(true, false, null),
  }),
  lymphodepletion: fc.array(day(-7, -2), { maxLength: 1 }),
  treatments: fc.array(
    fc.tuple(
      fc.constantFrom('steroid', 'oxygen', 'platelet-transfusion'),
      fc.oneof({ weight: 5, arbitrary: anyMoment(-5, 45) }, fc.constant('unknown')),
      fc.oneof({ weight: 5, arbitrary: anyMoment(-5, 45) }, fc.constantFrom('ongoing', 'unknown')),
    ),
    { maxLength: 4 },
  ),
  samples: fc.array(
    fc.tuple(
      fc.constant('car-copies' as const),
      anyMoment(-5, 45),
      fc.double({ min: 1, max: 1000, noNaN: true }),
      fc.constantFrom('copies/ug', ''),
    ),
    { maxLength: 3 },
  ),
  studyEvents: fc.array(
    fc.tuple(
      fc.constantFrom(
        'visit',
        'response',
        'progression',
        'transplant',
        'new-therapy',
        'withdrawal',
        'lost-to-follow-up',
        'death',
      ),
      fc.oneof({ weight: 5, arbitrary: anyMoment() }, fc.constant('unknown')),
      fc.constantFrom('progression', 'toxicity', 'other', 'unknown', null),
      fc.constantFrom('leukaemia', 'clear', null),
    ),
    { maxLength: 2 },
  ),
  seenOn: fc.array(anyMoment(-5, 60), { maxLength: 4 }),
  labs: fc.array(
    fc.record({
      analyte: fc.constantFrom('ALT', 'ALT', 'ANC', 'ANC', 'FIBRINO'),
      at: anyMoment(-5, 45),
      value: fc.option(fc.double({ min: 0.01, max: 1000, noNaN: true }), { nil: null, freq: 9 }),
      unit: fc.constantFrom('U/L', '10^9/L', 'g/L', ''),
      refHigh: fc.constantFrom(40, null),
    }),
    { maxLength: 5 },
  ),
  crsAssessments: fc.array(
    fc.record({
      at: anyMoment(-5, 45),
      temperature: fc.option(
        fc.record({ value: fc.double({ min: 35, max: 41, noNaN: true }), unit: fc.constant('C' as const) }),
        { nil: null },
      ),
      hypotension: fc.constantFrom(true, false, null),
      vasopressors: fc.subarray(['norepinephrine', 'vasopressin', 'dopamine']),
      oxygen: fc.option(
        fc.record({
          device: fc.constantFrom(...OXYGEN_DEVICES),
          flowLitresPerMinute: fc.constantFrom(null, 2, 6, 15),
          notForHypoxia: fc.boolean(),
        }),
        { nil: null },
      ),
      feverModifiers: fc.subarray([...FEVER_MODIFIERS]),
      feverOtherCause: fc.boolean(),
      hypotensionOtherCause: fc.boolean(),
      hypoxiaOtherCause: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  icansAssessments: fc.array(
    fc.record({
      at: anyMoment(-5, 45),
      cognition: fc.option(
        fc.oneof(
          fc.record({ tool: fc.constant('ICE-score' as const), score: fc.integer({ min: 0, max: 10 }) }),
          fc.record({ tool: fc.constant('CAPD' as const), score: fc.integer({ min: 0, max: 32 }) }),
          fc.constant({ tool: 'unable' as const }),
        ),
        { nil: null },
      ),
      arousal: fc.constantFrom(...AROUSALS, null),
      seizure: fc.constantFrom(...SEIZURES, null),
      deepFocalMotorWeakness: fc.constantFrom(true, false, null),
      cerebralEdema: fc.constantFrom(...CEREBRAL_EDEMAS, null),
      arousalOtherCause: fc.boolean(),
      intracranialHemorrhage: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  decisions: fc.array(
    fc.record({
      episodeKey: fc.constantFrom('r1', 'r2', 'death', 'd10052015:501'),
      decision: fc.constantFrom('confirmed', 'rejected', 'referred', 'open'),
      by: fc.constant('monitor'),
      decider: fc.constantFrom('medical-monitor', 'committee'),
      answers: fc.array(
        fc.record({
          ruleId: fc.constantFrom('D25', 'D37', 'D40'),
          condition: fc.constantFrom(0, 1),
          answer: fc.constantFrom('yes', 'no'),
          by: fc.constant('monitor'),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 1 },
  ),
});
