/** Closed lists of the model, without the schema library, so that screens may carry them. Words for them live in the message catalogue. */

export const GRADING_SCALES = [
  'CTCAE 5.0',
  'CTCAE 6.0',
  'ASTCT 2019',
  'MAGIC 2016',
  'IEC-HS 2023',
  'ICAHT 2023',
  'unknown',
] as const;

/** The lanes of every figure, in drawing order. Source: [FIGURES §2.2]. */
export const TOXICITY_FAMILIES = ['CRS', 'ICANS', 'haematological', 'infection', 'other'] as const;

/** Source: [ICH-E2A]. */
export const SERIOUSNESS_CRITERIA = [
  'death',
  'life-threatening',
  'hospitalisation',
  'disability',
  'congenital-anomaly',
  'medically-important',
] as const;

/** What an event may be due to. `car-t` is the product; lymphodepletion alone does not count for a DLT. */
export const AGENTS = ['car-t', 'lymphodepletion', 'disease', 'other'] as const;

/** From "surely not" to "surely", and "nobody has said". */
export const RELATEDNESS = ['unrelated', 'unlikely', 'possible', 'probable', 'definite', 'not-assessed'] as const;

/** Source: [CDISC-CT] OUT C66768. */
export const OUTCOMES = [
  'recovered',
  'recovering',
  'not-recovered',
  'recovered-with-sequelae',
  'fatal',
  'unknown',
] as const;

export const TREATMENTS = [
  'tocilizumab',
  'steroid',
  'anakinra',
  'vasopressor',
  'oxygen',
  'g-csf',
  'platelet-transfusion',
  'red-cell-transfusion',
  'lymphodepletion',
  'antimicrobial',
  'antipyretic',
  'other',
] as const;

export const STUDY_EVENTS = [
  'consent',
  'visit',
  'response',
  'progression',
  'transplant',
  'new-therapy',
  'withdrawal',
  'lost-to-follow-up',
  'death',
] as const;

/** What a schedule of visits plans. `product` and `target-cells` are samples. */
export const PLANNED_ASSESSMENTS = [
  'visit',
  'vitals',
  'ice',
  'counts',
  'chemistry',
  'inflammation',
  'product',
  'target-cells',
] as const;

export const DEATH_CAUSES = ['progression', 'toxicity', 'other', 'unknown'] as const;
/** What a DLT rule may ask about the patient; none of it is an event of its own. */
export const PATIENT_STATES = ['donor-derived-cells', 'prior-allo-transplant', 'marrow-leukaemia'] as const;

/** How doses are found; `none` = one arm, one dose. */
export const COHORT_DESIGNS = [
  'none',
  '3+3',
  'boin',
  'mtpi-2',
  'keyboard',
  'mtpi',
  'i3+3',
  'tite-boin',
  'crm',
] as const;

/** What may be decided for a dose group, and the last three for the whole trial. */
export const COHORT_DECISIONS = ['escalate', 'stay', 'expand', 'de-escalate', 'pause', 'resume', 'stop'] as const;

/** Life of a pause of the trial. `reopened` = its ground returned after it was withdrawn, or grew after a decision. */
export const TRIAL_CASE_STATES = ['raised', 'acknowledged', 'decided', 'withdrawn', 'reopened'] as const;

/** What a look at the marrow showed. */
export const MARROW_FINDINGS = ['leukaemia', 'clear'] as const;
/** No infusion is larger, in 10^6 cells per kg; above it somebody has typed another unit. */
export const MOST_CELLS_E6_PER_KG = 10_000;

export const COMPARATORS = ['=', '<', '>', '<=', '>='] as const;
export const SAMPLE_MEASUREMENTS = ['car-copies', 'cd7-cells'] as const;

/** Oxygen as it is given at the bedside, mildest first. Source: [ASTCT-2019]. */
export const OXYGEN_DEVICES = [
  'room-air',
  'nasal-cannula',
  'blow-by',
  'high-flow-nasal-cannula',
  'face-mask',
  'venturi',
  'non-rebreather',
  'cpap',
  'bipap',
  'mechanical-ventilation',
] as const;

/** What may take the fever of a CRS away; afterwards fever is no longer required. Source: [ASTCT-2019]. */
export const FEVER_MODIFIERS = ['tocilizumab', 'steroid', 'anakinra', 'siltuximab', 'antipyretic'] as const;

/** Source: [ASTCT-2019] ICANS. */
export const AROUSALS = ['spontaneous', 'voice', 'tactile', 'vigorous-or-unarousable'] as const;
export const SEIZURES = [
  'none',
  'brief-or-resolves',
  'nonconvulsive-resolves',
  'prolonged-over-5min',
  'repetitive-without-recovery',
] as const;
export const CEREBRAL_EDEMAS = ['none', 'focal', 'diffuse'] as const;
export const RAISED_PRESSURE_SIGNS = [
  'decerebrate-or-decorticate-posture',
  'cranial-nerve-vi-palsy',
  'papilledema',
  'cushing-triad',
] as const;

export const OBSERVATION_KINDS = [
  'adverse-event',
  'infusion',
  'treatment',
  'lab',
  'vital',
  'sample',
  'study-event',
  'crs-assessment',
  'icans-assessment',
] as const;

/** How reported and derived episodes may disagree. */
export const DISCREPANCY_KINDS = [
  'grade-differs',
  'dates-differ',
  'missing-report',
  'no-derivation',
  'several-open',
] as const;

/** Life of a discrepancy on the lists: nobody asked, asked, answered by the site, closed by the monitor. */
export const DISCREPANCY_STANDINGS = ['expected', 'open', 'answered', 'closed'] as const;

/** Records about the trial that are no observations: they are versioned and audited like everything else. */
export const TRIAL_RECORD_KINDS = [
  'signature',
  'case-notice',
  'protocol-version',
  'reference-safety',
  'safety-report',
  'cohort-decision',
  'trial-case',
  'clock-notice',
] as const;

/** Life of a protocol version: edited, signed, in force, replaced by the next one; or given up before it was in force. */
export const PROTOCOL_STATES = ['draft', 'approved', 'effective', 'superseded', 'withdrawn'] as const;

/** Life of a case. `referred` = the monitor asks the committee; `reopened` = the facts changed after a decision. */
export const CASE_STATES = [
  'raised',
  'acknowledged',
  'referred',
  'confirmed',
  'rejected',
  'withdrawn',
  'reopened',
] as const;

/** What a signature says; words for it live in the message catalogue. */
export const SIGNATURE_MEANINGS = [
  'adjudication',
  'referral',
  'committee-adjudication',
  'causality',
  'protocol-version',
  'cohort-decision',
] as const;

/** By what way a case reached somebody. */
export const NOTICE_CHANNELS = ['screen', 'mail', 'webhook'] as const;

/** From the entry to each of these; one line each in the figure of latencies. */
export const LATENCY_SPANS = ['delivered', 'seen', 'acknowledged', 'decided'] as const;
export type LatencySpan = (typeof LATENCY_SPANS)[number];

/** To whom a case goes that nobody takes on: the monitor next in line, every monitor, the trial's lead. */
export const ESCALATION_TARGETS = ['next-person', 'role', 'trial-lead'] as const;

/** Who hears of a report's clock: everybody of the role, or the trial's lead. */
export const CLOCK_TARGETS = ['medical-monitor', 'data-manager', 'committee-member', 'trial-lead'] as const;

/** The seven roles. Source: [DESIGN §6]. */
export const ROLES = [
  'investigator',
  'coordinator',
  'medical-monitor',
  'committee-member',
  'data-manager',
  'auditor',
  'administrator',
] as const;
