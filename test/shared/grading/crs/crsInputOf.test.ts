import { describe, expect, test } from 'vitest';
import { crsInputOf } from '../../../../shared/grading/crs/crsInputOf.ts';
import type { PartialDateTime } from '../../../../shared/model/dates.ts';
import type { CrsAssessment } from '../../../../shared/model/observation.ts';

const assessment: CrsAssessment = {
  kind: 'crs-assessment',
  at: '2026-03-05T08:00' as PartialDateTime,
  temperature: { value: 38.4, unit: 'C' },
  feverOtherCause: true,
  hypotension: true,
  vasopressors: ['norepinephrine'],
  hypotensionOtherCause: true,
  oxygen: { device: 'face-mask', flowLitresPerMinute: 5, notForHypoxia: true },
  hypoxiaOtherCause: true,
  feverModifiers: [],
  note: '',
};
const first = { crsEstablished: false, feverModifierGivenBefore: false, dayAfterInfusion: 3 };

describe('crsInputOf', () => {
  test('takes over what was seen and what the course adds', () => {
    expect(crsInputOf(assessment, { ...first, crsEstablished: true })).toEqual({
      temperatureCelsius: 38.4,
      feverOtherCause: true,
      hypotension: true,
      vasopressors: ['norepinephrine'],
      hypotensionOtherCause: true,
      oxygen: { device: 'face-mask', flowLitresPerMinute: 5, notForHypoxia: true },
      hypoxiaOtherCause: true,
      crsEstablished: true,
      feverModifierGiven: false,
      dayAfterInfusion: 3,
      deathDueToCrs: false,
    });
  });

  test.each([
    ['100.4 °F is 38.0 °C', { value: 100.4, unit: 'F' }, 38],
    ['no thermometer stays no temperature', null, null],
  ] as const)('%s', (_claim, temperature, celsius) => {
    expect(crsInputOf({ ...assessment, temperature }, first).temperatureCelsius).toBe(celsius);
  });

  test.each([
    ['given at this look', ['tocilizumab'], false, true],
    ['given before', [], true, true],
    ['not given', [], false, false],
  ] as const)('a drug that takes fever away: %s', (_claim, feverModifiers, feverModifierGivenBefore, given) => {
    const input = crsInputOf({ ...assessment, feverModifiers }, { ...first, feverModifierGivenBefore });
    expect(input.feverModifierGiven).toBe(given);
  });

  test('does not know a death', () => {
    expect(crsInputOf(assessment, first).deathDueToCrs).toBe(false);
  });
});
