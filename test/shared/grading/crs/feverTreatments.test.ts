import { describe, expect, test } from 'vitest';
import { crsContextAt, gradeCrsLooks } from '../../../../shared/grading/crs/gradeCrsLooks.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../../../shared/grading/defaultGradingSettings.ts';
import type { CalendarDate, PartialDateTime } from '../../../../shared/model/dates.ts';
import type { Recorded, Treatment } from '../../../../shared/model/observation.ts';
import { TREATMENTS } from '../../../../shared/model/vocabulary.ts';
import { aHistory, type HistorySpec, INFUSED_ON } from '../../../support/aHistory.ts';
import { withTreatments } from '../../../support/withLabs.ts';

const FEVER = { temperature: { value: 38.6, unit: 'C' } } as const;
const FIRST = { at: '2026-03-05T08:00', ...FEVER };
const LATER = { at: '2026-03-05T20:00', hypotension: true, vasopressors: ['norepinephrine'] } as const;

type Looks = NonNullable<HistorySpec['crsAssessments']>;
type Given = readonly [treatment: Treatment['treatment'], start: string, name?: string];

function courseOf(looks: Looks, given: readonly Given[] = [], day0On: string | null = INFUSED_ON) {
  const history = withTreatments(
    aHistory({ crsAssessments: looks }),
    given.map(([treatment, start]) => [treatment, start, start]),
  );
  const treatments = history.treatments.map((row, index): Recorded<Treatment> => {
    return { ...row, value: { ...row.value, name: given[index]?.[2] ?? '' } };
  });
  return {
    history: { ...history, treatments },
    settings: DEFAULT_GRADING_SETTINGS,
    day0On: day0On as CalendarDate | null,
  };
}
const gradesOf = (...course: Parameters<typeof courseOf>) =>
  gradeCrsLooks(courseOf(...course)).map(({ answer }) => answer.grade);

describe('what takes the fever of a CRS away', () => {
  const takes = ['tocilizumab', 'steroid', 'anakinra', 'antipyretic'];

  test.each(TREATMENTS)('%s', (treatment) => {
    const grades = gradesOf([FIRST, LATER], [[treatment, '2026-03-05T10:00', 'something']]);
    expect(grades).toEqual([1, takes.includes(treatment) ? 3 : 0]);
  });

  test.each(['siltuximab', 'SILTUXIMAB 11 mg/kg', '司妥昔单抗', '司他昔单抗'])(
    '%s, recorded as another drug',
    (name) => {
      expect(gradesOf([FIRST, LATER], [['other', '2026-03-05T10:00', name]])).toEqual([1, 3]);
      expect(gradesOf([FIRST, LATER], [['antimicrobial', '2026-03-05T10:00', name]])).toEqual([1, 0]);
    },
  );

  test.each([
    ['the minute the CRS began', '2026-03-05T08:00', 3],
    ['the hour that ended as it began', '2026-03-05T07', 0],
    ['the minute of the look', '2026-03-05T20:00', 3],
    ['the hour that began with the look', '2026-03-05T20', 3],
    ['the minute after it', '2026-03-05T20:01', 0],
  ])('a drug of %s', (_when, start, grade) => {
    expect(gradesOf([FIRST, LATER], [['tocilizumab', start]])).toEqual([1, grade]);
  });

  test('a drug given in an earlier CRS, long over, says nothing about a new one', () => {
    const second = [
      { ...FIRST, at: '2026-03-15T08:00' },
      { ...LATER, at: '2026-03-15T20:00' },
    ];
    const treated = { ...FIRST, feverModifiers: ['tocilizumab'] } as const;
    expect(gradesOf([treated, ...second])).toEqual([1, 1, 0]);
    expect(gradesOf([FIRST, ...second], [['tocilizumab', '2026-03-05T10:00']])).toEqual([1, 1, 0]);
  });

  test('a drug named at a look without any sign of CRS is no drug given in one', () => {
    const quiet = { at: '2026-03-05T06:00', feverModifiers: ['antipyretic'] } as const;
    expect(gradesOf([quiet, LATER])).toEqual([0, 0]);
    expect(gradesOf([quiet, FIRST, LATER])).toEqual([0, 1, 0]);
  });

  test('a drug named at a look that could not be graded is remembered', () => {
    const unseen = { at: '2026-03-05T12:00', temperature: null, feverModifiers: ['tocilizumab'] } as const;
    expect(gradesOf([FIRST, unseen, LATER])).toEqual([1, null, 3]);
  });

  test('a treatment without a start is not taken to be given', () => {
    expect(gradesOf([FIRST, LATER], [['tocilizumab', 'unknown']])).toEqual([1, 0]);
  });
});

describe('the context of a look being typed', () => {
  const contextAt = (at: string, day0On: string | null = INFUSED_ON) =>
    crsContextAt(courseOf([FIRST], [], day0On), at as PartialDateTime);

  test('a look of the very same moment is not before it', () => {
    expect(contextAt('2026-03-05T08:00').crsEstablished).toBe(false);
    expect(contextAt('2026-03-05T08:01').crsEstablished).toBe(true);
  });

  test('without a day of infusion there is no day of the look', () => {
    expect(contextAt('2026-03-05T09:00').dayAfterInfusion).toBe(3);
    expect(contextAt('2026-03-05T09:00', null).dayAfterInfusion).toBeNull();
  });
});
