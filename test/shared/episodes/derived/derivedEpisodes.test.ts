import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../../shared/dlt/defaultProtocol.ts';
import { derivedEpisodes } from '../../../../shared/episodes/derived/derivedEpisodes.ts';
import { explainedCourses } from '../../../../shared/episodes/derived/explainedCourses.ts';
import type { Episode } from '../../../../shared/model/episode.ts';
import type { TrialId } from '../../../../shared/model/ids.ts';
import { aHistory, type HistorySpec, type LabSpec } from '../../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);

function derived(spec: HistorySpec): readonly Episode[] {
  return derivedEpisodes(aHistory(spec), protocol);
}

/** Grades with their times: `3 from 2026-03-05T08:00, until …`. */
function course({ segments, end }: Episode): string {
  return `${segments.map(({ grade, from }) => `${grade} from ${from}`).join(', ')} until ${end}`;
}

const fever = { value: 39, unit: 'C' } as const;
const crs = (at: string, change: object = {}) => ({ at, temperature: fever, ...change });

describe('a CRS episode derived from looks', () => {
  test('takes each grade when it was seen and ends at the first look back at grade 0', () => {
    const [episode, ...others] = derived({
      crsAssessments: [
        crs('2026-03-05T08:00'),
        crs('2026-03-05T20:00', { hypotension: true }),
        crs('2026-03-06T08:00', { hypotension: true, vasopressors: ['norepinephrine'] }),
        { at: '2026-03-07T08:00' },
      ],
    });
    expect(others).toEqual([]);
    expect(course(episode!)).toBe(
      '1 from 2026-03-05T08:00, 2 from 2026-03-05T20:00, 3 from 2026-03-06T08:00 until 2026-03-07T08:00',
    );
    expect(episode).toMatchObject({
      key: 'd10052015:501',
      family: 'CRS',
      origin: 'derived',
      scale: 'ASTCT 2019',
      worstGrade: 3,
      seriousness: null,
      relatedness: {},
    });
    expect(episode!.sources.map(({ observationId }) => observationId)).toEqual([501, 502, 503]);
  });

  test('goes on while nobody has seen grade 0', () => {
    expect(derived({ crsAssessments: [crs('2026-03-05T08:00')] }).map(course)).toEqual([
      '1 from 2026-03-05T08:00 until ongoing',
    ]);
  });

  test('is neither ended nor lowered by a look that cannot be graded', () => {
    const unseen = { at: '2026-03-06T08:00', temperature: null, hypotension: null, oxygen: null };
    const [episode] = derived({ crsAssessments: [crs('2026-03-05T08:00'), unseen] });
    expect(course(episode!)).toBe('1 from 2026-03-05T08:00 until ongoing');
    const [whole] = explainedCourses(aHistory({ crsAssessments: [crs('2026-03-05T08:00'), unseen] }), protocol);
    expect(whole!.points.map(({ answer }) => answer.grade)).toEqual([1, null]);
  });

  test.each([
    ['72 hours later is the same one', '2026-03-08T08:00', ['1 from 2026-03-05T08:00 until ongoing']],
    [
      'later than that is another one, and when the first ended nobody knows',
      '2026-03-08T09:00',
      ['1 from 2026-03-05T08:00 until unknown', '1 from 2026-03-08T09:00 until ongoing'],
    ],
  ])('a sign %s', (_claim, at, expected) => {
    expect(derived({ crsAssessments: [crs('2026-03-05T08:00'), crs(at)] }).map(course)).toEqual(expected);
  });

  test('looks of one day without an hour are read together at the worst', () => {
    const looks = [
      { at: '2026-03-05' },
      crs('2026-03-05T20:00', { hypotension: true, vasopressors: ['norepinephrine'] }),
      { at: '2026-03-06' },
    ];
    expect(derived({ crsAssessments: looks }).map(course)).toEqual(['3 from 2026-03-05 until 2026-03-06']);
  });

  test('a look that is not known to the day stands alone with an unknown end', () => {
    expect(derived({ crsAssessments: [crs('2026-03')] }).map(course)).toEqual(['1 from 2026-03 until unknown']);
  });
});

test('ICANS takes its grades from the looks too', () => {
  const [episode] = derived({
    icansAssessments: [
      { at: '2026-03-06T08:00', cognition: { tool: 'ICE-score', score: 2 } },
      { at: '2026-03-07T08:00' },
    ],
  });
  expect(course(episode!)).toBe('3 from 2026-03-06T08:00 until 2026-03-07T08:00');
  expect(episode).toMatchObject({ key: 'd10083347:601', family: 'ICANS', scale: 'ASTCT 2019' });
});

describe('laboratory episodes', () => {
  const alt = (at: string, value: number | null, change: Partial<LabSpec> = {}): LabSpec => ({
    analyte: 'ALT',
    at,
    value,
    unit: 'U/L',
    refLow: 5,
    refHigh: 40,
    ...change,
  });

  test('take the grade of each result in the version of the trial', () => {
    const labs: LabSpec[] = [
      { analyte: 'ANC', at: '2026-03-05', value: 0.4, unit: '10^9/L' },
      { analyte: 'ANC', at: '2026-03-09', value: 2.5, unit: '10^9/L', refLow: 2 },
    ];
    const ofCtcae = (episodes: readonly Episode[]) => episodes.filter(({ scale }) => scale.startsWith('CTCAE'));
    expect(ofCtcae(derived({ labs })).map(course)).toEqual(['4 from 2026-03-05 until 2026-03-09']);
    const [six] = ofCtcae(derived({ labs, ctcaeVersion: '6.0' }));
    expect(course(six!)).toBe('3 from 2026-03-05 until 2026-03-09');
    expect(six!.scale).toBe('CTCAE 6.0');
  });

  test('read the limits of the result first, then the range of the site that was valid on the day', () => {
    const own = { refLow: null, refHigh: null };
    const range = {
      rangeId: 1,
      siteId: 1 as never,
      analyte: 'ALT',
      unit: 'U/L',
      sex: null,
      low: 5,
      high: 40,
      validFrom: '2026-03-04' as never,
      validTo: '2026-03-06' as never,
    };
    const labs = ['2026-03-03', '2026-03-05', '2026-03-07'].map((at) => alt(at, 250, own));
    const history = aHistory({ labs, referenceRanges: [range] });
    const [course] = explainedCourses(history, protocol);
    expect(course!.points.map(({ answer }) => answer.grade ?? answer.reason)).toEqual([
      'limit-missing',
      3,
      'limit-missing',
    ]);
    expect(derived({ labs: [alt('2026-03-05', 250, { refHigh: 100 })], referenceRanges: [range] })[0]).toMatchObject({
      worstGrade: 1,
    });
  });

  test('a range for the sex of the patient comes before one for both, a newer one before an older, others do not count', () => {
    const base = { siteId: 1 as never, analyte: 'ALT', unit: 'U/L', low: null, validTo: null };
    const range = (rangeId: number, sex: 'F' | 'M' | null, high: number, validFrom: string, unit = 'U/L') => ({
      ...base,
      rangeId,
      sex,
      high,
      unit,
      validFrom: validFrom as never,
    });
    const grade = (...referenceRanges: ReturnType<typeof range>[]) =>
      derived({ labs: [alt('2026-03-05', 100, { refLow: null, refHigh: null })], referenceRanges })[0]?.worstGrade;
    expect(grade(range(1, null, 30, '2026-01-01'), range(2, 'F', 40, '2025-01-01'))).toBe(1);
    expect(grade(range(1, 'M', 30, '2026-01-01'))).toBeUndefined();
    expect(grade(range(1, null, 30, '2026-02-01'), range(2, null, 90, '2026-01-01'))).toBe(2);
    expect(grade(range(1, null, 0.5, '2026-02-01', 'ukat/L'))).toBe(2);
    expect(grade(range(1, null, 30, '2026-02-01', 'mmol/L'))).toBeUndefined();
  });

  test.each([
    ['before-lymphodepletion', undefined],
    ['before-infusion', 1],
  ] as const)('the baseline sample is the last one %s', (baselineSample, expected) => {
    const settings = { ...protocol, grading: { ...protocol.grading, baselineSample } };
    const history = aHistory({
      lymphodepletion: ['2026-02-25'],
      labs: [alt('2026-02-20', 90), alt('2026-02-27', 60), alt('2026-03-05', 95)],
    });
    const [found] = derivedEpisodes(history, settings).filter(({ onset }) => onset === '2026-03-05');
    expect(found?.worstGrade).toBe(expected);
  });

  test('total calcium is read with the albumin of the same sample and stays ungraded without it', () => {
    const ca = { analyte: 'CA', at: '2026-03-05', value: 1.6, unit: 'mmol/L', refLow: 2.1, refHigh: 2.6 };
    const points = (labs: readonly LabSpec[]) =>
      explainedCourses(aHistory({ labs }), protocol)
        .filter((one) => one.of === 'CA')
        .flatMap((one) => one.points.map(({ answer }) => answer.grade));
    expect(points([ca])).toEqual([null, null]);
    const albumin = { analyte: 'ALB', at: '2026-03-05', value: 40, unit: 'g/L', refLow: 35, refHigh: 50 };
    expect(points([ca, albumin])).toEqual([3, 0]);
    expect(points([{ ...ca, at: '2026-03-06' }, albumin])).toEqual([null, null]);
  });
});

describe('ICAHT', () => {
  const counts = (days: readonly (readonly [day: string, anc: number])[]): LabSpec[] =>
    days.map(([at, value]) => ({ analyte: 'ANC', at, value, unit: '10^9/L' }));
  const ofIcaht = (spec: HistorySpec) => derived(spec).filter(({ scale }) => scale === 'ICAHT 2023');

  test('early: one grade for the longest run, from its first low day to the first count above', () => {
    const [early, ...others] = ofIcaht({
      labs: counts([
        ['2026-03-02', 2],
        ['2026-03-06', 0.4],
        ['2026-03-12', 0.3],
        ['2026-03-14', 2],
        ['2026-03-16', 2],
        ['2026-03-20', 2],
      ]),
    });
    expect(others).toEqual([]);
    expect(early).toMatchObject({ key: 'dICAHT-early', worstGrade: 2, verbatim: 'ICAHT early' });
    expect(early!.end).toBe('2026-03-14');
  });

  test('late: the lowest day, unless the second lowest is not low', () => {
    const labs = counts([
      ['2026-04-10', 0.9],
      ['2026-04-20', 1.2],
      ['2026-05-01', 3],
    ]);
    expect(ofIcaht({ labs }).map(course)).toEqual(['2 from 2026-04-10 until 2026-05-01']);
    expect(ofIcaht({ labs: labs.filter(({ at }) => at !== '2026-04-20') })).toEqual([]);
  });

  test('is not there without an infusion whose day is known', () => {
    expect(ofIcaht({ infusions: [], labs: counts([['2026-03-06', 0.1]]) })).toEqual([]);
  });
});

const anyLab: fc.Arbitrary<LabSpec> = fc
  .record({
    analyte: fc.constantFrom('ANC', 'PLAT', 'HGB', 'K', 'ALT', 'FIBRINO', 'SODIUM'),
    day: fc.integer({ min: 3, max: 28 }),
    hour: fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined }),
    value: fc.option(fc.double({ min: 0.01, max: 300, noNaN: true }), { nil: null, freq: 8 }),
    unit: fc.constantFrom('10^9/L', 'g/L', 'mmol/L', 'U/L', ''),
  })
  .map(({ day, hour, ...lab }) => ({
    ...lab,
    at: `2026-03-${pad(day)}${hour === undefined ? '' : `T${pad(hour)}:00`}`,
    refLow: 3.5,
    refHigh: 40,
  }));

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Without its keys, which come from the numbers the records were given. */
const unnumbered = (episodes: readonly Episode[]) =>
  episodes.map((one) => `${one.termCode} ${one.scale} ${course(one)}`).sort();

describe('whatever is entered', () => {
  test('the order of entry never matters', () => {
    fc.assert(
      fc.property(fc.array(anyLab, { maxLength: 12 }), fc.integer(), (labs, seed) => {
        const shuffled = labs
          .map((lab, index) => ({ lab, place: Math.imul(index + 1, seed | 1) }))
          .sort((a, b) => a.place - b.place)
          .map(({ lab }) => lab);
        expect(unnumbered(derived({ labs: shuffled }))).toEqual(unnumbered(derived({ labs })));
      }),
    );
  });

  test('a lower count never lowers the worst grade and never shortens the course', () => {
    fc.assert(
      fc.property(
        fc.array(anyLab, { minLength: 1, maxLength: 10 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (labs, pick, factor) => {
          const counts = labs.map((lab) => ({ ...lab, analyte: 'PLAT', unit: '10^9/L' }));
          const index = pick % counts.length;
          const worse = counts.map((lab, at) =>
            at === index && lab.value !== null ? { ...lab, value: lab.value * factor } : lab,
          );
          for (const at of counts.map((lab) => lab.at)) {
            expect(gradeAt(derived({ labs: worse }), at)).toBeGreaterThanOrEqual(
              gradeAt(derived({ labs: counts }), at),
            );
          }
        },
      ),
    );
  });

  test('a result without a number changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyLab, { maxLength: 8 }), anyLab, (labs, more) => {
        const silent = [...labs, { ...more, value: null }];
        expect(unnumbered(derived({ labs: silent }))).toEqual(unnumbered(derived({ labs })));
      }),
    );
  });
});

/** Grade that holds at the start of a moment, 0 = none; text order is time order. */
function gradeAt(episodes: readonly Episode[], at: string): number {
  const holding = episodes.flatMap(({ segments }) =>
    segments
      .filter(
        ({ from, to }) =>
          from.slice(0, 10) <= at.slice(0, 10) && (to === 'ongoing' || to.slice(0, 10) > at.slice(0, 10)),
      )
      .map(({ grade }) => grade ?? 0),
  );
  return Math.max(0, ...holding);
}
