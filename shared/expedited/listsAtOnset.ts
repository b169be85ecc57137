import type { CalendarDate, OnsetAnswer } from '../model/dates.ts';
import type { ReferenceSafetyList } from '../model/referenceSafety.ts';
import { localDateOfMs } from '../time/localDateOf.ts';
import { partialInterval } from '../time/partialInterval.ts';

/** Before and after every date there is, as text. */
const EVER = ['0000-00-00' as CalendarDate, '9999-99-99' as CalendarDate] as const;

/**
 * Every version that may have held on the day of onset, by the calendar of `zone`; `null` stands for the time before the
 * first. A partly known onset may name several. Of two versions from the same day the later in the list holds.
 */
export function listsAtOnset(
  onset: OnsetAnswer,
  lists: readonly ReferenceSafetyList[],
  zone: string,
): readonly (ReferenceSafetyList | null)[] {
  const [first, last] = onset === 'unknown' ? EVER : daysOf(onset, zone);
  const inOrder = lists.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : Number(a.validFrom > b.validFrom)));
  const spans = [null, ...inOrder].map((list, index) => ({ list, until: inOrder[index]?.validFrom ?? null }));
  return spans
    .filter(({ list, until }) => {
      const isOver = until !== null && (until <= first || until === list?.validFrom);
      return !isOver && (list === null || list.validFrom <= last);
    })
    .map(({ list }) => list);
}

function daysOf(onset: string, zone: string): readonly [CalendarDate, CalendarDate] {
  const { fromMs, toMs } = partialInterval(onset, zone);
  return [localDateOfMs(fromMs, zone), localDateOfMs(toMs - 1, zone)];
}
