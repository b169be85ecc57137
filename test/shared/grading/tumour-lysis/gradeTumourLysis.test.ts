import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeTumourLysis, type TumourLysisInput } from '../../../../shared/grading/tumour-lysis/gradeTumourLysis.ts';
import type { TlsSample } from '../../../../shared/grading/tumour-lysis/laboratoryTls.ts';

const normal: TlsSample = {
  day: 0,
  uricAcidUmolPerL: 300,
  potassiumMmolPerL: 4.2,
  phosphateMmolPerL: 1,
  calciumMmolPerL: 2.2,
  creatinineTimesUln: 1,
};
const lysis = { uricAcidUmolPerL: 500, potassiumMmolPerL: 6.5 };
const baseline = { uricAcidUmolPerL: 240, potassiumMmolPerL: 4, phosphateMmolPerL: 1, calciumMmolPerL: 2.4 };
const grade = (samples: readonly Partial<TlsSample>[], change: Partial<TumourLysisInput> = {}) =>
  gradeTumourLysis({
    samples: samples.map((sample) => ({ ...normal, ...sample })),
    baseline: null,
    isAdult: true,
    arrhythmiaGrade: 0,
    seizureGrade: 0,
    deathDueToTls: false,
    ...change,
  });
const met = (sample: Partial<TlsSample>, change: Partial<TumourLysisInput> = {}) =>
  grade([sample], change).trace.flatMap((step) =>
    step.met === 'met' && step.code !== 'laboratory-tls' ? step.code : [],
  );

describe('gradeTumourLysis', () => {
  test.each([
    ['uric acid at the bound', { uricAcidUmolPerL: 476 }, ['uric-acid']],
    ['uric acid short of it', { uricAcidUmolPerL: 475.9 }, []],
    ['potassium at the bound', { potassiumMmolPerL: 6 }, ['potassium']],
    ['potassium short of it', { potassiumMmolPerL: 5.9 }, []],
    ['phosphate at the bound', { phosphateMmolPerL: 1.45 }, ['phosphate']],
    ['phosphate short of it', { phosphateMmolPerL: 1.44 }, []],
    ['calcium at the bound', { calciumMmolPerL: 1.75 }, ['calcium']],
    ['calcium short of it', { calciumMmolPerL: 1.76 }, []],
  ])('%s', (_claim, sample, codes) => {
    expect(met(sample)).toEqual(codes);
  });

  test('a child has its own phosphate bound and no other', () => {
    const child = { isAdult: false };
    expect(met({ phosphateMmolPerL: 2.09 }, child)).toEqual([]);
    expect(met({ phosphateMmolPerL: 2.1 }, child)).toEqual(['phosphate']);
    expect(met({ ...lysis, calciumMmolPerL: 1.75 }, child)).toEqual(['uric-acid', 'potassium', 'calcium']);
  });

  test.each([
    ['a rise of a quarter', { uricAcidUmolPerL: 300, potassiumMmolPerL: 5 }, ['uric-acid', 'potassium']],
    ['a little less', { uricAcidUmolPerL: 299, potassiumMmolPerL: 4.99 }, []],
    ['a fall of calcium by a quarter', { uricAcidUmolPerL: 200, calciumMmolPerL: 1.8 }, ['calcium']],
    ['a little less', { uricAcidUmolPerL: 200, calciumMmolPerL: 1.81 }, []],
    ['a rise of calcium is none', { uricAcidUmolPerL: 200, calciumMmolPerL: 4 }, []],
    ['a fall of potassium is none', { uricAcidUmolPerL: 200, potassiumMmolPerL: 2 }, []],
  ])('from baseline: %s', (_claim, sample, codes) => {
    expect(met(sample, { baseline })).toEqual(codes);
  });

  test.each([
    ['day -4 is too early', -4, false],
    ['day -3 counts', -3, true],
    ['day 7 counts', 7, true],
    ['day 8 is too late', 8, false],
  ])('%s', (_claim, day, laboratoryTls) => {
    expect(grade([{}, { ...lysis, day }]).laboratoryTls).toBe(laboratoryTls);
  });

  test('criteria of different days of the window add up; the worst value of each counts', () => {
    const days = [{ day: 1, uricAcidUmolPerL: 500 }, { day: 2 }, { day: 4, calciumMmolPerL: 1.7 }];
    expect(grade(days)).toMatchObject({ laboratoryTls: true, grade: 1 });
    expect(grade(days.toReversed())).toEqual(grade(days));
    expect(grade(days).trace[0]).toEqual({
      code: 'uric-acid',
      met: 'met',
      grade: null,
      facts: { value: 500, bound: 476, baseline: null },
    });
    expect(grade(days).trace[3]!.facts).toEqual({ value: 1.7, bound: 1.75, baseline: null });
  });

  test.each([
    ['one met, one unknown', { uricAcidUmolPerL: 500, potassiumMmolPerL: null }, null],
    ['two unknown', { uricAcidUmolPerL: null, potassiumMmolPerL: null }, null],
    ['one unknown', { uricAcidUmolPerL: null }, false],
    ['two met, the rest unknown', { ...lysis, phosphateMmolPerL: null, calciumMmolPerL: null }, true],
  ])('%s: laboratory tumour lysis is %j', (_claim, sample, laboratoryTls) => {
    const answer = grade([sample]);
    expect(answer.laboratoryTls).toBe(laboratoryTls);
    expect(answer.grade).toBe(laboratoryTls === null ? null : laboratoryTls ? 1 : 0);
    if (laboratoryTls === null) expect(answer).toMatchObject({ reason: 'value-missing' });
  });

  test('no sample at all is not gradable', () => {
    expect(grade([])).toMatchObject({ grade: null, reason: 'value-missing', laboratoryTls: null });
    expect(grade([]).trace.map((step) => step.met)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  test('without laboratory tumour lysis the answer asks for a baseline that is not there', () => {
    expect(grade([{}])).toMatchObject({ grade: 0, needs: ['baseline'] });
    expect(grade([{}], { baseline: { ...baseline, calciumMmolPerL: null } })).toMatchObject({ needs: ['baseline'] });
    expect(grade([{ uricAcidUmolPerL: 200 }], { baseline })).toMatchObject({ grade: 0, needs: [] });
    expect(grade([{}]).trace.at(-1)).toEqual({ code: 'laboratory-tls', met: 'not-met', grade: 1, facts: {} });
  });

  test.each([
    [1.5, 1],
    [1.51, 2],
    [3, 2],
    [3.01, 3],
    [6, 3],
    [6.01, 4],
  ])('creatinine of %f × ULN is grade %i', (creatinineTimesUln, expected) => {
    expect(grade([{ ...lysis, creatinineTimesUln }]).grade).toBe(expected);
  });

  test('the highest creatinine of the window counts', () => {
    const samples = [
      { ...lysis, creatinineTimesUln: 4 },
      { day: 1, creatinineTimesUln: 1 },
      { day: 8, creatinineTimesUln: 9 },
    ];
    expect(grade(samples).grade).toBe(3);
  });

  test.each([
    [{ arrhythmiaGrade: 1 }, 1],
    [{ arrhythmiaGrade: 4 }, 4],
    [{ seizureGrade: 2 }, 2],
    [{ seizureGrade: 4, arrhythmiaGrade: 3 }, 4],
  ] as const)('with %j the worst decides', (change, expected) => {
    expect(grade([lysis], change).grade).toBe(expected);
  });

  test('what was not answered is named as long as it could raise the grade', () => {
    const open = { arrhythmiaGrade: null, seizureGrade: null };
    expect(grade([{ ...lysis, creatinineTimesUln: null }], open)).toMatchObject({
      grade: 1,
      needs: ['creatinine', 'arrhythmia', 'seizure'],
    });
    expect(grade([{ ...lysis, creatinineTimesUln: 7 }], open)).toMatchObject({ grade: 4, needs: [] });
    expect(grade([lysis], { seizureGrade: null })).toMatchObject({ needs: ['seizure'] });
    expect(grade([lysis])).toMatchObject({ needs: [] });
  });

  test('the trace has the clinical clauses', () => {
    const { trace } = grade([{ ...lysis, creatinineTimesUln: 2 }], { arrhythmiaGrade: 2, seizureGrade: null });
    expect(trace.slice(4)).toEqual([
      { code: 'laboratory-tls', met: 'met', grade: 1, facts: {} },
      { code: 'creatinine-above', met: 'met', grade: 2, facts: { timesUln: 2, bound: 1.5 } },
      { code: 'creatinine-above', met: 'not-met', grade: 3, facts: { timesUln: 2, bound: 3 } },
      { code: 'creatinine-above', met: 'not-met', grade: 4, facts: { timesUln: 2, bound: 6 } },
      { code: 'arrhythmia', met: 'met', grade: 2, facts: {} },
      { code: 'seizure', met: 'unknown', grade: null, facts: {} },
    ]);
    const bare = grade([{ ...lysis, creatinineTimesUln: null }]).trace;
    expect(bare[5]).toMatchObject({ code: 'creatinine-above', met: 'unknown' });
    expect(bare.at(-1)).toMatchObject({ code: 'seizure', met: 'not-met', grade: 0 });
  });

  test('a death stated by a person is grade 5, whatever the laboratory', () => {
    expect(grade([{}], { deathDueToTls: true })).toMatchObject({ grade: 5, needs: [], laboratoryTls: false });
    expect(grade([{}], { deathDueToTls: true }).trace.at(-1)).toMatchObject({ code: 'death', met: 'met', grade: 5 });
  });

  test('a worse value never lowers the grade', () => {
    const value = (max: number) => fc.option(fc.double({ min: 0.1, max, noNaN: true }));
    const aSample = fc.record({
      day: fc.integer({ min: -5, max: 9 }),
      uricAcidUmolPerL: value(800),
      potassiumMmolPerL: value(9),
      phosphateMmolPerL: value(3),
      calciumMmolPerL: value(3),
      creatinineTimesUln: value(9),
    });
    fc.assert(
      fc.property(fc.array(aSample, { maxLength: 4 }), fc.boolean(), (samples, withBaseline) => {
        const change = { baseline: withBaseline ? baseline : null };
        const before = grade(samples, change).grade;
        const worse = samples.map((sample) => ({
          ...sample,
          potassiumMmolPerL: sample.potassiumMmolPerL && sample.potassiumMmolPerL * 1.5,
          calciumMmolPerL: sample.calciumMmolPerL && sample.calciumMmolPerL / 1.5,
          creatinineTimesUln: sample.creatinineTimesUln && sample.creatinineTimesUln * 1.5,
        }));
        return before === null || (grade(worse, change).grade ?? 0) >= before;
      }),
    );
  });

  test.each([
    ['uric acid at the bound', { uricAcidUmolPerL: 476 }, ['uric-acid']],
    ['uric acid short of it', { uricAcidUmolPerL: 475.9 }, []],
    ['potassium at the bound', { potassiumMmolPerL: 6 }, ['potassium']],
    ['potassium short of it', { potassiumMmolPerL: 5.9 }, []],
    ['calcium at the bound', { calciumMmolPerL: 1.75 }, ['calcium']],
    ['calcium short of it', { calciumMmolPerL: 1.76 }, []],
  ])('a child has the bounds of an adult but for phosphate: %s', (_case, sample, codes) => {
    expect(met(sample, { isAdult: false })).toEqual(codes);
  });

  test.each([
    [3, { arrhythmiaGrade: 3, seizureGrade: null }, { creatinineTimesUln: null }, ['creatinine', 'seizure']],
    [3, { arrhythmiaGrade: null, seizureGrade: 3 }, {}, ['arrhythmia']],
    [4, { arrhythmiaGrade: 4, seizureGrade: null }, { creatinineTimesUln: null }, []],
  ] as const)('at grade %i what could raise it is asked for', (expected, change, sample, needs) => {
    expect(grade([{ ...lysis, ...sample }], change)).toMatchObject({ grade: expected, needs });
  });
});
