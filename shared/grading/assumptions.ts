import type { GradingSettings } from '../model/grading.ts';
import { ASSUMPTIONS } from './assumptions.data.ts';

/** Settings of the protocol that decide an assumption. */
export type AssumptionSetting =
  | Exclude<keyof GradingSettings, 'icaht'>
  | `icaht.${keyof GradingSettings['icaht'] & string}`;

/** A word of the catalogue, or a number of days, hours. */
export type AssumptionValue = Extract<GradingSettings[Exclude<keyof GradingSettings, 'icaht'>], string> | number;

/** One point where a standard is silent, or was written from what is generally known of it. */
export interface AssumptionEntry {
  /** Also the key of its sentence in the catalogue. */
  readonly id: string;
  /** `convention`: chosen here. `recalled`: the source's own table was not read; a physician must confirm it. */
  readonly mark: 'convention' | 'recalled';
  readonly scope: AssumptionScope;
  /** The setting of the protocol that decides it; `null` = fixed. */
  readonly setting: AssumptionSetting | null;
  /** Key and section in the list of sources. */
  readonly source: string;
}

/** What an assumption is about. */
export type AssumptionScope =
  | 'all'
  | 'ctcae-lab'
  | 'CRS'
  | 'ICANS'
  | 'ICAHT'
  | 'T-ICAHT'
  | 'CAR-HEMATOTOX'
  | 'IEC-HS'
  | 'infection'
  | 'TLS'
  | 'MAGIC';

export type AssumptionId = (typeof ASSUMPTIONS)[number]['id'];

export type Assumption = Omit<AssumptionEntry, 'id'> & {
  readonly id: AssumptionId;
  /** How the protocol has it now; `null` = fixed. */
  readonly value: AssumptionValue | null;
};

/** Every assumption the grades rest on, as the protocol has it now. Source: [GRADING]. */
export function assumptionsOf(settings: GradingSettings): readonly Assumption[] {
  return ASSUMPTIONS.map((entry) => ({ ...entry, value: settingValue(settings, entry.setting) }));
}

function settingValue(settings: GradingSettings, setting: AssumptionSetting | null): AssumptionValue | null {
  switch (setting) {
    case null:
      return null;
    case 'icaht.fillDays':
      return settings.icaht.fillDays;
    case 'icaht.joinDays':
      return settings.icaht.joinDays;
    case 'baselineSample':
    case 'unknownBaseline':
    case 'vasopressinAlone':
    case 'highFlowDeviceAtLowFlow':
    case 'crsUsualOnsetDays':
    case 'assessmentGapHours':
      return settings[setting];
  }
}
