import type { DltRule, Origin } from '../model/protocol.ts';

const DAYS = 24;

/** What is neither a syndrome with rules of its own nor a blood count. */
const NON_HAEMATOLOGICAL = { notFamilies: ['CRS', 'ICANS', 'haematological'] };

function assumption(basis: string): Origin {
  return { kind: 'assumption', basis };
}

/** Rules D1 to D5 and D10 of the reference set. Source: [DOMAIN §3]; grades of CRS and ICANS: [ASTCT-2019]. */
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
];
