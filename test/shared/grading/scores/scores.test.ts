import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../../shared/dlt/defaultProtocol.ts';
import { carHematotoxOf } from '../../../../shared/grading/scores/carHematotoxOf.ts';
import { icahtOf } from '../../../../shared/grading/scores/icahtOf.ts';
import { iecHsOf } from '../../../../shared/grading/scores/iecHsOf.ts';
import { scoreContext } from '../../../../shared/grading/scores/scoreContext.ts';
import { tumourLysisOf } from '../../../../shared/grading/scores/tumourLysisOf.ts';
import type { Instant } from '../../../../shared/model/dates.ts';
import type { SubjectHistory } from '../../../../shared/model/history.ts';
import type { TrialId } from '../../../../shared/model/ids.ts';
import { aHistory, type HistorySpec } from '../../../support/aHistory.ts';
import { type LabSpec, withLabs, withTreatments } from '../../../support/withLabs.ts';

/** Infusion on 2 March 2026 at 10:00, lymphodepletion from 25 February at 09:00. */
const protocol = defaultProtocol(1 as TrialId);
const spec: HistorySpec = { lymphodepletion: ['2026-02-25T09:00'] };
const JUNE = '2026-06-30T04:00:00.000Z';
const contextOf = (history: SubjectHistory, at: string = JUNE) => scoreContext(history, protocol, at as Instant);
const read = (labs: readonly LabSpec[], at?: string) => contextOf(withLabs(aHistory(spec), labs), at);
const dayOn = (day: number) => new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10);

const baseline: readonly LabSpec[] = [
  ['PLAT', '2026-02-24T07:00', 160, '10^9/L'],
  ['ANC', '2026-02-24T07:00', 2.4, '10^9/L'],
  ['HGB', '2026-02-24T07:00', 101, 'g/L'],
  ['CRP', '2026-02-24T07:00', 30, 'mg/L'],
  ['FERRITIN', '2026-02-24T07:00', 700, 'µg/L'],
];
const changed = (analyte: string, with_: Partial<Record<0 | 1 | 2 | 3, unknown>>, change: LabSpec[4] = {}) =>
  baseline.map((lab) => (lab[0] === analyte ? (Object.assign([...lab, change], with_) as unknown as LabSpec) : lab));

describe('CAR-HEMATOTOX of a patient', () => {
  test('CRP of 30 mg/L is 3.0 mg/dL and scores; platelets and ferritin lie in the middle band', () => {
    const { answer, inputs, before } = carHematotoxOf(read(baseline));
    expect(answer).toMatchObject({ score: 3, category: 'high' });
    expect(before).toBe('lymphodepletion');
    expect(inputs.find(({ name }) => name === 'crpMgPerDl')).toMatchObject({
      value: 3,
      unit: 'mg/dL',
      sources: [1004],
    });
    expect(inputs.find(({ name }) => name === 'ancPerUl')).toMatchObject({ value: 2400, unit: '/uL' });
    expect(inputs.find(({ name }) => name === 'hemoglobinGPerDl')?.value).toBe(10.1);
  });

  test.each<readonly [string, string, number, string]>([
    ['PLAT', '10^3/uL', 160, 'thousands per microlitre'],
    ['ANC', '/uL', 2400, 'per microlitre'],
    ['HGB', 'g/dL', 10.1, 'grams per decilitre'],
    ['CRP', 'mg/dL', 3, 'milligrams per decilitre'],
    ['FERRITIN', 'ng/mL', 700, 'nanograms per millilitre'],
  ])('%s in %s: the unit never changes the score', (analyte, unit, value) => {
    expect(carHematotoxOf(read(changed(analyte, { 2: value, 3: unit }))).answer.score).toBe(3);
  });

  test('the last value before lymphodepletion counts, not the first and not one after it', () => {
    const more: LabSpec[] = [
      ['FERRITIN', '2026-02-20T07:00', 9000, 'µg/L'],
      ['FERRITIN', '2026-02-25T10:00', 9000, 'µg/L'],
      ['FERRITIN', '2026-02-25', 9000, 'µg/L'],
    ];
    expect(carHematotoxOf(read([...more, ...baseline])).answer.score).toBe(3);
  });

  test.each(['PLAT', 'ANC', 'HGB', 'CRP', 'FERRITIN'])(
    'without %s there is no score, and it says what is missing',
    (one) => {
      const { answer, inputs } = carHematotoxOf(read(baseline.filter(([analyte]) => analyte !== one)));
      expect(answer.score).toBeNull();
      expect(inputs.filter(({ missing }) => missing === 'not-recorded')).toHaveLength(1);
    },
  );

  test('a unit nobody can read is missing, and leads to its record', () => {
    const { answer, inputs } = carHematotoxOf(read(changed('CRP', { 3: 'spoons' })));
    expect(answer.score).toBeNull();
    expect(inputs.find(({ name }) => name === 'crpMgPerDl')).toMatchObject({ missing: 'not-usable', sources: [1004] });
  });

  test('"below 30 mg/L" is no point, "below 40 mg/L" decides nothing', () => {
    const below = (limit: number) => carHematotoxOf(read(changed('CRP', { 2: limit }, { comparator: '<' })));
    expect(below(30).answer.score).toBe(2);
    expect(below(40).answer.score).toBeNull();
    expect(below(40).inputs.find(({ name }) => name === 'crpMgPerDl')?.missing).toBe('limit-undecided');
  });

  test('"above 2000 µg/L" is two points, "above 1500" decides nothing', () => {
    const above = (limit: number) => carHematotoxOf(read(changed('FERRITIN', { 2: limit }, { comparator: '>' })));
    expect(above(2000).answer.score).toBe(4);
    expect(above(1500).answer.score).toBeNull();
  });

  test('without lymphodepletion on record the infusion ends the baseline', () => {
    const history = withLabs(aHistory(), baseline);
    expect(carHematotoxOf(contextOf(history))).toMatchObject({ before: 'infusion', answer: { score: 3 } });
  });

  test('the order of entry never matters', () => {
    const shuffled = fc.shuffledSubarray([...baseline], { minLength: baseline.length });
    fc.assert(fc.property(shuffled, (labs) => carHematotoxOf(read(labs)).answer.score === 3));
  });
});

describe('ICAHT of a patient', () => {
  const series = (values: readonly number[], unit = '10^9/L'): readonly LabSpec[] =>
    values.map((value, day) => ['ANC', dayOn(day), value, unit]);
  const low = (from: number, to: number) =>
    Array.from({ length: 31 }, (_, day) => (day >= from && day <= to ? 0.4 : 2));

  test.each([
    [4, 9, 1],
    [4, 10, 2],
    [4, 17, 3],
  ])('neutrophils of 0.4 from day %i to %i are grade %i', (from, to, grade) => {
    expect(icahtOf(read(series(low(from, to)))).early?.grade).toBe(grade);
  });

  test('counts per microlitre give the same grade and the same runs', () => {
    const inGiga = icahtOf(read(series(low(4, 17)))).early;
    expect(
      icahtOf(
        read(
          series(
            low(4, 17).map((value) => value * 1000),
            '/uL',
          ),
        ),
      ).early,
    ).toEqual(inGiga);
  });

  test('on day 10 a patient who is low since day 2 is not "never recovered", but still open', () => {
    const early = icahtOf(read(series(low(2, 10).slice(0, 11)), '2026-03-12T08:00:00.000Z')).early;
    expect(early).toMatchObject({ grade: 2, neverRecovered: false, needs: ['window-open'] });
  });

  test('the same patient who died on day 10 never recovered', () => {
    const dead = aHistory({ ...spec, studyEvents: [['death', dayOn(10), 'toxicity']] });
    expect(icahtOf(contextOf(withLabs(dead, series(low(2, 10).slice(0, 11))))).early).toMatchObject({
      grade: 4,
      neverRecovered: true,
    });
  });

  test('late: the window ends with the next therapy; a count after it is not read', () => {
    const labs: LabSpec[] = [
      ['ANC', dayOn(35), 0.9, '10^9/L'],
      ['ANC', dayOn(38), 0.95, '10^9/L'],
      ['ANC', dayOn(50), 0.05, '10^9/L'],
    ];
    const transplanted = aHistory({ ...spec, studyEvents: [['transplant', dayOn(45)]] });
    expect(icahtOf(contextOf(withLabs(transplanted, labs)))).toMatchObject({ lateUntil: 45, late: { grade: 2 } });
    expect(icahtOf(read(labs))).toMatchObject({ lateUntil: 100, late: { grade: 4 } });
  });

  test('before day 31 there is no late answer, before the infusion none at all', () => {
    expect(icahtOf(read([], `${dayOn(30)}T04:00:00.000Z`)).late).toBeNull();
    expect(icahtOf(contextOf(aHistory({ infusions: [] })))).toMatchObject({ early: null, late: null });
  });

  test('without counts the early answer is "cannot be graded", never 0', () => {
    expect(icahtOf(read([])).early).toMatchObject({ grade: null, reason: 'value-missing' });
  });

  test('counts without a day or a usable unit are named, days on G-CSF stand beside the grade', () => {
    const labs: LabSpec[] = [
      ['ANC', '2026-03', 0.1, '10^9/L'],
      ['ANC', dayOn(3), 0.1, 'heaps'],
    ];
    const history = withTreatments(withLabs(aHistory(spec), labs), [['g-csf', dayOn(6), dayOn(9)]]);
    expect(icahtOf(contextOf(history))).toMatchObject({
      leftOut: expect.arrayContaining([1001, 1002]),
      gCsf: [{ fromDay: 6, toDay: 9, observationId: 2001 }],
      anc: [],
    });
  });
});

describe('laboratory tumour lysis of a patient', () => {
  const urate: LabSpec = ['URATE', '2026-02-26T07:00', 8, 'mg/dL'];
  const potassium: LabSpec = ['K', '2026-02-27T07:00', 6, 'mEq/L'];
  const phosphate: LabSpec = ['PHOS', '2026-02-26T07:00', 1.1, 'mmol/L'];
  const calcium: LabSpec = ['CA', '2026-02-26T07:00', 2.2, 'mmol/L'];
  const albumin: LabSpec = ['ALB', '2026-02-26T07:00', 40, 'g/L'];
  const creatinine: LabSpec = ['CREAT', '2026-02-26T07:00', 200, 'µmol/L', { refHigh: 100 }];
  const all = [urate, potassium, phosphate, calcium, albumin, creatinine];
  const around = (labs: readonly LabSpec[], which: 'lymphodepletion' | 'infusion') =>
    tumourLysisOf(read(labs)).find((score) => score.around === which)!;

  test('potassium of 6.0 and uric acid of 476 in the days after its start are laboratory TLS; creatinine 2 × ULN grade 2', () => {
    const labs = all.map((lab) => (lab === urate ? (['URATE', lab[1], 476, 'umol/L'] as const) : lab));
    expect(around(labs, 'lymphodepletion').answer).toMatchObject({ laboratoryTls: true, grade: 2 });
  });

  test('8 mg/dL of uric acid is shown as 475.84 µmol/L and meets the published bound of its own unit', () => {
    const { answer, inputs } = around(all, 'lymphodepletion');
    expect(inputs.find(({ name }) => name === 'uricAcidUmolPerL')?.value).toBeCloseTo(475.84, 6);
    expect(answer.laboratoryTls).toBe(true);
    const less = all.map((lab) => (lab === urate ? (['URATE', lab[1], 7.99, 'mg/dL'] as const) : lab));
    expect(around(less, 'lymphodepletion').answer).toMatchObject({ laboratoryTls: false, grade: 0 });
  });

  test.each([
    [7, 'mg/dL', true],
    [7.01, 'mg/dL', false],
    [1.75, 'mmol/L', true],
    [1.76, 'mmol/L', false],
  ])('corrected calcium of %f %s with high potassium: %s', (value, unit, isTls) => {
    const labs: LabSpec[] = [potassium, phosphate, creatinine, ['URATE', urate[1], 300, 'umol/L']];
    labs.push(['CA', calcium[1], value, unit], albumin);
    expect(around(labs, 'lymphodepletion').answer.laboratoryTls).toBe(isTls);
  });

  test('the window around the infusion begins three days before it', () => {
    const { inputs } = around(all, 'infusion');
    expect(inputs.find(({ name }) => name === 'potassiumMmolPerL')).toMatchObject({ value: 6, sources: [1002] });
    expect(inputs.find(({ name }) => name === 'phosphateMmolPerL')?.missing).toBe('not-recorded');
  });

  test('total calcium counts corrected with the albumin of its own sample, and leads to both', () => {
    const low = all.map((lab) => (lab === albumin ? (['ALB', lab[1], 20, 'g/L'] as const) : lab));
    const input = around(low, 'lymphodepletion').inputs.find(({ name }) => name === 'calciumMmolPerL');
    expect(input).toMatchObject({ value: 2.6, sources: [1004, 1005] });
    const without = around(
      all.filter((lab) => lab !== albumin),
      'lymphodepletion',
    );
    expect(without.inputs.find(({ name }) => name === 'calciumMmolPerL')).toMatchObject({
      missing: 'no-albumin',
      value: null,
    });
  });

  test('creatinine needs the limit of its laboratory', () => {
    const bare = all.map((lab) => (lab === creatinine ? (['CREAT', lab[1], 200, 'µmol/L'] as const) : lab));
    const input = around(bare, 'lymphodepletion').inputs.find(({ name }) => name === 'creatinineTimesUln');
    expect(input).toMatchObject({ missing: 'no-reference-limit', sources: [1006] });
  });

  test('a rise of a quarter from before lymphodepletion counts', () => {
    const labs: LabSpec[] = [...all, ['URATE', '2026-02-24T07:00', 380, 'umol/L']];
    expect(around(labs, 'lymphodepletion').answer.laboratoryTls).toBe(true);
  });

  test('nothing measured is undecided, never "no"; before any therapy there is no window', () => {
    expect(around([], 'infusion').answer).toMatchObject({ laboratoryTls: null, grade: null });
    expect(tumourLysisOf(contextOf(aHistory({ infusions: [] })))).toEqual([]);
  });
});

describe('IEC-HS components of a patient', () => {
  const ferritin = (day: number, value: number, change: LabSpec[4] = { refHigh: 400 }): LabSpec => [
    'FERRITIN',
    `${dayOn(day)}T07:00`,
    value,
    'µg/L',
    change,
  ];
  const metOf = (labs: readonly LabSpec[]) =>
    Object.fromEntries((iecHsOf(read(labs)).worst?.components ?? []).map(({ code, met }) => [code, met]));

  test('the worst day has ferritin, fibrinogen of 1.2 g/L and platelets of 9 worse than before', () => {
    const labs: LabSpec[] = [
      ferritin(0, 700),
      ferritin(12, 12_000),
      ['FIBRINO', `${dayOn(12)}T07:00`, 1.2, 'g/L', { refLow: 2 }],
      ['PLAT', `${dayOn(11)}T07:00`, 9, '10^9/L', { refLow: 125 }],
      ['PLAT', '2026-02-24T07:00', 160, '10^9/L', { refLow: 125 }],
      ['ALT', `${dayOn(12)}T07:00`, 120, 'U/L', { refHigh: 40 }],
      ferritin(40, 500),
    ];
    expect(metOf(labs)).toMatchObject({
      ferritin: 'met',
      fibrinogen: 'met',
      cytopenia: 'met',
      transaminases: 'unknown',
      hemophagocytosis: 'unknown',
    });
    const { worst, latest } = iecHsOf(read(labs));
    expect(worst).toMatchObject({ day: 12, met: 3 });
    expect(worst?.inputs.find(({ name }) => name === 'fibrinogen')).toMatchObject({
      value: 120,
      unit: 'mg/dL',
      sources: [1003],
    });
    expect(latest?.day).toBe(40);
  });

  test('platelets that were at grade 4 before lymphodepletion already are not new', () => {
    const plat = (at: string): LabSpec => ['PLAT', at, 9, '10^9/L', { refLow: 125 }];
    expect(metOf([plat('2026-02-24T07:00'), plat(`${dayOn(5)}T07:00`)]).cytopenia).toBe('not-met');
  });

  test('a value older than three days does not stand for today', () => {
    const labs = [ferritin(5, 12_000), ['PLAT', `${dayOn(9)}T07:00`, 80, '10^9/L'] as LabSpec];
    expect(iecHsOf(read(labs)).latest?.inputs.find(({ name }) => name === 'ferritin')?.missing).toBe('not-recorded');
  });

  test('"above 500" without knowing how far decides nothing', () => {
    expect(metOf([ferritin(3, 500, { refHigh: 400, comparator: '>' })]).ferritin).toBe('unknown');
  });

  test('before the infusion nothing is looked at', () => {
    expect(iecHsOf(contextOf(aHistory({ infusions: [] })))).toEqual({ worst: null, latest: null });
  });
});
