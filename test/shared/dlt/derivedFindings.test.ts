import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { caseWorthy } from '../../../shared/dlt/caseWorthy.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { reconcileCases } from '../../../shared/dlt/reconcileCases.ts';
import type { Finding } from '../../../shared/model/assessment.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { SubjectId, TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type EventSpec, type HistorySpec, type LabSpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);

function assess(spec: HistorySpec, at = '2026-03-08T00:00:00.000Z') {
  return assessSubject(aHistory(spec), protocol, at as Instant);
}

/** `D2 r1 undecided`, the moment it ripens behind it where there is one. */
function spoken(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ outcome }) => outcome !== 'not-dlt')
    .map(({ ruleId, episodeKey, outcome, ripensAt }) => `${ruleId} ${episodeKey} ${outcome} ${ripensAt ?? 'now'}`);
}

const PRESSORS = { hypotension: true, temperature: { value: 39, unit: 'C' } } as const;
/** CRS grade 4 from 5 March, 08:00, and grade 0 a day later. */
const looks4 = [
  { at: '2026-03-05T08:00', ...PRESSORS, vasopressors: ['norepinephrine', 'dopamine'] },
  { at: '2026-03-06T08:00' },
];
const looks3 = [{ at: '2026-03-05T08:00', ...PRESSORS, vasopressors: ['norepinephrine'] }];
const reported = (grade: number, change: Partial<EventSpec> = {}): EventSpec => ({
  term: 'CRS',
  steps: [[grade, '2026-03-05T08:00']],
  end: '2026-03-06T08:00',
  ...change,
});

describe('a CRS grade 4 that was measured', () => {
  test('is a question to a person where nothing was reported, and nobody is called a DLT', () => {
    const { findings, state, worstGrades } = assess({ crsAssessments: looks4 });
    expect(spoken(findings)).toEqual(['D2 d10052015:501 undecided now']);
    expect(state).toBe('possible-dlt');
    expect(worstGrades.CRS).toBeNull();
    const { trace } = findings[0]!;
    expect(trace.find(({ code }) => code === 'attributed')).toMatchObject({
      met: 'unknown',
      facts: { relatedness: 'not-assessed' },
    });
    expect(trace.at(-1)).toMatchObject({
      ruleId: 'D2',
      code: 'derived-not-reported',
      met: 'unknown',
      facts: { grade: 4, scale: 'ASTCT 2019', reportedGrade: null },
      evidence: [501],
    });
    expect(caseWorthy(assess({ crsAssessments: looks4 }))).toMatchObject([
      { episodeKey: 'd10052015:501', urgency: 'needs-decision', ruleIds: ['D2'] },
    ]);
  });

  test('is a question under the report that gives a lower grade, and counted once', () => {
    const { findings, worstGrades } = assess({ crsAssessments: looks4, events: [reported(2)] });
    expect(spoken(findings)).toEqual(['D2 r1 undecided now']);
    expect(findings.filter(({ ruleId }) => ruleId === 'D2')).toHaveLength(1);
    expect(findings[0]!.trace.at(-1)!.facts.reportedGrade).toBe(2);
    expect(worstGrades.CRS).toBe(2);
  });

  test('asks nothing where the report says the same', () => {
    const { findings } = assess({ crsAssessments: looks4, events: [reported(4)] });
    expect(spoken(findings)).toEqual(['D2 r1 dlt now']);
  });

  test('does not take a reported DLT away when it is lower', () => {
    expect(spoken(assess({ crsAssessments: looks3, events: [reported(4)] }).findings)).toEqual(['D2 r1 dlt now']);
  });

  test('is not asked about where the investigator holds the reported toxicity unrelated', () => {
    expect(
      spoken(assess({ crsAssessments: looks4, events: [reported(2, { related: 'unrelated' })] }).findings),
    ).toEqual([]);
  });

  test('is asked about where the report lies at another time', () => {
    const late = reported(4, { steps: [[4, '2026-04-20T08:00']], end: '2026-04-21T08:00' });
    expect(spoken(assess({ crsAssessments: looks4, events: [late] }).findings)).toEqual([
      'D2 d10052015:501 undecided now',
    ]);
  });
});

describe('a CRS grade 3 that was measured', () => {
  test('waits for the moment from which a person must look', () => {
    const before = assess({ crsAssessments: looks3 });
    expect(spoken(before.findings)).toEqual(['D3 d10052015:501 undecided 2026-03-12T00:00:00.000Z']);
    expect(before.nextChangeAt).toBe('2026-03-12T00:00:00.000Z');
    expect(caseWorthy(before)).toEqual([]);
    const after = assess({ crsAssessments: looks3 }, '2026-03-12T00:00:00.000Z');
    expect(spoken(after.findings)).toEqual(['D3 d10052015:501 undecided now']);
  });

  test('keeps the moment at which the report itself becomes a DLT', () => {
    const spec = { crsAssessments: looks4, events: [reported(3, { end: 'ongoing' })] };
    expect(spoken(assess(spec).findings)).toEqual(['D3 r1 undecided 2026-03-12T00:00:00.000Z', 'D2 r1 undecided now']);
    expect(spoken(assess(spec, '2026-03-12T00:00:00.000Z').findings)).toEqual(['D3 r1 dlt now']);
  });
});

describe('results', () => {
  const lab = (analyte: string, value: number, unit: string, refHigh: number | null = null): LabSpec => ({
    analyte,
    at: '2026-03-05T08:00',
    value,
    unit,
    refHigh,
  });

  test.each([
    ['lymphocytes', lab('LYM', 0.05, '10^9/L')],
    ['haemoglobin', lab('HGB', 60, 'g/L')],
  ])('blood counts of grade 4 raise no question while nobody can say how long they last: %s', (_name, one) => {
    const { findings, episodes } = assess({ labs: [one] });
    expect(episodes.some(({ origin, worstGrade }) => origin === 'derived' && (worstGrade ?? 0) >= 3)).toBe(true);
    expect(spoken(findings).filter((one) => one.endsWith(' now'))).toEqual([]);
  });

  test.each([
    ['neutrophils', lab('ANC', 0.1, '10^9/L'), 'D6 d10029366:701'],
    ['platelets', lab('PLAT', 5, '10^9/L'), 'D7a d10035528:701'],
  ])('%s of grade 4 are watched until day 42 and asked about then, not before', (_name, one, about) => {
    const now = assess({ labs: [one] });
    expect(spoken(now.findings)).toEqual([`${about} undecided 2026-04-12T16:00:00.000Z`]);
    expect(now.state).toBe('in-window');
    expect(caseWorthy(now)).toEqual([]);
    const then = assess({ labs: [one] }, '2026-04-12T16:00:00.000Z');
    expect(spoken(then.findings)).toEqual([`${about} undecided now`]);
    expect(then.state).toBe('possible-dlt');
  });

  test('a rule about neutropenia is asked about the counts once, not again about ICAHT', () => {
    const rule = { ...protocol.rules.find(({ id }) => id === 'D2')!, id: 'D77', select: { termCodes: [10029366] } };
    const counts = ['2026-03-04', '2026-03-08', '2026-03-14', '2026-03-20'].map((at) => ({
      analyte: 'ANC',
      at,
      value: 0.05,
      unit: '10^9/L',
    }));
    const history = aHistory({ labs: counts });
    const { episodes, findings } = assessSubject(
      history,
      { ...protocol, rules: [rule] },
      '2026-03-22T00:00:00.000Z' as Instant,
    );
    expect(episodes.map(({ scale, worstGrade }) => `${scale} ${worstGrade}`).toSorted()).toEqual([
      'CTCAE 5.0 4',
      'ICAHT 2023 4',
    ]);
    expect(spoken(findings)).toEqual(['D77 d10029366:701 undecided now']);
  });

  test('an enzyme of grade 4 asks a person', () => {
    const { findings } = assess({ labs: [lab('ALT', 2000, 'U/L', 40)] });
    expect(spoken(findings)).toEqual(['D10a d10001551:701 undecided now']);
  });

  test('an enzyme of grade 3 that came down within a week does not', () => {
    const labs = [lab('ALT', 300, 'U/L', 40), { ...lab('ALT', 60, 'U/L', 40), at: '2026-03-09T08:00' }];
    expect(spoken(assess({ labs }).findings)).toEqual([]);
  });
});

describe('what was measured beside reports', () => {
  const trace = (spec: HistorySpec) => assess(spec).findings.find(({ ruleId }) => ruleId === 'D2')!.trace;

  test('is a question with all the steps of the rule; only what was presumed is not known', () => {
    expect(trace({ crsAssessments: looks4 }).map(({ code, met }) => `${code} ${met}`)).toEqual([
      'selected met',
      'grade-reached met',
      'in-window met',
      'attributed unknown',
      'derived-not-reported unknown',
    ]);
    const held = trace({ crsAssessments: looks4, events: [reported(2, { related: 'possible' })] });
    expect(held.map(({ code, met }) => `${code} ${met}`)).toContain('attributed met');
    expect(held.find(({ code }) => code === 'attributed')!.facts.relatedness).toBe('possible');
    expect(held.at(-1)).toEqual({
      ruleId: 'D2',
      code: 'derived-not-reported',
      met: 'unknown',
      facts: { grade: 4, scale: 'ASTCT 2019', reportedGrade: 2 },
      evidence: [501, 1],
    });
  });

  test.each<[grades: readonly (number | null)[], reportedGrade: number | null]>([
    [[1], 1],
    [[2, 1], 2],
    [[1, 2], 2],
    [[null, 1], 1],
    [[2, null], 2],
  ])('names the worst grade of its reports: %j', (grades, reportedGrade) => {
    const spans = [
      ['2026-03-04T08:00', '2026-03-04T10:00'],
      ['2026-03-06T20:00', '2026-03-07T08:00'],
    ] as const;
    // Without a grade it would ask itself, were it not held unrelated.
    const events = grades.map((grade, index) => ({
      term: 'CRS' as const,
      steps: [[grade, spans[index]![0]]] as const,
      end: spans[index]![1],
      related: grade === null ? ('unrelated' as const) : ('probable' as const),
    }));
    const { findings, episodes } = assess({ crsAssessments: looks4, events });
    expect(episodes.filter(({ origin }) => origin === 'reported')).toHaveLength(grades.length);
    const asked = findings.flatMap(({ episodeKey, trace }) =>
      trace.flatMap(({ code, facts }) => (code === 'derived-not-reported' ? [[episodeKey, facts.reportedGrade]] : [])),
    );
    expect(asked).toEqual([['r1', reportedGrade]]);
  });

  test('belongs to a report that ended no more than a day before', () => {
    const until = (end: string) =>
      spoken(assess({ crsAssessments: looks4, events: [reported(2, { steps: [[2, '2026-03-03']], end })] }).findings);
    expect(until('2026-03-04T08:00')).toEqual(['D2 r1 undecided now']);
    expect(until('2026-03-04T07:59')).toEqual(['D2 d10052015:501 undecided now']);
  });

  test('twice under one report is asked once, by the first', () => {
    const again = [...looks4, { ...looks4[0]!, at: '2026-03-06T20:00' }, { at: '2026-03-07T08:00' }];
    const events = [reported(2, { end: '2026-03-07T08:00' })];
    const { findings, episodes } = assess({ crsAssessments: again, events });
    expect(episodes.filter(({ origin }) => origin === 'derived')).toHaveLength(2);
    expect(spoken(findings)).toEqual(['D2 r1 undecided now']);
    expect(
      findings.find(({ ruleId, outcome }) => ruleId === 'D2' && outcome === 'undecided')!.trace[0]!.evidence,
    ).toEqual([501]);
  });

  test('asks at another moment only where it calls for a person sooner', () => {
    const ripens = (from: string) => {
      const events = [reported(3, { steps: [[3, from]], end: 'ongoing' })];
      return spoken(assess({ crsAssessments: looks3, events }).findings);
    };
    const measured = 'D3 r1 undecided 2026-03-12T00:00:00.000Z';
    expect(ripens('2026-03-05T08:00')).toEqual([measured]);
    expect(ripens('2026-03-05T07:00')).toEqual(['D3 r1 undecided 2026-03-11T23:00:00.000Z']);
    expect(ripens('2026-03-05T09:00')).toEqual(['D3 r1 undecided 2026-03-12T01:00:00.000Z', measured]);
  });

  test('follows what the site says of the cause, though the measurements stay the same', () => {
    const history = aHistory({ crsAssessments: looks4, events: [reported(2, { related: null })] });
    const said = (related: EventSpec['related']) => {
      const events = [reported(2, related === undefined ? {} : { related })];
      const { adverseEvents } = aHistory({ events });
      const now = { ...history, adverseEvents };
      const { findings } = assessSubject(now, protocol, '2026-03-08T00:00:00.000Z' as Instant);
      expect(findings).toEqual(
        assessSubject(structuredClone(now), protocol, '2026-03-08T00:00:00.000Z' as Instant).findings,
      );
      return spoken(findings);
    };
    expect([said(null), said('unrelated'), said('probable'), said(null)]).toEqual([
      ['D2 r1 undecided now'],
      [],
      ['D2 r1 undecided now'],
      ['D2 r1 undecided now'],
    ]);
  });

  describe('of a value excused without symptoms', () => {
    const labs = [{ analyte: 'ALT', at: '2026-03-05T08:00', value: 300, unit: 'U/L', refHigh: 40 }];
    const silent = {
      ...protocol,
      rules: [
        {
          ...protocol.rules.find(({ id }) => id === 'D2')!,
          id: 'D90',
          select: { termCodes: [10001551] },
          grade: { atLeast: 3, atMost: 4 },
          except: ['X90'],
        },
      ],
      exclusions: [{ ...protocol.exclusions[0]!, id: 'X90', select: {}, ifAsymptomatic: true }],
    };
    const asked = (...symptoms: readonly (boolean | null)[]) => {
      const events = symptoms.map((symptomatic, index) => ({
        term: 'ALT increased' as const,
        steps: [[1, `2026-03-0${5 + 2 * index}T08:00`]] as const,
        end: `2026-03-0${5 + 2 * index}T09:00`,
        change: { symptomatic },
      }));
      const at = '2026-03-08T00:00:00.000Z' as Instant;
      const { findings, episodes } = assessSubject(aHistory({ labs, events }), silent, at);
      expect(episodes.filter(({ origin }) => origin === 'reported')).toHaveLength(symptoms.length);
      const [question] = findings.filter(({ outcome }) => outcome !== 'not-dlt');
      return question?.trace.find(({ code }) => code === 'exclusion-asymptomatic')?.facts.symptomatic;
    };

    test('is asked unless every report says that there were none', () => {
      expect(asked()).toBeNull();
      expect([asked(true), asked(null), asked(false)]).toEqual(['yes', null, undefined]);
      expect([asked(true, false), asked(false, true)]).toEqual(['yes', 'yes']);
      expect([asked(false, null), asked(null, false), asked(false, false)]).toEqual([null, null, undefined]);
    });
  });
});

describe('findings', () => {
  const all = (spec: HistorySpec) =>
    assess(spec).findings.map(({ ruleId, episodeKey, outcome }) => `${ruleId} ${episodeKey} ${outcome}`);

  test('stand by how grave they are, then in order of onset, measured and reported alike', () => {
    const events: readonly EventSpec[] = [
      { term: 'Hypotension', steps: [[4, '2026-03-06']], end: '2026-03-07', related: null },
      { term: 'Hypoxia', steps: [[4, '2026-03-04']], end: '2026-03-05', related: null },
      { term: 'Vomiting', steps: [[4, '2026-03-07']], end: '2026-03-08' },
    ];
    expect(all({ crsAssessments: looks4, events }).filter((one) => !one.endsWith('not-dlt'))).toEqual([
      'D10a r3 dlt',
      'D10a r2 undecided',
      'D2 d10052015:501 undecided',
      'D10a r1 undecided',
    ]);
  });

  test('of a report a "no" gives way to the question about what was measured, and only that one', () => {
    expect(all({ crsAssessments: looks4, events: [reported(2)] })).toEqual([
      'D2 r1 undecided',
      'D1 r1 not-dlt',
      'D3 r1 not-dlt',
    ]);
    expect(all({ events: [reported(2)] })).toEqual(['D1 r1 not-dlt', 'D2 r1 not-dlt', 'D3 r1 not-dlt']);
  });
});

describe('the case', () => {
  const frame = {
    trialId: 1 as TrialId,
    subjectId: 1 as SubjectId,
    protocolVersion: '0.1',
    episodeNow: () => undefined,
    step: { at: '2026-03-08T00:00:00.000Z' as Instant, seq: 5, by: 'x', role: 'system' },
  };
  const raised = (state: DltCase['state']): DltCase => {
    const [change] = reconcileCases([], caseWorthy(assess({ crsAssessments: looks4 })), frame);
    return { ...change!, caseId: 7 as DltCase['caseId'], state };
  };
  const adopted = caseWorthy(assess({ crsAssessments: looks4, events: [reported(4)] }));

  test.each(['raised', 'acknowledged', 'reopened'] as const)(
    'joins the report once the site adopts the grade, and is news again: %s',
    (state) => {
      const changes = reconcileCases([raised(state)], adopted, frame);
      expect(changes).toHaveLength(1);
      expect(changes[0]).toMatchObject({ caseId: 7, episodeKey: 'r1', urgency: 'dlt' });
      expect(changes[0]!.state).toBe(state === 'acknowledged' ? 'raised' : state);
    },
  );

  test.each(['confirmed', 'rejected'] as const)('that was %s is opened again by the report', (state) => {
    expect(reconcileCases([raised(state)], adopted, frame)).toMatchObject([
      { caseId: 7, episodeKey: 'r1', state: 'reopened' },
    ]);
  });

  test('that was withdrawn does not come back as the report', () => {
    expect(reconcileCases([raised('withdrawn')], adopted, frame)).toMatchObject([{ caseId: null, episodeKey: 'r1' }]);
  });

  test('is withdrawn when the assessment is corrected', () => {
    expect(reconcileCases([raised('raised')], caseWorthy(assess({})), frame)).toMatchObject([
      { caseId: 7, state: 'withdrawn' },
    ]);
  });
});
