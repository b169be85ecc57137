import { formatDays } from '../format/formatDays.ts';
import type { PlannedAssessment, PlannedDays, VisitSchedule } from '../model/visitSchedule.ts';

type Names = Readonly<Record<PlannedAssessment, string>>;

/** What is planned when, in a sentence. */
export const SCHEDULE_SENTENCE = {
  en: ({ planned }: VisitSchedule): string =>
    planned.length === 0 ? 'No visit is planned.' : `Planned: ${grouped(planned, EN, lineEn).join('; ')}.`,
  zh: ({ planned }: VisitSchedule): string =>
    planned.length === 0 ? '未计划任何访视。' : `计划：${grouped(planned, ZH, lineZh).join('；')}。`,
} as const;

const EN: Names = {
  visit: 'visit',
  vitals: 'temperature',
  ice: 'ICE score',
  counts: 'blood counts',
  chemistry: 'liver and kidney chemistry',
  inflammation: 'CRP and ferritin',
  product: 'CAR copies',
  'target-cells': 'CD7+ cells',
};
const ZH: Names = {
  visit: '访视',
  vitals: '体温',
  ice: 'ICE 评分',
  counts: '血细胞计数',
  chemistry: '肝肾功能',
  inflammation: 'CRP 与铁蛋白',
  product: 'CAR 拷贝数',
  'target-cells': 'CD7+ 细胞',
};

const lineEn = ({ days, toleranceDays }: PlannedDays) =>
  `${formatDays(days)}${toleranceDays === 0 ? '' : ` (±${toleranceDays})`}`;
const lineZh = ({ days, toleranceDays }: PlannedDays) =>
  `${formatDays(days)}${toleranceDays === 0 ? '' : `（±${toleranceDays}）`}`;

function grouped(planned: readonly PlannedDays[], names: Names, line: (of: PlannedDays) => string): readonly string[] {
  const assessments = [...new Set(planned.map(({ assessment }) => assessment))];
  return assessments.map((assessment) => {
    const own = planned.filter((one) => one.assessment === assessment).map(line);
    return names === EN
      ? `${names[assessment]} on day ${own.join(', ')}`
      : `${names[assessment]}：第 ${own.join('、')} 天`;
  });
}
