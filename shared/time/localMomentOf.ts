import type { PartialDateTime } from '../model/dates.ts';
import { instantOf } from './instant.ts';
import { offsetMsAt } from './zoneDay.ts';

/** What a clock of `zone` shows at an instant, to the second. */
export function localMomentOf(ms: number, zone: string): PartialDateTime {
  return instantOf(ms + offsetMsAt(zone, ms)).slice(0, 19) as PartialDateTime;
}
