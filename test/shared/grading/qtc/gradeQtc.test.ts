import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeQtc } from '../../../../shared/grading/qtc/gradeQtc.ts';

const grade = (qtcMs: number | null, baselineQtcMs: number | null = 440, seriousArrhythmia: boolean | null = false) =>
  gradeQtc({ qtcMs, baselineQtcMs, seriousArrhythmia });

describe('gradeQtc', () => {
  test.each([
    [449, 440, false, 0],
    [450, 440, false, 1],
    [480, 440, false, 1],
    [480.5, 440, false, 2],
    [500, 440, false, 2],
    [500.5, 440, false, 3],
    [470, 410, false, 1],
    [470, 409, false, 3],
    [440, 379, false, 3],
    [460, 520, false, 1],
    [460, 440, true, 4],
    [430, 440, true, 4],
    [null, null, true, 4],
  ])('%j ms with baseline %j, arrhythmia %j, is grade %i', (qtc, baseline, arrhythmia, expected) => {
    expect(grade(qtc, baseline, arrhythmia).grade).toBe(expected);
  });

  test.each([
    [null, null],
    [null, false],
  ])('no value (%j, arrhythmia %j) is not gradable', (qtc, arrhythmia) => {
    expect(grade(qtc, 440, arrhythmia)).toMatchObject({ grade: null, reason: 'value-missing' });
  });

  test.each([
    [440, null, null, ['baseline']],
    [460, null, null, ['baseline', 'serious-arrhythmia']],
    [510, null, false, []],
    [510, 440, null, ['serious-arrhythmia']],
    [440, 430, null, []],
    [460, 440, true, []],
  ])('%j ms with baseline %j, arrhythmia %j, needs %j', (qtc, baseline, arrhythmia, needs) => {
    expect(grade(qtc, baseline, arrhythmia)).toMatchObject({ needs });
  });

  test('has one line a clause', () => {
    expect(grade(485, null, null).trace).toEqual([
      { code: 'qtc-from', met: 'met', grade: 1, facts: { qtcMs: 485, bound: 450 } },
      { code: 'qtc-above', met: 'met', grade: 2, facts: { qtcMs: 485, bound: 480 } },
      { code: 'qtc-above', met: 'not-met', grade: 3, facts: { qtcMs: 485, bound: 500 } },
      { code: 'qtc-change-above', met: 'unknown', grade: 3, facts: { qtcMs: 485, baselineQtcMs: null, bound: 60 } },
      { code: 'serious-arrhythmia', met: 'unknown', grade: 4, facts: {} },
    ]);
    expect(grade(485, 430).trace[3]!.met).toBe('not-met');
    expect(grade(null, null, true)).toMatchObject({ trace: [{ code: 'serious-arrhythmia', met: 'met' }], needs: [] });
  });

  test('a longer QTc never lowers the grade', () => {
    const ms = fc.integer({ min: 350, max: 600 });
    fc.assert(
      fc.property(ms, fc.option(ms), fc.integer({ min: 0, max: 100 }), (qtc, baseline, more) => {
        return grade(qtc + more, baseline).grade! >= grade(qtc, baseline).grade!;
      }),
    );
  });

  test.each([
    [490, null, false, ['baseline']],
    [510, null, false, []],
    [440, null, null, ['baseline']],
    [490, 440, null, ['serious-arrhythmia']],
  ])('%j ms with baseline %j, arrhythmia %j, asks for %j', (qtc, baseline, arrhythmia, needs) => {
    expect(grade(qtc, baseline, arrhythmia)).toMatchObject({ needs });
  });

  test('without a QTc the arrhythmia is all there is to tell', () => {
    for (const arrhythmia of [true, null] as const) {
      expect(grade(null, null, arrhythmia).trace).toMatchObject([{ code: 'serious-arrhythmia' }]);
    }
  });
});
