import { z } from 'zod';
import { GradingScale } from './grade.ts';
import { Agent, Relatedness } from './observation.ts';
import { Origin, Wording } from './origin.ts';
import { PATIENT_STATES, SAMPLE_MEASUREMENTS, TREATMENTS } from './vocabulary.ts';

/** Which episodes a rule or exclusion is about; every given field must hold. */
export const EpisodeSelector = z
  .strictObject({
    families: z.array(z.string()).readonly().optional(),
    notFamilies: z.array(z.string()).readonly().optional(),
    socCodes: z.array(z.int()).readonly().optional(),
    termCodes: z.array(z.int()).readonly().optional(),
    notTermCodes: z.array(z.int()).readonly().optional(),
    /** Only episodes marked as a sign of this syndrome. */
    signOf: z.literal(['CRS', 'ICANS']).optional(),
  })
  .readonly();
export type EpisodeSelector = z.infer<typeof EpisodeSelector>;

/** "not down to grade <= toGradeAtMost within N", counted from reaching the threshold grade. */
export const Unresolved = z
  .strictObject({
    toGradeAtMost: z.int().min(0).max(4),
    withinHours: z.number().positive(),
    /** Counted in calendar days of the site, to the end of the last one; left out = elapsed hours. */
    calendarDays: z.boolean().optional(),
  })
  .refine(({ withinHours, calendarDays }) => calendarDays !== true || withinHours % 24 === 0, 'not in whole days')
  .readonly();
export type Unresolved = z.infer<typeof Unresolved>;

/** A window of a rule's own, in days from its anchor; both ends inclusive. */
export const RuleWindow = z
  .strictObject({
    anchor: z.literal(['day-0', 'first-infusion', 'last-infusion', 'transplant']),
    fromDay: z.int().min(-30).max(3650),
    toDay: z.int().min(-30).max(3650),
  })
  .readonly();
export type RuleWindow = z.infer<typeof RuleWindow>;

export const PatientState = z.enum(PATIENT_STATES);
export type PatientState = z.infer<typeof PatientState>;

/** What is measured: a laboratory analyte, or a sample of the product's kinetics. */
export const Measured = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('lab'), analyte: z.string().regex(/^[A-Z][A-Z0-9_]{0,11}$/) }).readonly(),
  z.strictObject({ source: z.literal('sample'), measurement: z.enum(SAMPLE_MEASUREMENTS) }).readonly(),
]);
export type Measured = z.infer<typeof Measured>;

export const ValueRelation = z.literal(['at-least', 'above', 'at-most', 'below']);
export type ValueRelation = z.infer<typeof ValueRelation>;

/** A fixed value. */
export const AbsoluteLimit = z
  .strictObject({ kind: z.literal('absolute'), value: z.number(), unit: z.string().max(30) })
  .readonly();

/** What a measured value is held against. */
export const ValueLimit = z.discriminatedUnion('kind', [
  AbsoluteLimit,
  /** A multiple of the patient's own last value before treatment. */
  z.strictObject({ kind: z.literal('times-baseline'), factor: z.number().positive() }).readonly(),
  /** A multiple of the upper limit of normal. */
  z.strictObject({ kind: z.literal('times-upper-limit'), factor: z.number().positive() }).readonly(),
]);
export type ValueLimit = z.infer<typeof ValueLimit>;

export const Days = z
  .strictObject({ fromDay: z.int().min(-30).max(3650), toDay: z.int().min(-30).max(3650) })
  .readonly();
export type Days = z.infer<typeof Days>;

/**
 * What must hold besides kind, grade, window and attribution. Each is three-valued: what the record does not say is a
 * question, never "no". Constructs: [DOMAIN §4].
 */
export const RuleCondition = z.discriminatedUnion('kind', [
  /** Still at the threshold grade on a named day, and without a break on a later one; days from the window's anchor. */
  z.strictObject({ kind: z.literal('still-present'), onDay: z.int().min(0), toDay: z.int().min(0) }).readonly(),
  /** At the same time as another event of at least this grade. */
  z
    .strictObject({
      kind: z.literal('together-with'),
      select: EpisodeSelector,
      gradeAtLeast: z.int().min(1).max(5),
      what: Wording,
    })
    .readonly(),
  /** The patient is, or with `present: false` is not, in one of these states; marrow findings count up to `byDay`. */
  z
    .strictObject({
      kind: z.literal('patient-state'),
      anyOf: z.array(PatientState).min(1).readonly(),
      present: z.boolean(),
      byDay: z.int().min(0).optional(),
    })
    .readonly(),
  /** The grade was reached no later than so many hours after an infusion, whichever. */
  z.strictObject({ kind: z.literal('after-infusion'), withinHours: z.number().positive() }).readonly(),
  /** Graded on one of these scales; a grade of another scale is a question. */
  z.strictObject({ kind: z.literal('scale'), anyOf: z.array(GradingScale).min(1).readonly() }).readonly(),
  /** Only patients of this kind; every given field must hold. */
  z
    .strictObject({
      kind: z.literal('stratum'),
      ageFrom: z.int().min(0).optional(),
      ageBelow: z.int().min(1).optional(),
      doseLevels: z.array(z.string()).min(1).readonly().optional(),
    })
    .readonly(),
  /** So many values beyond a limit, each some hours after the one before. */
  z
    .strictObject({
      kind: z.literal('values'),
      of: Measured,
      relation: ValueRelation,
      limit: ValueLimit,
      count: z.int().min(1).max(10),
      /** Hours at least from one to the next. */
      apartHours: z.number().min(0),
      /** No value between them that is not beyond the limit. */
      consecutive: z.boolean(),
      /** From the anchor of the rule's window, both ends inclusive; left out = that window. */
      days: Days.optional(),
      /** `false`: the patient has no such values by the last day, e.g. has not recovered. */
      present: z.boolean(),
    })
    .readonly(),
  /** Dependence: one of these treatments again and again through a day, never more than `gapDays` without. */
  z
    .strictObject({
      kind: z.literal('support'),
      anyOf: z.array(z.enum(TREATMENTS)).min(1).readonly(),
      /** Days from the window's anchor; left out = from reaching the grade. */
      fromDay: z.int().min(0).optional(),
      throughDay: z.int().min(0),
      gapDays: z.int().min(0).max(60),
    })
    .readonly(),
  /** Although one of these treatments was given; where none is on record a person says whether there was one to give. */
  z
    .strictObject({ kind: z.literal('despite-treatment'), anyOf: z.array(z.enum(TREATMENTS)).min(1).readonly() })
    .readonly(),
  /** After the event a later part of a split dose was not given, or more than so many days late. */
  z
    .strictObject({
      kind: z.literal('dose-withheld'),
      parts: z.int().min(2).max(5),
      daysApart: z.int().min(1).max(60),
      moreThanDaysLate: z.int().min(0).max(365),
    })
    .readonly(),
  /** It is the patient's `count`-th event of this kind and grade, or a later one, in the rule's window. */
  z
    .strictObject({
      kind: z.literal('event-count'),
      select: EpisodeSelector,
      gradeAtLeast: z.int().min(1).max(5),
      count: z.int().min(2).max(10),
      what: Wording,
    })
    .readonly(),
  /** What the language cannot say: a person answers it on the case, and until then nobody knows. */
  z
    .strictObject({
      kind: z.literal('judgement'),
      by: z.literal(['medical-monitor', 'committee']),
      question: Wording,
    })
    .readonly(),
]);
export type RuleCondition = z.infer<typeof RuleCondition>;

/** One DLT rule as data. Source of the shipped set: [DOMAIN §3]. */
export const DltRule = z
  .strictObject({
    id: z.string().regex(/^D\d{1,2}[a-z]?$/),
    select: EpisodeSelector,
    grade: z.strictObject({ atLeast: z.int().min(1).max(5), atMost: z.int().min(1).max(5) }).readonly(),
    unlessResolved: Unresolved.optional(),
    /** Not a DLT when death is clearly due to leukaemia progression (D1). */
    unlessDeathByProgression: z.boolean().optional(),
    /** Left out = the protocol's DLT window. */
    window: RuleWindow.optional(),
    /** Left out = the protocol's attribution; else related to any of these agents. */
    attribution: z
      .strictObject({ anyOf: z.array(Agent).min(1).readonly(), atLeast: Relatedness })
      .readonly()
      .optional(),
    /** All of these must hold as well. */
    where: z.array(RuleCondition).max(8).readonly().optional(),
    /** Ids of exclusions that take an episode out of this rule. */
    except: z.array(z.string()).readonly(),
    wording: Wording,
    origin: Origin,
  })
  .readonly();
export type DltRule = z.infer<typeof DltRule>;

/** What is never a DLT, possibly only under a condition of its own. */
export const DltExclusion = z
  .strictObject({
    id: z.string().regex(/^X\d{1,2}[a-z]?$/),
    select: EpisodeSelector,
    /** Excludes grades up to this one only. */
    gradeAtMost: z.int().min(1).max(5).optional(),
    /** Excludes only if down to the grade within the time; until then the answer is undecided. */
    ifResolved: Unresolved.optional(),
    /** Excludes only if the event had no symptoms. */
    ifAsymptomatic: z.boolean().optional(),
    /** Excludes only if the same term was already at this grade or worse before lymphodepletion. */
    ifBaselineGradeAtLeast: z.int().min(1).max(5).optional(),
    /** Excludes only if clearly due to one of these causes, and nobody holds it due to the product. */
    ifDueTo: z
      .strictObject({ anyOf: z.array(Agent).min(1).readonly(), atLeast: Relatedness })
      .readonly()
      .optional(),
    /** Does not exclude where one of these holds ("X unless Y"); a question to a person belongs to the rule itself. */
    unless: z
      .array(RuleCondition)
      .max(4)
      .refine((all) => all.every(({ kind }) => kind !== 'judgement' && kind !== 'despite-treatment'), 'asks a person')
      .readonly()
      .optional(),
    wording: Wording,
    origin: Origin,
  })
  .readonly();
export type DltExclusion = z.infer<typeof DltExclusion>;
