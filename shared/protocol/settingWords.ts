import { AGENT_WORDS, RELATEDNESS_WORDS } from '../dlt/ruleWords.ts';
import { termName } from '../grading/ctcae/termName.ts';
import type { CaseHandling } from '../model/caseHandling.ts';
import type { ExpeditedRegion, ExpeditedSettings } from '../model/expeditedSettings.ts';
import type { GradingSettings } from '../model/grading.ts';
import type { CohortSettings, DiscrepancySettings } from '../model/protocol.ts';

/** Sentences of settings that decide about cohorts, cases, reports and grades, in one language. Nothing set is left unsaid. */
export interface SettingWords {
  readonly design: (design: CohortSettings['design']) => string;
  readonly group: (cohort: CohortSettings) => string;
  readonly target: (cohort: CohortSettings) => string;
  readonly boundary: (boundary: CohortSettings['boundary']) => string;
  readonly timetable: (handling: CaseHandling) => string;
  readonly lead: (handling: CaseHandling) => string;
  readonly quiet: (handling: CaseHandling) => string;
  readonly regions: (regions: ExpeditedSettings['regions']) => string;
  readonly day0: (expedited: ExpeditedSettings) => string;
  readonly suspicion: (expedited: ExpeditedSettings) => string;
  readonly site: (hours: number) => string;
  readonly dueSoon: (hours: number) => string;
  readonly reminders: (reminders: ExpeditedSettings['reminders']) => string;
  readonly donor: (donorDerived: boolean | undefined) => string;
  readonly discrepancies: (settings: DiscrepancySettings) => string;
  readonly baseline: (grading: GradingSettings) => string;
  readonly crs: (grading: GradingSettings) => string;
  readonly icaht: (icaht: GradingSettings['icaht']) => string;
  readonly gap: (hours: number) => string;
}

const percent = (share: number) => `${Number((share * 100).toPrecision(12))} %`;
const around = ({ targetRate, interval: { below, above } }: CohortSettings) =>
  [targetRate - below, targetRate + above].map(percent);

const NAMES: Readonly<Record<CohortSettings['design'], string>> = {
  none: '',
  '3+3': '3+3',
  boin: 'BOIN',
  'mtpi-2': 'mTPI-2',
  keyboard: 'Keyboard',
  mtpi: 'mTPI',
  'i3+3': 'i3+3',
  'tite-boin': 'TITE-BOIN',
  crm: 'CRM',
};

const EN_TARGET = {
  'next-person': 'the next medical monitor',
  role: 'every medical monitor by mail',
  'trial-lead': 'the trial’s lead',
} as const;

const EN_CLOCK_TARGET = {
  'medical-monitor': 'every medical monitor',
  'data-manager': 'every data manager',
  'committee-member': 'the committee',
  'trial-lead': 'the trial’s lead',
} as const;

function regionEn(region: ExpeditedRegion): string {
  const { fatalOrLifeThreateningDays, otherDays, convention, completionDays, relevantFollowUpDays } = region;
  return [
    `${region.code} within ${fatalOrLifeThreateningDays} days if fatal or life-threatening, else ${otherDays}`,
    convention === 'day-of-knowledge-is-day-0' ? 'the day of knowledge being day 0' : 'beginning with the day after',
    completionDays === null ? 'no step of completion' : `completed within ${completionDays} more days`,
    relevantFollowUpDays === null
      ? 'no time stated for relevant information'
      : `relevant information within ${relevantFollowUpDays} days`,
    region.source,
  ].join(', ');
}

const en: SettingWords = {
  design: (design) =>
    design === 'none' ? 'No dose is being found: a single arm.' : `Doses are found by ${NAMES[design]}.`,
  group: ({ groupSize, maximumPerLevel }) =>
    `The committee looks again after every ${groupSize} patients; at most ${maximumPerLevel} patients at one dose while doses are being found.`,
  target: (cohort) =>
    `The DLT rate aimed at is ${percent(cohort.targetRate)}; from ${around(cohort)[0]} to ${around(cohort)[1]} is as good. A dose is given up when the rate is above the target with a probability above ${percent(cohort.eliminationCutoff)}. Nobody is added while more than ${percent(cohort.maximumPendingShare)} of the dose’s patients are pending (TITE-BOIN). Prior guesses of the CRM: ${cohort.skeleton.length === 0 ? 'none' : cohort.skeleton.map(percent).join(', ')}.`,
  boundary: ({ priorAlpha, priorBeta, minimumPatients, comparisonAlpha }) =>
    `The boundary of the whole trial begins from Beta(${priorAlpha}, ${priorBeta}) and stops nobody before ${minimumPatients} evaluable patients; the boundary beside it for comparison may stop in ${percent(comparisonAlpha)} of trials at the allowed rate.`,
  timetable: ({ acknowledgeWithinMinutes, steps }) =>
    `A case nobody takes on is overdue after ${acknowledgeWithinMinutes} minutes. ${steps.length === 0 ? 'Nobody else is told.' : `It goes to ${steps.map(({ afterMinutes, to }) => `${EN_TARGET[to]} after ${afterMinutes} minutes`).join(', to ')}.`}`,
  lead: ({ trialLead }) =>
    trialLead === null
      ? 'Nobody is named as the trial’s lead: the committee is told in the lead’s place.'
      : `The trial’s lead is ${trialLead.name} (${trialLead.email}).`,
  quiet: ({ quietAfterDays }) =>
    `An imported toxicity in which nothing happened for ${quietAfterDays} days before wakes nobody.`,
  regions: (regions) =>
    regions.length === 0
      ? 'No authority is told.'
      : `Suspected unexpected serious reactions are reported: ${regions.map(regionEn).join('; ')}.`,
  day0: ({ sponsorKnows, zone }) =>
    `The sponsor knows of an event ${sponsorKnows === 'when-recorded' ? 'from its entry in this record on' : 'only from the moment somebody states'}; days are counted by the calendar of ${zone}.`,
  suspicion: ({ suspectAgents, suspectedFrom }) =>
    `Reactions to ${suspectAgents.map((agent) => AGENT_WORDS.en[agent]).join(' or ')} are suspected from the opinion “${RELATEDNESS_WORDS.en[suspectedFrom]}” on, whoever holds it.`,
  site: (hours) => `A site tells the sponsor of a serious event within ${hours} hours.`,
  dueSoon: (hours) => `A clock with less than ${hours} hours left is called due soon.`,
  reminders: (reminders) =>
    reminders.length === 0
      ? 'Nobody is written to about a clock.'
      : `About a clock nobody has answered a letter goes ${reminders.map(({ hoursBefore, to }) => `to ${EN_CLOCK_TARGET[to]} ${hoursBefore === 0 ? 'when it is missed' : `${hoursBefore} hours before it is missed`}`).join(', ')}.`,
  donor: (donorDerived) =>
    donorDerived === undefined
      ? 'Nobody has said whether the cells of the product are a donor’s.'
      : `The cells of the product are ${donorDerived ? 'a donor’s' : 'the patient’s own'}.`,
  discrepancies: ({ dateToleranceHours, labDateToleranceHours, labsFromGrade, expectedTermCodes }) =>
    `What was reported and what was measured may differ in onset or end by ${dateToleranceHours} hours, laboratory terms by ${labDateToleranceHours}. A laboratory term is missed as a report from grade ${labsFromGrade} on. Expected with the product, and not asked for: ${expectedTermCodes.length === 0 ? 'none' : expectedTermCodes.map((code) => termName(code, 'en')).join(', ')}.`,
  baseline: ({ baselineSample, unknownBaseline }) =>
    `The baseline is the last valid sample before ${baselineSample === 'before-infusion' ? 'the infusion' : 'lymphodepletion'}; where it is not known the value ${unknownBaseline === 'as-normal' ? 'is graded as if it had been normal, and marked' : 'is not graded'}.`,
  crs: ({ vasopressinAlone, highFlowDeviceAtLowFlow, crsUsualOnsetDays }) =>
    `Vasopressin as the only vasopressor is ${vasopressinAlone === 'grade-3' ? 'grade 3' : 'grade 2'}; a device labelled high-flow at 6 L/min or less counts ${highFlowDeviceAtLowFlow === 'by-flow' ? 'by its flow' : 'by the device'}; a first CRS later than day ${crsUsualOnsetDays} asks for other causes.`,
  icaht: ({ fillDays, joinDays }) =>
    `Early ICAHT: up to ${fillDays} missing days in a row are filled; up to ${joinDays} higher days do not part two low runs.`,
  gap: (hours) => `Assessments of CRS or ICANS more than ${hours} hours apart are not of one episode.`,
};

const ZH_TARGET = {
  'next-person': '下一位医学监查员',
  role: '全体医学监查员（邮件）',
  'trial-lead': '试验负责人',
} as const;

const ZH_CLOCK_TARGET = {
  'medical-monitor': '全体医学监查员',
  'data-manager': '全体数据管理员',
  'committee-member': '委员会',
  'trial-lead': '试验负责人',
} as const;

function regionZh(region: ExpeditedRegion): string {
  const { fatalOrLifeThreateningDays, otherDays, convention, completionDays, relevantFollowUpDays } = region;
  return [
    `${region.code}：致死或危及生命者 ${fatalOrLifeThreateningDays} 天内，其他 ${otherDays} 天内`,
    convention === 'day-of-knowledge-is-day-0' ? '获知当日为第 0 天' : '自获知次日起算',
    completionDays === null ? '无补全步骤' : `${completionDays} 天内补全`,
    relevantFollowUpDays === null ? '未规定重要随访信息的时限' : `重要随访信息 ${relevantFollowUpDays} 天内`,
    region.source,
  ].join('，');
}

const zh: SettingWords = {
  design: (design) => (design === 'none' ? '不进行剂量递增：单臂。' : `按 ${NAMES[design]} 设计寻找剂量。`),
  group: ({ groupSize, maximumPerLevel }) =>
    `每 ${groupSize} 例受试者后由委员会审查；剂量探索期间每一剂量最多 ${maximumPerLevel} 例。`,
  target: (cohort) =>
    `目标 DLT 发生率为 ${percent(cohort.targetRate)}，${around(cohort)[0]} 至 ${around(cohort)[1]} 视为等同。发生率高于目标的概率大于 ${percent(cohort.eliminationCutoff)} 时放弃该剂量。该剂量待定受试者超过 ${percent(cohort.maximumPendingShare)} 时不再入组（TITE-BOIN）。CRM 先验：${cohort.skeleton.length === 0 ? '未设' : cohort.skeleton.map(percent).join('，')}。`,
  boundary: ({ priorAlpha, priorBeta, minimumPatients, comparisonAlpha }) =>
    `全试验界值的先验为 Beta(${priorAlpha}, ${priorBeta})，可评价受试者不足 ${minimumPatients} 例时不停止；对照界值在允许发生率下的停止概率为 ${percent(comparisonAlpha)}。`,
  timetable: ({ acknowledgeWithinMinutes, steps }) =>
    `病例 ${acknowledgeWithinMinutes} 分钟内无人接手即为超时。${steps.length === 0 ? '不再通知他人。' : `${steps.map(({ afterMinutes, to }) => `${afterMinutes} 分钟后通知${ZH_TARGET[to]}`).join('，')}。`}`,
  lead: ({ trialLead }) =>
    trialLead === null
      ? '未指定试验负责人：由委员会代为接收通知。'
      : `试验负责人为 ${trialLead.name}（${trialLead.email}）。`,
  quiet: ({ quietAfterDays }) => `导入的毒性若此前 ${quietAfterDays} 天无任何变化，不发出提醒。`,
  regions: (regions) =>
    regions.length === 0
      ? '不向任何监管机构报告。'
      : `可疑且非预期严重不良反应的报告：${regions.map(regionZh).join('；')}。`,
  day0: ({ sponsorKnows, zone }) =>
    `申办方${sponsorKnows === 'when-recorded' ? '自事件录入本记录起即为获知' : '仅自有人说明其获知时起'}；按 ${zone} 的日历计日。`,
  suspicion: ({ suspectAgents, suspectedFrom }) =>
    `任何一方认为与${suspectAgents.map((agent) => AGENT_WORDS.zh[agent].trim()).join('或')}的关系至少为“${RELATEDNESS_WORDS.zh[suspectedFrom]}”者，视为可疑。`,
  site: (hours) => `研究中心应在 ${hours} 小时内将严重事件告知申办方。`,
  dueSoon: (hours) => `剩余不足 ${hours} 小时者标为即将到期。`,
  reminders: (reminders) =>
    reminders.length === 0
      ? '时限不发送邮件通知。'
      : `时限尚未完成时，${reminders.map(({ hoursBefore, to }) => `${hoursBefore === 0 ? '逾期时' : `到期前 ${hoursBefore} 小时`}发邮件通知${ZH_CLOCK_TARGET[to]}`).join('，')}。`,
  donor: (donorDerived) =>
    donorDerived === undefined
      ? '尚未说明产品细胞是否来自供者。'
      : `产品细胞来自${donorDerived ? '供者' : '受试者本人'}。`,
  discrepancies: ({ dateToleranceHours, labDateToleranceHours, labsFromGrade, expectedTermCodes }) =>
    `报告与测定的起止时间允许相差 ${dateToleranceHours} 小时，实验室项目为 ${labDateToleranceHours} 小时。实验室项目自 ${labsFromGrade} 级起应有报告。产品预期所致、不要求报告者：${expectedTermCodes.length === 0 ? '无' : expectedTermCodes.map((code) => termName(code, 'zh')).join('，')}。`,
  baseline: ({ baselineSample, unknownBaseline }) =>
    `基线为${baselineSample === 'before-infusion' ? '输注' : '清淋'}前最后一份有效样本；基线未知时${unknownBaseline === 'as-normal' ? '按正常分级并加以标注' : '不分级'}。`,
  crs: ({ vasopressinAlone, highFlowDeviceAtLowFlow, crsUsualOnsetDays }) =>
    `仅用血管加压素一种升压药为 ${vasopressinAlone === 'grade-3' ? '3' : '2'} 级；标为高流量而流量不超过 6 L/min 的装置${highFlowDeviceAtLowFlow === 'by-flow' ? '按流量' : '按装置'}计；首次 CRS 晚于第 ${crsUsualOnsetDays} 天者需考虑其他原因。`,
  icaht: ({ fillDays, joinDays }) =>
    `早期 ICAHT：连续缺失不超过 ${fillDays} 天者补齐；其间较高天数不超过 ${joinDays} 天者视为一段。`,
  gap: (hours) => `两次 CRS 或 ICANS 评估相隔超过 ${hours} 小时者，不视为同一次事件。`,
};

export const SETTING_WORDS = { en, zh } as const;
