import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { Recorded, Treatment } from '../../../shared/model/observation.ts';
import { TREATMENTS } from '../../../shared/model/vocabulary.ts';
import { type AxisSpan, spanOfAnswer, type TimeAxis } from '../../../shared/time/timeAxis.ts';
import type { Lane, SpanMark, SpanStrip } from '../../charts/timeline/timelineStrips.ts';
import { type TimelineWords, whenText } from './timelineWords.ts';

/** Support that explains a temperature: drawn under it, not among the treatments. */
export const SUPPORT = ['oxygen', 'vasopressor'] as const satisfies readonly Treatment['treatment'][];

interface SpanInput {
  readonly treatments: readonly Recorded<Treatment>[];
  readonly axis: TimeAxis;
  readonly cut: number;
  readonly diedAt: number | null;
  readonly day0On: CalendarDate | null;
  readonly hrefOf: (observationId: number) => string;
  readonly words: TimelineWords;
}

/** One lane for each treatment that was given, in the fixed order. Without a start there is no place: `unplaced`. */
export function treatmentLanes(
  kinds: readonly Treatment['treatment'][],
  input: SpanInput,
): { readonly lanes: readonly Lane<SpanMark>[]; readonly unplaced: readonly Recorded<Treatment>[] } {
  const unplaced: Recorded<Treatment>[] = [];
  const lanes = kinds.flatMap((kind) => {
    const given = input.treatments.filter(({ value }) => value.treatment === kind);
    const marks = given.flatMap((recorded) => {
      const span = spanOf(recorded.value, input);
      if (span === null) unplaced.push(recorded);
      return span === null ? [] : [{ ...span, ...textsOf(recorded, input) }];
    });
    return marks.length === 0 ? [] : [{ title: input.words.vocabulary(`treatment.${kind}`), marks }];
  });
  return { lanes, unplaced };
}

export function treatmentStrip(input: SpanInput): {
  readonly strip: SpanStrip;
  readonly unplaced: readonly Recorded<Treatment>[];
} {
  const kinds = TREATMENTS.filter((kind) => !SUPPORT.some((support) => support === kind));
  const { lanes, unplaced } = treatmentLanes(kinds, input);
  const { say } = input.words;
  return {
    strip: { kind: 'spans', key: 'treatments', title: say('stripTreatments'), lanes, empty: say('noTreatments') },
    unplaced,
  };
}

function spanOf(
  { start, end }: Treatment,
  { axis, cut, diedAt }: SpanInput,
): (AxisSpan & Pick<SpanMark, 'ongoing' | 'endBeforeStart'>) | null {
  const from = spanOfAnswer(start, axis);
  if (from === null || from.from >= cut) return null;
  const to = spanOfAnswer(end, axis);
  const endBeforeStart = to !== null && to.to < from.from;
  // Ended at an unknown time: drawn for the day it is certain of.
  const openUntil = diedAt === null ? cut : Math.min(cut, Math.max(diedAt, from.from));
  const last = endBeforeStart || (to === null && end === 'unknown') ? from.to : (to?.to ?? openUntil);
  return { from: from.from, to: Math.min(last, cut), ongoing: end === 'ongoing' && openUntil === cut, endBeforeStart };
}

function textsOf({ observationId, value }: Recorded<Treatment>, { hrefOf, words, day0On }: SpanInput) {
  const name = [words.vocabulary(`treatment.${value.treatment}`), value.name, value.dose].filter((part) => part !== '');
  const span = { from: whenText(value.start, day0On, words), to: whenText(value.end, day0On, words) };
  return {
    href: hrefOf(observationId),
    recordKey: String(observationId),
    lines: [name.join(' · '), words.say('fromTo', span)],
  };
}
