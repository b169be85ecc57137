import { describe, expect, test } from 'vitest';
import { patientFactsOf } from '../../../shared/cohort/patientFacts.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { icahtCourses } from '../../../shared/episodes/derived/icaht.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type LabSpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const LATER = '2026-04-20T04:00:00.000Z' as Instant;

/** A neutrophil count of 0.05 on each of these days of March; the infusion was on the 2nd. */
const low = (...days: readonly number[]): readonly LabSpec[] =>
  days.map((day) => ({
    analyte: 'ANC',
    at: `2026-03-${String(day).padStart(2, '0')}`,
    value: 0.05,
    unit: '10^9/L',
  }));

describe('early ICAHT', () => {
  test.each([
    ['followed on', { labs: low(2, 4, 6, 8) }],
    [
      'dead before the neutrophils came back',
      { labs: low(2, 4, 6, 8), studyEvents: [['death', '2026-03-10', 'toxicity']] },
    ],
    ['gone before the neutrophils came back', { labs: low(2, 4), studyEvents: [['withdrawal', '2026-03-10']] }],
    ['without a count', {}],
  ] as const)('of a patient %s is the same in the signals and in the blood counts', (_claim, spec) => {
    const { signal, measured } = patientFactsOf(aHistory(spec), protocol, LATER);
    expect(signal.earlyIcaht.grade).toBe(measured.icaht.early);
  });

  test('of who died before the neutrophils came back is grade 4, derived too: no later count will come', () => {
    const history = aHistory({ labs: low(2, 4, 6, 8), studyEvents: [['death', '2026-03-10', 'toxicity']] });
    expect(patientFactsOf(history, protocol, LATER).signal.earlyIcaht).toEqual({ grade: 4, isIncomplete: false });
    const course = icahtCourses(history, protocol).find(({ of }) => of === 'ICAHT-early');
    expect(course?.points[0]?.answer.grade).toBe(4);
  });
});
