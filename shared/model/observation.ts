import { z } from 'zod';
import { EndAnswer, OnsetAnswer, PartialDateTime } from './dates.ts';
import { Grade, GradingScale, TermCode } from './grade.ts';
import type { ObservationId, SubjectId } from './ids.ts';
import { LONGEST_TEXT } from './longestText.ts';
import {
  AGENTS,
  AROUSALS,
  CEREBRAL_EDEMAS,
  COMPARATORS,
  DEATH_CAUSES,
  FEVER_MODIFIERS,
  MARROW_FINDINGS,
  MOST_CELLS_E6_PER_KG,
  OUTCOMES,
  OXYGEN_DEVICES,
  RAISED_PRESSURE_SIGNS,
  RELATEDNESS,
  SAMPLE_MEASUREMENTS,
  SEIZURES,
  SERIOUSNESS_CRITERIA,
  STUDY_EVENTS,
  TREATMENTS,
} from './vocabulary.ts';

/**
 * What somebody saw. Observations are the only clinical facts that are stored; one file holds them because
 * they share one life: recorded, corrected with a reason, voided with a reason, never deleted.
 */
const text = (max: number) => z.string().trim().max(max);

/** One step of an event's grade; `from` is when that grade was reached. `grade: null` = not graded. */
export const GradeStep = z.strictObject({ grade: Grade.nullable(), from: OnsetAnswer }).readonly();
export type GradeStep = z.infer<typeof GradeStep>;

/** ICH E2A seriousness criteria. */
export const SeriousnessCriterion = z.enum(SERIOUSNESS_CRITERIA);
export type SeriousnessCriterion = z.infer<typeof SeriousnessCriterion>;

/** What an event may be due to. `car-t` is the product; lymphodepletion alone does not count for a DLT. */
export const Agent = z.enum(AGENTS);
export type Agent = z.infer<typeof Agent>;
export const Relatedness = z.enum(RELATEDNESS);
export type Relatedness = z.infer<typeof Relatedness>;
/** Investigator and sponsor each hold an opinion; neither overwrites the other (C-40). */
export const Attribution = z
  .strictObject({ agent: Agent, party: z.literal(['investigator', 'sponsor']), relatedness: Relatedness })
  .readonly();
export type Attribution = z.infer<typeof Attribution>;

export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

export const AdverseEvent = z
  .strictObject({
    kind: z.literal('adverse-event'),
    termCode: TermCode,
    /** Required for "- Other, specify" terms; otherwise what the site wrote, in the language of the site. */
    verbatim: text(LONGEST_TEXT['adverse-event'].verbatim),
    scale: GradingScale,
    /** At least one step, in order of time; the first step's `from` is the onset. */
    gradeHistory: z.array(GradeStep).min(1).max(60).readonly(),
    end: EndAnswer,
    outcome: Outcome,
    /** Empty = not serious. `null` = not answered. */
    seriousness: z.array(SeriousnessCriterion).max(6).readonly().nullable(),
    attribution: z.array(Attribution).max(12).readonly(),
    /** The syndrome this event is only a sign of: it is then counted once, as the syndrome (X3). */
    signOf: z.literal(['CRS', 'ICANS']).nullable(),
    /** Laboratory finding without symptoms? Asked because X4 depends on it. `null` = not answered. */
    symptomatic: z.boolean().nullable(),
    narrative: text(LONGEST_TEXT['adverse-event'].narrative),
    /** Since when the site has known what this says, asked of serious events. Left out = since it was entered. */
    awareAt: OnsetAnswer.optional(),
  })
  .readonly();
export type AdverseEvent = z.infer<typeof AdverseEvent>;

/** An infusion of the product. A dose may be split over several. */
export const Infusion = z
  .strictObject({
    kind: z.literal('infusion'),
    at: PartialDateTime,
    /** 10^6 CAR-T cells per kg body weight, this part only. `null` = not stated in cells per kg; never 0 for that. */
    cellsE6PerKg: z.number().nonnegative().max(MOST_CELLS_E6_PER_KG).nullable(),
    /** The dose as another system stated it, e.g. `54 mg`; empty when `cellsE6PerKg` says it. */
    doseText: text(LONGEST_TEXT.infusion.doseText).default(''),
    /** 10^6 cells per kg planned for the whole dose. `null` = not stated. */
    plannedCellsE6PerKg: z.number().positive().max(MOST_CELLS_E6_PER_KG).nullable(),
    lot: text(LONGEST_TEXT.infusion.lot),
  })
  .readonly();
export type Infusion = z.infer<typeof Infusion>;

export const Treatment = z
  .strictObject({
    kind: z.literal('treatment'),
    treatment: z.enum(TREATMENTS),
    /** Drug or device by name, e.g. `norepinephrine`, `nasal cannula`. */
    name: text(LONGEST_TEXT.treatment.name),
    dose: text(LONGEST_TEXT.treatment.dose),
    start: OnsetAnswer,
    end: EndAnswer,
  })
  .readonly();
export type Treatment = z.infer<typeof Treatment>;

/** A number as reported: `comparator` `<` with `value` 100 is "below 100", kept as text with its limit, never 0. */
const measured = {
  comparator: z.enum(COMPARATORS),
  /** `null` when the reported result is not a number; `reported` then holds the words. */
  value: z.number().nullable(),
  reported: text(LONGEST_TEXT.lab.reported),
  unit: text(LONGEST_TEXT.lab.unit),
  at: PartialDateTime,
};

export const LabResult = z
  .strictObject({
    kind: z.literal('lab'),
    /** Short analyte code in the manner of LBTESTCD, e.g. `ANC`, `PLAT`, `HGB`, `CRP`, `FERRITIN`. */
    analyte: z.string().regex(/^[A-Z][A-Z0-9_]{0,11}$/),
    ...measured,
    refLow: z.number().nullable(),
    refHigh: z.number().nullable(),
  })
  .readonly();
export type LabResult = z.infer<typeof LabResult>;

export const VitalSign = z
  .strictObject({
    kind: z.literal('vital'),
    /** `TEMP` °C, `SYSBP`/`DIABP` mmHg, `PULSE` /min, `RESP` /min, `OXYSAT` %, `WEIGHT` kg, `HEIGHT` cm. */
    sign: z.string().regex(/^[A-Z][A-Z0-9_]{0,11}$/),
    ...measured,
  })
  .readonly();
export type VitalSign = z.infer<typeof VitalSign>;

/** PK: CAR copies per µg DNA. PD: CD7+ cells per µL. Below quantification: comparator `<` and the limit. */
export const Sample = z
  .strictObject({ kind: z.literal('sample'), measurement: z.enum(SAMPLE_MEASUREMENTS), ...measured })
  .readonly();
export type Sample = z.infer<typeof Sample>;

/** What happened to the patient in the trial, apart from toxicities. */
export const StudyEvent = z
  .strictObject({
    kind: z.literal('study-event'),
    event: z.enum(STUDY_EVENTS),
    at: OnsetAnswer,
    /** Death: what it is due to. `progression` only if clearly so (D1). */
    cause: z.enum(DEATH_CAUSES).nullable(),
    /** Response or progression: what the marrow showed. Left out = not said. */
    marrow: z.enum(MARROW_FINDINGS).optional(),
    /** Visit name, response, donor, next therapy, … */
    detail: text(LONGEST_TEXT['study-event'].detail),
  })
  .readonly();
export type StudyEvent = z.infer<typeof StudyEvent>;

/**
 * One look at a patient for CRS: what was seen, not the grade; the grade is derived. `null` = not looked at, never "no".
 * Source: [ASTCT-2019].
 */
export const CrsAssessment = z
  .strictObject({
    kind: z.literal('crs-assessment'),
    at: PartialDateTime,
    /** As read, in the unit of the thermometer. */
    temperature: z
      .strictObject({ value: z.number().min(20).max(120), unit: z.literal(['C', 'F']) })
      .readonly()
      .nullable(),
    /** Fever explained by another cause than CRS. */
    feverOtherCause: z.boolean(),
    hypotension: z.boolean().nullable(),
    /** Vasopressors running for hypotension, by name; vasopressin is told apart by its name. */
    vasopressors: z.array(text(60).min(1)).max(10).readonly(),
    hypotensionOtherCause: z.boolean(),
    oxygen: z
      .strictObject({
        device: z.enum(OXYGEN_DEVICES),
        flowLitresPerMinute: z.number().min(0).max(100).nullable(),
        /** Ventilated or given oxygen without a need for oxygen: airway protection, comfort. */
        notForHypoxia: z.boolean(),
      })
      .readonly()
      .nullable(),
    hypoxiaOtherCause: z.boolean(),
    /** Given since the CRS began, up to this look. */
    feverModifiers: z.array(z.enum(FEVER_MODIFIERS)).max(5).readonly(),
    note: text(LONGEST_TEXT['crs-assessment'].note),
  })
  .readonly();
export type CrsAssessment = z.infer<typeof CrsAssessment>;

/** ICE, 10 points: orientation 4, naming 3, following a command 1, writing 1, attention 1. Source: [ASTCT-2019]. */
export const IceItems = z
  .strictObject({
    /** Year, month, city, hospital. */
    orientation: z.array(z.boolean()).length(4).readonly(),
    /** Three objects. */
    naming: z.array(z.boolean()).length(3).readonly(),
    command: z.boolean(),
    writing: z.boolean(),
    attention: z.boolean(),
  })
  .readonly();
export type IceItems = z.infer<typeof IceItems>;

/** One look at a patient for ICANS. `null` = not looked at, never "no". Source: [ASTCT-2019]. */
export const IcansAssessment = z
  .strictObject({
    kind: z.literal('icans-assessment'),
    at: PartialDateTime,
    cognition: z
      .discriminatedUnion('tool', [
        z.strictObject({ tool: z.literal('ICE'), items: IceItems }),
        /** A score taken over from elsewhere, without its items. */
        z.strictObject({ tool: z.literal('ICE-score'), score: z.int().min(0).max(10) }),
        /** CAPD, 8 items 0-4: under 12 years, or older with developmental delay. */
        z.strictObject({ tool: z.literal('CAPD'), score: z.int().min(0).max(32) }),
        /** The test could not be done because the patient could not be roused. */
        z.strictObject({ tool: z.literal('unable') }),
      ])
      .readonly()
      .nullable(),
    arousal: z.enum(AROUSALS).nullable(),
    /** Sedatives or another cause explain the arousal. */
    arousalOtherCause: z.boolean(),
    seizure: z.enum(SEIZURES).nullable(),
    deepFocalMotorWeakness: z.boolean().nullable(),
    cerebralEdema: z.enum(CEREBRAL_EDEMAS).nullable(),
    raisedPressureSigns: z.array(z.enum(RAISED_PRESSURE_SIGNS)).max(4).readonly(),
    /** Outside ICANS; recorded so that it is not mistaken for it. */
    intracranialHemorrhage: z.boolean(),
    note: text(LONGEST_TEXT['icans-assessment'].note),
  })
  .readonly();
export type IcansAssessment = z.infer<typeof IcansAssessment>;

export const Observation = z.discriminatedUnion('kind', [
  AdverseEvent,
  Infusion,
  Treatment,
  LabResult,
  VitalSign,
  Sample,
  StudyEvent,
  CrsAssessment,
  IcansAssessment,
]);
export type Observation = z.infer<typeof Observation>;
export type ObservationKind = Observation['kind'];

/** A stored observation: one version of it, as it stood at some point of the record. */
export interface Recorded<O extends Observation = Observation> {
  readonly observationId: ObservationId;
  readonly subjectId: SubjectId;
  readonly version: number;
  /** Sequence number of the change that wrote this version; 0 = not saved (a what-if). */
  readonly fromSeq: number;
  readonly value: O;
}
