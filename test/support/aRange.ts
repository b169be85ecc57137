import type { CalendarDate } from '../../shared/model/dates.ts';
import type { SiteId } from '../../shared/model/ids.ts';

/** Platelets 125 to 350, valid since the beginning of 2026. */
export const aRange = {
  siteId: 1 as SiteId,
  analyte: 'PLAT',
  unit: '10^9/L',
  sex: null,
  low: 125,
  high: 350,
  validFrom: '2026-01-01' as CalendarDate,
  validTo: null,
} as const;
