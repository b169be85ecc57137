import type { Origin } from '../model/origin.ts';
import type { DltExclusion } from '../model/ruleLanguage.ts';

const DAYS = 24;
const INVESTIGATIONS_SOC = 13;

function assumption(basis: string): Origin {
  return { kind: 'assumption', basis };
}

const CONDITIONAL_CLAUSES = assumption('Pattern of NCT01145430 and NCT03168061.');

/** CTCAE files these laboratory values under metabolism, not under investigations. Source: [CTCAE-5]. */
const METABOLIC_VALUES = [
  10000486, // Acidosis
  10001680, // Alkalosis
  10020587, // Hypercalcemia
  10020639, // Hyperglycemia
  10020647, // Hyperkalemia
  10020670, // Hypermagnesemia
  10020680, // Hypernatremia
  10020712, // Hyperphosphatemia
  10020907, // Hyperuricemia
  10020943, // Hypoalbuminemia
  10020949, // Hypocalcemia
  10021005, // Hypoglycemia
  10021018, // Hypokalemia
  10021028, // Hypomagnesemia
  10021038, // Hyponatremia
  10021059, // Hypophosphatemia
];

/**
 * Exclusions X1 to X4 of the reference set; X4 is split so that each clause stands and ripens alone. A clause about a
 * grade 3 event never excuses a run that rose above it.
 * Source: [DOMAIN §3]; codes [CTCAE-5].
 */
export const REFERENCE_EXCLUSIONS: readonly DltExclusion[] = [
  {
    id: 'X1',
    // CTCAE 5.0 has no term for low immunoglobulins or B cells; reported as "Other, specify" they go to a person.
    select: { termCodes: [10025256, 10007839] },
    wording: {
      en: 'Fall of lymphocytes or of CD4 cells: the intended effect on CD7-positive cells, never a DLT by itself',
      zh: '淋巴细胞或 CD4 细胞减少：对 CD7 阳性细胞的预期作用，本身不构成 DLT',
    },
    origin: assumption('On-target effect; CD7-positive cells are a secondary end point of NCT04785833.'),
  },
  {
    id: 'X2',
    select: { families: ['haematological'] },
    ifBaselineGradeAtLeast: 3,
    wording: {
      en: 'Cytopenia that was grade 3 or worse before lymphodepletion',
      zh: '清淋预处理前已达 3 级或以上的血细胞减少',
    },
    origin: assumption('Baseline-relative clauses as in PMID 26581401.'),
  },
  {
    id: 'X3',
    select: { termCodes: [10016558, 10021097, 10021143], signOf: 'CRS' },
    wording: {
      en: 'Fever, hypotension or hypoxia as a sign of reported CRS: counted once, as CRS',
      zh: '作为已报告细胞因子释放综合征表现的发热、低血压或低氧：仅按细胞因子释放综合征计一次',
    },
    origin: assumption('Principle of ASTCT 2019: these signs define the CRS grade.'),
  },
  {
    id: 'X4a',
    select: { families: ['infection'] },
    gradeAtMost: 3,
    ifResolved: { toGradeAtMost: 2, withinHours: 14 * DAYS },
    wording: {
      en: 'Infection of grade 3 that is down to grade 2 or less within 14 days (336 hours)',
      zh: '3 级感染，14 天（336 小时）内降至 2 级或以下',
    },
    origin: CONDITIONAL_CLAUSES,
  },
  {
    id: 'X4b',
    select: { socCodes: [INVESTIGATIONS_SOC] },
    gradeAtMost: 3,
    ifAsymptomatic: true,
    ifResolved: { toGradeAtMost: 2, withinHours: 72 },
    wording: {
      en: 'Laboratory abnormality of grade 3 without symptoms, corrected within 72 hours',
      zh: '无症状的 3 级实验室检查异常，72 小时内纠正',
    },
    origin: CONDITIONAL_CLAUSES,
  },
  {
    id: 'X4c',
    select: { termCodes: METABOLIC_VALUES },
    gradeAtMost: 3,
    ifAsymptomatic: true,
    ifResolved: { toGradeAtMost: 2, withinHours: 72 },
    wording: {
      en: 'Electrolyte or metabolic value of grade 3 without symptoms, corrected within 72 hours',
      zh: '无症状的 3 级电解质或代谢指标异常，72 小时内纠正',
    },
    origin: CONDITIONAL_CLAUSES,
  },
  {
    id: 'X4d',
    select: { termCodes: [10028813, 10047700, 10012727, 10016256] },
    gradeAtMost: 3,
    ifResolved: { toGradeAtMost: 2, withinHours: 72 },
    wording: {
      en: 'Nausea, vomiting, diarrhoea or fatigue of grade 3 controlled within 72 hours',
      zh: '3 级恶心、呕吐、腹泻或乏力，72 小时内得到控制',
    },
    origin: CONDITIONAL_CLAUSES,
  },
  {
    id: 'X4e',
    select: { termCodes: [10001760] },
    wording: { en: 'Alopecia', zh: '脱发' },
    origin: CONDITIONAL_CLAUSES,
  },
  {
    id: 'X4f',
    select: { termCodes: [10045152] },
    gradeAtMost: 3,
    ifAsymptomatic: true,
    ifResolved: { toGradeAtMost: 2, withinHours: 7 * DAYS },
    wording: {
      en: 'Laboratory tumour lysis syndrome, without symptoms, settled within 7 days (168 hours)',
      zh: '无症状的实验室肿瘤溶解综合征，7 天（168 小时）内缓解',
    },
    origin: CONDITIONAL_CLAUSES,
  },
];
