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

/** Where a changed rule would have gone unnoticed. Infusion on 2 March 2026 at 10:00, lymphodepletion from 25 February, 09:00. */
const protocol = defaultProtocol(1 as TrialId);
const spec: HistorySpec = { lymphodepletion: ['2026-02-25T09:00'] };
const JUNE = '2026-06-30T04:00:00.000Z';
const contextOf = (history: SubjectHistory, at: string = JUNE) => scoreContext(history, protocol, at as Instant);
const read = (labs: readonly LabSpec[], at?: string) => contextOf(withLabs(aHistory(spec), labs), at);
const dayOn = (day: number) => new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10);
const at = (day: number) => `${dayOn(day)}T07:00`;

const baseline: readonly LabSpec[] = [
  ['PLAT', '2026-02-24T07:00', 160, '10^9/L'],
  ['ANC', '2026-02-24T07:00', 2.4, '10^9/L'],
  ['HGB', '2026-02-24T07:00', 101, 'g/L'],
  ['CRP', '2026-02-24T07:00', 30, 'mg/L'],
  ['FERRITIN', '2026-02-24T07:00', 700, 'µg/L'],
];
const scoreOf = (context: ReturnType<typeof contextOf>) => carHematotoxOf(context).answer.score;

describe('which result before lymphodepletion counts', () => {
  test('the last by time, in whatever order the results were entered', () => {
    const older: LabSpec = ['FERRITIN', '2026-02-20T07:00', 9000, 'µg/L'];
    expect(scoreOf(read([...baseline, older]))).toBe(3);
    expect(scoreOf(read([older, ...baseline]))).toBe(3);
  });

  test('each shows as given or with the reason why not, and an unusable one only if it was taken before', () => {
    const missing = (labs: readonly LabSpec[]) => carHematotoxOf(read(labs)).inputs.map((one) => one.missing);
    expect(missing(baseline)).toEqual([null, null, null, null, null]);
    const inWords = (when: string): LabSpec => ['FERRITIN', when, 700, 'furlong'];
    expect(missing([...baseline.slice(0, 4), inWords('2026-02-25T08:59')]).at(-1)).toBe('not-usable');
    expect(missing([...baseline.slice(0, 4), inWords('2026-02-25T09:00')]).at(-1)).toBe('not-recorded');
  });

  test('of one moment the one with the later number, in whatever order they are listed', () => {
    const history = withLabs(aHistory(spec), [...baseline, ['FERRITIN', '2026-02-24T07:00', 300, 'µg/L']]);
    expect(scoreOf(contextOf(history))).toBe(2);
    expect(scoreOf(contextOf({ ...history, labs: history.labs.toReversed() }))).toBe(2);
  });

  test('one of the hour that ends as lymphodepletion begins', () => {
    expect(scoreOf(read([...baseline, ['FERRITIN', '2026-02-25T08', 300, 'µg/L']]))).toBe(2);
  });

  test('one taken at the very moment of reading is there', () => {
    expect(scoreOf(read(baseline, '2026-02-23T23:00:00.000Z'))).toBe(3);
    expect(scoreOf(read(baseline, '2026-02-23T22:59:59.000Z'))).toBeNull();
  });

  test('lymphodepletion begins with its first day; another treatment is none, nor is one without a date', () => {
    const later: LabSpec = ['FERRITIN', '2026-02-26T07:00', 9000, 'µg/L'];
    const twice = aHistory({ lymphodepletion: ['2026-02-27T09:00', '2026-02-25T09:00'] });
    expect(scoreOf(contextOf(withLabs(twice, [...baseline, later])))).toBe(3);
    const withSteroid = withTreatments(withLabs(aHistory(spec), baseline), [['steroid', '2026-02-01', 'ongoing']]);
    expect(scoreOf(contextOf(withSteroid))).toBe(3);
    const undated = aHistory({ lymphodepletion: ['unknown'] });
    expect(carHematotoxOf(contextOf(withLabs(undated, baseline))).before).toBe('infusion');
  });

  test('an unreadable one after lymphodepletion is not what is missing', () => {
    const labs = [...baseline.slice(1), ['PLAT', '2026-02-26T07:00', 1, 'heaps'] as LabSpec];
    const input = carHematotoxOf(read(labs)).inputs.find(({ name }) => name === 'plateletsE9PerL');
    expect(input).toMatchObject({ missing: 'not-recorded', sources: [] });
  });

  test.each([
    ['<=', 20, 2],
    ['>=', 40, 3],
  ] as const)('CRP "%s %i mg/L" gives %i', (comparator, value, score) => {
    const crp: LabSpec = ['CRP', '2026-02-24T08:00', value, 'mg/L', { comparator }];
    expect(scoreOf(read([...baseline, crp]))).toBe(score);
  });
});

describe('what ends the windows of ICAHT', () => {
  const low = Array.from({ length: 11 }, (_, day): LabSpec => ['ANC', at(day), day < 2 ? 2 : 0.4, '10^9/L']);
  const endedBy = (event: NonNullable<HistorySpec['studyEvents']>[number][0], day: number, labs = low) =>
    icahtOf(contextOf(withLabs(aHistory({ ...spec, studyEvents: [[event, dayOn(day)]] }), labs)));

  test.each(['death', 'withdrawal', 'lost-to-follow-up'] as const)('%s ends follow-up', (event) => {
    expect(endedBy(event, 10).early).toMatchObject({ neverRecovered: true, grade: 4 });
    expect(endedBy(event, 50).lateUntil).toBe(50);
  });

  test.each(['progression', 'new-therapy', 'transplant'] as const)('%s ends the late window only', (event) => {
    expect(endedBy(event, 10).early?.neverRecovered).toBe(false);
    expect(endedBy(event, 50).lateUntil).toBe(50);
  });

  test('a visit ends nothing, and on day 30 there is no late window yet', () => {
    expect(endedBy('visit', 50).lateUntil).toBe(100);
    expect(icahtOf(read([], `${dayOn(30)}T04:00:00.000Z`)).lateUntil).toBeNull();
    expect(icahtOf(read([], `${dayOn(31)}T04:00:00.000Z`)).lateUntil).toBe(31);
  });
});

describe('laboratory tumour lysis, bound by bound', () => {
  const day = '2026-02-26T07:00';
  const potassium: LabSpec = ['K', day, 6.2, 'mmol/L'];
  const rest: readonly LabSpec[] = [
    ['URATE', day, 300, 'umol/L'],
    ['PHOS', day, 1, 'mmol/L'],
    ['CACORR', day, 2.3, 'mmol/L'],
  ];
  const scoreAt = (labs: readonly LabSpec[], ageYears: number | null = 40) => {
    const history = withLabs(aHistory({ ...spec, subject: { ageYears } }), labs);
    return tumourLysisOf(contextOf(history)).find(({ around }) => around === 'lymphodepletion')!;
  };
  const isTls = (lab: LabSpec, ageYears?: number) =>
    scoreAt([potassium, ...rest.filter(([analyte]) => analyte !== lab[0]), lab], ageYears).answer.laboratoryTls;

  test.each([
    [4.5, 40, true],
    [4.49, 40, false],
    [6.5, 12, true],
    [6.49, 12, false],
    [5, 17, false],
  ])('phosphate of %f mg/dL at %i years: %s', (value, ageYears, expected) => {
    expect(isTls(['PHOS', day, value, 'mg/dL'], ageYears)).toBe(expected);
  });

  test.each([
    [1.45, 40, true],
    [1.44, 40, false],
    [2.1, 12, true],
    [2.09, 12, false],
  ])('phosphate of %f mmol/L at %i years: %s', (value, ageYears, expected) => {
    expect(isTls(['PHOS', day, value, 'mmol/L'], ageYears)).toBe(expected);
  });

  test('a result in the SI unit is compared as it is', () => {
    expect(isTls(['URATE', day, 475.9, 'umol/L'])).toBe(false);
    expect(isTls(['URATE', day, 476, 'umol/L'])).toBe(true);
  });

  test.each([
    ['a rise of a quarter from the last sample before it', 380, true],
    ['a little less', 381, false],
  ])('%s', (_claim, before, expected) => {
    const earlier: LabSpec[] = [
      ['URATE', '2026-02-20T07:00', 200, 'umol/L'],
      ['URATE', '2026-02-24T07:00', before, 'umol/L'],
    ];
    const labs = [potassium, ...rest.slice(1), ['URATE', day, 475, 'umol/L'] as LabSpec, ...earlier];
    expect(scoreAt(labs).answer.laboratoryTls).toBe(expected);
  });

  test('baseline calcium is the last by time, corrected by the laboratory or here', () => {
    const labs: LabSpec[] = [
      potassium,
      ...rest.slice(0, 2),
      ['CACORR', '2026-02-24T07:00', 2.4, 'mmol/L'],
      ['CA', '2026-02-10T07:00', 1.9, 'mmol/L'],
      ['ALB', '2026-02-10T07:00', 40, 'g/L'],
      ['CACORR', day, 1.8, 'mmol/L'],
    ];
    expect(scoreAt(labs).answer.laboratoryTls).toBe(true);
  });

  test('the albumin must be of the same sample and a number', () => {
    const calcium: LabSpec = ['CA', day, 1.6, 'mmol/L'];
    const missing = (albumin: LabSpec) =>
      scoreAt([calcium, albumin]).inputs.find(({ name }) => name === 'calciumMmolPerL')?.missing;
    expect(missing(['ALB', '2026-02-26T08:00', 40, 'g/L'])).toBe('no-albumin');
    expect(missing(['ALB', '2026-02-26', 40, 'g/L'])).toBe('no-albumin');
    expect(missing(['ALB', day, 40, 'g/L', { comparator: '<' }])).toBe('no-albumin');
    expect(missing(['ALB', day, 40, 'g/L'])).toBeNull();
    // Of the same day, but of which hour nobody knows.
    const dated = scoreAt([
      ['CA', '2026-02-26', 1.6, 'mmol/L'],
      ['ALB', '2026-02-26T00:00', 40, 'g/L'],
    ]);
    expect(dated.inputs.find(({ name }) => name === 'calciumMmolPerL')?.missing).toBe('no-albumin');
  });

  test('the worst value of the window is shown, with its unit and its record', () => {
    const labs: LabSpec[] = [
      ['K', '2026-02-25T10:00', 5, 'mmol/L'],
      ['K', '2026-03-04T10:00', 6.4, 'mmol/L'],
      ['K', '2026-03-03T10:00', 5.5, 'mmol/L'],
      ['K', '2026-03-05T10:00', 9, 'mmol/L'],
      ['CACORR', '2026-02-25T10:00', 2.2, 'mmol/L'],
      ['CACORR', '2026-02-26T10:00', 1.9, 'mmol/L'],
      ['CACORR', '2026-02-27T10:00', 2.1, 'mmol/L'],
      ['CREAT', '2026-02-26T10:00', 150, 'umol/L', { refHigh: 100 }],
      ['PHOS', '2026-03-05T10:00', 1, 'heaps'],
    ];
    const { inputs } = scoreAt(labs);
    expect(inputs).toEqual([
      { name: 'uricAcidUmolPerL', value: null, unit: 'umol/L', missing: 'not-recorded', sources: [] },
      { name: 'potassiumMmolPerL', value: 6.4, unit: 'mmol/L', missing: null, sources: [1002] },
      { name: 'phosphateMmolPerL', value: null, unit: 'mmol/L', missing: 'not-recorded', sources: [] },
      { name: 'calciumMmolPerL', value: 1.9, unit: 'mmol/L', missing: null, sources: [1006] },
      { name: 'creatinineTimesUln', value: 1.5, unit: '× ULN', missing: null, sources: [1008] },
    ]);
  });
});

describe('IEC-HS, component by component', () => {
  const onDay = (labs: readonly LabSpec[]) => iecHsOf(read(labs));
  const metOf = (labs: readonly LabSpec[], code: string) =>
    onDay(labs).latest?.components.find((step) => step.code === code)?.met;

  test('every value is shown in the unit it counts in, and nothing else is judged', () => {
    const labs: LabSpec[] = [
      ['FERRITIN', at(3), 900, 'µg/L', { refHigh: 400 }],
      ['ALT', at(3), 4, 'µkat/L', { refHigh: 0.7 }],
      ['AST', at(3), 30, 'U/L', { refHigh: 40 }],
      ['FIBRINO', at(3), 1.8, 'g/L', { refLow: 2 }],
      ['ANC', at(3), 400, '/uL', { refLow: 1500 }],
      ['PLAT', at(3), 90, '10^9/L', { refLow: 125 }],
      ['TRIG', at(3), 4, 'mmol/L'],
    ];
    const { latest } = onDay(labs);
    expect(
      latest?.inputs.map(({ name, value, unit }) => [name, value === null ? null : Math.round(value), unit]),
    ).toEqual([
      ['ferritin', 900, 'ng/mL'],
      ['alt', 240, 'U/L'],
      ['ast', 30, 'U/L'],
      ['fibrinogen', 180, 'mg/dL'],
      ['anc', 0, '10^9/L'],
      ['platelets', 90, '10^9/L'],
      ['triglycerides', 354, 'mg/dL'],
    ]);
    expect(latest?.components.map(({ code, met }) => [code, met])).toEqual([
      ['ferritin', 'met'],
      ['transaminases', 'met'],
      ['fibrinogen', 'met'],
      ['hemophagocytosis', 'unknown'],
      ['cytopenia', 'met'],
      ['triglycerides', 'met'],
    ]);
    expect(latest?.met).toBe(5);
  });

  test('limits come from the result; without them nothing is guessed', () => {
    expect(metOf([['FERRITIN', at(3), 900, 'ng/mL']], 'ferritin')).toBe('unknown');
    expect(metOf([['FERRITIN', at(3), 900, 'ng/mL', { refHigh: 500 }]], 'ferritin')).toBe('unknown');
    expect(metOf([['FIBRINO', at(3), 190, 'mg/dL']], 'fibrinogen')).toBe('unknown');
    expect(metOf([['FIBRINO', at(3), 190, 'mg/dL', { refLow: 180 }]], 'fibrinogen')).toBe('not-met');
  });

  test('ferritin is compared with the last value before the infusion too', () => {
    const ferritin = (day: number, value: number): LabSpec => ['FERRITIN', at(day), value, 'ng/mL'];
    expect(metOf([ferritin(-3, 100), ferritin(-1, 400), ferritin(3, 801)], 'ferritin')).toBe('met');
    expect(metOf([ferritin(-3, 100), ferritin(-1, 401), ferritin(3, 801)], 'ferritin')).toBe('unknown');
  });

  test('transaminases are compared with five times an abnormal baseline', () => {
    const labs = (before: number): LabSpec[] => [
      ['ALT', '2026-02-24T07:00', before, 'U/L', { refHigh: 40 }],
      ['AST', at(4), 30, 'U/L', { refHigh: 40 }],
      ['ALT', at(4), 250, 'U/L', { refHigh: 40 }],
    ];
    expect(metOf(labs(30), 'transaminases')).toBe('met');
    expect(metOf(labs(60), 'transaminases')).toBe('not-met');
  });

  test('a value stands for three days, a newer one replaces it', () => {
    const shown = (labs: readonly LabSpec[]) =>
      onDay(labs).latest?.inputs.find(({ name }) => name === 'ferritin')?.value;
    const ferritin = (day: number, value: number): LabSpec => ['FERRITIN', at(day), value, 'ng/mL'];
    const later = (day: number): LabSpec => ['TRIG', at(day), 100, 'mg/dL'];
    expect(shown([ferritin(5, 900), later(8)])).toBe(900);
    expect(shown([ferritin(5, 900), later(9)])).toBeNull();
    expect(shown([ferritin(5, 900), ferritin(7, 500), later(8)])).toBe(500);
  });

  test('days before the infusion are not looked at; of equal days the earliest is the worst', () => {
    const high = (day: number): LabSpec => ['TRIG', at(day), 300, 'mg/dL'];
    expect(onDay([high(-1)])).toEqual({ worst: null, latest: null });
    expect(onDay([high(0)]).latest?.day).toBe(0);
    expect(onDay([high(2), high(20), ['TRIG', at(30), 100, 'mg/dL']])).toMatchObject({
      worst: { day: 2, met: 1 },
      latest: { day: 30, met: 0 },
    });
  });

  const count = (analyte: 'ANC' | 'PLAT', when: string, value: number): LabSpec => [
    analyte,
    when,
    value,
    '10^9/L',
    { refLow: analyte === 'ANC' ? 2 : 125 },
  ];
  const BEFORE = '2026-02-24T07:00';

  test.each([
    ['no count', [['TRIG', at(3), 100, 'mg/dL']], 'unknown'],
    ['new grade 4 neutrophils', [count('ANC', at(3), 0.4)], 'met'],
    ['new grade 4 platelets', [count('PLAT', at(3), 20)], 'met'],
    ['new grade 3 only', [count('ANC', at(3), 0.6), count('PLAT', at(3), 40)], 'not-met'],
    ['normal counts', [count('ANC', at(3), 3), count('PLAT', at(3), 200)], 'not-met'],
    ['neutrophils as low as before', [count('ANC', BEFORE, 0.4), count('ANC', at(3), 0.4)], 'not-met'],
    ['neutrophils lower than before', [count('ANC', BEFORE, 0.6), count('ANC', at(3), 0.4)], 'met'],
    [
      'platelets lower, while the neutrophils were low before',
      [count('ANC', BEFORE, 0.4), count('ANC', at(3), 0.4), count('PLAT', BEFORE, 200), count('PLAT', at(3), 20)],
      'met',
    ],
    [
      'platelets as low as before, while the neutrophils were not',
      [count('PLAT', BEFORE, 20), count('PLAT', at(3), 20), count('ANC', BEFORE, 3), count('ANC', at(3), 3)],
      'not-met',
    ],
  ] as const)('cytopenia: %s', (_claim, labs, expected) => {
    expect(metOf(labs, 'cytopenia')).toBe(expected);
  });

  test.each([
    ['TRIG', 200, '<', 'not-met'],
    ['TRIG', 300, '<', 'unknown'],
    ['TRIG', 300, '>', 'met'],
    ['TRIG', 200, '>', 'unknown'],
  ] as const)('%s "%i" with %s is %s', (analyte, value, comparator, expected) => {
    expect(metOf([[analyte, at(3), value, 'mg/dL', { comparator }]], 'triglycerides')).toBe(expected);
  });
});
