import type { EndAnswer } from '../../../shared/model/dates.ts';
import type { AdverseEvent, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { type AxisSpan, spanOfAnswer, type TimeAxis } from '../../../shared/time/timeAxis.ts';
import { episodeOf } from './dltStanding.ts';

/** What stands beside an event: the looks it rests on, and the treatments given while it lasted. */
export interface Beside {
  readonly assessments: readonly Recorded[];
  readonly treatments: readonly Recorded[];
}

/** Nothing is said of an event of which nobody knows when it began. */
export function whileItLasted({ observationId, value }: Recorded<AdverseEvent>, view: PatientView): Beside {
  const { history, assessment, site } = view;
  const anchorOn = assessment.window?.day0On;
  const axis: TimeAxis | null = anchorOn === undefined ? null : { anchorOn, zone: site.zone };
  const event = axis === null ? null : lasting(value.gradeHistory[0]!.from, value.end, axis);
  if (axis === null || event === null) return { assessments: [], treatments: [] };
  const during = <T extends Recorded>(records: readonly T[], spanOf: (record: T) => AxisSpan | null): readonly T[] =>
    records.filter((record) => {
      const span = spanOf(record);
      return span !== null && span.from < event.to && span.to > event.from;
    });
  const family = episodeOf(observationId, view)?.family;
  const looks: readonly Recorded[] =
    family === 'CRS'
      ? during(history.crsAssessments, (one) => spanOfAnswer(one.value.at, axis))
      : family === 'ICANS'
        ? during(history.icansAssessments, (one) => spanOfAnswer(one.value.at, axis))
        : [];
  return {
    assessments: looks,
    treatments: during(history.treatments, ({ value: given }) => lasting(given.start, given.end, axis)),
  };
}

/** From the earliest beginning to the latest end; what goes on or ended nobody knows when reaches on. */
function lasting(start: EndAnswer, end: EndAnswer, axis: TimeAxis): AxisSpan | null {
  const from = spanOfAnswer(start, axis);
  return from === null ? null : { from: from.from, to: spanOfAnswer(end, axis)?.to ?? Number.POSITIVE_INFINITY };
}
