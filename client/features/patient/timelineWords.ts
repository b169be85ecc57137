import { formatStudyDay } from '../../../shared/format/formatNumber.ts';
import { formatPartial } from '../../../shared/format/formatPartial.ts';
import type { CalendarDate, EndAnswer } from '../../../shared/model/dates.ts';
import { studyDayOfPartial } from '../../../shared/time/studyDayOf.ts';
import type { Say } from '../../i18n/useWords.ts';

/** The words a figure needs, handed to plain functions. */
export interface TimelineWords {
  readonly say: Say<'patient'>;
  readonly vocabulary: Say<'vocabulary'>;
  readonly labs: Say<'labStrips'>;
  readonly termName: (code: number) => string;
  /** Of an analyte's code; the code itself where the catalogue has none. */
  readonly analyteName: (code: string) => string;
  readonly zone: string;
}

/** A date as known with its study day, or the answer in words: `2026-03-05 14:20 (day 3)`, `date unknown`, `ongoing`. */
export function whenText(answer: EndAnswer, day0On: CalendarDate | null, words: TimelineWords): string {
  if (answer === 'unknown') return words.vocabulary('date.unknown');
  if (answer === 'ongoing') return words.vocabulary('date.ongoing');
  const text = formatPartial(answer);
  const day = day0On === null ? null : studyDayOfPartial(answer, day0On);
  return day === null ? text : words.say('dateAndDay', { date: text, day: formatStudyDay(day) });
}
