import { useMemo } from 'react';
import { formatInstant } from '../../shared/format/formatInstant.ts';
import type { CalendarDate, Instant } from '../../shared/model/dates.ts';
import { localDateOfMs } from '../../shared/time/localDateOf.ts';
import type { MomentClock } from './parseMoment.ts';
import { useNow } from './useNow.ts';

/** The site's date and time now, for short forms such as `now` and for defaults; the server checks again. */
export function useMomentClock(zone: string, day0On: CalendarDate | null): MomentClock {
  const now = useNow();
  return useMemo(() => {
    const local = formatInstant(new Date(now).toISOString() as Instant, zone);
    return { today: localDateOfMs(now, zone), time: local.slice(11, 16), day0On };
  }, [now, zone, day0On]);
}
