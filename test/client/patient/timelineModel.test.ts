import { beforeAll, describe, expect, test } from 'vitest';
import { usualLabs } from '../../../client/features/patient/labAnalytes.ts';
import { timelineModel } from '../../../client/features/patient/timelineModel.ts';
import { timelineRows } from '../../../client/features/patient/timelineRows.ts';
import type { TimelineWords } from '../../../client/features/patient/timelineWords.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';
import { aPatientView } from '../../support/aPatientView.ts';
import { sayIn } from '../../support/sayIn.ts';

const AT = '2026-03-20T04:00:00.000Z' as Instant;
const protocol = defaultProtocol(1 as TrialId);
let words: TimelineWords;

beforeAll(async () => {
  words = {
    say: await sayIn('en', 'patient'),
    vocabulary: await sayIn('en', 'vocabulary'),
    labs: await sayIn('en', 'labStrips'),
    zone: 'Asia/Shanghai',
    termName: (code) => termName(code, 'en'),
    analyteName: (code) => findAnalyte(code)?.en ?? code,
  };
});

const aView = (spec: HistorySpec, cases: readonly DltCase[] = []): PatientView => ({
  ...aPatientView(aHistory(spec), AT),
  cases,
});

const modelOf = (view: PatientView, range: 'first' | 'all' = 'all', labs = usualLabs(view.history.labs)) =>
  timelineModel({ view, range, labs, hrefOf: (id) => `?selected=${id}`, words });

function toxicityOf(view: PatientView) {
  const strip = modelOf(view).strips[0];
  if (strip?.kind !== 'toxicity') throw new Error('the first strip is not the toxicities');
  return strip.lanes.flatMap(({ marks }) => marks);
}

const fiveEvents: HistorySpec = {
  events: [
    { term: 'Neutrophil count decreased', steps: [[4, '2026-03-09']] },
    { term: 'Headache', steps: [[1, '2026-03-05']], end: '2026-03-05' },
    { term: 'Nausea', steps: [[2, 'unknown']], end: '2026-03-06' },
    { term: 'Fever', steps: [[null, '2026-03-04']], end: '2026-03-06' },
    { term: 'Hypoxia', steps: [[2, '2026-03-10']], end: '2026-03-08' },
  ],
};

describe('the patient timeline', () => {
  test('what was measured is drawn beside what was reported, hatched and named so; mild results and ICAHT are not', () => {
    const marks = toxicityOf(
      aView({
        events: [{ term: 'CRS', steps: [[1, '2026-03-05T08:00']], end: '2026-03-06' }],
        crsAssessments: [{ at: '2026-03-05T08:00', temperature: { value: 39, unit: 'C' }, hypotension: true }],
        labs: [
          { analyte: 'PLAT', at: '2026-03-06', value: 30, unit: '10^9/L' },
          { analyte: 'HGB', at: '2026-03-06', value: 95, unit: 'g/L' },
          { analyte: 'ANC', at: '2026-03-06', value: 1.2, unit: '10^9/L' },
        ],
      }),
    );
    expect(marks.map(({ label, derived }) => [label, derived])).toEqual([
      ['Cytokine release syndrome', false],
      ['Cytokine release syndrome, measured', true],
      ['Platelet count decreased, measured', true],
    ]);
    expect(marks[1]!.lines).toContain('Derived from assessments or results, ASTCT 2019');
  });

  test('of five awkward events four are drawn, each its own way, and the undated one is listed', () => {
    const model = modelOf(aView(fiveEvents));
    const drawn = toxicityOf(aView(fiveEvents)).map(({ label, bar }) => [label, bar.ending, bar.endBeforeStart]);
    expect(drawn.toSorted()).toEqual([
      ['Fever', 'known', false],
      ['Headache', 'known', false],
      ['Hypoxia', 'known', true],
      ['Neutrophil count decreased', 'ongoing', false],
    ]);
    expect(model.unplacedEpisodes).toMatchObject([{ reason: 'onset-unknown', episode: { key: 'r3' } }]);
  });

  test('the strips come in their fixed order, empty ones too', () => {
    expect(modelOf(aView({})).strips.map(({ key }) => key)).toEqual([
      'toxicity',
      'treatments',
      'temperature',
      'ice',
      'lab-CRP',
      'lab-FERRITIN',
      'lab-ANC',
      'lab-PLAT',
      'lab-HGB',
      'expansion',
      'plan',
      'moments',
    ]);
  });

  test('what is planned is drawn on the axis and stretches it by nothing; what was recorded leads to its record', () => {
    const { strips, scale } = modelOf(aView({ ...fiveEvents, seenOn: ['2026-03-02', '2026-03-06'] }));
    const plan = strips.find((strip) => strip.kind === 'plan')!;
    const counts = plan.lanes.find(({ title }) => title === 'planned.counts' || title === 'blood counts')!.marks;
    const standings = counts.map(({ key, standing, recordKey }) => [key, standing, recordKey !== null]);
    expect(standings.slice(0, 3)).toEqual([
      ['counts 0', 'done', true],
      ['counts 2', 'missed', false],
      ['counts 4', 'done', true],
    ]);
    expect(Math.max(...plan.lanes.flatMap(({ marks }) => marks.map(({ x }) => x)))).toBeLessThan(scale.to);
  });

  test('what was going on when the patient died ends with the death', () => {
    const view = aView({ ...fiveEvents, studyEvents: [['death', '2026-03-12T08:00', 'progression']] });
    const neutropenia = toxicityOf(view).find(({ label }) => label.startsWith('Neutrophil'));
    expect(neutropenia?.bar.ending).toBe('death');
    expect(neutropenia?.bar.to).toBeCloseTo(10 + 8 / 24, 4);
  });

  test('an open case is an open flag, a confirmed one a filled flag with who and when', () => {
    const spec: HistorySpec = { events: [{ term: 'CRS', steps: [[4, '2026-03-05T08:00']] }] };
    const step = { at: AT, seq: 8, role: 'medical-monitor', reason: 'seen' };
    const aCase = (state: DltCase['state']): DltCase => ({
      caseId: 1 as DltCase['caseId'],
      trialId: 1 as TrialId,
      subjectId: 1 as DltCase['subjectId'],
      episodeKey: 'r1',
      urgency: 'dlt',
      state,
      ruleIds: ['D2'],
      findings: [],
      episode: {},
      protocolVersion: protocol.version,
      steps: [
        { ...step, state: 'raised', by: 'system' },
        { ...step, state, by: 'Medical monitor (demo)' },
      ],
    });
    expect(toxicityOf(aView(spec, [aCase('raised')]))[0]).toMatchObject({ flag: 'open', signature: null });
    expect(toxicityOf(aView(spec, [aCase('rejected')]))[0]).toMatchObject({ flag: 'none', signature: null });
    expect(toxicityOf(aView(spec, [aCase('confirmed')]))[0]).toMatchObject({
      flag: 'filled',
      signature: 'DLT confirmed by Medical monitor (demo), 2026-03-20 12:00 UTC+08:00',
    });
  });

  test('a grade 3 CRS says when time alone will decide', () => {
    const [crs] = toxicityOf(aView({ events: [{ term: 'CRS', steps: [[3, '2026-03-19T08:00']] }] }));
    expect(crs?.flag).toBe('none');
    expect(crs?.signature).toContain('2026-03-26 08:00 UTC+08:00');
  });

  test('the table has the same marks as the figure, and one row each', () => {
    const model = modelOf(
      aView({ ...fiveEvents, seenOn: ['2026-03-05', '2026-03-06'], lymphodepletion: ['2026-02-25'] }),
    );
    const rows = timelineRows(model.strips);
    const bars = toxicityOf(aView({ ...fiveEvents, seenOn: ['2026-03-05', '2026-03-06'] })).length;
    const plan = model.strips.find((strip) => strip.kind === 'plan')!;
    const planned = plan.lanes.flatMap(({ marks }) => marks);
    expect(rows).toHaveLength(bars + 2 + 1 + planned.length);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(rows.find(({ observationId }) => observationId === 2)).toMatchObject({ from: 3, to: 4, what: 'Headache' });
  });

  test('lymphodepletion fits the default range and the window is never cut', () => {
    const { scale, frame } = modelOf(aView({ lymphodepletion: ['2026-02-25'] }));
    expect(scale.from).toBeLessThanOrEqual(-5);
    expect(scale.to).toBeGreaterThanOrEqual(29);
    expect(frame.window).toMatchObject({ from: 0, to: 29 });
  });

  test('before the infusion there is no window and no infusion line, and the axis counts from today', () => {
    const model = modelOf(aView({ infusions: [] }));
    expect(model.frame).toMatchObject({ window: null, infusions: [] });
    expect(model.axis.anchorOn).toBe('2026-03-20');
  });

  test('a result in a unit nobody can convert is counted as left out, not drawn', () => {
    const view = aView({ seenOn: ['2026-03-05'] });
    const lab = view.history.labs[0]!;
    const labs = [lab, { ...lab, value: { ...lab.value, unit: 'furlongs' } }];
    expect(modelOf({ ...view, history: { ...view.history, labs } }).leftOut.otherUnit).toBe(1);
  });
});
