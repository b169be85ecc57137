import { describe, expect, test } from 'vitest';
import { type CaseGround, reconcileCases } from '../../../shared/dlt/reconcileCases.ts';
import { episodesOf } from '../../../shared/episodes/episodesOf.ts';
import type { Finding } from '../../../shared/model/assessment.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { CaseStep, DltCase } from '../../../shared/model/dltCase.ts';
import type { Episode } from '../../../shared/model/episode.ts';
import type { CaseId, SubjectId, TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type EventSpec } from '../../support/aHistory.ts';
import { aProtocolOfEverything } from '../../support/aProtocolOfEverything.ts';

/** The rule of what the committee is asked and declares. */
const COMMITTEE_HOOK = 'D12';
const STEP = { at: '2026-03-05T08:00:00.000Z' as Instant, seq: 7, by: 'Site', role: 'investigator' };

const anEpisode = (event: EventSpec): Episode => episodesOf(aHistory({ events: [event] }), aProtocolOfEverything())[0]!;
const CRS = anEpisode({ term: 'CRS', steps: [[4, '2026-03-04T09:00']] });
const FEVER = anEpisode({ term: 'Fever', steps: [[4, '2026-03-04T09:00']] });
const FRAME = {
  trialId: 1 as TrialId,
  subjectId: 2 as SubjectId,
  protocolVersion: '3',
  episodeNow: (key: string): Episode | undefined => (key === CRS.key ? CRS : undefined),
  step: STEP,
};
const MEASURED: Episode = { ...CRS, key: 'd10052015:501', origin: 'derived' };

const aFinding = (ruleId: string, outcome: Finding['outcome'] = 'dlt', episodeKey = 'r1'): Finding => ({
  ruleId,
  episodeKey,
  outcome,
  trace: [],
  ripensAt: null,
});

function aGround(change: Partial<CaseGround> = {}): CaseGround {
  const ruleIds = change.ruleIds ?? ['D2'];
  const urgency = change.urgency ?? 'dlt';
  const outcome = urgency === 'dlt' ? 'dlt' : 'undecided';
  const findings = ruleIds.map((ruleId) => aFinding(ruleId, outcome));
  return { episodeKey: 'r1', urgency, ruleIds, findings, episode: CRS, ...change };
}

const stepTo = (state: CaseStep['state'], role = 'medical-monitor'): CaseStep => ({ ...STEP, state, role, reason: '' });

/** A case about `ground` that has gone through these states. */
function aCase(states: readonly DltCase['state'][], ground = aGround(), change: Partial<DltCase> = {}): DltCase {
  return {
    caseId: 1 as CaseId,
    trialId: FRAME.trialId,
    subjectId: FRAME.subjectId,
    ...ground,
    state: states.at(-1)!,
    protocolVersion: '2',
    steps: states.map((state) => stepTo(state)),
    ...change,
  };
}

describe('a ground without a case', () => {
  test('raises one, with the rules that speak as the reason', () => {
    expect(reconcileCases([], [aGround({ ruleIds: ['D2', 'D5'] })], FRAME)).toEqual([
      {
        caseId: null,
        trialId: 1,
        subjectId: 2,
        ...aGround({ ruleIds: ['D2', 'D5'] }),
        protocolVersion: '3',
        state: 'raised',
        steps: [{ ...STEP, state: 'raised', reason: 'D2, D5' }],
      },
    ]);
  });

  test('is not mixed up with the case of another toxicity whose answer is the same', () => {
    const own = aCase(['confirmed'], aGround({ urgency: 'needs-decision' }));
    const other = aCase(['raised'], aGround({ episodeKey: 'r2', episode: FEVER }), { caseId: 2 as CaseId });
    const changes = reconcileCases([other, own], [aGround(), aGround({ episodeKey: 'r2', episode: FEVER })], FRAME);
    expect(changes).toMatchObject([{ caseId: 1, episodeKey: 'r1', state: 'reopened' }]);
  });

  test('is a case of its own beside the case of another toxicity', () => {
    const other = aGround({ episodeKey: 'r2', episode: FEVER });
    const changes = reconcileCases([aCase(['raised'])], [aGround(), other], FRAME);
    expect(changes).toMatchObject([{ caseId: null, episodeKey: 'r2', state: 'raised' }]);
  });
});

describe('a ground with a case', () => {
  const weaker = aGround({ urgency: 'needs-decision' });
  const moved = aGround({ findings: [{ ...aFinding('D2'), trace: [], ripensAt: STEP.at }] });
  const otherRule = aGround({ ruleIds: ['D3'] });

  test.each([
    ['the same answer leaves it as it is', ['raised'], aGround(), aGround(), undefined],
    ['other evidence is written in place, without a step', ['raised'], aGround(), moved, ['raised']],
    ['another urgency is written in place', ['raised'], weaker, aGround(), ['raised']],
    ['another rule is written in place', ['reopened'], aGround(), otherRule, ['reopened']],
    ['another episode is written in place', ['raised'], aGround(), aGround({ episode: FEVER }), ['raised']],
    ['somebody holds it: still theirs', ['raised', 'acknowledged'], aGround(), otherRule, ['raised', 'acknowledged']],
    ['held as a question, now a DLT: news', ['acknowledged'], weaker, aGround(), ['acknowledged', 'raised']],
    ['held as a DLT, now a question: no news', ['acknowledged'], aGround(), weaker, ['acknowledged']],
    [
      'withdrawn, and spoken for again',
      ['raised', 'withdrawn'],
      aGround(),
      aGround(),
      ['raised', 'withdrawn', 'raised'],
    ],
    ['decided, and the same answer', ['confirmed'], aGround(), aGround(), undefined],
    ['decided: other evidence for the same answer is no news', ['rejected'], aGround(), moved, undefined],
    ['decided, and another rule speaks', ['confirmed'], aGround(), otherRule, ['confirmed', 'reopened']],
    ['rejected as a question, now a DLT', ['rejected'], weaker, aGround(), ['rejected', 'reopened']],
    ['referred, and the answer moved', ['referred'], aGround(), weaker, ['referred', 'reopened']],
    ['referred, and the same answer', ['referred'], aGround(), aGround(), undefined],
    ['referred: other evidence for the same answer is no news', ['referred'], aGround(), moved, undefined],
    [
      'several rules reopen it',
      ['confirmed'],
      aGround(),
      aGround({ ruleIds: ['D2', 'D5'] }),
      ['confirmed', 'reopened'],
    ],
  ] as const)('%s', (_claim, states, before, now, after) => {
    const [change, ...more] = reconcileCases([aCase(states, before)], [now], FRAME);
    expect(more).toEqual([]);
    expect(change?.steps.map(({ state }) => state)).toEqual(after);
    if (after === undefined) return;
    expect(change).toMatchObject({ ...now, caseId: 1, protocolVersion: '3', state: after.at(-1) });
    if (after.length > states.length) {
      expect(change!.steps.at(-1)).toEqual({ ...STEP, state: after.at(-1), reason: now.ruleIds.join(', ') });
    }
  });
});

describe('the committee’s own word is no news about the facts', () => {
  const withHook = (...ruleIds: readonly string[]) => aGround({ ruleIds: [...ruleIds, COMMITTEE_HOOK] });
  const hookOnly = aGround({ ruleIds: [COMMITTEE_HOOK] });

  test.each([
    ['beside the rule that was decided on', aGround(), withHook('D2'), undefined],
    ['beside another rule', aGround(), withHook('D3'), 'reopened'],
    [
      'beside a question that it does not answer',
      aGround(),
      {
        ...withHook('D2'),
        findings: [aFinding('D2', 'undecided'), aFinding(COMMITTEE_HOOK)],
      },
      'reopened',
    ],
    ['alone, of the same event', hookOnly, hookOnly, undefined],
    ['alone, of an event that was corrected', hookOnly, { ...hookOnly, episode: FEVER }, 'reopened'],
    ['alone, of nothing that is known', { ...hookOnly, episode: null }, { ...hookOnly, episode: null }, undefined],
    ['alone, of an event that is gone', hookOnly, { ...hookOnly, episode: null }, 'reopened'],
  ] as const)('%s', (_claim, before, now, state) => {
    expect(reconcileCases([aCase(['confirmed'], before)], [now], FRAME)[0]?.state).toBe(state);
  });
});

describe('a case nothing speaks for any more', () => {
  test.each([
    ['raised: withdrawn', ['raised'], 'withdrawn'],
    ['acknowledged: withdrawn', ['acknowledged'], 'withdrawn'],
    ['withdrawn: stays', ['withdrawn'], undefined],
    ['rejected: stays', ['rejected'], undefined],
    ['referred: the monitor looks first', ['referred'], 'reopened'],
    ['confirmed: decided again by a person', ['confirmed'], 'reopened'],
    ['reopened, once confirmed: stays open', ['confirmed', 'reopened'], 'reopened'],
    ['reopened, once rejected: withdrawn', ['rejected', 'reopened'], 'withdrawn'],
    ['reopened, confirmed and then rejected: withdrawn', ['confirmed', 'rejected', 'reopened'], 'withdrawn'],
    ['reopened, never decided: withdrawn', ['referred', 'reopened'], 'withdrawn'],
  ] as const)('%s', (_claim, states, state) => {
    const [change, ...more] = reconcileCases([aCase(states)], [], FRAME);
    expect(more).toEqual([]);
    expect(change?.state).toBe(state);
    if (state === undefined) return;
    expect(change).toMatchObject({ ruleIds: [], findings: [], episodeKey: 'r1', protocolVersion: '2' });
    expect(change!.steps).toHaveLength(states.length + 1);
    expect(change!.steps.at(-1)).toEqual({ ...STEP, state, reason: 'NO_RULE_SPEAKS_FOR_IT' });
  });

  test.each([
    ['reopened and let go of before', aCase(['reopened'], aGround({ ruleIds: [], findings: [] }))],
    ['raised by a person', aCase(['raised'], aGround({ ruleIds: [COMMITTEE_HOOK] }))],
    ['raised by a person and held', aCase(['acknowledged'], aGround({ ruleIds: [COMMITTEE_HOOK] }))],
    ['raised by a person and reopened', aCase(['reopened'], aGround({ ruleIds: [COMMITTEE_HOOK] }))],
    ['confirmed knowing that no rule speaks', aCase(['confirmed'], aGround({ ruleIds: [], findings: [] }))],
  ])('%s: stays with the people', (_claim, dltCase) => {
    expect(reconcileCases([dltCase], [], FRAME)).toEqual([]);
  });

  test.each([
    [
      'a rule had spoken beside the person',
      aCase(['raised'], aGround({ ruleIds: ['D2', COMMITTEE_HOOK] })),
      'withdrawn',
    ],
    ['one rule had spoken', aCase(['raised'], aGround({ ruleIds: ['D2'] })), 'withdrawn'],
    [
      'a rule had spoken beside the committee',
      aCase(['confirmed'], aGround({ ruleIds: ['D2', COMMITTEE_HOOK] })),
      'reopened',
    ],
  ])('but not where %s', (_claim, dltCase, state) => {
    expect(reconcileCases([dltCase], [], FRAME)[0]?.state).toBe(state);
  });
});

describe('what people decided although no rule speaks for it', () => {
  const bare = aGround({ ruleIds: [], findings: [] });
  const ofHook = aGround({ ruleIds: [COMMITTEE_HOOK], findings: [] });
  const decided = [
    ['confirmed by the monitor', aCase(['confirmed'], bare)],
    ['confirmed by the committee', aCase(['confirmed'], bare, { steps: [stepTo('confirmed', 'committee-member')] })],
    ['declared under the committee’s rule, which the protocol no longer has', aCase(['confirmed'], ofHook)],
    ['referred under a protocol without the committee’s rule', aCase(['referred'], bare)],
    ['referred when the protocol had it', aCase(['referred'], ofHook)],
  ] as const;
  const nowIs = (episode: Episode | undefined) => ({ ...FRAME, episodeNow: () => episode });

  test.each(decided)('stands while its event does: %s', (_who, dltCase) => {
    expect(reconcileCases([dltCase], [], FRAME)).toEqual([]);
    const renamed = { ...CRS, sources: [] };
    expect(reconcileCases([dltCase], [], nowIs(renamed))).toEqual([]);
  });

  test.each(decided)('is looked at again when its event is corrected or gone: %s', (_who, dltCase) => {
    const later: Episode = { ...CRS, onset: '2026-03-05T09:00' as Episode['onset'] };
    for (const now of [later, undefined]) {
      expect(reconcileCases([dltCase], [], nowIs(now))).toMatchObject([
        { caseId: 1, state: 'reopened', ruleIds: [], steps: [{}, { reason: 'NO_RULE_SPEAKS_FOR_IT' }] },
      ]);
    }
  });

  test('a death without an event has no event that could change', () => {
    const death = aCase(['confirmed'], { ...bare, episodeKey: 'death', episode: null });
    expect(reconcileCases([death], [], nowIs(undefined))).toEqual([]);
  });

  test('a rejection and what waits for people are not asked about the event', () => {
    const rejected = aCase(['rejected'], bare);
    const held = aCase(['acknowledged'], ofHook);
    expect(reconcileCases([rejected, held], [], nowIs(undefined))).toEqual([]);
  });
});

describe('what was only measured and is now reported', () => {
  const measured = aCase(
    ['raised'],
    aGround({ episodeKey: MEASURED.key, episode: MEASURED, urgency: 'needs-decision' }),
  );

  test('is one case, which becomes that of the report', () => {
    const changes = reconcileCases([measured], [aGround()], FRAME);
    expect(changes).toMatchObject([{ caseId: 1, episodeKey: 'r1', state: 'raised', urgency: 'dlt' }]);
  });

  test('a decision on the measurement is asked again of the report', () => {
    const decided = { ...measured, state: 'confirmed', steps: [stepTo('raised'), stepTo('confirmed')] } as const;
    expect(reconcileCases([decided], [aGround()], FRAME)).toMatchObject([{ caseId: 1, state: 'reopened' }]);
  });

  test('two reports of it take it over once', () => {
    const second = aGround({ episodeKey: 'r2', episode: { ...CRS, key: 'r2' } });
    const changes = reconcileCases([measured], [aGround(), second], FRAME);
    expect(changes.map(({ caseId, episodeKey }) => [caseId, episodeKey])).toEqual([
      [1, 'r1'],
      [null, 'r2'],
    ]);
  });

  test.each([
    ['it was withdrawn before', { ...measured, state: 'withdrawn' as const }, aGround()],
    ['the report is of another toxicity', measured, aGround({ episode: FEVER })],
    ['the other one was reported too', { ...measured, episode: { ...CRS, key: MEASURED.key } }, aGround()],
    ['the other ground is measured too', measured, aGround({ episode: MEASURED })],
    ['nothing is known of the other', measured, aGround({ episode: null })],
    ['nothing is known of it', { ...measured, episode: null }, aGround()],
  ])('but not where %s', (_claim, known, ground) => {
    const changes = reconcileCases([known], [ground], FRAME);
    expect(changes.find(({ episodeKey }) => episodeKey === 'r1')).toMatchObject({ caseId: null });
  });

  test('nor while the measurement itself still speaks', () => {
    const still = aGround({ episodeKey: MEASURED.key, episode: MEASURED, urgency: 'needs-decision' });
    const changes = reconcileCases([measured], [aGround(), still], FRAME);
    expect(changes).toMatchObject([{ caseId: null, episodeKey: 'r1' }]);
  });
});
