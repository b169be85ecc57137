import type { GradingSettings } from '../../../shared/model/grading.ts';
import type { Say } from '../../i18n/useWords.ts';

export interface AssumptionRow {
  readonly point: string;
  readonly setting: string;
  /** Standards read this way. */
  readonly standard: string;
}

/** Every setting of a protocol's grading in words, in the order of the schema. */
export function assumptionRows(settings: GradingSettings, say: Say<'standards'>): readonly AssumptionRow[] {
  const { baselineSample, unknownBaseline, vasopressinAlone, highFlowDeviceAtLowFlow, icaht } = settings;
  return [
    {
      point: say('assumption.baselineSample'),
      setting: say(`assumption.baselineSample.${baselineSample}`),
      standard: 'CTCAE',
    },
    {
      point: say('assumption.unknownBaseline'),
      setting: say(`assumption.unknownBaseline.${unknownBaseline}`),
      standard: 'CTCAE',
    },
    {
      point: say('assumption.vasopressinAlone'),
      setting: say(`assumption.vasopressinAlone.${vasopressinAlone}`),
      standard: 'ASTCT 2019',
    },
    {
      point: say('assumption.highFlowDeviceAtLowFlow'),
      setting: say(`assumption.highFlowDeviceAtLowFlow.${highFlowDeviceAtLowFlow}`),
      standard: 'ASTCT 2019',
    },
    {
      point: say('assumption.icahtFillDays'),
      setting: say('assumption.icahtFillDays.value', { days: icaht.fillDays }),
      standard: 'ICAHT 2023',
    },
    {
      point: say('assumption.icahtJoinDays'),
      setting: say('assumption.icahtJoinDays.value', { days: icaht.joinDays }),
      standard: 'ICAHT 2023',
    },
    {
      point: say('assumption.crsUsualOnsetDays'),
      setting: say('assumption.crsUsualOnsetDays.value', { days: settings.crsUsualOnsetDays }),
      standard: 'ASTCT 2019',
    },
    {
      point: say('assumption.assessmentGapHours'),
      setting: say('assumption.assessmentGapHours.value', { hours: settings.assessmentGapHours }),
      standard: 'ASTCT 2019',
    },
  ];
}
