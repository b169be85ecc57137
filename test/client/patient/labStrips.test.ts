import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CurveStrip } from '../../../client/charts/timeline/timelineStrips.ts';
import { labChoices, labsOfText, labsText, usualLabs } from '../../../client/features/patient/labAnalytes.ts';
import { linearDomain, logDomain } from '../../../client/features/patient/labDomain.ts';
import { timelineModel } from '../../../client/features/patient/timelineModel.ts';
import { timelineRows } from '../../../client/features/patient/timelineRows.ts';
import type { TimelineWords } from '../../../client/features/patient/timelineWords.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';
import { aPatientView } from '../../support/aPatientView.ts';
import { sayIn } from '../../support/sayIn.ts';
import { type LabSpec, withLabs, withTreatments } from '../../support/withLabs.ts';

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

/** Infusion on 2 March 2026, lymphodepletion from 25 February. */
const spec: HistorySpec = { lymphodepletion: ['2026-02-25T09:00'] };
const dayOn = (day: number) => new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10);
const history = (labs: readonly LabSpec[], more: HistorySpec = {}) => withLabs(aHistory({ ...spec, ...more }), labs);
const modelOf = (of: ReturnType<typeof history>, labs?: readonly string[]) =>
  timelineModel({
    view: aPatientView(of),
    range: 'all',
    labs: labs ?? usualLabs(of.labs),
    hrefOf: (id) => `?selected=${id}`,
    words,
  });

function stripOf(code: string, of: ReturnType<typeof history>, labs?: readonly string[]): CurveStrip {
  const strip = modelOf(of, labs).strips.find(({ key }) => key === `lab-${code}`);
  if (strip?.kind !== 'curves') throw new Error(`no strip of ${code}`);
  return strip;
}
const pointsOf = (strip: CurveStrip) => strip.series.flatMap(({ points }) => points);

const anc = (day: number, value: number, unit = '10^9/L', change: LabSpec[4] = { refLow: 1.8 }): LabSpec => [
  'ANC',
  `${dayOn(day)}T07:00`,
  value,
  unit,
  change,
];

describe('a laboratory strip', () => {
  test('draws mixed units in one, and says what was reported', () => {
    const strip = stripOf(
      'HGB',
      history([
        ['HGB', dayOn(1), 8.8, 'g/dL'],
        ['HGB', dayOn(2), 91, 'g/L'],
        ['HGB', dayOn(3), 5, 'mmol/L'],
      ]),
    );
    expect(pointsOf(strip).map(({ y }) => Math.round(y))).toEqual([88, 91, 81]);
    expect(pointsOf(strip)[0]?.lines.slice(0, 2)).toEqual(['Hb 8.8 g/dL', 'drawn as 88 g/L']);
    expect(pointsOf(strip)[1]?.lines).not.toContain('drawn as 91 g/L');
  });

  test('lists what has no usable unit or number instead of drawing it, in the table too', () => {
    const labs: LabSpec[] = [
      ['FERRITIN', dayOn(1), 900, 'µg/L'],
      ['FERRITIN', dayOn(2), 2.4, 'IU/mL'],
      ['FERRITIN', dayOn(3), null, 'µg/L', { reported: 'clotted' }],
    ];
    const strip = stripOf('FERRITIN', history(labs));
    expect(pointsOf(strip)).toHaveLength(1);
    expect(strip.unusable?.title).toBe('2 results without a usable unit or number:');
    expect(strip.unusable?.marks.map(({ label }) => label)).toEqual([
      `2.4 IU/mL (${dayOn(2)})`,
      `clotted (${dayOn(3)})`,
    ]);
    expect(timelineRows([strip]).map(({ observationId }) => observationId)).toEqual([1001, 1002, 1003]);
    expect(modelOf(history(labs)).leftOut).toMatchObject({ otherUnit: 1, notANumber: 1 });
  });

  test('a result below quantification is an open mark at its limit', () => {
    const strip = stripOf('IL6', history([['IL6', dayOn(1), 1.5, 'pg/mL', { comparator: '<' }]]));
    expect(pointsOf(strip)[0]).toMatchObject({ mark: 'below-limit', y: 1.5 });
    expect(pointsOf(strip)[0]?.lines.join(' ')).toContain('drawn open');
  });

  test('codes of other catalogues land on the strip of their analyte', () => {
    expect(pointsOf(stripOf('ANC', history([['NEUT', dayOn(1), 0.4, '10^9/L']])))).toHaveLength(1);
  });

  test('an analyte nobody knows is drawn in the one unit it came in', () => {
    const strip = stripOf(
      'XYZ',
      history([
        ['XYZ', dayOn(1), 3, 'arb'],
        ['XYZ', dayOn(2), 4, 'other'],
      ]),
      ['XYZ'],
    );
    expect(pointsOf(strip).map(({ y }) => y)).toEqual([3]);
    expect(strip.unusable?.marks).toHaveLength(1);
    expect(strip).toMatchObject({ title: 'XYZ', bands: [], standard: null });
  });

  test('an analyte outside the usual ones has the name of the catalogue', () => {
    expect(stripOf('K', history([['K', dayOn(1), 4.1, 'mmol/L']]), ['K'])).toMatchObject({ title: 'Potassium' });
  });

  test('treatments that move a curve stand under it and are not listed twice in the table', () => {
    const of = withTreatments(history([anc(1, 0.4)]), [['g-csf', dayOn(4), dayOn(8)]]);
    const model = modelOf(of);
    expect(stripOf('ANC', of).beside).toMatchObject([{ title: 'G-CSF', marks: [{ from: 4 }] }]);
    expect(timelineRows(model.strips).filter(({ observationId }) => observationId === 2001)).toHaveLength(1);
  });
});

describe('the grades behind a strip', () => {
  const bandsOf = (strip: CurveStrip) => strip.bands.map(({ grade, low, high }) => [grade, low, high]);

  test('are those of the version of the trial, which is named', () => {
    const v5 = stripOf('ANC', history([anc(1, 0.4)]));
    expect(v5.standard).toBe('CTCAE 5.0');
    expect(bandsOf(v5)).toEqual([
      [4, null, 0.5],
      [3, 0.5, 1],
      [2, 1, 1.5],
      [1, 1.5, 1.8],
    ]);
    const v6 = stripOf('ANC', history([anc(1, 0.4)], { ctcaeVersion: '6.0' }));
    expect(v6.standard).toBe('CTCAE 6.0');
    expect(bandsOf(v6)[0]).toEqual([4, null, 0.1]);
  });

  test('the version stands beside the grade of each point', () => {
    expect(pointsOf(stripOf('ANC', history([anc(1, 0.4)])))[0]?.lines.at(-1)).toBe(
      'Neutrophil count decreased: grade 4 (CTCAE 5.0)',
    );
    expect(pointsOf(stripOf('ANC', history([anc(1, 0.4)], { ctcaeVersion: '6.0' })))[0]?.lines.at(-1)).toContain(
      'grade 3 (CTCAE 6.0)',
    );
  });

  test('without a reference limit a normal ALT says that it is not graded, and has no bands', () => {
    const strip = stripOf('ALT', history([['ALT', dayOn(1), 30, 'U/L']]));
    expect(strip.bands).toEqual([]);
    expect(pointsOf(strip)[0]?.lines.at(-1)).toContain('not graded, reference limit missing');
  });

  test('limits that change in the course give the bands of their own time', () => {
    const labs: LabSpec[] = [
      ['ALT', `${dayOn(1)}T12:00`, 30, 'U/L', { refHigh: 40 }],
      ['ALT', `${dayOn(5)}T12:00`, 30, 'U/L', { refHigh: 40 }],
      ['ALT', `${dayOn(9)}T12:00`, 30, 'U/L', { refHigh: 50 }],
    ];
    const grade1 = stripOf('ALT', history(labs)).bands.filter(({ grade }) => grade === 1);
    expect(grade1).toMatchObject([
      { low: 40, high: 120, from: null, to: expect.closeTo(9.5, 3) },
      { low: 50, high: 150, from: expect.closeTo(9.5, 3), to: null },
    ]);
  });

  test('the range of the site serves a result that brings none', () => {
    const referenceRanges = [
      {
        rangeId: 1,
        siteId: 1,
        analyte: 'ALT',
        unit: 'U/L',
        sex: null,
        low: 5,
        high: 45,
        validFrom: '2026-01-01',
        validTo: null,
      },
    ] as unknown as NonNullable<HistorySpec['referenceRanges']>;
    const strip = stripOf('ALT', history([['ALT', dayOn(1), 30, 'U/L']], { referenceRanges }));
    expect(strip.bands[0]).toMatchObject({ grade: 1, low: 45 });
    expect(pointsOf(strip)[0]?.lines).toContain('Reference range 5–45, of the site');
  });

  test('bounds of the grades are the first numbers of the scale', () => {
    expect(stripOf('ANC', history([anc(1, 0.4)])).ticks.slice(0, 4)).toEqual([0.5, 1, 1.5, 1.8]);
  });
});

describe('ICAHT runs under the neutrophils', () => {
  const run = (from: number, to: number, value = 0.4) =>
    Array.from({ length: to - from + 1 }, (_, i) => anc(from + i, value));

  test('the run the grade rests on carries it, with its days and its standard', () => {
    const strip = stripOf(
      'ANC',
      history([anc(3, 2), ...run(4, 12), anc(13, 2), anc(14, 2), anc(15, 2), anc(16, 0.3), anc(17, 2)]),
    );
    const [lane] = strip.runs;
    expect(lane?.marks.map(({ from, to, grade, label }) => [from, to, grade, label])).toEqual([
      [4, 13, 2, '≤ 500/µL: 9 d · grade 2 (EHA/EBMT 2023)'],
      [16, 17, null, '≤ 500/µL: 1 d'],
    ]);
    expect(lane?.marks[0]?.lines).toContain('day 4 to day 12, both counted');
  });

  test('a run leads to its lowest count and tells which days were filled', () => {
    const strip = stripOf('ANC', history([anc(3, 2), anc(4, 0.4), anc(7, 0.2), anc(8, 2), anc(9, 2), anc(10, 2)]));
    const mark = strip.runs[0]?.marks[0];
    expect(mark?.recordKey).toBe('1003');
    expect(mark?.lines.join(' ')).toContain('filled by a straight line: 5, 6');
  });

  test('without a low day there is no lane, other analytes have none', () => {
    expect(stripOf('ANC', history([anc(3, 2)])).runs).toEqual([]);
    expect(stripOf('PLAT', history([['PLAT', dayOn(1), 3, '10^9/L']])).runs).toEqual([]);
  });
});

describe('the choice of strips', () => {
  test('inflammation and blood counts are always shown, others where there is a result; AST only without ALT', () => {
    const always = ['CRP', 'FERRITIN', 'ANC', 'PLAT', 'HGB'];
    expect(usualLabs([])).toEqual(always);
    const both: LabSpec[] = [
      ['AST', dayOn(1), 30, 'U/L'],
      ['ALT', dayOn(1), 30, 'U/L'],
      ['K', dayOn(1), 4, 'mmol/L'],
    ];
    expect(usualLabs(history(both).labs)).toEqual([...always, 'ALT']);
    expect(usualLabs(history(both.slice(0, 1)).labs)).toEqual([...always, 'AST']);
  });

  test('everything measured can be chosen, with its number of results', () => {
    const choices = labChoices(
      history([
        ['K', dayOn(1), 4, 'mmol/L'],
        ['ZZZ', dayOn(1), 4, 'x'],
        ['K', dayOn(2), 4, 'mmol/L'],
      ]).labs,
    );
    expect(choices.slice(-2)).toEqual([
      { code: 'K', count: 2 },
      { code: 'ZZZ', count: 1 },
    ]);
    expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length);
  });

  test('what is not chosen is counted', () => {
    const of = history([anc(1, 1), ['K', dayOn(1), 4, 'mmol/L']]);
    expect(modelOf(of).otherLabs).toBe(1);
    expect(modelOf(of, []).otherLabs).toBe(2);
    expect(modelOf(of, []).strips.some(({ key }) => key.startsWith('lab-'))).toBe(false);
  });

  test('the address keeps the choice', () => {
    const codes = fc.uniqueArray(fc.constantFrom('ANC', 'PLAT', 'K', 'IL6', 'XYZ'));
    fc.assert(fc.property(codes, (chosen) => labsOfText(labsText(chosen)).join() === chosen.join()));
  });
});

describe('the axis of a strip', () => {
  const positive = fc.array(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 20 });

  test('a logarithmic one holds every value, at least a decade, with round numbers inside', () => {
    fc.assert(
      fc.property(positive, (values) => {
        const { domain, ticks } = logDomain(values);
        expect(domain[0]).toBeLessThanOrEqual(Math.min(...values));
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...values));
        expect(domain[1] / domain[0]).toBeGreaterThanOrEqual(9.99);
        for (const tick of ticks) expect(tick >= domain[0] * 0.999 && tick <= domain[1] * 1.001).toBe(true);
        expect(ticks.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a linear one begins and ends with a tick', () => {
    fc.assert(
      fc.property(positive, (values) => {
        const { domain, ticks } = linearDomain(values);
        expect(domain[0]).toBeLessThanOrEqual(Math.min(...values) * (1 + 1e-9));
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-9));
        expect([ticks[0], ticks.at(-1)]).toEqual([...domain]);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  test('values closer than anything measures do not push the axis above them', () => {
    const { domain } = linearDomain([99999.99999995001, 99999.99999995003]);
    expect(domain[0]).toBeLessThan(99999.99999995);
    expect(domain[1]).toBeGreaterThanOrEqual(99999.99999995003);
  });

  test('a zero among the values of a logarithmic axis is left out of it', () => {
    expect(logDomain([0, 3, 40]).domain).toEqual([2, 50]);
    expect(logDomain([0]).domain).toEqual([1, 10]);
  });
});
