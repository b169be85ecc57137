import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { protocolItems } from '../../../shared/dlt/protocolItems.ts';
import type { TrialId } from '../../../shared/model/ids.ts';

const protocol = defaultProtocol(1 as TrialId);
const items = protocolItems(protocol);
const item = (id: string) => items.find((one) => one.id === id);

/** The reference set by the numbers it is known by; letters are clauses of one number. Source: [DOMAIN §3]. */
const REFERENCE = [
  ...['W1', 'W2', 'A1', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D12'],
  ...['X1', 'X2', 'X3', 'X4', 'E1', 'E2', 'S1', 'S2', 'P1'],
];

describe('the items of a protocol', () => {
  test.each(REFERENCE)('%s of the reference set is among them', (id) => {
    const found = items.filter((one) => one.id.replace(/[a-z]$/, '') === id);
    expect(found.length).toBeGreaterThan(0);
    for (const { sentence, origin } of found) {
      expect(sentence.en).toMatch(/^\P{Script=Han}+\.$/u);
      expect(sentence.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(origin.basis).not.toBe('');
    }
  });

  test('each has a number of its own', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('only the reporting period and whose cells the product is are from the registry record; the rest is called an assumption', () => {
    expect(items.filter(({ origin }) => origin.kind !== 'assumption').map(({ id }) => id)).toEqual(['W2', 'A2']);
  });

  test.each([
    ['W0', 'Day 0 is the day of the first infusion of CAR-T cells.'],
    ['W1', 'Toxicities count for the dose decision from day 0 to day 28, both days included.'],
    ['S2', 'Dose levels: DL1 0.5 × 10⁶/kg, DL2 2 × 10⁶/kg, DL3 4 × 10⁶/kg.'],
    ['P1b', 'Infusions pause when 2 or more of the first 3 patients have a DLT.'],
    ['P1c', 'Infusions pause when the probability that the DLT rate is above 30 % is above 80 %.'],
    ['P1d', 'Infusions pause when 2 or more events have occurred: CRS or ICANS, grade 4 or worse.'],
  ])('%s says what is set', (id, sentence) => {
    expect(item(id)?.sentence.en).toBe(sentence);
  });

  test.each([
    ['W0', 'windows', 'Day 0 is the day of the first infusion of CAR-T cells.', '第 0 天为首次输注 CAR-T 细胞之日。'],
    [
      'W1',
      'windows',
      'Toxicities count for the dose decision from day 0 to day 28, both days included.',
      '第 0 天至第 28 天（含首尾两日）的毒性计入剂量决策。',
    ],
    [
      'W2',
      'windows',
      'Toxicities are followed and reported from day 0 to day 730, both days included.',
      '第 0 天至第 730 天（含首尾两日）的毒性均予随访和报告。',
    ],
    [
      'A1',
      'attribution',
      'A rule counts events whose relation to CAR-T cells is at least “possible”, in the opinion of the investigator or the sponsor, whichever is stronger, unless the rule says otherwise.',
      '除规则另有规定外，与CAR-T 细胞的关系至少为“可能有关”的事件计入；研究者与申办方意见不一致时取较强者。',
    ],
    [
      'D12',
      'rules',
      'Any event that the medical monitor refers to the committee and the committee declares a DLT.',
      '由医学监查员提交委员会、并经委员会判定为 DLT 的任何事件。',
    ],
    [
      'E1',
      'evaluability',
      'A patient is evaluable who was given at least 70 % of the assigned dose and either had a DLT in the window or was alive and observed to day 28.',
      '可评价：输注剂量不少于计划剂量的 70 %，且在观察窗内发生 DLT，或存活并观察至第 28 天。',
    ],
    [
      'E2',
      'evaluability',
      'Not evaluable and replaced: who was not infused; who was given less than 70 % of the assigned dose and had no DLT; who died, went to transplant, began another therapy, withdrew or was lost before the end of day 28 without a DLT. Who was given too little and had a DLT goes to the committee.',
      '不可评价并予替补：未输注者；输注剂量不足计划剂量 70 % 且无 DLT 者；第 28 天结束前死亡、接受移植、开始其他治疗、退出或失访且无 DLT 者。剂量不足但发生 DLT 者由委员会决定。',
    ],
    [
      'S1',
      'cohort',
      'At least 14 days between two patients of a dose group; the next group begins after day 28 of the last patient and a recorded approval of the committee.',
      '同一剂量组受试者之间至少间隔 14 天；末例受试者满 28 天后并经委员会书面同意，方可开始下一剂量组。',
    ],
    [
      'S2',
      'cohort',
      'Dose levels: DL1 0.5 × 10⁶/kg, DL2 2 × 10⁶/kg, DL3 4 × 10⁶/kg.',
      '剂量水平：DL1 0.5 × 10⁶/kg，DL2 2 × 10⁶/kg，DL3 4 × 10⁶/kg。',
    ],
    [
      'P1a',
      'pauses',
      'Infusions pause after a death within 30 days of infusion that is related to the product.',
      '输注后 30 天内发生与产品相关的死亡时，暂停输注。',
    ],
    [
      'P1b',
      'pauses',
      'Infusions pause when 2 or more of the first 3 patients have a DLT.',
      '前 3 例受试者中有 2 例或以上发生 DLT 时，暂停输注。',
    ],
    [
      'P1c',
      'pauses',
      'Infusions pause when the probability that the DLT rate is above 30 % is above 80 %.',
      'DLT 发生率高于 30 % 的概率大于 80 % 时，暂停输注。',
    ],
    [
      'P1d',
      'pauses',
      'Infusions pause when 2 or more events have occurred: CRS or ICANS, grade 4 or worse.',
      '累计发生 2 例或以上 4 级或更重的CRS或ICANS时，暂停输注。',
    ],
    [
      'P1e',
      'pauses',
      'Infusions pause when the medical monitor reports that it has happened.',
      '医学监查员报告已发生时，暂停输注。',
    ],
  ] as const)('%s stands under %s and says what is set, in both languages', (id, group, en, zh) => {
    expect(item(id)).toMatchObject({ group, sentence: { en, zh } });
  });

  test('rules, exclusions, pauses, visits and the rest stand each under their own heading', () => {
    const groups = new Map(items.map(({ id, group }) => [id.replace(/\d+[a-z]?$/, ''), group]));
    expect(Object.fromEntries(groups)).toMatchObject({ D: 'rules', X: 'exclusions', P: 'pauses', V: 'visits' });
    expect(item('D1')?.group).toBe('rules');
    expect(item('V1')?.sentence.en).toMatch(/^Planned: /);
    expect(item('V1')?.sentence.zh).toMatch(/^计划：/);
  });

  test('a gate without the committee, and several shares, are said as they are set', () => {
    const stagger = { ...protocol.stagger!, needsCommittee: false };
    const evaluability = { ...protocol.evaluability, minDoseFraction: 0.57 };
    const said = protocolItems({ ...protocol, stagger, evaluability });
    const of = (id: string) => said.find((one) => one.id === id)!.sentence;
    expect(of('S1')).toEqual({
      en: 'At least 14 days between two patients of a dose group; the next group begins after day 28 of the last patient.',
      zh: '同一剂量组受试者之间至少间隔 14 天；末例受试者满 28 天后方可开始下一剂量组。',
    });
    expect(of('E1').en).toContain('at least 57 % of the assigned dose');
  });

  test('what an older protocol does not set is not listed', () => {
    const { committeeHook: _hook, stagger: _stagger, pauseRules: _pauses, ...older } = protocol;
    const ids = protocolItems(older).map(({ id }) => id);
    expect(ids).not.toContain('D12');
    expect(ids).not.toContain('S1');
    expect(ids.filter((id) => id.startsWith('P'))).toEqual([]);
    expect(ids).toContain('S2');
  });

  test('a protocol that does not ask for the committee does not say so', () => {
    const stagger = { ...protocol.stagger!, needsCommittee: false };
    const [said] = protocolItems({ ...protocol, stagger }).filter(({ id }) => id === 'S1');
    expect(said?.sentence.en).not.toContain('committee');
    expect(said?.sentence.zh).not.toContain('委员会');
  });
});
