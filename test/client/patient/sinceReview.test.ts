import { beforeAll, describe, expect, test } from 'vitest';
import { stripLayout, TITLE_HEIGHT } from '../../../client/charts/timeline/stripLayout.ts';
import { iceStrip } from '../../../client/features/patient/iceStrip.ts';
import { countSince, keysSince, withNews } from '../../../client/features/patient/sinceReview.ts';
import { timelineModel } from '../../../client/features/patient/timelineModel.ts';
import { timelineRows } from '../../../client/features/patient/timelineRows.ts';
import type { TimelineWords } from '../../../client/features/patient/timelineWords.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { aHistory, INFUSED_ON } from '../../support/aHistory.ts';
import { aPatientView } from '../../support/aPatientView.ts';
import { sayIn } from '../../support/sayIn.ts';

let words: TimelineWords;
beforeAll(async () => {
  words = {
    say: await sayIn('en', 'patient'),
    vocabulary: await sayIn('en', 'vocabulary'),
    labs: await sayIn('en', 'labStrips'),
    zone: 'Asia/Shanghai',
    termName: String,
    analyteName: (code) => code,
  };
});
const hrefOf = (id: number) => `?selected=${id}`;

/** Two events; the second was corrected with change 512. */
function twoEvents(): PatientView {
  const view = aPatientView(
    aHistory({
      events: [
        { term: 'CRS', steps: [[1, '2026-03-04']], end: '2026-03-06' },
        { term: 'Headache', steps: [[2, '2026-03-05']], end: '2026-03-07' },
      ],
    }),
  );
  const [first, second] = view.history.adverseEvents;
  const adverseEvents = [
    { ...first!, fromSeq: 3 },
    { ...second!, fromSeq: 512 },
  ];
  return { ...view, history: { ...view.history, adverseEvents } };
}

describe('since the review', () => {
  const stripsOf = (view: PatientView) => timelineModel({ view, range: 'all', labs: ['ANC'], hrefOf, words }).strips;

  test('what was entered or corrected after it is new, what is older is not', () => {
    const view = twoEvents();
    const key = String(view.history.adverseEvents[1]!.observationId);
    expect([...keysSince(view, 511)]).toEqual([key]);
    expect(countSince(view, 511)).toBe(1);
    expect(keysSince(view, 512).size).toBe(0);
    const marked = withNews(stripsOf(view), keysSince(view, 511), false);
    const [toxicity] = marked;
    const marks = toxicity?.kind === 'toxicity' ? toxicity.lanes.flatMap((lane) => lane.marks) : [];
    expect(marks.map(({ recordKey, isNew }) => [recordKey === key, isNew === true])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test('the filter leaves nothing but the new, in figure and table alike', () => {
    const view = twoEvents();
    const only = withNews(stripsOf(view), keysSince(view, 511), true);
    const rows = timelineRows(only);
    expect(rows.map(({ observationId }) => observationId)).toEqual([view.history.adverseEvents[1]!.observationId]);
    expect(timelineRows(withNews(stripsOf(view), keysSince(view, 512), true))).toEqual([]);
  });
});

describe('strips', () => {
  test('a folded strip keeps its title and its place', () => {
    const view = twoEvents();
    const strips = timelineModel({ view, range: 'all', labs: ['ANC'], hrefOf, words }).strips;
    const { strips: laid } = stripLayout(strips, (day) => 10 * day, 800, new Set(['temperature']));
    expect(laid.map(({ strip }) => strip.key)).toEqual(strips.map(({ key }) => key));
    expect(laid.filter(({ isFolded }) => isFolded)).toMatchObject([
      { strip: { key: 'temperature' }, height: TITLE_HEIGHT, plot: null, spans: [] },
    ]);
  });

  test('ICE is drawn as scored; who cannot be roused counts as 0 and is drawn open; another tool is listed', () => {
    const { icansAssessments } = aHistory({
      icansAssessments: [
        { at: '2026-03-05T08:00', cognition: { tool: 'ICE-score', score: 8 } },
        { at: '2026-03-06T08:00', cognition: { tool: 'unable' } },
        { at: '2026-03-07T08:00', cognition: { tool: 'CAPD', score: 12 } },
        { at: '2026-03-08T08:00', cognition: null },
        { at: '2026-03', cognition: { tool: 'ICE-score', score: 9 } },
      ] as never,
    });
    const axis = { anchorOn: INFUSED_ON as CalendarDate, zone: 'Asia/Shanghai' };
    const { strip, noDay } = iceStrip({ assessments: icansAssessments, axis, day0On: axis.anchorOn, hrefOf, words });
    expect(strip.series.flatMap(({ points }) => points.map(({ y, mark }) => [y, mark]))).toEqual([
      [8, 'value'],
      [0, 'below-limit'],
    ]);
    expect(strip.unusable?.marks.map(({ label }) => label)).toEqual([expect.stringMatching(/^CAPD 12 of 32/)]);
    expect(noDay).toBe(1);
  });
});
