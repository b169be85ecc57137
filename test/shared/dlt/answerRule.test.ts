import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { heldUntilMs } from '../../../shared/dlt/findingsOfEpisode.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { DltExclusion, DltRule } from '../../../shared/model/ruleLanguage.ts';
import { instantOf } from '../../../shared/time/instant.ts';
import { aHistory, type EventSpec } from '../../support/aHistory.ts';

const WORDS = { wording: { en: '', zh: '' }, origin: { kind: 'assumption', basis: '' } } as const;
const INFECTION: DltRule = {
  id: 'D90',
  select: { families: ['infection'] },
  grade: { atLeast: 3, atMost: 4 },
  except: ['X90', 'X91'],
  ...WORDS,
};
const within = (id: string, days: number, change: Partial<DltExclusion> = {}): DltExclusion => ({
  id,
  select: {},
  ifResolved: { toGradeAtMost: 2, withinHours: days * 24 },
  ...WORDS,
  ...change,
});
const protocol = (...exclusions: readonly DltExclusion[]): Protocol => ({
  ...defaultProtocol(1 as TrialId),
  rules: [{ ...INFECTION, except: exclusions.map(({ id }) => id) }],
  exclusions,
});

/** Grade 4 from 5 March, 08:00 of Shanghai, and still there. */
const SEPSIS: EventSpec = { term: 'Lung infection', steps: [[4, '2026-03-05T08:00']] };
const AFTER_7_DAYS = '2026-03-12T00:00:00.000Z';
const AFTER_14_DAYS = '2026-03-19T00:00:00.000Z';

function answer(of: Protocol, at: string, event = SEPSIS, history = aHistory({ events: [event] })) {
  const { findings, episodes } = assessSubject(history, of, at as Instant);
  const { outcome, ripensAt } = findings.find(({ ruleId }) => ruleId === 'D90')!;
  const heldMs = heldUntilMs(episodes[0]!, { record: history });
  return { outcome, ripensAt, heldUntil: Number.isFinite(heldMs) ? instantOf(heldMs) : null };
}

describe('the moment a question ripens', () => {
  test('is the one that decides, though another clause that no longer matters turns earlier or later', () => {
    // The clause of fourteen days is about grade 3 and does not hold anyway.
    const of = protocol(within('X90', 14, { gradeAtMost: 3 }), within('X91', 7));
    const ripe = { outcome: 'undecided', ripensAt: AFTER_7_DAYS, heldUntil: AFTER_7_DAYS };
    expect(answer(of, '2026-03-08T00:00:00.000Z')).toEqual(ripe);
    const turned = protocol(within('X90', 7), within('X91', 14, { gradeAtMost: 3 }));
    expect(answer(turned, '2026-03-08T00:00:00.000Z')).toEqual(ripe);
    const earlier = protocol(within('X90', 7, { gradeAtMost: 3 }), within('X91', 14));
    expect(answer(earlier, '2026-03-08T00:00:00.000Z')).toEqual({
      outcome: 'undecided',
      ripensAt: AFTER_14_DAYS,
      heldUntil: AFTER_7_DAYS,
    });
  });

  test('has passed once it is a DLT, though a clause that does not matter turns later: its reasons hold until then', () => {
    const of = protocol(within('X90', 14, { gradeAtMost: 3 }), within('X91', 7));
    const then = { outcome: 'dlt', ripensAt: null };
    expect(answer(of, AFTER_7_DAYS)).toEqual({ ...then, heldUntil: AFTER_14_DAYS });
    expect(answer(of, AFTER_14_DAYS)).toEqual({ ...then, heldUntil: null });
    expect(answer(protocol(within('X90', 14, { gradeAtMost: 3 })), '2026-03-08T00:00:00.000Z')).toEqual({
      ...then,
      heldUntil: AFTER_14_DAYS,
    });
  });

  test('needs every clause that is open', () => {
    const of = protocol(within('X90', 14), within('X91', 7));
    expect(answer(of, '2026-03-08T00:00:00.000Z').ripensAt).toBe(AFTER_14_DAYS);
    expect(answer(of, '2026-03-15T00:00:00.000Z').ripensAt).toBe(AFTER_14_DAYS);
    expect(answer(of, AFTER_14_DAYS).outcome).toBe('dlt');
  });

  test('does not come where a person has to answer first: the case is raised now', () => {
    const of = protocol(within('X90', 14));
    const asked = answer(of, '2026-03-08T00:00:00.000Z', { ...SEPSIS, related: null });
    expect(asked).toEqual({ outcome: 'undecided', ripensAt: null, heldUntil: AFTER_14_DAYS });
    const excused = answer(of, '2026-03-08T00:00:00.000Z', { ...SEPSIS, related: 'unrelated' });
    expect(excused).toMatchObject({ outcome: 'not-dlt', ripensAt: null });
  });
});

describe('what is remembered of an event', () => {
  const of = protocol(within('X90', 14, { gradeAtMost: 3 }), within('X91', 7));
  const history = aHistory({ events: [SEPSIS] });
  const asked = (at: string, by = of, record = history) => answer(by, at, SEPSIS, record).outcome;

  test('holds from the moment it was found to the one at which time changes it, and no longer', () => {
    expect(asked('2026-03-08T00:00:00.000Z')).toBe('undecided');
    expect(asked('2026-03-11T23:59:59.999Z')).toBe('undecided');
    expect(asked(AFTER_7_DAYS)).toBe('dlt');
    expect(asked('2026-03-11T23:59:59.999Z')).toBe('undecided');
    expect(asked('2026-04-11T00:00:00.000Z')).toBe('dlt');
  });

  test('does not hold for another protocol, nor for another record of the patient', () => {
    expect(asked('2026-04-11T00:00:00.000Z')).toBe('dlt');
    expect(asked('2026-04-11T00:00:00.000Z', protocol(within('X90', 60)))).toBe('undecided');
    expect(asked('2026-04-11T00:00:00.000Z')).toBe('dlt');
    expect(asked('2026-04-11T00:00:00.000Z', of, { ...history, infusions: [] })).toBe('not-dlt');
    expect(asked('2026-04-11T00:00:00.000Z')).toBe('dlt');
  });

  test('is the very same answer as long as nothing has moved', () => {
    const findings = () => assessSubject(history, of, '2026-04-11T00:00:00.000Z' as Instant).findings;
    expect(findings()[0]).toBe(findings()[0]);
  });
});
