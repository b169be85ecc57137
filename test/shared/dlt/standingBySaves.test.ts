import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { caseWorthy } from '../../../shared/dlt/caseWorthy.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { type SubjectStanding, subjectStanding } from '../../../shared/dlt/subjectStanding.ts';
import { summarise } from '../../../shared/dlt/summarise.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { ObservationId, TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { aHistory, type EventSpec, type HistorySpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const MARCH_8 = '2026-03-08T00:00:00.000Z';

interface Save {
  /** Left out = the moment of the save before. */
  readonly at?: string;
  readonly add?: EventSpec;
  /** Records of other kinds that are replaced. */
  readonly set?: HistorySpec;
  readonly protocol?: Protocol;
}

/** Plays saves of one patient; after each the standing must be what is worked out afresh from a copy of the record. */
function play(start: HistorySpec, ...saves: readonly Save[]): readonly SubjectStanding[] {
  const events = [...(start.events ?? []), ...saves.flatMap(({ add }) => add ?? [])];
  const rows = aHistory({ events }).adverseEvents;
  let history: SubjectHistory = { ...aHistory(start), adverseEvents: rows.slice(0, start.events?.length ?? 0) };
  let at = MARCH_8 as Instant;
  let of = protocol;
  return [{}, ...saves].map((save: Save) => {
    at = (save.at as Instant | undefined) ?? at;
    of = save.protocol ?? of;
    if (save.add !== undefined) {
      history = { ...history, adverseEvents: rows.slice(0, history.adverseEvents.length + 1) };
    }
    if (save.set !== undefined) {
      const replaced = Object.entries(aHistory(save.set)).filter(([name]) => name in save.set!);
      history = { ...history, ...Object.fromEntries(replaced) };
    }
    const standing = subjectStanding(history, of, at);
    const assessment = assessSubject(structuredClone(history), of, at);
    expect(standing.summary).toEqual(summarise(assessment));
    expect(standing.grounds).toEqual(caseWorthy(assessment));
    if (save.add !== undefined) {
      const { observationId } = history.adverseEvents.at(-1)!;
      const episode = assessment.episodes.find(({ sources }) =>
        sources.some((row) => row.observationId === observationId),
      );
      const findings = assessment.findings.filter(({ episodeKey }) => episodeKey === episode?.key);
      expect(standing.about(observationId)).toEqual({ episode, findings });
    }
    return standing;
  });
}

const event = (
  term: EventSpec['term'],
  grade: number | null,
  from: string,
  change: Partial<EventSpec> = {},
): EventSpec => ({
  term,
  steps: [[grade, from]],
  ...change,
});
const over = (end: string) => ({ end });
const CRS4 = event('CRS', 4, '2026-03-04T08:00', over('2026-03-05T08:00'));
const CRS3 = event('CRS', 3, '2026-03-05T08:00');
const HYPOXIA4 = event('Hypoxia', 4, '2026-03-05T08:00', over('2026-03-06T08:00'));
const MILD = event('Headache', 1, '2026-03-03T08:00', over('2026-03-03T09:00'));

const keys = ({ grounds }: SubjectStanding) => grounds.map(({ episodeKey, urgency }) => `${episodeKey} ${urgency}`);
const open = ({ summary }: SubjectStanding) =>
  summary.open.map(({ ruleId, episodeKey, outcome }) => `${ruleId} ${episodeKey} ${outcome}`);

describe('an event that is added', () => {
  test('stands among the others by how grave it is and when it began', () => {
    const saves = play(
      {},
      { add: event('Hypoxia', 4, '2026-03-06T08:00', over('2026-03-07')) },
      { add: event('Hypotension', 4, '2026-03-05T08:00', { related: null, end: '2026-03-07' }) },
      { add: event('Headache', 4, '2026-03-04T08:00', over('2026-03-07')) },
      { add: event('Vomiting', 4, '2026-03-03T08:00', { related: null, end: '2026-03-07' }) },
      { add: event('Epistaxis', 4, '2026-03-06T09:00', over('2026-03-07')) },
    );
    expect(keys(saves.at(-1)!)).toEqual(['r3 dlt', 'r1 dlt', 'r5 dlt', 'r4 needs-decision', 'r2 needs-decision']);
  });

  test('and says nothing leaves the very same summary and cases; one that moves a date does not', () => {
    const [, before, after, later] = play(
      { seenOn: ['2026-03-07'] },
      { add: HYPOXIA4 },
      { add: MILD },
      { add: event('Nausea', 1, '2026-03-07', over('2026-03-08')) },
    );
    expect(after!.summary).toBe(before!.summary);
    expect(after!.grounds).toBe(before!.grounds);
    expect(later!.summary).not.toBe(before!.summary);
    expect(later!.summary.lastObservedOn).toBe('2026-03-08');
    expect(later!.grounds).toBe(before!.grounds);
  });

  test('raises the worst grade of its family', () => {
    const saves = play({}, { add: event('Nausea', 1, '2026-03-05') }, { add: event('Headache', 2, '2026-03-05') });
    expect(saves.map(({ summary }) => summary.worstGrades.other)).toEqual([null, 1, 2]);
  });

  test('joins others of its term: they are one, and what they say replaces what was said before', () => {
    const [, mild, grave, same] = play(
      {},
      { add: event('CRS', 2, '2026-03-04T08:00', over('2026-03-06T08:00')) },
      { add: event('CRS', 4, '2026-03-05T08:00', over('2026-03-07T08:00')) },
      { add: event('CRS', 1, '2026-03-06T08:00', over('2026-03-07T08:00')) },
    );
    expect([open(mild!), open(grave!), open(same!)]).toEqual([[], ['D2 r1 dlt'], ['D2 r1 dlt']]);
  });

  test('after the moment at which another one ripened', () => {
    const saves = play({}, { add: CRS3 }, { at: '2026-03-13T00:00:00.000Z', add: event('Nausea', 1, '2026-03-08') });
    expect(saves.map(open)).toEqual([[], ['D3 r1 undecided'], ['D3 r1 dlt']]);
  });

  test('at the very moment at which another one ripens, and just before', () => {
    const ripe = '2026-03-12T00:00:00.000Z';
    const before = '2026-03-11T23:59:59.999Z';
    const add = event('Nausea', 1, '2026-03-08');
    expect(play({}, { add: CRS3 }, { at: before, add }).map(open).at(-1)).toEqual(['D3 r1 undecided']);
    expect(play({}, { add: CRS3 }, { at: ripe, add }).map(open).at(-1)).toEqual(['D3 r1 dlt']);
  });

  test('after a reason of another one has changed, though its answer has not', () => {
    // Grade 4 is a DLT at once; the clause of 14 days is about grade 3, turns later and stands in the trace.
    const [rule] = protocol.rules;
    const of: Protocol = {
      ...protocol,
      rules: [
        {
          ...rule!,
          id: 'D90',
          select: { families: ['infection', 'CRS'] },
          grade: { atLeast: 3, atMost: 4 },
          except: ['X90'],
        },
      ].map(({ unlessDeathByProgression: _none, ...rest }) => rest),
      exclusions: [{ ...protocol.exclusions.find(({ id }) => id === 'X4a')!, id: 'X90', select: {} }],
    };
    const sepsis = event('Lung infection', 4, '2026-03-05T08:00');
    const later = { at: '2026-03-20T00:00:00.000Z', add: event('Nausea', 1, '2026-03-08') };
    const resolved = ({ grounds }: SubjectStanding) =>
      grounds.flatMap(({ findings }) =>
        findings.flatMap(({ trace }) => trace.flatMap(({ code, met }) => (code === 'exclusion-resolved' ? [met] : []))),
      );
    expect(play({}, { protocol: of }, { add: sepsis }, { add: MILD }, later).slice(2).map(resolved)).toEqual([
      ['unknown'],
      ['unknown'],
      ['not-met'],
    ]);
    expect(
      play({ events: [sepsis] }, { protocol: of }, { add: MILD }, later)
        .slice(1)
        .map(resolved),
    ).toEqual([['unknown'], ['unknown'], ['not-met']]);
    expect(
      play({ events: [sepsis, MILD] }, { protocol: of }, later)
        .slice(1)
        .map(resolved),
    ).toEqual([['unknown'], ['not-met']]);
    const looks = [
      {
        at: '2026-03-05T08:00',
        temperature: { value: 39, unit: 'C' },
        hypotension: true,
        vasopressors: ['norepinephrine', 'dopamine'],
      },
    ] as const;
    const measured = play({ crsAssessments: looks }, { protocol: of }, { add: MILD }, later).slice(1);
    expect(measured.map(resolved)).toEqual([['unknown'], ['unknown'], ['not-met']]);
  });

  test('joins all the rows of its term that were there before', () => {
    const rows = [
      event('CRS', 2, '2026-03-03T08:00', over('2026-03-05T08:00')),
      event('CRS', 1, '2026-03-04T08:00', over('2026-03-06T08:00')),
      event('CRS', 2, '2026-03-05T20:00', over('2026-03-06T20:00')),
    ];
    const [before, after] = play({ events: rows }, { add: event('CRS', 4, '2026-03-06T08:00', over('2026-03-07')) });
    expect([open(before!), open(after!)]).toEqual([[], ['D2 r1 dlt']]);
    expect(after!.about(4 as ObservationId)!.episode.sources).toHaveLength(4);
  });

  test('after a day it was dated ahead has come', () => {
    const ahead = event('Nausea', 1, '2026-03-06', over('2026-03-12'));
    const saves = play({}, { add: ahead }, { at: '2026-03-14T00:00:00.000Z', add: MILD });
    expect(saves.map(({ summary }) => summary.lastObservedOn)).toEqual(['2026-03-02', '2026-03-06', '2026-03-12']);
  });

  test('is answered about, and no other record is', () => {
    const [first, second] = play({ events: [HYPOXIA4, CRS4] }, { add: MILD });
    expect(first!.about(1 as ObservationId)).toMatchObject({ episode: { key: 'r1' } });
    expect(first!.about(1 as ObservationId)!.findings.every(({ episodeKey }) => episodeKey === 'r1')).toBe(true);
    expect(first!.about(2 as ObservationId)).toMatchObject({ episode: { key: 'r2' } });
    expect(first!.about(101 as ObservationId)).toBeUndefined();
    expect(second!.about(3 as ObservationId)).toMatchObject({ episode: { key: 'r3' } });
    expect(second!.about(1 as ObservationId)).toBeUndefined();
  });
});

describe('an event that concerns others', () => {
  const sign = (signOf: 'CRS' | 'ICANS') => event('Fever', 4, '2026-03-05', { end: '2026-03-06', change: { signOf } });

  test('the first CRS makes signs of what was called so', () => {
    const saves = play(
      {},
      { add: sign('CRS') },
      { add: event('CRS', 1, '2026-03-05') },
      { add: event('CRS', 2, '2026-03-07') },
    );
    expect(saves.map(open)).toEqual([[], ['D10a r1 undecided'], [], []]);
  });

  test('the first ICANS, where the protocol says so', () => {
    const [exclusion] = protocol.exclusions.filter(({ id }) => id === 'X3');
    const exclusions = protocol.exclusions.map((one) =>
      one === exclusion ? { ...one, select: { ...one.select, signOf: 'ICANS' as const } } : one,
    );
    const of = { ...protocol, exclusions };
    const saves = play({}, { add: sign('ICANS'), protocol: of }, { add: event('ICANS', 1, '2026-03-05') });
    expect(saves.map(open)).toEqual([[], ['D10a r1 undecided'], []]);
  });

  test('a bleeding makes a DLT of low platelets', () => {
    const low = event('Platelet count decreased', 2, '2026-03-05');
    const saves = play({}, { add: low }, { add: event('Epistaxis', 3, '2026-03-06', over('2026-03-06')) });
    expect(open(saves.at(-1)!)).toContain('D7b r1 dlt');
  });

  const looks = {
    crsAssessments: [
      {
        at: '2026-03-05T08:00',
        temperature: { value: 39, unit: 'C' },
        hypotension: true,
        vasopressors: ['norepinephrine', 'dopamine'],
      },
      { at: '2026-03-06T08:00' },
    ],
  } as const;

  test('a report of what was measured takes its question over', () => {
    const report = event('CRS', 2, '2026-03-05T08:00', over('2026-03-06T08:00'));
    const saves = play(looks, { add: MILD }, { add: report });
    expect(saves.map(open)).toEqual([
      ['D2 d10052015:501 undecided'],
      ['D2 d10052015:501 undecided'],
      ['D2 r2 undecided'],
    ]);
  });

  test('a report of a value that was measured takes its question over, one of another term does not', () => {
    const labs = [{ analyte: 'ALT', at: '2026-03-05T08:00', value: 2000, unit: 'U/L', refHigh: 40 }];
    const report = event('ALT increased', 2, '2026-03-05T08:00', over('2026-03-06T08:00'));
    const saves = play(
      { labs },
      { add: MILD },
      { add: event('Creatinine increased', 2, '2026-03-05') },
      { add: report },
    );
    const measured = ['D10a d10001551:701 undecided'];
    expect(saves.map(open)).toEqual([measured, measured, measured, ['D10a r3 undecided']]);
    const both = [...labs, { ...labs[0]!, analyte: 'AST' }];
    expect(play({ labs: both }, { add: report }).map((one) => open(one).length)).toEqual([2, 2]);
  });

  test('what was measured ripens though the report said nothing', () => {
    const grade3 = {
      crsAssessments: [{ ...looks.crsAssessments[0], vasopressors: ['norepinephrine'] as const }],
    } as unknown as HistorySpec;
    const saves = play(
      grade3,
      { add: MILD },
      { at: '2026-03-13T00:00:00.000Z', add: event('Nausea', 1, '2026-03-08') },
    );
    expect(saves.map(({ grounds }) => grounds.length)).toEqual([0, 0, 1]);
  });
});

describe('anything else that moves', () => {
  test('time alone, forwards and backwards', () => {
    const saves = play(
      {},
      { add: CRS3 },
      { at: '2026-03-20T00:00:00.000Z' },
      { at: '2026-03-06T00:00:00.000Z' },
      { at: '2026-03-06T00:00:00.000Z', add: MILD },
      { at: '2026-04-20T00:00:00.000Z', add: event('Nausea', 1, '2026-03-08') },
    );
    expect(saves.map(({ summary }) => summary.state)).toEqual([
      'in-window',
      'possible-dlt',
      'possible-dlt',
      'possible-dlt',
      'possible-dlt',
      'possible-dlt',
    ]);
  });

  test('back to before the standing was taken, with an event added', () => {
    const saves = play({}, { add: CRS3, at: '2026-03-20T00:00:00.000Z' }, { at: MARCH_8, add: MILD });
    expect(saves.map(open)).toEqual([[], ['D3 r1 dlt'], ['D3 r1 undecided']]);
  });

  test('another version of the protocol', () => {
    const rules = protocol.rules.filter(({ id }) => id !== 'D10a');
    const saves = play({}, { add: HYPOXIA4 }, { add: MILD, protocol: { ...protocol, rules } });
    expect(saves.map((one) => keys(one).length)).toEqual([0, 1, 0]);
  });

  test.each<[what: string, set: HistorySpec, before: readonly string[], after: readonly string[]]>([
    ['the infusion', { infusions: [['2026-01-01', 2]] }, ['D10a r1 dlt'], []],
    [
      'a decision',
      { decisions: [{ episodeKey: 'r1', decision: 'referred', by: 'Li' }] },
      ['D10a r1 dlt'],
      ['D10a r1 dlt', 'D12 r1 undecided'],
    ],
    ['a death', { studyEvents: [['death', '2026-03-07', 'other']] }, ['D10a r1 dlt'], ['D10a r1 dlt', 'D1 death dlt']],
  ])('%s, together with an event and before one', (_what, set, before, after) => {
    const both = play({ events: [HYPOXIA4] }, { add: MILD, set });
    expect(both.map((one) => open(one).toSorted())).toEqual([before, after].map((all) => [...all].toSorted()));
    const apart = play({ events: [HYPOXIA4] }, { set }, { add: MILD }, { add: event('Vomiting', 4, '2026-03-06') });
    expect(open(apart[2]!).toSorted()).toEqual([...after].toSorted());
  });

  test('a death recorded as an event stands once', () => {
    const set: HistorySpec = { studyEvents: [['death', '2026-03-07', 'other']] };
    const fatal = event('Hypotension', 5, '2026-03-07', over('2026-03-07'));
    const saves = play({}, { set }, { add: fatal });
    expect(saves.map(open)).toEqual([[], ['D1 death dlt'], ['D1 r1 dlt']]);
  });

  test('an event that is taken back', () => {
    const rows = aHistory({ events: [HYPOXIA4, MILD] });
    const two = subjectStanding(rows, protocol, MARCH_8 as Instant);
    const one = subjectStanding({ ...rows, adverseEvents: rows.adverseEvents.slice(1) }, protocol, MARCH_8 as Instant);
    expect([keys(two), keys(one)]).toEqual([['r1 dlt'], []]);
  });
});
