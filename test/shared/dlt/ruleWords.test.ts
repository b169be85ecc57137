import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { exclusionSentence, ruleSentence } from '../../../shared/dlt/ruleSentence.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { DltExclusion, DltRule } from '../../../shared/model/ruleLanguage.ts';
import { CHANGES, CONDITIONS, EXCLUSIONS } from '../../support/saidInWords.ts';

const { dltWindow } = defaultProtocol(1 as TrialId);
const rest = { wording: { en: '', zh: '' }, origin: { kind: 'assumption', basis: '' } } as const;
const RULE: DltRule = {
  id: 'D90',
  select: { families: ['CRS'] },
  grade: { atLeast: 3, atMost: 3 },
  except: [],
  ...rest,
};
const EXCLUSION: DltExclusion = { id: 'X90', select: {}, ...rest };

/** A condition, as it stands behind "CRS, grade 3" in English and in Chinese. */
const SAID_OF_CONDITIONS = [
  ['still present', 'still there on day 7 and without a break on day 14', '第 7 天仍存在且持续至第 14 天'],
  ['together', 'at the same time as infection of grade 2 or worse', '同时伴有 2 级或以上的感染'],
  [
    'in a state',
    'with donor-derived cells or with an earlier allogeneic transplant',
    '有供者来源细胞或有既往异基因移植',
  ],
  [
    'in none, by a day',
    'without an earlier allogeneic transplant and without leukaemia in the marrow by day 42',
    '截至第 42 天无既往异基因移植和无骨髓白血病',
  ],
  ['after an infusion', 'within 24 hours of an infusion', '在某次输注后 24 小时内'],
  ['48 hours', 'within 48 hours of an infusion', '在某次输注后 48 小时内'],
  ['72 hours', 'within 3 days (72 hours) of an infusion', '在某次输注后 3 天（72 小时）内'],
  ['73 hours', 'within 73 hours of an infusion', '在某次输注后 73 小时内'],
  ['scales', 'graded by MAGIC 2016 or IEC-HS 2023', '按 MAGIC 2016或IEC-HS 2023 分级'],
  [
    'adults',
    'in patients of 18 years or more, at dose level DL1 or DL2',
    '年龄不小于 18 岁的受试者，剂量水平 DL1或DL2',
  ],
  ['children', 'in patients under 18 years', '年龄小于 18 岁的受试者'],
  [
    'one value',
    'with a value of Alanine aminotransferase above 5 in the window',
    '观察窗内有至少一次丙氨酸氨基转移酶高于 5的结果',
  ],
  [
    'values in a row',
    'with 2 consecutive values at least 24 hours apart of Alanine aminotransferase at least 5 on day 1 to 9',
    '第 1 至 9 天有间隔至少 24 小时的连续 2 次丙氨酸氨基转移酶不低于 5的结果',
  ],
  [
    'values apart',
    'with 3 values at least 24 hours apart of Alanine aminotransferase at most 2 times the baseline value in the window',
    '观察窗内有间隔至少 24 小时的 3 次丙氨酸氨基转移酶不高于 基线值的 2 倍的结果',
  ],
  [
    'values at any time',
    'without 2 consecutive values of Alanine aminotransferase below 3 times the upper limit of normal in the window',
    '观察窗内没有连续 2 次丙氨酸氨基转移酶低于 正常值上限的 3 倍的结果',
  ],
  [
    'values of a sample',
    'with 2 consecutive values at least 1 hour apart of CD7-positive cells above 5 in the window',
    '观察窗内有间隔至少 1 小时的连续 2 次CD7 阳性细胞高于 5的结果',
  ],
  [
    'no value',
    'without a value of CAR copies above 5 copies/ug in the window',
    '观察窗内没有至少一次CAR 拷贝数高于 5 copies/ug的结果',
  ],
  [
    'support every day',
    'dependent on oxygen from reaching the grade through day 30, every day',
    '自达到该分级起至第 30 天每日依赖吸氧',
  ],
  [
    'support with a day between',
    'dependent on tocilizumab or steroid or anakinra or vasopressor or oxygen or G-CSF or platelet transfusion or red cell transfusion or lymphodepletion or antimicrobial or antipyretic or other from day 3 through day 30, never more than 1 day without',
    '自第 3 天起至第 30 天依赖托珠单抗或糖皮质激素或阿那白滞素或升压药或吸氧或G-CSF或血小板输注或红细胞输注或清淋预处理或抗感染药物或退热药或其他治疗，间断不超过 1 天',
  ],
  ['despite', 'despite treatment with steroid or tocilizumab', '尽管给予糖皮质激素或托珠单抗治疗'],
  [
    'a dose withheld',
    'with a later part of a dose of 3 parts, 7 days apart, withheld or more than 4 days late',
    '分 3 次、间隔 7 天输注的后续剂量被取消或延迟超过 4 天',
  ],
  [
    'the third event',
    'as the patient’s event number 3 or later of infection of grade 2 or worse',
    '为该受试者第 3 次或以后的 2 级或以上感染',
  ],
  ['the monitor asked', 'if the medical monitor judges so: infection', '须由医学监查员判断：感染'],
  ['the committee asked', 'if the committee judges so: infection', '须由委员会判断：感染'],
] as const;

const SAID_OF_RULES = [
  [
    'the window of the protocol',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到。',
  ],
  [
    'from day 0',
    'CRS, grade 3, reached on day 1 to 9 from day 0, both days included.',
    'CRS，3 级，在自第 0 天起第 1 至 9 天（含首尾两日）达到。',
  ],
  [
    'from the first infusion',
    'CRS, grade 3, reached on day 1 to 9 from the first infusion, both days included.',
    'CRS，3 级，在自首次输注起第 1 至 9 天（含首尾两日）达到。',
  ],
  [
    'from the last infusion',
    'CRS, grade 3, reached on day 1 to 9 from the last infusion, both days included.',
    'CRS，3 级，在自末次输注起第 1 至 9 天（含首尾两日）达到。',
  ],
  [
    'from the transplant',
    'CRS, grade 3, reached on day 1 to 9 from the transplant, both days included.',
    'CRS，3 级，在自移植起第 1 至 9 天（含首尾两日）达到。',
  ],
  [
    'any event but some',
    'Any event other than haematological toxicity or Nausea, grade 3, reached on day 0 to 28 of the DLT window, both days included.',
    '任何事件（血液学毒性或恶心除外），3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到。',
  ],
  [
    'any event but one',
    'Any event other than Nausea, grade 3, reached on day 0 to 28 of the DLT window, both days included.',
    '任何事件（恶心除外），3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到。',
  ],
  [
    'of classes and terms',
    'infection or other toxicity and Investigations and Nausea, grade 3, reached on day 0 to 28 of the DLT window, both days included.',
    '感染或其他毒性和各类检查和恶心，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到。',
  ],
  [
    'as a sign',
    'ICANS as a sign of CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included.',
    'ICANS作为 CRS 的表现，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到。',
  ],
  [
    'six terms',
    'Nausea or Vomiting or Diarrhea or Fatigue or Hypoxia or Hypotension, grade 3, reached on day 0 to 28 of the DLT window, both days included.',
    '恶心或呕吐或腹泻或疲乏或低氧或低血压，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到。',
  ],
  [
    'eight terms',
    'Nausea or Vomiting or Diarrhea or Fatigue or Hypoxia or Hypotension or 2 more terms, grade 3, reached on day 0 to 28 of the DLT window, both days included.',
    '恶心或呕吐或腹泻或疲乏或低氧或低血压或另外 2 个术语，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到。',
  ],
  [
    'a band of grades',
    'CRS, grade 2 to 4, reached on day 0 to 28 of the DLT window, both days included.',
    'CRS，2 至 4 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到。',
  ],
  [
    'unrelated or worse',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, relation to CAR-T cells or lymphodepletion or leukaemia or another cause at least “unrelated”.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，与 CAR-T 细胞或清淋预处理或白血病或其他原因的关系至少为“无关”。',
  ],
  [
    'unlikely',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, relation to CAR-T cells at least “unlikely”.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，与 CAR-T 细胞的关系至少为“可能无关”。',
  ],
  [
    'possible',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, relation to CAR-T cells at least “possible”.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，与 CAR-T 细胞的关系至少为“可能有关”。',
  ],
  [
    'probable',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, relation to lymphodepletion at least “probable”.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，与清淋预处理的关系至少为“很可能有关”。',
  ],
  [
    'definite',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, relation to leukaemia at least “definite”.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，与白血病的关系至少为“肯定有关”。',
  ],
  [
    'not assessed',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, relation to another cause at least “not assessed”.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，与其他原因的关系至少为“未评估”。',
  ],
  [
    'longer than',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, for longer than 24 hours.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，持续超过 24 小时。',
  ],
  [
    'not down',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, not down to grade 1 or less within 4 days (96 hours) of reaching the grade.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，自达到该分级起 4 天（96 小时）内未降至 1 级或以下。',
  ],
  [
    'calendar days',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, for longer than 4 calendar days.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，持续超过 4 个日历日。',
  ],
  [
    'not by progression',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, unless death was clearly due to progression of the leukaemia.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，除非死亡明确由白血病进展所致。',
  ],
  [
    'excluded',
    'CRS, grade 3, reached on day 0 to 28 of the DLT window, both days included, unless excluded by X1, X2.',
    'CRS，3 级，在 DLT 观察窗第 0 至 28 天（含首尾两日）达到，X1, X2 所排除的情况除外。',
  ],
] as const;

const SAID_OF_EXCLUSIONS = [
  ['all', 'Any event.', '任何事件。'],
  [
    'each clause',
    'Any event, up to grade 3, if without symptoms, if already of grade 2 or worse before lymphodepletion, if down to grade 1 or less within 3 days (72 hours), if due to leukaemia or another cause (at least “probable”) and not to the product.',
    '任何事件，不超过 3 级，如无症状，如清淋预处理前已达 2 级或更重，如在 3 天（72 小时）内降至 1 级或以下，如由白血病或其他原因所致（至少为“很可能有关”）且与产品无关。',
  ],
  ['unless', 'Any event, but not in patients under 18 years.', '任何事件，但以下情况除外：年龄小于 18 岁的受试者。'],
] as const;

describe('a sentence says in both languages', () => {
  test.each(SAID_OF_CONDITIONS)('of a condition: %s', (name, en, zh) => {
    const rule = { ...RULE, where: [CONDITIONS[name]!] };
    expect(ruleSentence(rule, 'en')).toBe(`CRS, grade 3, ${en}.`);
    expect(ruleSentence(rule, 'zh')).toBe(`CRS，3 级，${zh}。`);
  });

  test.each(SAID_OF_RULES)('of a rule: %s', (name, en, zh) => {
    const rule = { ...RULE, ...CHANGES[name] };
    expect(ruleSentence(rule, 'en', dltWindow)).toBe(en);
    expect(ruleSentence(rule, 'zh', dltWindow)).toBe(zh);
  });

  test.each(SAID_OF_EXCLUSIONS)('of an exclusion: %s', (name, en, zh) => {
    const exclusion = { ...EXCLUSION, ...EXCLUSIONS[name] };
    expect(exclusionSentence(exclusion, 'en')).toBe(en);
    expect(exclusionSentence(exclusion, 'zh')).toBe(zh);
  });
});

test('every construct of the tables is said', () => {
  const said = [...SAID_OF_CONDITIONS, ...SAID_OF_RULES, ...SAID_OF_EXCLUSIONS].map(([name]) => name);
  const all = [CONDITIONS, CHANGES, EXCLUSIONS].flatMap((constructs) => Object.keys(constructs));
  expect(said).toEqual(all);
});
