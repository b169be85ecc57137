import type { CtcaeVersion } from '../../model/grade.ts';
import type { Bound, Direction, LabClause, LabRule } from './labRule.ts';
import {
  absoluteClauses,
  absoluteRule,
  type BoundsByUnit,
  baselineMultiples,
  fixedRule,
  LLN,
  limitMultiples,
  liverRule,
  ofBaseline,
  ULN,
  withFact,
} from './ruleParts.ts';

/** A CTCAE term that may be read from a laboratory value. */
export interface LabTermEntry {
  /** Code printed in CTCAE. */
  readonly code: number;
  /** English name as published; ionised calcium shares the code of its term. */
  readonly name: string;
  readonly direction: Direction;
  /** Analytes it is graded from, by code of the catalogue. */
  readonly analytes: readonly string[];
  readonly rules: Readonly<Record<CtcaeVersion, LabRule | 'not-by-number' | 'not-in-version'>>;
}

const both = (rule: LabRule | 'not-by-number'): LabTermEntry['rules'] => ({ '5.0': rule, '6.0': rule });
const only5 = (rule: LabRule): LabTermEntry['rules'] => ({ '5.0': rule, '6.0': 'not-in-version' });
const low = (table: BoundsByUnit, ...more: readonly LabClause[]) => absoluteRule('low', table, more);
const high = (table: BoundsByUnit, ...more: readonly LabClause[]) => absoluteRule('high', table, more);
const ofUln = (...clauses: readonly LabClause[]): LabRule => ({ direction: 'high', units: [], clauses });
const ULN_1_15_25_ENZYMES = [1, 2.5, 5, 20] as const;
const TRANSAMINASES = {
  '5.0': liverRule([1, 3, 5, 20], [1.5, 3, 5, 20], true),
  '6.0': liverRule([1, 3, 5, 20], [1, 1.5, 2, 4], true),
} as const;
const HYPONATREMIA_SYMPTOMS: Bound = { of: 'absolute', by: { 'mmol/L': 130 } };
const timesUln = (factor: number): Bound => ({ of: 'uln', factor });

/** Fall from baseline, counted only where the value itself is below the LLN. Source: [GRADING §3.4], a convention. */
const fall = (grade: LabClause['grade'], left: number): LabClause => ({
  grade,
  code: 'baseline-fall',
  bounds: [LLN, { of: 'baseline', factor: left, inclusive: true }],
  withoutBaseline: 'left-out',
});

/** Above both baseline and ULN; a baseline that was normal lies below the ULN anyway. Source: [CTCAE-6]. */
const aboveBaselineAndUln = (baseline: 'high' | 'not-high'): LabClause => ({
  grade: 1,
  code: 'above-limit-and-baseline',
  bounds: [ULN, ofBaseline(1)],
  baseline,
  withoutBaseline: baseline === 'high' ? 'open' : 'other-bounds',
});

/**
 * Every laboratory term with its bounds in each version. The milder grade owns the bound unless `inclusive` says
 * otherwise; where a version prints bounds in several units each unit has its own, since some are rounded.
 * Source: [CTCAE-5], [CTCAE-6]; [GRADING §3]. Key: the name in kebab-case.
 */
export const LAB_TERMS = {
  anemia: {
    code: 10002272,
    name: 'Anemia',
    direction: 'low',
    analytes: ['HGB'],
    rules: both(
      low({ 'g/L': [100, 80], 'g/dL': [10, 8], 'mmol/L': [6.2, 4.9] }, withFact(3, 'transfusionIndicated', LLN)),
    ),
  },
  'neutrophil-count-decreased': {
    code: 10029366,
    name: 'Neutrophil count decreased',
    direction: 'low',
    analytes: ['ANC'],
    rules: { '5.0': low({ '10^9/L': [1.5, 1, 0.5] }), '6.0': fixedRule('low', { '10^9/L': [1.5, 1, 0.5, 0.1] }, 1) },
  },
  'lymphocyte-count-decreased': {
    code: 10025256,
    name: 'Lymphocyte count decreased',
    direction: 'low',
    analytes: ['LYM'],
    rules: only5(low({ '10^9/L': [0.8, 0.5, 0.2] })),
  },
  lymphopenia: {
    code: 10025327,
    name: 'Lymphopenia',
    direction: 'low',
    analytes: ['LYM'],
    rules: { '5.0': 'not-in-version', '6.0': 'not-by-number' },
  },
  'platelet-count-decreased': {
    code: 10035528,
    name: 'Platelet count decreased',
    direction: 'low',
    analytes: ['PLAT'],
    rules: only5(low({ '10^9/L': [75, 50, 25] })),
  },
  thrombocytopenia: {
    code: 10043554,
    name: 'Thrombocytopenia',
    direction: 'low',
    analytes: ['PLAT'],
    rules: {
      '5.0': 'not-in-version',
      '6.0': low({ '10^9/L': [75, 50, 10] }, withFact(3, 'transfusionIndicated', LLN)),
    },
  },
  'white-blood-cell-decreased': {
    code: 10049182,
    name: 'White blood cell decreased',
    direction: 'low',
    analytes: ['WBC'],
    rules: both(low({ '10^9/L': [3, 2, 1] })),
  },
  'cd4-lymphocytes-decreased': {
    code: 10007839,
    name: 'CD4 lymphocytes decreased',
    direction: 'low',
    analytes: ['CD4'],
    rules: both(low({ '10^9/L': [0.5, 0.2, 0.05] })),
  },
  hypoalbuminemia: {
    code: 10020943,
    name: 'Hypoalbuminemia',
    direction: 'low',
    analytes: ['ALB'],
    rules: both(low({ 'g/L': [30, 20], 'g/dL': [3, 2] })),
  },
  hypocalcemia: {
    code: 10020949,
    name: 'Hypocalcemia',
    direction: 'low',
    analytes: ['CA', 'CACORR'],
    rules: both(low({ 'mmol/L': [2, 1.75, 1.5], 'mg/dL': [8, 7, 6] })),
  },
  'hypocalcemia-ionized': {
    code: 10020949,
    name: 'Hypocalcemia',
    direction: 'low',
    analytes: ['CAION'],
    rules: both(low({ 'mmol/L': [1, 0.9, 0.8] })),
  },
  hypoglycemia: {
    code: 10021005,
    name: 'Hypoglycemia',
    direction: 'low',
    analytes: ['GLUC'],
    rules: both(low({ 'mmol/L': [3, 2.2, 1.7], 'mg/dL': [55, 40, 30] })),
  },
  hypomagnesemia: {
    code: 10021028,
    name: 'Hypomagnesemia',
    direction: 'low',
    analytes: ['MG'],
    rules: both(low({ 'mmol/L': [0.5, 0.4, 0.3], 'mg/dL': [1.2, 0.9, 0.7] })),
  },
  hypokalemia: {
    code: 10021018,
    name: 'Hypokalemia',
    direction: 'low',
    analytes: ['K'],
    rules: both(
      low({ 'mmol/L': [null, 3, 2.5] }, withFact(2, 'symptomatic', LLN), withFact(2, 'interventionIndicated', LLN)),
    ),
  },
  hyponatremia: {
    code: 10021038,
    name: 'Hyponatremia',
    direction: 'low',
    analytes: ['SODIUM'],
    rules: both(low({ 'mmol/L': [130, 125, 120] }, withFact(3, 'symptomatic', HYPONATREMIA_SYMPTOMS))),
  },
  hypophosphatemia: {
    code: 10021059,
    name: 'Hypophosphatemia',
    direction: 'low',
    analytes: ['PHOS'],
    rules: both('not-by-number'),
  },
  acidosis: {
    code: 10000486,
    name: 'Acidosis',
    direction: 'low',
    analytes: ['BLOODPH'],
    rules: both(low({ '1': [null, 7.3] })),
  },
  'creatinine-clearance-decreased': {
    code: 10011363,
    name: 'Creatinine clearance decreased',
    direction: 'low',
    analytes: ['CREATCLR'],
    rules: {
      '5.0': 'not-in-version',
      '6.0': {
        direction: 'low',
        units: ['mL/min'],
        clauses: [
          { grade: 3, code: 'absolute-bound', bounds: [{ of: 'absolute', by: { 'mL/min': 25 }, inclusive: true }] },
          { grade: 2, code: 'absolute-bound', bounds: [{ of: 'absolute', by: { 'mL/min': 50 } }] },
        ],
        beyond: { bound: { of: 'absolute', by: { 'mL/min': 10 } }, reason: 'report-as-AKI-or-CKD' },
      },
    },
  },
  'fibrinogen-decreased': {
    code: 10016596,
    name: 'Fibrinogen decreased',
    direction: 'low',
    analytes: ['FIBRINO'],
    rules: both({
      direction: 'low',
      units: ['g/L', 'mg/dL'],
      clauses: [
        ...absoluteClauses({ 'g/L': [0.5], 'mg/dL': [50] }, 4),
        ...limitMultiples('lln', [1, 0.75, 0.5, 0.25]),
        fall(4, 0.25),
        fall(3, 0.5),
        fall(2, 0.75),
      ],
    }),
  },
  hyperkalemia: {
    code: 10020647,
    name: 'Hyperkalemia',
    direction: 'high',
    analytes: ['K'],
    rules: both(high({ 'mmol/L': [5.5, 6, 7] })),
  },
  hypernatremia: {
    code: 10020680,
    name: 'Hypernatremia',
    direction: 'high',
    analytes: ['SODIUM'],
    rules: both(high({ 'mmol/L': [150, 155, 160] })),
  },
  hypercalcemia: {
    code: 10020587,
    name: 'Hypercalcemia',
    direction: 'high',
    analytes: ['CA', 'CACORR'],
    rules: both(high({ 'mmol/L': [2.9, 3.1, 3.4], 'mg/dL': [11.5, 12.5, 13.5] })),
  },
  'hypercalcemia-ionized': {
    code: 10020587,
    name: 'Hypercalcemia',
    direction: 'high',
    analytes: ['CAION'],
    rules: both(high({ 'mmol/L': [1.5, 1.6, 1.8] })),
  },
  hypermagnesemia: {
    code: 10020670,
    name: 'Hypermagnesemia',
    direction: 'high',
    analytes: ['MG'],
    rules: both(high({ 'mmol/L': [null, 1.23, 3.3], 'mg/dL': [null, 3, 8] })),
  },
  hyperphosphatemia: {
    code: 10020712,
    name: 'Hyperphosphatemia',
    direction: 'high',
    analytes: ['PHOS'],
    rules: both('not-by-number'),
  },
  hypertriglyceridemia: {
    code: 10020870,
    name: 'Hypertriglyceridemia',
    direction: 'high',
    analytes: ['TRIG'],
    rules: both({
      direction: 'high',
      units: ['mmol/L', 'mg/dL'],
      clauses: [
        ...absoluteClauses({ 'mmol/L': [3.42, 5.7, 11.4], 'mg/dL': [300, 500, 1000] }, 2),
        {
          grade: 1,
          code: 'absolute-bound',
          bounds: [{ of: 'absolute', by: { 'mmol/L': 1.71, 'mg/dL': 150 }, inclusive: true }],
        },
      ],
    }),
  },
  'cholesterol-high': {
    code: 10008661,
    name: 'Cholesterol high',
    direction: 'high',
    analytes: ['CHOL'],
    rules: both(high({ 'mmol/L': [7.75, 10.34, 12.92], 'mg/dL': [300, 400, 500] })),
  },
  hyperglycemia: {
    code: 10020639,
    name: 'Hyperglycemia',
    direction: 'high',
    analytes: ['GLUC'],
    rules: {
      '5.0': 'not-by-number',
      '6.0': {
        direction: 'high',
        units: ['mmol/L', 'mg/dL'],
        clauses: [
          ...absoluteClauses({ 'mmol/L': [13.9, 27.8], 'mg/dL': [250, 500] }, 3),
          withFact(2, 'fasting', { of: 'absolute', by: { 'mmol/L': 8.9, 'mg/dL': 160 } }),
          withFact(1, 'fasting', ULN),
        ],
      },
    },
  },
  leukocytosis: {
    code: 10024378,
    name: 'Leukocytosis',
    direction: 'high',
    analytes: ['WBC'],
    rules: both(fixedRule('high', { '10^9/L': [100] }, 3)),
  },
  'lymphocyte-count-increased': {
    code: 10025258,
    name: 'Lymphocyte count increased',
    direction: 'high',
    analytes: ['LYM'],
    rules: both(fixedRule('high', { '10^9/L': [4, 20] }, 2)),
  },
  'hemoglobin-increased': {
    code: 10055599,
    name: 'Hemoglobin increased',
    direction: 'high',
    analytes: ['HGB'],
    rules: both({
      direction: 'high',
      units: ['g/L', 'g/dL'],
      clauses: [
        { grade: 3, code: 'limit-plus', bounds: [{ ...ULN, plus: { 'g/L': 40, 'g/dL': 4 } }] },
        { grade: 2, code: 'limit-plus', bounds: [{ ...ULN, plus: { 'g/L': 20, 'g/dL': 2 } }] },
        ...limitMultiples('uln', [1]),
      ],
    }),
  },
  hyperuricemia: {
    code: 10020907,
    name: 'Hyperuricemia',
    direction: 'high',
    analytes: ['URATE'],
    rules: both(ofUln(withFact(3, 'physiologicConsequences', ULN), ...limitMultiples('uln', [1]))),
  },
  alkalosis: {
    code: 10001680,
    name: 'Alkalosis',
    direction: 'high',
    analytes: ['BLOODPH'],
    rules: both(high({ '1': [null, 7.5] })),
  },
  'alanine-aminotransferase-increased': {
    code: 10001551,
    name: 'Alanine aminotransferase increased',
    direction: 'high',
    analytes: ['ALT'],
    rules: TRANSAMINASES,
  },
  'aspartate-aminotransferase-increased': {
    code: 10003481,
    name: 'Aspartate aminotransferase increased',
    direction: 'high',
    analytes: ['AST'],
    rules: TRANSAMINASES,
  },
  'alkaline-phosphatase-increased': {
    code: 10001675,
    name: 'Alkaline phosphatase increased',
    direction: 'high',
    analytes: ['ALP'],
    rules: {
      '5.0': liverRule(ULN_1_15_25_ENZYMES, [2, 2.5, 5, 20], true),
      '6.0': ofUln(aboveBaselineAndUln('not-high'), aboveBaselineAndUln('high')),
    },
  },
  'ggt-increased': {
    code: 10056910,
    name: 'GGT increased',
    direction: 'high',
    analytes: ['GGT'],
    rules: {
      '5.0': liverRule(ULN_1_15_25_ENZYMES, [2, 2.5, 5, 20], true),
      '6.0': liverRule(ULN_1_15_25_ENZYMES, [1, 1.5, 3, 10], true),
    },
  },
  'blood-bilirubin-increased': {
    code: 10005364,
    name: 'Blood bilirubin increased',
    direction: 'high',
    analytes: ['BILI'],
    rules: {
      '5.0': liverRule([1, 1.5, 3, 10], [1, 1.5, 3, 10], false),
      '6.0': liverRule([1, 1.5, 3, 10], [1, 1.5, 2.5, 10], true),
    },
  },
  'activated-partial-thromboplastin-time-prolonged': {
    code: 10000636,
    name: 'Activated partial thromboplastin time prolonged',
    direction: 'high',
    analytes: ['APTT'],
    rules: both(ofUln(withFact(3, 'bleeding', ULN), ...limitMultiples('uln', [1, 1.5, 2.5]))),
  },
  'cpk-increased': {
    code: 10011268,
    name: 'CPK increased',
    direction: 'high',
    analytes: ['CK'],
    rules: only5(ofUln(...limitMultiples('uln', [1, 2.5, 5, 10]))),
  },
  'blood-lactate-dehydrogenase-increased': {
    code: 10005630,
    name: 'Blood lactate dehydrogenase increased',
    direction: 'high',
    analytes: ['LDH'],
    rules: both(ofUln(...limitMultiples('uln', [1]))),
  },
  'lipase-increased': {
    code: 10024574,
    name: 'Lipase increased',
    direction: 'high',
    analytes: ['LIPASE'],
    rules: {
      '5.0': pancreas(withFact(3, 'symptomatic', timesUln(2))),
      '6.0': pancreas(withFact(3, 'symptomatic', timesUln(3))),
    },
  },
  'serum-amylase-increased': {
    code: 10040139,
    name: 'Serum amylase increased',
    direction: 'high',
    analytes: ['AMYLASE'],
    rules: {
      '5.0': pancreas(withFact(3, 'symptomatic', timesUln(2))),
      '6.0': pancreas({ ...withFact(3, 'symptomatic', timesUln(2)), moreThanMild: true }),
    },
  },
  'creatinine-increased': {
    code: 10011368,
    name: 'Creatinine increased',
    direction: 'high',
    analytes: ['CREAT'],
    rules: {
      '5.0': ofUln(
        ...limitMultiples('uln', [1, 1.5, 3, 6]),
        ...baselineMultiples([null, 1.5, 3]).map((clause) => ({ ...clause, withoutBaseline: 'left-out' as const })),
      ),
      '6.0': ofUln(
        ...limitMultiples('uln', [1, 1.5, 3, 6]),
        ...baselineMultiples([null, 1.5, 3]).map((clause) => ({
          ...clause,
          baseline: 'low' as const,
          withoutBaseline: 'open' as const,
        })),
      ),
    },
  },
  'inr-increased': {
    code: 10022402,
    name: 'INR increased',
    direction: 'high',
    analytes: ['INR'],
    rules: both({
      direction: 'high',
      units: ['1'],
      clauses: [
        ...absoluteClauses({ '1': [1.2, 1.5, 2.5] }, 1),
        ...baselineMultiples([1, 1.5, 2.5]).map((clause) => ({
          ...clause,
          flag: 'onAnticoagulation' as const,
          withoutBaseline: 'open' as const,
        })),
      ],
    }),
  },
} as const satisfies Readonly<Record<string, LabTermEntry>>;

/** Lipase and amylase: 1, 1.5 and 5 × ULN without symptoms, the grade 3 clause given, grade 4 above 5 with symptoms. */
function pancreas(symptomatic: LabClause): LabRule {
  return ofUln(withFact(4, 'symptomatic', timesUln(5)), symptomatic, ...limitMultiples('uln', [1, 1.5, 5]));
}

export type LabTerm = keyof typeof LAB_TERMS;
