import type { ObservationId } from '../../model/ids.ts';
import type { StudyEvent } from '../../model/observation.ts';
import { partialInterval } from '../../time/partialInterval.ts';
import { type AncDay, EARLY_LAST_DAY, type EarlyIcahtAnswer, gradeEarlyIcaht } from '../icaht/gradeEarlyIcaht.ts';
import { gradeLateIcaht, LATE_LAST_DAY, type LateIcahtAnswer } from '../icaht/gradeLateIcaht.ts';
import { labReadings } from './labReadings.ts';
import { dayOfInterval, type ScoreContext } from './scoreContext.ts';

/** A neutrophil count of one study day with the record it stands in. */
export interface AncSource extends AncDay {
  readonly observationId: ObservationId;
}

/** Days on G-CSF, both ends inclusive; the grade does not look at them. */
export interface GCsfSpan {
  readonly observationId: ObservationId;
  readonly fromDay: number;
  readonly toDay: number;
}

export interface IcahtScore {
  /** `null` = not infused, or the day of infusion is not known. */
  readonly early: EarlyIcahtAnswer | null;
  /** `null` = day 31 has not come, or follow-up ended before it. */
  readonly late: LateIcahtAnswer | null;
  /** Last day of the late window, inclusive. */
  readonly lateUntil: number | null;
  readonly anc: readonly AncSource[];
  /** Counts in no usable unit, or that are not known to the day. */
  readonly leftOut: readonly ObservationId[];
  readonly gCsf: readonly GCsfSpan[];
}

/** Early and late ICAHT from every neutrophil count. A count reported as "below" a limit is taken as that limit. */
export function icahtOf(context: ScoreContext): IcahtScore {
  const { readings, unusable } = labReadings(context, 'ANC', '/uL');
  const anc: AncSource[] = [];
  const leftOut = unusable.map(({ recorded }) => recorded.observationId);
  for (const reading of readings) {
    const { observationId } = reading.recorded;
    const day = dayOfInterval(reading, context);
    if (day === null) leftOut.push(observationId);
    else anc.push({ day, perUl: reading.value, observationId });
  }
  const gCsf = gCsfSpans(context);
  if (context.today === null) return { early: null, late: null, lateUntil: null, anc, leftOut, gCsf };

  const left = firstDayOf(LEFT_FOLLOW_UP, context);
  const lateUntil = Math.min(LATE_LAST_DAY, context.today, left, firstDayOf(OTHER_THERAPY, context));
  return {
    early: gradeEarlyIcaht(
      { anc, lastObservedDay: left < EARLY_LAST_DAY ? left : null, asOfDay: context.today },
      context.protocol.grading.icaht,
    ),
    late: lateUntil > EARLY_LAST_DAY ? gradeLateIcaht({ anc, windowEndDay: lateUntil }) : null,
    lateUntil: lateUntil > EARLY_LAST_DAY ? lateUntil : null,
    anc,
    leftOut,
    gCsf,
  };
}

const LEFT_FOLLOW_UP: readonly StudyEvent['event'][] = ['death', 'withdrawal', 'lost-to-follow-up'];
/** After these the counts are no longer those after the infusion alone. Source: [ICAHT-2023]; [GRADING §6]. */
const OTHER_THERAPY: readonly StudyEvent['event'][] = ['progression', 'new-therapy', 'transplant'];

/** Day of the first such event that is known to the day; `Infinity` = none. */
function firstDayOf(events: readonly StudyEvent['event'][], context: ScoreContext): number {
  const days = context.history.studyEvents
    .filter(({ value }) => events.includes(value.event) && value.at !== 'unknown')
    .flatMap(({ value }) => dayOfInterval(partialInterval(value.at, context.history.zone), context) ?? []);
  return Math.min(Number.POSITIVE_INFINITY, ...days);
}

function gCsfSpans(context: ScoreContext): readonly GCsfSpan[] {
  const { today, history } = context;
  if (today === null) return [];
  return history.treatments.flatMap(({ observationId, value }) => {
    if (value.treatment !== 'g-csf' || value.start === 'unknown') return [];
    const fromDay = dayOfInterval(partialInterval(value.start, history.zone), context);
    if (fromDay === null) return [];
    const end = value.end === 'ongoing' ? today : value.end === 'unknown' ? fromDay : null;
    const toDay = end ?? dayOfInterval(partialInterval(value.end, history.zone), context) ?? fromDay;
    return [{ observationId, fromDay, toDay }];
  });
}
