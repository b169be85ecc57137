import type { KineticsSettings } from '../../model/kineticsSettings.ts';

/** What a trial starts with. Sources: [STATISTICS §7] for the limit rules, [DOMAIN §7.2] for the threshold. */
export const DEFAULT_KINETICS_SETTINGS: KineticsSettings = {
  areaEndDay: 28,
  absentBeforeInfusion: true,
  belowLimit: 'zero-before-drop-between-zero-after',
  productOrigin: {
    kind: 'assumption',
    basis:
      'NCT04785833 registers Cmax and names no area, no limit rule: non-compartmental conventions, day 28 as the DLT window.',
  },
  depletedBelow: 5,
  countBelowLimit: 'as-limit',
  targetOrigin: {
    kind: 'assumption',
    basis:
      'NCT04785833 registers absolute CD7+ cells and names no threshold: expanders fall below about 5/µL from day 7.',
  },
};
