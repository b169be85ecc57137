import { z } from 'zod';
import { TOXICITY_FAMILIES } from './vocabulary.ts';

const Origin = z
  .strictObject({ kind: z.literal(['registry', 'assumption', 'protocol']), basis: z.string().max(300) })
  .readonly();
const Prior = z.strictObject({ alpha: z.number().gt(0).max(100), beta: z.number().gt(0).max(100) }).readonly();
const Rate = z.number().gt(0).lt(1);

/** What is watched for, patient by patient. */
export const SignalKind = z.discriminatedUnion('kind', [
  /** Reported events of one family, at this grade or worse. */
  z
    .strictObject({
      kind: z.literal('family'),
      family: z.enum(TOXICITY_FAMILIES),
      gradeAtLeast: z.int().min(1).max(5),
    })
    .readonly(),
  /** Early ICAHT as graded from the neutrophil counts. */
  z.strictObject({ kind: z.literal('early-icaht'), gradeAtLeast: z.int().min(1).max(4) }).readonly(),
  /** A reported event of grade 5. */
  z.strictObject({ kind: z.literal('fatal') }).readonly(),
]);
export type SignalKind = z.infer<typeof SignalKind>;

/** What was seen elsewhere: the counts, so that their uncertainty enters, and where they stand. */
export const SignalBackground = z
  .strictObject({
    events: z.int().nonnegative(),
    patients: z.int().positive().max(100_000),
    population: z.strictObject({ en: z.string().max(300), zh: z.string().max(300) }).readonly(),
    citation: z.string().min(1).max(300),
    origin: Origin,
  })
  .refine(({ events, patients }) => events <= patients, 'MORE_EVENTS_THAN_PATIENTS')
  .readonly();
export type SignalBackground = z.infer<typeof SignalBackground>;

/** One event of interest, listed before anybody looked. `background: null` = none given: only what was observed is shown. */
export const SignalEvent = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
    of: SignalKind,
    background: SignalBackground.nullable(),
    origin: Origin,
  })
  .readonly();
export type SignalEvent = z.infer<typeof SignalEvent>;

/** What the page of signals watches, and the settings of its methods. */
export const SignalSettings = z
  .strictObject({
    events: z
      .array(SignalEvent)
      .max(20)
      .refine((events) => new Set(events.map(({ id }) => id)).size === events.length, 'IDS_TWICE')
      .readonly(),
    /** Confidence of every interval. */
    level: z.number().min(0.5).max(0.99),
    /** Beta prior of an event's rate in this trial. */
    prior: Prior,
    /** Beta prior of the background rate, before its counts. */
    backgroundPrior: Prior,
    /** By how much the rate must exceed the background. */
    margin: z.number().min(0).max(0.5),
    /** From this probability on the line is flagged for medical review. */
    reviewAbove: z.number().gt(0.5).lt(1),
    /** With fewer dosed patients no line is flagged or cleared. */
    minimumPatients: z.int().min(1).max(100),
    /** Rates are given per so many patient-days. */
    ratePerDays: z.int().min(1).max(36_500),
    /** The chart that follows one event patient after patient. */
    drift: z
      .strictObject({
        eventId: z.string().max(20),
        usualRate: Rate,
        raisedRate: Rate,
        /** Height of the alarm. */
        threshold: z.number().positive().max(100),
        /** A patient without the event enters when followed for so many days. */
        followedDays: z.int().min(0).max(730),
      })
      .refine(({ usualRate, raisedRate }) => raisedRate > usualRate, 'RAISED_NOT_ABOVE_USUAL')
      .readonly(),
    /** Several dose levels: P(rate of the level > this). */
    levelRateAbove: Rate,
    origin: Origin,
  })
  .refine(({ events, drift }) => events.some(({ id }) => id === drift.eventId), 'DRIFT_OF_NO_EVENT')
  .readonly();
export type SignalSettings = z.infer<typeof SignalSettings>;
