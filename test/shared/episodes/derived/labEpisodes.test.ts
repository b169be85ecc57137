import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultProtocol } from '../../../../shared/dlt/defaultProtocol.ts';
import { episodesOfPoints } from '../../../../shared/episodes/derived/derivedEpisode.ts';
import { labCourses } from '../../../../shared/episodes/derived/labCourses.ts';
import { labEpisodes } from '../../../../shared/episodes/derived/labEpisodes.ts';
import type { TrialId } from '../../../../shared/model/ids.ts';
import { COMPARATORS } from '../../../../shared/model/vocabulary.ts';
import { aHistory, type LabSpec } from '../../../support/aHistory.ts';

const base = defaultProtocol(1 as TrialId);
const UNITS = ['10^9/L', '/uL', 'g/L', 'g/dL', 'U/L', 'umol/L', 'mmol/L', 'mg/dL', 's', ''] as const;
const ANALYTES = [
  'ANC',
  'PLT',
  'HGB',
  'ALT',
  'BILI',
  'K',
  'CA',
  'ALB',
  'FIBRINO',
  'CREAT',
  'INR',
  'GLUC',
  'LYM',
] as const;

const anyLab: fc.Arbitrary<LabSpec> = fc
  .record({
    analyte: fc.constantFrom(...ANALYTES),
    day: fc.integer({ min: -10, max: 30 }),
    hour: fc.constantFrom('', 'T06:00', 'T18:00'),
    value: fc.option(fc.double({ min: 0, max: 400, noNaN: true }), { nil: null, freq: 9 }),
    unit: fc.constantFrom(...UNITS),
    comparator: fc.constantFrom(...COMPARATORS, '=', '=', '='),
    refLow: fc.constantFrom(null, 0.5, 3.5, 120),
    refHigh: fc.constantFrom(null, 5, 40, 160),
  })
  .map(({ day, hour, ...lab }) => {
    const date = new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10);
    return { ...lab, at: `${date}${hour}` };
  });

test('the fast path gives the episodes of the explained one: same grades, same times, same records', () => {
  fc.assert(
    fc.property(
      fc.array(anyLab, { maxLength: 20 }),
      fc.constantFrom('5.0', '6.0'),
      fc.constantFrom('before-lymphodepletion', 'before-infusion'),
      fc.constantFrom('as-normal', 'not-gradable'),
      (labs, ctcaeVersion, baselineSample, unknownBaseline) => {
        const protocol = { ...base, grading: { ...base.grading, baselineSample, unknownBaseline } } as const;
        const history = aHistory({ labs, ctcaeVersion, lymphodepletion: ['2026-02-25'] });
        const explained = labCourses(history, protocol).flatMap(({ termCode, scale, points }) =>
          episodesOfPoints({ termCode, scale, version: ctcaeVersion }, points, null),
        );
        const byKey = (list: typeof explained) => list.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(byKey([...labEpisodes(history, protocol)])).toEqual(byKey(explained));
      },
    ),
    { numRuns: 500 },
  );
});
