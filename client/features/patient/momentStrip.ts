import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { Recorded, StudyEvent } from '../../../shared/model/observation.ts';
import { pointOf, type TimeAxis } from '../../../shared/time/timeAxis.ts';
import type { MomentMark, MomentStrip } from '../../charts/timeline/timelineStrips.ts';
import { type TimelineWords, whenText } from './timelineWords.ts';

interface MomentInput {
  readonly events: readonly Recorded<StudyEvent>[];
  readonly axis: TimeAxis;
  readonly day0On: CalendarDate | null;
  readonly hrefOf: (observationId: number) => string;
  readonly words: TimelineWords;
}

/** Visits, and what else happened in the trial. Death is a solid cross. */
export function momentStrip(input: MomentInput): {
  readonly strip: MomentStrip;
  readonly unplaced: readonly Recorded<StudyEvent>[];
} {
  const unplaced: Recorded<StudyEvent>[] = [];
  const marks: MomentMark[] = [];
  for (const recorded of input.events) {
    const { value, observationId } = recorded;
    const x = value.at === 'unknown' ? null : pointOf(value.at, input.axis);
    if (x === null) {
      unplaced.push(recorded);
      continue;
    }
    const label = momentLabel(value, input.words);
    const when = whenText(value.at, input.day0On, input.words);
    const id = String(observationId);
    marks.push({
      x,
      label,
      shape: shapeOf(value.event),
      href: input.hrefOf(observationId),
      recordKey: id,
      lines: [label, when],
    });
  }
  marks.sort((a, b) => a.x - b.x);
  const { say } = input.words;
  return {
    strip: { kind: 'moments', key: 'moments', title: say('stripMoments'), marks, empty: say('noMoments') },
    unplaced,
  };
}

export function momentLabel({ event, cause, detail }: StudyEvent, { vocabulary }: TimelineWords): string {
  if (event === 'visit' && detail !== '') return detail;
  const name = vocabulary(`studyEvent.${event}`);
  const more = cause === null ? detail : vocabulary(`deathCause.${cause}`);
  return more === '' ? name : `${name}: ${more}`;
}

function shapeOf(event: StudyEvent['event']): MomentMark['shape'] {
  switch (event) {
    case 'death':
      return 'cross';
    case 'visit':
    case 'consent':
      return 'tick';
    case 'response':
    case 'progression':
    case 'transplant':
    case 'new-therapy':
    case 'withdrawal':
    case 'lost-to-follow-up':
      return 'diamond';
  }
}
