import type { EpisodeDecision } from '../../../shared/model/assessment.ts';
import type { EndAnswer, OnsetAnswer, PartialDateTime } from '../../../shared/model/dates.ts';
import type { CtcaeVersion, Grade, TermCode } from '../../../shared/model/grade.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { ObservationId, SiteId, SubjectId, TrialId } from '../../../shared/model/ids.ts';
import type {
  AdverseEvent,
  Agent,
  CrsAssessment,
  IcansAssessment,
  Infusion,
  LabResult,
  Observation,
  Recorded,
  Relatedness,
  Sample,
  StudyEvent,
  Treatment,
} from '../../../shared/model/observation.ts';
import type { ReferenceRange } from '../../../shared/model/referenceRange.ts';
import type { Subject } from '../../../shared/model/subject.ts';

/** Terms the cases speak of. Source of the codes: CTCAE 5.0 and the supplementary terms. */
export const TERMS = {
  CRS: 10052015,
  ICANS: 10083347,
  Fever: 10016558,
  Hypotension: 10021097,
  Hypoxia: 10021143,
  Headache: 10019211,
  'Lung infection': 10061229,
  'ALT increased': 10001551,
  Hypokalemia: 10021018,
  Nausea: 10028813,
  Alopecia: 10001760,
  'Tumor lysis syndrome': 10045152,
  'Neutrophil count decreased': 10029366,
  'Platelet count decreased': 10035528,
  Epistaxis: 10015090,
  'Intracranial hemorrhage': 10022763,
  GvHD: 10018651,
  'IEC-HS': 10081409,
  'Infusion related reaction': 10051792,
  'Lymphocyte count decreased': 10025256,
  'Infections - Other, specify': 10021881,
  'Creatinine increased': 10011368,
  'Blood bilirubin increased': 10005364,
  Vomiting: 10047700,
  Hypertension: 10020772,
} as const;
export type TermName = keyof typeof TERMS;

/** An adverse event in short: grades with when each was reached, the end, and what differs from a related event of a living patient. */
export interface EventSpec {
  readonly id?: number;
  readonly term: TermName;
  readonly steps: readonly (readonly [grade: number | null, from: string])[];
  /** Left out = ongoing. */
  readonly end?: string;
  /** Investigator's opinion on the product; `null` = nobody has said anything. Left out = `probable`. */
  readonly related?: Relatedness | null;
  readonly sponsor?: Relatedness;
  /** Investigator's opinion on other causes. */
  readonly dueTo?: Partial<Record<Exclude<Agent, 'car-t'>, Relatedness>>;
  readonly change?: Partial<
    Pick<AdverseEvent, 'outcome' | 'seriousness' | 'signOf' | 'symptomatic' | 'verbatim' | 'scale'>
  >;
}

export interface HistorySpec {
  readonly zone?: string;
  readonly ctcaeVersion?: CtcaeVersion;
  readonly referenceRanges?: readonly ReferenceRange[];
  readonly doseLevel?: string | null;
  /** Moment and 10^6 cells/kg of each part. Left out = the full dose of DL2 on 2 March 2026, 10:00; the window ends on 30 March. */
  readonly infusions?: readonly (readonly [at: string, cellsE6PerKg: number | null, planned?: number])[];
  readonly events?: readonly EventSpec[];
  readonly lymphodepletion?: readonly string[];
  /** Other treatments, from and to; the end left out = ongoing. */
  readonly treatments?: readonly (readonly [treatment: Treatment['treatment'], start: string, end?: string])[];
  readonly samples?: readonly (readonly [
    measurement: Sample['measurement'],
    at: string,
    value: number,
    unit: string,
  ])[];
  readonly studyEvents?: readonly (readonly [
    event: StudyEvent['event'],
    at: string,
    cause?: StudyEvent['cause'],
    marrow?: NonNullable<StudyEvent['marrow']> | null,
  ])[];
  readonly subject?: Partial<Pick<Subject, 'ageYears' | 'priorAlloTransplant'>>;
  /** Days on which a neutrophil count was taken: the patient was seen. */
  readonly seenOn?: readonly string[];
  /** Laboratory results, beside the counts of `seenOn`. */
  readonly labs?: readonly LabSpec[];
  readonly crsAssessments?: readonly AssessmentSpec<CrsAssessment>[];
  readonly icansAssessments?: readonly AssessmentSpec<IcansAssessment>[];
  readonly decisions?: readonly EpisodeDecision[];
}

/** A laboratory result in short; without limits unless they are given. */
export interface LabSpec {
  readonly analyte: string;
  readonly at: string;
  readonly value: number | null;
  readonly unit: string;
  readonly comparator?: LabResult['comparator'];
  readonly refLow?: number | null;
  readonly refHigh?: number | null;
}

type AssessmentSpec<A> = Partial<Omit<A, 'at'>> & { readonly at: string };

export const INFUSED_ON = '2026-03-02';

/** A patient's record. Adverse events are numbered from 1 (episodes `r1`, `r2`, …), other kinds from 101, 201, 301, 401, 501, 601, 701, 801 and 901. */
export function caseHistory(spec: HistorySpec = {}): SubjectHistory {
  return {
    subject: {
      subjectId: 1 as SubjectId,
      trialId: 1 as TrialId,
      siteId: 1 as SiteId,
      subjectNumber: '001-001',
      sex: 'F',
      ageYears: 30,
      doseLevel: spec.doseLevel === undefined ? 'DL2' : spec.doseLevel,
      priorAlloTransplant: false,
      ...spec.subject,
    },
    zone: spec.zone ?? 'Asia/Shanghai',
    ctcaeVersion: spec.ctcaeVersion ?? '5.0',
    referenceRanges: spec.referenceRanges ?? [],
    adverseEvents: (spec.events ?? []).map((event, index) => recorded(event.id ?? index + 1, anAdverseEvent(event))),
    infusions: (spec.infusions ?? [[`${INFUSED_ON}T10:00`, 2]]).map((part, index) =>
      recorded(101 + index, infusion(part)),
    ),
    treatments: [
      ...(spec.lymphodepletion ?? []).map((start, index) => recorded(201 + index, lymphodepletion(start))),
      ...(spec.treatments ?? []).map((given, index) => recorded(801 + index, aTreatment(given))),
    ],
    labs: [
      ...(spec.seenOn ?? []).map((at, index) => recorded(401 + index, neutrophilCount(at))),
      ...(spec.labs ?? []).map((lab, index) => recorded(701 + index, aLabResult(lab))),
    ],
    vitals: [],
    samples: (spec.samples ?? []).map((sample, index) => recorded(901 + index, aSample(sample))),
    studyEvents: (spec.studyEvents ?? []).map(([event, at, cause, marrow], index) =>
      recorded(301 + index, {
        kind: 'study-event',
        event,
        at: at as OnsetAnswer,
        cause: cause ?? null,
        detail: '',
        ...(marrow ? { marrow } : {}),
      }),
    ),
    crsAssessments: (spec.crsAssessments ?? []).map((given, index) => recorded(501 + index, aCrsAssessment(given))),
    icansAssessments: (spec.icansAssessments ?? []).map((given, index) =>
      recorded(601 + index, anIcansAssessment(given)),
    ),
    decisions: spec.decisions ?? [],
  };
}

const SCALES: Partial<Record<TermName, AdverseEvent['scale']>> = {
  CRS: 'ASTCT 2019',
  ICANS: 'ASTCT 2019',
  GvHD: 'MAGIC 2016',
  'IEC-HS': 'IEC-HS 2023',
};

export function anAdverseEvent(spec: EventSpec): AdverseEvent {
  const { term, steps, end = 'ongoing', related = 'probable', sponsor, dueTo = {}, change } = spec;
  const otherCauses = Object.entries(dueTo) as [Agent, Relatedness][];
  return {
    kind: 'adverse-event',
    termCode: TERMS[term] as TermCode,
    verbatim: '',
    scale: SCALES[term] ?? 'CTCAE 5.0',
    gradeHistory: steps.map(([grade, from]) => ({ grade: grade as Grade | null, from: from as OnsetAnswer })),
    end: end as EndAnswer,
    outcome: end === 'ongoing' ? 'not-recovered' : 'recovered',
    seriousness: [],
    attribution: [
      ...(related === null ? [] : [{ agent: 'car-t', party: 'investigator', relatedness: related } as const]),
      ...(sponsor === undefined ? [] : [{ agent: 'car-t', party: 'sponsor', relatedness: sponsor } as const]),
      ...otherCauses.map(([agent, relatedness]) => ({ agent, party: 'investigator', relatedness }) as const),
    ],
    signOf: null,
    symptomatic: null,
    narrative: '',
    ...change,
  };
}

/** A look at a patient without fever, hypotension or oxygen; `change` says what differs. */
export function aCrsAssessment({ at, ...change }: AssessmentSpec<CrsAssessment>): CrsAssessment {
  return {
    kind: 'crs-assessment',
    at: at as PartialDateTime,
    temperature: { value: 36.8, unit: 'C' },
    feverOtherCause: false,
    hypotension: false,
    vasopressors: [],
    hypotensionOtherCause: false,
    oxygen: { device: 'room-air', flowLitresPerMinute: null, notForHypoxia: false },
    hypoxiaOtherCause: false,
    feverModifiers: [],
    note: '',
    ...change,
  };
}

/** A look at an awake patient with ICE 10; `change` says what differs. */
export function anIcansAssessment({ at, ...change }: AssessmentSpec<IcansAssessment>): IcansAssessment {
  return {
    kind: 'icans-assessment',
    at: at as PartialDateTime,
    cognition: { tool: 'ICE-score', score: 10 },
    arousal: 'spontaneous',
    arousalOtherCause: false,
    seizure: 'none',
    deepFocalMotorWeakness: false,
    cerebralEdema: 'none',
    raisedPressureSigns: [],
    intracranialHemorrhage: false,
    note: '',
    ...change,
  };
}

function recorded<O extends Observation>(id: number, value: O): Recorded<O> {
  return { observationId: id as ObservationId, subjectId: 1 as SubjectId, version: 1, fromSeq: id, value };
}

function infusion([at, cellsE6PerKg, planned]: NonNullable<HistorySpec['infusions']>[number]): Infusion {
  return {
    kind: 'infusion',
    at: at as PartialDateTime,
    cellsE6PerKg,
    doseText: '',
    plannedCellsE6PerKg: planned ?? null,
    lot: '',
  };
}

function lymphodepletion(start: string): Treatment {
  return aTreatment(['lymphodepletion', start, start]);
}

function aTreatment([treatment, start, end = 'ongoing']: NonNullable<HistorySpec['treatments']>[number]): Treatment {
  return { kind: 'treatment', treatment, name: '', dose: '', start: start as OnsetAnswer, end: end as EndAnswer };
}

function aSample([measurement, at, value, unit]: NonNullable<HistorySpec['samples']>[number]): Sample {
  const reading = { comparator: '=', value, reported: String(value), unit } as const;
  return { kind: 'sample', measurement, ...reading, at: at as PartialDateTime };
}

export function aLabResult({ at, ...lab }: LabSpec): LabResult {
  const { value } = lab;
  return {
    kind: 'lab',
    comparator: '=',
    reported: value === null ? '' : String(value),
    refLow: null,
    refHigh: null,
    ...lab,
    at: at as PartialDateTime,
  };
}

function neutrophilCount(at: string): LabResult {
  return {
    kind: 'lab',
    analyte: 'ANC',
    comparator: '=',
    value: 1,
    reported: '1',
    unit: '10^9/L',
    at: at as PartialDateTime,
    refLow: null,
    refHigh: null,
  };
}
