import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discrepanciesOf } from '../../../shared/discrepancies/discrepanciesOf.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { episodesOf } from '../../../shared/episodes/episodesOf.ts';
import type { Discrepancy } from '../../../shared/model/discrepancy.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type EventSpec, type HistorySpec, type LabSpec } from '../../support/aHistory.ts';
import { anyHistory } from '../../support/anyHistory.ts';

const protocol = defaultProtocol(1 as TrialId);

function found(spec: HistorySpec): readonly Discrepancy[] {
  return discrepanciesOf(aHistory(spec), protocol);
}
const keys = (spec: HistorySpec) => found(spec).map(({ key }) => key);

/** CRS grade 2 from 5 March, 08:00, back to 0 two days later. */
const looks = [
  { at: '2026-03-05T08:00', temperature: { value: 39, unit: 'C' }, hypotension: true },
  { at: '2026-03-06T08:00', temperature: { value: 39, unit: 'C' } },
  { at: '2026-03-07T08:00' },
] as const;
const crs = (change: Partial<EventSpec> = {}): EventSpec => ({
  term: 'CRS',
  steps: [[2, '2026-03-05T08:00']],
  end: '2026-03-07T08:00',
  ...change,
});

describe('CRS that was looked for and reported', () => {
  test('agrees when grade and dates are the same', () => {
    expect(found({ crsAssessments: looks, events: [crs()] })).toEqual([]);
  });

  test('another grade is one discrepancy, with both sides and what changed it last', () => {
    const [only, ...others] = found({ crsAssessments: looks, events: [crs({ steps: [[1, '2026-03-05T08:00']] })] });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      key: 'grade-differs:r1',
      kind: 'grade-differs',
      family: 'CRS',
      expected: false,
      derived: { episodeKeys: ['d10052015:501'], worstGrade: 2, scale: 'ASTCT 2019', records: [501, 502] },
      reported: { episodeKeys: ['r1'], worstGrade: 1, records: [1] },
      latest: { observationId: 502, version: 1, fromSeq: 502 },
    });
  });

  test('grades of different scales are not compared', () => {
    const other = crs({ steps: [[1, '2026-03-05T08:00']], change: { scale: 'CTCAE 5.0' } });
    expect(keys({ crsAssessments: looks, events: [other] })).toEqual([]);
  });

  test('a death says nothing about the grades before it', () => {
    const fatal = crs({
      steps: [
        [2, '2026-03-05T08:00'],
        [5, '2026-03-07T08:00'],
      ],
      change: { outcome: 'fatal' },
    });
    expect(keys({ crsAssessments: looks, events: [fatal] })).toEqual([]);
  });

  test.each([
    ['24 hours later', '2026-03-06T08:00', []],
    ['a minute more', '2026-03-06T08:01', ['dates-differ:r1']],
    ['some time of the same day', '2026-03-06', []],
    ['at an unknown time', 'unknown', []],
  ])('the onset may be reported %s', (_when, onset, expected) => {
    expect(keys({ crsAssessments: looks, events: [crs({ steps: [[2, onset]] })] })).toEqual(expected);
  });

  test.each([
    ['a day later', '2026-03-08T08:00', []],
    ['two days later', '2026-03-09T08:00', ['dates-differ:r1']],
    ['between the last look above 0 and the first at 0', '2026-03-06T20:00', []],
    ['a day before the last look above 0', '2026-03-05T07:59', ['dates-differ:r1']],
    ['as ongoing', 'ongoing', ['dates-differ:r1']],
    ['at an unknown time', 'unknown', []],
  ])('the end may be reported %s', (_when, end, expected) => {
    expect(keys({ crsAssessments: looks, events: [crs({ end })] })).toEqual(expected);
  });

  test('what nobody has seen end does not contradict a reported end, unless it was seen after it', () => {
    const open = looks.slice(0, 2);
    expect(keys({ crsAssessments: open, events: [crs({ end: '2026-03-07T08:00' })] })).toEqual([]);
    expect(keys({ crsAssessments: open, events: [crs({ end: '2026-03-05T07:00' })] })).toEqual(['dates-differ:r1']);
  });

  test('two short runs within one report are compared together', () => {
    const again = [...looks, { ...looks[0], at: '2026-03-07T20:00' }, { at: '2026-03-08T08:00' }];
    expect(keys({ crsAssessments: again, events: [crs({ end: '2026-03-08T08:00' })] })).toEqual([]);
  });
});

describe('what only one side has', () => {
  test('CRS of any grade without a report', () => {
    expect(found({ crsAssessments: looks.slice(1) })).toMatchObject([
      { key: 'missing-report:d10052015:501', reported: null, derived: { worstGrade: 1 } },
    ]);
  });

  test('a report at another time leaves one missing and one unsupported', () => {
    const elsewhere = crs({ steps: [[2, '2026-03-20']], end: '2026-03-21' });
    const spec = { crsAssessments: [...looks, { at: '2026-03-20T12:00' }], events: [elsewhere] };
    expect(keys(spec).toSorted()).toEqual(['missing-report:d10052015:501', 'no-derivation:r1']);
  });

  test('a report nobody looked for, or looked for without seeing enough, contradicts nothing', () => {
    expect(keys({ events: [crs()] })).toEqual([]);
    const unseen = { at: '2026-03-06T08:00', temperature: null, hypotension: null, oxygen: null };
    expect(keys({ events: [crs()], crsAssessments: [unseen] })).toEqual([]);
    expect(keys({ events: [crs()], crsAssessments: [{ at: '2026-03-06T08:00' }] })).toEqual(['no-derivation:r1']);
  });
});

describe('laboratory terms', () => {
  const lab = (analyte: string, at: string, value: number, unit = '10^9/L'): LabSpec => ({ analyte, at, value, unit });

  test('ask for a report from grade 3 on, in the reporting period', () => {
    expect(keys({ labs: [lab('PLAT', '2026-03-05', 60)] })).toEqual([]);
    expect(keys({ labs: [lab('PLAT', '2026-03-05', 40)] })).toEqual(['missing-report:d10035528:701']);
    expect(keys({ infusions: [], labs: [lab('PLAT', '2026-03-05', 40)] })).toEqual([]);
    const before = [lab('PLAT', '2026-02-20', 40), { ...lab('PLAT', '2026-02-25', 200), refLow: 125 }];
    expect(keys({ labs: before })).toEqual([]);
  });

  test('a fall of lymphocytes is listed as expected', () => {
    expect(found({ labs: [lab('LYM', '2026-03-05', 0.1)] })).toMatchObject([
      { key: 'missing-report:d10025256:701', expected: true },
    ]);
  });

  test('a long low stretch is compared at the grade from which reports are asked for', () => {
    const labs = [
      lab('ANC', '2026-03-03', 1.2),
      lab('ANC', '2026-03-06', 0.8),
      lab('ANC', '2026-03-12', 1.2),
      lab('ANC', '2026-03-28', 1.2),
    ];
    const report: EventSpec = {
      term: 'Neutrophil count decreased',
      steps: [[3, '2026-03-06']],
      end: '2026-03-12',
    };
    expect(keys({ labs, events: [report] })).toEqual([]);
    expect(keys({ labs, events: [{ ...report, end: '2026-03-16' }] })).toEqual([]);
    expect(keys({ labs, events: [{ ...report, end: '2026-03-18' }] })).toEqual(['dates-differ:r1']);
    const [late] = found({ labs, events: [{ ...report, end: '2026-03-18' }] });
    expect(late).toMatchObject({
      derived: { onset: '2026-03-06', end: '2026-03-12' },
      reported: { end: '2026-03-18' },
    });
    expect(keys({ labs, events: [{ ...report, steps: [[2, '2026-03-06']] }] })).toEqual(['grade-differs:r1']);
  });

  test('a report against results that are all normal is unsupported', () => {
    const report: EventSpec = { term: 'ALT increased', steps: [[3, '2026-03-06']], end: '2026-03-12' };
    const normal = { ...lab('ALT', '2026-03-08', 20, 'U/L'), refHigh: 40 };
    expect(keys({ labs: [normal], events: [report] })).toEqual(['no-derivation:r1']);
    expect(keys({ labs: [{ ...normal, refHigh: null }], events: [report] })).toEqual([]);
  });
});

test('two open reports of a kind are told once, "other" reports only if they say the same', () => {
  const open = (verbatim: string, term: EventSpec['term'], from: string): EventSpec => ({
    term,
    steps: [[2, from]],
    end: 'ongoing',
    change: { verbatim },
  });
  const crsTwice = [crs({ end: 'ongoing' }), crs({ steps: [[1, 'unknown']], end: 'ongoing' })];
  expect(keys({ events: crsTwice })).toEqual(['several-open:CRS']);
  const others = (second: string) => [
    open('CMV', 'Infections - Other, specify', '2026-03-05'),
    open(second, 'Infections - Other, specify', 'unknown'),
  ];
  expect(keys({ events: others('cmv ') })).toEqual(['several-open:10021881 cmv']);
  expect(keys({ events: others('EBV') })).toEqual([]);
});

describe('whatever the record says', () => {
  test('keys are unique and the order of entry does not matter', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (spec, seed) => {
        const history = aHistory(spec);
        const before = discrepanciesOf(history, protocol);
        expect(new Set(before.map(({ key }) => key)).size).toBe(before.length);
        const rotate = <T>(rows: readonly T[]) => [
          ...rows.slice(seed % (rows.length + 1)),
          ...rows.slice(0, seed % (rows.length + 1)),
        ];
        const turned = {
          ...history,
          labs: rotate(history.labs),
          adverseEvents: rotate(history.adverseEvents),
          crsAssessments: rotate(history.crsAssessments),
        };
        const byKey = (list: readonly Discrepancy[]) => list.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(byKey(discrepanciesOf(turned, protocol))).toEqual(byKey(before));
      }),
      { numRuns: 300 },
    );
  });

  test('reporting exactly what was derived leaves nothing of it, and taking the report away leaves one missing report', () => {
    fc.assert(
      fc.property(anyHistory, (spec) => {
        const { crsAssessments = [], infusions = [] } = spec;
        const measured = { crsAssessments, infusions };
        const derived = episodesOf(aHistory(measured), protocol);
        fc.pre(derived.length === 1 && derived[0]!.end !== 'unknown');
        const [episode] = derived;
        const report = crs({ steps: episode!.segments.map(({ grade, from }) => [grade, from]), end: episode!.end });
        expect(keys({ ...measured, events: [report] })).toEqual([]);
        expect(keys(measured)).toEqual([`missing-report:${episode!.key}`]);
      }),
      { numRuns: 600 },
    );
  });
});
