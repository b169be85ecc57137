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

  test('without lymphodepletion and infusion the last value counts', () => {
    const history = withLabs(aHistory({ infusions: [] }), baseline);
    expect(carHematotoxOf(contextOf(history))).toMatchObject({ before: null, answer: { score: 3 } });
  });

  test('a result dated after the moment of reading is not there yet', () => {
    const ahead: LabSpec[] = [...baseline.slice(1), ['PLAT', '2026-02-24T07:00', 160, '10^9/L']];
    const early = carHematotoxOf(read(ahead, '2026-02-20T00:00:00.000Z'));
    expect(early.inputs.every(({ missing }) => missing === 'not-recorded')).toBe(true);
  });

  test('of two results of one moment the one entered last counts', () => {
    const twice: LabSpec[] = [...baseline, ['FERRITIN', '2026-02-24T07:00', 300, 'µg/L']];
    expect(carHematotoxOf(read(twice)).answer.score).toBe(2);
    expect(carHematotoxOf(read(twice.toReversed())).answer.score).toBe(3);
  });

  test('codes of other catalogues count; a code nobody knows does not', () => {
    const neut = baseline.map((lab) => (lab[0] === 'ANC' ? (['NEUT', lab[1], lab[2], lab[3]] as const) : lab));
    expect(carHematotoxOf(read([...neut, ['QQQ', '2026-02-24T07:00', 1, 'x']])).answer.score).toBe(3);
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

  test('an end of follow-up that is not known to the day ends nothing', () => {
    const unknown = aHistory({
      ...spec,
      studyEvents: [
        ['death', 'unknown', 'unknown'],
        ['withdrawal', '2026-03'],
      ],
    });
    expect(icahtOf(contextOf(withLabs(unknown, series(low(4, 9)))))).toMatchObject({
      lateUntil: 100,
      early: { grade: 1 },
    });
  });

  test.each([
    [dayOn(6), 'ongoing', 6, 12],
    [dayOn(6), 'unknown', 6, 6],
    [dayOn(6), '2026-03', 6, 6],
  ])('G-CSF from %s to %s is shown from day %i to %i', (start, end, fromDay, toDay) => {
    const history = withTreatments(withLabs(aHistory(spec), []), [['g-csf', start, end]]);
    expect(icahtOf(contextOf(history, `${dayOn(12)}T04:00:00.000Z`)).gCsf).toMatchObject([{ fromDay, toDay }]);
  });

  test('G-CSF without a start, or known to the month, has no days; other treatments are not G-CSF', () => {
    const history = withTreatments(aHistory(spec), [
      ['g-csf', 'unknown', 'unknown'],
      ['g-csf', '2026-03', 'ongoing'],
      ['steroid', dayOn(2), dayOn(3)],
    ]);
    expect(icahtOf(contextOf(history)).gCsf).toEqual([]);
    expect(icahtOf(contextOf({ ...history, infusions: [] })).gCsf).toEqual([]);
  });

  test('before the infusion a count has no study day', () => {
    const context = contextOf(withLabs(aHistory({ infusions: [] }), series([0.4])));
    expect(icahtOf(context)).toMatchObject({ anc: [], leftOut: [1001] });
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

  test('calcium reported as corrected needs no albumin', () => {
    const corrected: LabSpec = ['CACORR', calcium[1], 1.7, 'mmol/L'];
    const { inputs } = around([potassium, corrected], 'lymphodepletion');
    expect(inputs.find(({ name }) => name === 'calciumMmolPerL')).toMatchObject({ value: 1.7, sources: [1002] });
  });

  test('calcium corrected in mg/dL by its own formula', () => {
    const labs: LabSpec[] = [
      ['CA', calcium[1], 6.6, 'mg/dL'],
      ['ALB', calcium[1], 3.5, 'g/dL'],
    ];
    const input = around(labs, 'lymphodepletion').inputs.find(({ name }) => name === 'calciumMmolPerL');
    expect(input?.value).toBeCloseTo(7 * 0.2495, 9);
    expect(around([...labs, potassium], 'lymphodepletion').answer.laboratoryTls).toBe(true);
  });

  test.each([
    ['CA', 'calciumMmolPerL'],
    ['CREAT', 'creatinineTimesUln'],
    ['K', 'potassiumMmolPerL'],
  ])('%s in a unit nobody can read is missing and leads to its record', (analyte, name) => {
    const { inputs } = around([[analyte, calcium[1], 5, 'drops', { refHigh: 4 }]], 'lymphodepletion');
    expect(inputs.find((input) => input.name === name)).toMatchObject({ missing: 'not-usable', sources: [1001] });
  });

  test.each([
    [12, false],
    [18, true],
    [null, true],
  ])('phosphate of 5 mg/dL at the age of %s with high potassium: %s', (ageYears, isTls) => {
    const history = withLabs(aHistory(spec), [
      potassium,
      ['PHOS', calcium[1], 5, 'mg/dL'],
      ['URATE', calcium[1], 300, 'umol/L'],
      calcium,
      albumin,
    ]);
    const aged = { ...history, subject: { ...history.subject, ageYears } };
    expect(tumourLysisOf(contextOf(aged))[0]?.answer.laboratoryTls).toBe(isTls);
  });

  test('an upper limit of 0 is no limit', () => {
    const zero = around([['CREAT', calcium[1], 80, 'umol/L', { refHigh: 0 }]], 'lymphodepletion');
    expect(zero.inputs.find(({ name }) => name === 'creatinineTimesUln')?.missing).toBe('no-reference-limit');
  });

  test('the window is open until the seventh day has passed', () => {
    const openOn = (at: string) =>
      tumourLysisOf(read([], at)).find(({ around: which }) => which === 'infusion')?.isOpen;
    expect([openOn(`${dayOn(7)}T04:00:00.000Z`), openOn(`${dayOn(8)}T04:00:00.000Z`)]).toEqual([true, false]);
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
    // A later result of another analyte is not their baseline.
    const crp: LabSpec = ['CRP', '2026-02-24T08:00', 30, 'mg/L'];
    expect(metOf([plat('2026-02-24T07:00'), crp, plat(`${dayOn(5)}T07:00`)]).cytopenia).toBe('not-met');
  });

  test('a value older than three days does not stand for today', () => {
    const labs = [ferritin(5, 12_000), ['PLAT', `${dayOn(9)}T07:00`, 80, '10^9/L'] as LabSpec];
    expect(iecHsOf(read(labs)).latest?.inputs.find(({ name }) => name === 'ferritin')?.missing).toBe('not-recorded');
  });

  test('"above 500" without knowing how far decides nothing', () => {
    expect(metOf([ferritin(3, 500, { refHigh: 400, comparator: '>' })]).ferritin).toBe('unknown');
  });

  test('"below 60 mg/dL" of fibrinogen is met, "below 300" decides nothing', () => {
    const fibrinogen = (limit: number): LabSpec => [
      'FIBRINO',
      `${dayOn(3)}T07:00`,
      limit,
      'mg/dL',
      { comparator: '<' },
    ];
    expect(metOf([fibrinogen(60)]).fibrinogen).toBe('met');
    expect(metOf([fibrinogen(300)]).fibrinogen).toBe('unknown');
  });

  test('a count that cannot be graded leaves cytopenia open, unless another is at grade 4', () => {
    // Without a limit 1.6 could be grade 1 or none.
    const open: LabSpec = ['ANC', `${dayOn(5)}T07:00`, 1.6, '10^9/L'];
    const low: LabSpec = ['PLAT', `${dayOn(5)}T07:00`, 9, '10^9/L'];
    expect(metOf([open]).cytopenia).toBe('unknown');
    const platelets = (count: number): LabSpec => ['PLAT', `${dayOn(5)}T07:00`, count, '10^9/L', { refLow: 100 }];
    expect(metOf([open, platelets(30)]).cytopenia).toBe('unknown');
    expect(metOf([open, platelets(200)]).cytopenia).toBe('unknown');
    expect(metOf([open, low]).cytopenia).toBe('met');
  });

  test('a value known to the month only stands for no day', () => {
    expect(iecHsOf(read([['FERRITIN', '2026-03', 9000, 'µg/L', { refHigh: 400 }]]))).toEqual({
      worst: null,
      latest: null,
    });
  });

  test('without lymphodepletion on record transaminases are compared with the value before the infusion', () => {
    const alt = (at: string, value: number): LabSpec => ['ALT', at, value, 'U/L', { refHigh: 40 }];
    const history = withLabs(aHistory(), [alt(`${dayOn(-1)}T07:00`, 60), alt(`${dayOn(4)}T07:00`, 250)]);
    const { worst } = iecHsOf(contextOf(history));
    expect(worst?.components.find(({ code }) => code === 'transaminases')?.met).not.toBe('met');
  });

  test('before the infusion nothing is looked at', () => {
    expect(iecHsOf(contextOf(aHistory({ infusions: [] })))).toEqual({ worst: null, latest: null });
  });
});
