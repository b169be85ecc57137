import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crsContextAt, gradeCrsLooks } from '../../../../shared/grading/crs/gradeCrsLooks.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../../../shared/grading/defaultGradingSettings.ts';
import type { CalendarDate, PartialDateTime } from '../../../../shared/model/dates.ts';
import type { SubjectHistory } from '../../../../shared/model/history.ts';
import type { ObservationId, SubjectId } from '../../../../shared/model/ids.ts';
import type { Recorded, Treatment } from '../../../../shared/model/observation.ts';
import { aHistory, type HistorySpec, INFUSED_ON } from '../../../support/aHistory.ts';
import { anyHistory } from '../../../support/anyHistory.ts';

const settings = DEFAULT_GRADING_SETTINGS;
const day0On = INFUSED_ON as CalendarDate;
const FEVER = { temperature: { value: 38.6, unit: 'C' } } as const;
const PRESSOR = { hypotension: true, vasopressors: ['norepinephrine'] } as const;

function given(treatment: Treatment['treatment'], start: string, name = ''): Recorded<Treatment> {
  const value = { kind: 'treatment', treatment, name, dose: '', start, end: start } as Treatment;
  return { observationId: 250 as ObservationId, subjectId: 1 as SubjectId, version: 1, fromSeq: 250, value };
}
const courseOf = (looks: NonNullable<HistorySpec['crsAssessments']>, treatments: Recorded<Treatment>[] = []) => ({
  history: { ...aHistory({ crsAssessments: looks }), treatments },
  settings,
  day0On,
});
const gradesOf = (course: { readonly history: SubjectHistory }) =>
  gradeCrsLooks({ settings, day0On, ...course }).map(({ answer }) => answer.grade);

describe('gradeCrsLooks', () => {
  const fever = { at: '2026-03-05T08:00', ...FEVER };
  const pressorWithoutFever = { at: '2026-03-05T20:00', ...PRESSOR };

  test('hypotension without fever counts once a treatment given since the CRS began has taken the fever away', () => {
    expect(gradesOf(courseOf([fever, pressorWithoutFever]))).toEqual([1, 0]);
    expect(gradesOf(courseOf([fever, pressorWithoutFever], [given('tocilizumab', '2026-03-05T10:00')]))).toEqual([
      1, 3,
    ]);
    expect(gradesOf(courseOf([fever, pressorWithoutFever], [given('antipyretic', '2026-03-05')]))).toEqual([1, 3]);
    expect(
      gradesOf(courseOf([fever, pressorWithoutFever], [given('other', '2026-03-05T10:00', 'Siltuximab')])),
    ).toEqual([1, 3]);
  });

  test.each([
    ['before the CRS', given('tocilizumab', '2026-03-04')],
    ['after the look', given('tocilizumab', '2026-03-05T21:00')],
    ['nobody knows when', given('tocilizumab', 'unknown')],
    ['that does not touch fever', given('antimicrobial', '2026-03-05T10:00', 'meropenem')],
  ])('a drug given %s waives nothing', (_when, drug) => {
    expect(gradesOf(courseOf([fever, pressorWithoutFever], [drug]))).toEqual([1, 0]);
  });

  test('a drug named at an earlier look is remembered for the later ones', () => {
    const treated = { at: '2026-03-05T12:00', ...FEVER, feverModifiers: ['tocilizumab'] } as const;
    expect(gradesOf(courseOf([fever, treated, pressorWithoutFever]))).toEqual([1, 1, 3]);
  });

  test('it is remembered over looks that name none', () => {
    const treated = { at: '2026-03-05T12:00', ...FEVER, feverModifiers: ['tocilizumab'] } as const;
    const again = { ...FEVER, at: '2026-03-05T16:00' };
    expect(gradesOf(courseOf([fever, treated, again, pressorWithoutFever]))).toEqual([1, 1, 1, 3]);
  });

  test('a drug of the minute of the look waives, one of the minute after it does not', () => {
    const drug = (start: string) => gradesOf(courseOf([fever, pressorWithoutFever], [given('tocilizumab', start)]));
    expect(drug('2026-03-05T20:00')).toEqual([1, 3]);
    expect(drug('2026-03-05T20:01')).toEqual([1, 0]);
  });

  test('the 72 hours count from the last sign, not from the first', () => {
    const toci = [given('tocilizumab', '2026-03-05T10:00')];
    const sign = { ...FEVER, at: '2026-03-07T20:00' };
    expect(gradesOf(courseOf([fever, sign, { ...pressorWithoutFever, at: '2026-03-10T08:00' }], toci))).toEqual([
      1, 1, 3,
    ]);
  });

  test('one quiet look does not close the CRS; 72 hours without a sign do', () => {
    const toci = [given('tocilizumab', '2026-03-05T10:00')];
    const quiet = { at: '2026-03-05T14:00' };
    expect(gradesOf(courseOf([fever, quiet, pressorWithoutFever], toci))).toEqual([1, 0, 3]);
    const at = (time: string) => ({ ...pressorWithoutFever, at: time });
    expect(gradesOf(courseOf([fever, quiet, at('2026-03-08T08:00')], toci))).toEqual([1, 0, 3]);
    expect(gradesOf(courseOf([fever, quiet, at('2026-03-08T08:01')], toci))).toEqual([1, 0, 0]);
  });

  test('a first CRS on day 15 asks for other causes; a later look of the same one does not', () => {
    const looks = gradeCrsLooks(
      courseOf([
        { ...fever, at: '2026-03-17T08:00' },
        { ...fever, at: '2026-03-17T20:00' },
      ]),
    );
    expect(looks.map(({ answer }) => answer.trace.some(({ code }) => code === 'late-onset'))).toEqual([true, false]);
  });

  test('the order of entry never matters', () => {
    fc.assert(
      fc.property(anyHistory, (spec) => {
        const history = aHistory(spec);
        const backwards = { ...history, crsAssessments: history.crsAssessments.toReversed() };
        expect(gradeCrsLooks({ history: backwards, settings, day0On })).toEqual(
          gradeCrsLooks({ history, settings, day0On }),
        );
      }),
    );
  });
});

describe('crsContextAt', () => {
  test('a look being typed is read as it will be once it is stored', () => {
    const looks = [
      { at: '2026-03-05T08:00', ...FEVER, feverModifiers: ['tocilizumab'] as const },
      { at: '2026-03-05T20:00', ...PRESSOR },
    ];
    const course = courseOf(looks);
    const typed = {
      ...course,
      history: { ...course.history, crsAssessments: course.history.crsAssessments.slice(0, 1) },
    };
    const expected = { crsEstablished: true, feverModifierGivenBefore: true, dayAfterInfusion: 3 };
    expect(crsContextAt(typed, '2026-03-05T20:00' as PartialDateTime)).toEqual(expected);
    expect(crsContextAt(course, '2026-03-05T20:00' as PartialDateTime, 502)).toEqual(expected);
  });

  test('the record that is corrected, and looks after it, say nothing about it', () => {
    const course = courseOf([
      { at: '2026-03-05T08:00', ...FEVER },
      { at: '2026-03-05T20:00', ...FEVER },
    ]);
    expect(crsContextAt(course, '2026-03-05T08:00' as PartialDateTime, 501).crsEstablished).toBe(false);
  });
});
