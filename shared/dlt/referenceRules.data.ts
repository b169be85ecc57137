import type { Origin } from '../model/origin.ts';
import type { DltRule, RuleCondition } from '../model/ruleLanguage.ts';

const DAYS = 24;

const NEUTROPENIA = [10029366];
const THROMBOCYTOPENIA = [10035528, 10043554];
const GVHD = 10018651;
const IEC_HS = 10081409;
const INFUSION_REACTION = 10051792;

/** What is neither a syndrome with rules of its own nor a blood count. */
const NON_HAEMATOLOGICAL = { notFamilies: ['CRS', 'ICANS', 'haematological'], notTermCodes: [IEC_HS] };

/** Every term of a haemorrhage in CTCAE, either version. Source: [CTCAE-5], [CTCAE-6]. */
const BLEEDING = [
  10009998, 10015090, 10015384, 10015453, 10017789, 10019428, 10019678, 10022763, 10030980, 10033626, 10038064,
  10038463, 10038981, 10046789, 10046912, 10047656, 10049468, 10051746, 10054113, 10055226, 10055242, 10055287,
  10055291, 10055298, 10055300, 10055315, 10055319, 10055322, 10055325, 10055347, 10055351, 10055356, 10056356,
  10060544, 10060640, 10062548, 10065746, 10065747, 10065748, 10065749, 10065759, 10065762, 10065763,
];

/** Still there on day 28 and confirmed to day 42, without leukaemia in the marrow by then. */
const PERSISTING: readonly RuleCondition[] = [
  { kind: 'still-present', onDay: 28, toDay: 42 },
  { kind: 'patient-state', anyOf: ['marrow-leukaemia'], present: false, byDay: 42 },
];

function assumption(basis: string): Origin {
  return { kind: 'assumption', basis };
}

/** Rules D1 to D11 of the reference set. Source: [DOMAIN §3]; grades of CRS and ICANS: [ASTCT-2019]. */
export const REFERENCE_RULES: readonly DltRule[] = [
  {
    id: 'D1',
    select: {},
    grade: { atLeast: 5, atMost: 5 },
    unlessDeathByProgression: true,
    except: [],
    wording: {
      en: 'Death in the DLT window, whatever its relation to the product, unless clearly due to leukaemia progression',
      zh: 'DLT 观察期内死亡，无论与产品是否相关，除非明确由白血病进展所致',
    },
    origin: assumption('Unexplained deaths count in NCT02562378; progression is set apart as in NCT03081910.'),
  },
  {
    id: 'D2',
    select: { families: ['CRS'] },
    grade: { atLeast: 4, atMost: 4 },
    except: [],
    wording: { en: 'CRS grade 4 of any duration', zh: '4 级细胞因子释放综合征，不论持续时间' },
    origin: assumption('Usual clause of CAR-T phase 1 protocols; graded by ASTCT 2019.'),
  },
  {
    id: 'D3',
    select: { families: ['CRS'] },
    grade: { atLeast: 3, atMost: 3 },
    unlessResolved: { toGradeAtMost: 2, withinHours: 7 * DAYS },
    except: [],
    wording: {
      en: 'CRS grade 3 not down to grade 2 or less within 7 days (168 hours) of reaching grade 3',
      zh: '3 级细胞因子释放综合征，自达到 3 级起 7 天（168 小时）内未降至 2 级或以下',
    },
    origin: assumption('Usual clause of CAR-T phase 1 protocols; graded by ASTCT 2019.'),
  },
  {
    id: 'D4',
    select: { families: ['ICANS'] },
    grade: { atLeast: 4, atMost: 4 },
    except: [],
    wording: { en: 'ICANS grade 4 of any duration', zh: '4 级免疫效应细胞相关神经毒性综合征，不论持续时间' },
    origin: assumption('Usual clause of CAR-T phase 1 protocols; graded by ASTCT 2019.'),
  },
  {
    id: 'D5',
    select: { families: ['ICANS'] },
    grade: { atLeast: 3, atMost: 3 },
    unlessResolved: { toGradeAtMost: 2, withinHours: 72 },
    except: [],
    wording: {
      en: 'ICANS grade 3 not down to grade 2 or less within 72 hours of reaching grade 3',
      zh: '3 级免疫效应细胞相关神经毒性综合征，自达到 3 级起 72 小时内未降至 2 级或以下',
    },
    origin: assumption('Usual clause of CAR-T phase 1 protocols; graded by ASTCT 2019.'),
  },
  {
    id: 'D6',
    select: { termCodes: NEUTROPENIA },
    grade: { atLeast: 4, atMost: 4 },
    where: PERSISTING,
    except: [],
    wording: {
      en: 'Neutropenia grade 4 still present on day 28 and confirmed to day 42, without leukaemia in the marrow',
      zh: '第 28 天仍为 4 级中性粒细胞减少，且至第 42 天仍持续，骨髓中无白血病',
    },
    origin: assumption('Grade 4 haematological toxicity beyond day 42 without marrow disease, as in PMID 25483416.'),
  },
  {
    id: 'D7a',
    select: { termCodes: THROMBOCYTOPENIA },
    grade: { atLeast: 4, atMost: 4 },
    where: PERSISTING,
    except: [],
    wording: {
      en: 'Thrombocytopenia grade 4 still present on day 28 and confirmed to day 42, without leukaemia in the marrow',
      zh: '第 28 天仍为 4 级血小板减少，且至第 42 天仍持续，骨髓中无白血病',
    },
    origin: assumption('Grade 4 haematological toxicity beyond day 42 without marrow disease, as in PMID 25483416.'),
  },
  {
    id: 'D7b',
    select: { termCodes: THROMBOCYTOPENIA },
    grade: { atLeast: 1, atMost: 4 },
    where: [
      {
        kind: 'together-with',
        select: { termCodes: BLEEDING },
        gradeAtLeast: 3,
        what: { en: 'bleeding', zh: '出血' },
      },
    ],
    except: ['X2'],
    wording: {
      en: 'Thrombocytopenia of any grade with bleeding of grade 3 or worse at the same time',
      zh: '任何级别的血小板减少，同时伴 3 级或以上出血',
    },
    origin: assumption('Pattern of NCT01451632 (thrombocytopenia with bleeding).'),
  },
  {
    id: 'D8',
    select: { termCodes: [GVHD] },
    grade: { atLeast: 3, atMost: 4 },
    where: [
      { kind: 'patient-state', anyOf: ['donor-derived-cells', 'prior-allo-transplant'], present: true },
      { kind: 'scale', anyOf: ['MAGIC 2016'] },
    ],
    except: [],
    wording: {
      en: 'Acute graft-versus-host disease of grade III or IV, with donor-derived cells or after an allogeneic transplant',
      zh: '供者来源细胞或既往异基因移植后的 III–IV 级急性移植物抗宿主病',
    },
    origin: assumption('Severe GvHD set apart as in NCT01087294; graded by MAGIC.'),
  },
  {
    id: 'D9',
    select: { termCodes: [IEC_HS] },
    grade: { atLeast: 3, atMost: 4 },
    unlessResolved: { toGradeAtMost: 2, withinHours: 7 * DAYS },
    where: [{ kind: 'scale', anyOf: ['IEC-HS 2023'] }],
    except: [],
    wording: {
      en: 'IEC-HS of grade 3 or worse not down to grade 2 or less within 7 days (168 hours)',
      zh: '3 级或以上免疫效应细胞相关噬血细胞综合征，7 天（168 小时）内未降至 2 级或以下',
    },
    origin: assumption('An event of its own beside CRS, as in PMC8832442; graded by the IEC-HS scale of 2023.'),
  },
  {
    id: 'D10a',
    select: NON_HAEMATOLOGICAL,
    grade: { atLeast: 4, atMost: 4 },
    except: ['X1', 'X3', 'X4e'],
    wording: {
      en: 'Any other non-haematological toxicity of grade 4',
      zh: '任何其他 4 级非血液学毒性',
    },
    origin: assumption('Pattern of NCT00969761 and of many phase 1 protocols.'),
  },
  {
    id: 'D10b',
    select: NON_HAEMATOLOGICAL,
    grade: { atLeast: 3, atMost: 3 },
    unlessResolved: { toGradeAtMost: 2, withinHours: 7 * DAYS },
    except: ['X1', 'X3', 'X4a', 'X4b', 'X4c', 'X4d', 'X4e', 'X4f'],
    wording: {
      en: 'Any other non-haematological toxicity of grade 3 not down to grade 2 or less within 7 days (168 hours) despite best supportive care',
      zh: '任何其他 3 级非血液学毒性，经最佳支持治疗后 7 天（168 小时）内仍未降至 2 级或以下',
    },
    origin: assumption('Pattern of NCT01729845 (recovery to grade 2 or less within a stated time).'),
  },
  {
    id: 'D11a',
    select: { termCodes: [INFUSION_REACTION] },
    grade: { atLeast: 4, atMost: 4 },
    where: [{ kind: 'after-infusion', withinHours: 24 }],
    except: [],
    wording: {
      en: 'Infusion reaction of grade 4 within 24 hours of an infusion',
      zh: '输注后 24 小时内发生的 4 级输注反应',
    },
    origin: assumption('Usual clause of cell therapy protocols; no source of the same product family.'),
  },
  {
    id: 'D11b',
    select: { termCodes: [INFUSION_REACTION] },
    grade: { atLeast: 3, atMost: 3 },
    unlessResolved: { toGradeAtMost: 2, withinHours: 24 },
    where: [{ kind: 'after-infusion', withinHours: 24 }],
    except: [],
    wording: {
      en: 'Infusion reaction of grade 3 within 24 hours of an infusion, not settled within 24 hours',
      zh: '输注后 24 小时内发生、24 小时内未缓解的 3 级输注反应',
    },
    origin: assumption('Usual clause of cell therapy protocols; no source of the same product family.'),
  },
];
