import { iceScore } from '../../../shared/grading/icans/iceScore.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { IcansAssessment, Recorded } from '../../../shared/model/observation.ts';
import { pointOf, type TimeAxis } from '../../../shared/time/timeAxis.ts';
import type { CurveStrip, NoteMark, PointMark } from '../../charts/timeline/timelineStrips.ts';
import { type TimelineWords, whenText } from './timelineWords.ts';

interface IceInput {
  readonly assessments: readonly Recorded<IcansAssessment>[];
  readonly axis: TimeAxis;
  readonly day0On: CalendarDate | null;
  readonly hrefOf: (observationId: number) => string;
  readonly words: TimelineWords;
}

const FULL_SCORE = 10;

/** The ICE score over time. A patient who cannot be roused scores 0, drawn open; another tool is listed, not drawn. */
export function iceStrip(input: IceInput): { readonly strip: CurveStrip; readonly noDay: number } {
  const { say } = input.words;
  const points: PointMark[] = [];
  const others: NoteMark[] = [];
  let noDay = 0;
  for (const recorded of input.assessments) {
    const scored = scoreOf(recorded.value.cognition);
    if (scored === null) continue;
    const x = pointOf(recorded.value.at, input.axis);
    const id = Number(recorded.observationId);
    const when = whenText(recorded.value.at, input.day0On, input.words);
    const mark = { href: input.hrefOf(id), recordKey: String(id) };
    if ('other' in scored) {
      const label = say('iceOtherScore', { score: scored.other });
      others.push({ ...mark, label: `${label} (${when})`, x, lines: [label, when] });
    } else if (x === null) noDay += 1;
    else {
      const text = scored.unable ? say('iceUnable') : say('iceScoreN', { score: scored.score });
      const point = { observationId: id, x, y: scored.score };
      points.push({ ...mark, ...point, mark: scored.unable ? 'below-limit' : 'value', lines: [text, when] });
    }
  }
  points.sort((a, b) => a.x - b.x);
  const series = { key: 'ice', title: 'ICE', unit: say('icePoints'), shape: 'circle', points } as const;
  const strip: CurveStrip = {
    kind: 'curves',
    key: 'ice',
    title: say('stripIce'),
    scale: 'linear',
    domain: [0, FULL_SCORE],
    ticks: [0, 5, FULL_SCORE],
    series: points.length === 0 ? [] : [series],
    threshold: null,
    bands: [],
    standard: null,
    status: [],
    beside: [],
    runs: [],
    unusable: others.length === 0 ? null : { title: say('iceOther', { count: others.length }), marks: others },
    height: 64,
    empty: say('noIce'),
  };
  return { strip, noDay };
}

function scoreOf(
  cognition: IcansAssessment['cognition'],
): { readonly score: number; readonly unable: boolean } | { readonly other: number } | null {
  switch (cognition?.tool) {
    case undefined:
      return null;
    case 'ICE':
      return { score: iceScore(cognition.items), unable: false };
    case 'ICE-score':
      return { score: cognition.score, unable: false };
    case 'unable':
      return { score: 0, unable: true };
    case 'CAPD':
      return { other: cognition.score };
  }
}
