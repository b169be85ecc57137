import type { Origin } from '../model/origin.ts';
import type { PauseRule, Protocol, Stagger } from '../model/protocol.ts';

const USUAL: Origin = { kind: 'assumption', basis: 'Usual pause of CAR-T phase 1 protocols.' };

/** S1 of the reference set. Source: [DOMAIN §3], [NCT05170568]. */
export const REFERENCE_STAGGER: Stagger = {
  id: 'S1',
  daysBetweenPatients: 14,
  nextGroupAfterDay: 28,
  needsCommittee: true,
  wording: {
    en: 'At least 14 days between patients of a dose group; the next group after day 28 of the last patient and a recorded approval of the committee',
    zh: '同一剂量组受试者之间至少间隔 14 天；末例受试者满 28 天且委员会书面同意后方可进入下一剂量组',
  },
  origin: { kind: 'assumption', basis: 'NCT05170568, same product family.' },
};

/** D12 of the reference set. Source: [DOMAIN §3]. */
export const REFERENCE_HOOK: NonNullable<Protocol['committeeHook']> = {
  id: 'D12',
  wording: {
    en: 'Any event that the medical monitor refers and the committee declares a DLT',
    zh: '由医学监查员提交并经委员会判定为 DLT 的任何事件',
  },
  origin: { kind: 'assumption', basis: 'Pattern of NCT02039336 and NCT02677116.' },
};

/** P1 of the reference set, split so that each clause stands alone. Source: [DOMAIN §3]. */
export const REFERENCE_PAUSES: readonly PauseRule[] = [
  {
    id: 'P1a',
    when: { kind: 'related-death', withinDays: 30 },
    wording: { en: 'A related death within 30 days of infusion', zh: '输注后 30 天内与产品相关的死亡' },
    origin: USUAL,
  },
  {
    id: 'P1b',
    when: { kind: 'dlts-among-first', dlts: 2, patients: 3 },
    wording: { en: 'Two or more DLTs among the first three patients', zh: '前 3 例受试者中出现 2 例或以上 DLT' },
    origin: USUAL,
  },
  {
    id: 'P1c',
    when: { kind: 'dlt-probability', rateAbove: 0.3, probabilityAbove: 0.8 },
    wording: {
      en: 'A probability above 80 % that the DLT rate is above 30 %',
      zh: 'DLT 发生率高于 30 % 的后验概率大于 80 %',
    },
    origin: USUAL,
  },
  {
    id: 'P1d',
    when: { kind: 'events', select: { families: ['CRS', 'ICANS'] }, gradeAtLeast: 4, count: 2 },
    wording: { en: 'A second CRS or ICANS of grade 4 or worse', zh: '第二例 4 级或以上 CRS 或 ICANS' },
    origin: USUAL,
  },
  {
    id: 'P1e',
    when: { kind: 'reported', by: 'medical-monitor' },
    wording: {
      en: 'A new malignancy that carries the CAR, or replication-competent lentivirus',
      zh: '携带 CAR 的新发恶性肿瘤，或检出具有复制能力的慢病毒',
    },
    origin: USUAL,
  },
];
