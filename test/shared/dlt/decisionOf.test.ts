import { describe, expect, test } from 'vitest';
import { decisionOf } from '../../../shared/dlt/decisionOf.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { CaseAnswer, CaseState, CaseStep } from '../../../shared/model/dltCase.ts';

const when = { at: '2026-03-05T00:00:00.000Z' as Instant, seq: 1, reason: '' };
const step = (state: CaseState, by: string, role = 'medical-monitor'): CaseStep => ({ ...when, state, by, role });
const said = (ruleId: string, condition: number, answer: CaseAnswer['answer'], by: string): CaseAnswer => ({
  ...when,
  ruleId,
  condition,
  answer,
  by,
  role: 'medical-monitor',
});
const of = (state: CaseState, steps: readonly CaseStep[], answers?: readonly CaseAnswer[]) =>
  decisionOf({ state, episodeKey: 'r1', steps, ...(answers && { answers }) });

describe('what people have said on a case', () => {
  test.each(['raised', 'acknowledged', 'withdrawn', 'reopened'] as const)('is nothing while it is %s', (state) => {
    expect(of(state, [step('raised', 'system'), step(state, 'Monitor')])).toBeUndefined();
  });

  test.each(['confirmed', 'rejected', 'referred'] as const)('is a decision once it is %s', (state) => {
    const steps = [step('raised', 'system'), step(state, 'Monitor')];
    expect(of(state, steps)).toEqual({ episodeKey: 'r1', decision: state, by: 'Monitor' });
  });

  test('is the committee’s where a member of it took the step', () => {
    const steps = [step('referred', 'Monitor'), step('confirmed', 'Chair', 'committee-member')];
    expect(of('confirmed', steps)).toEqual({
      episodeKey: 'r1',
      decision: 'confirmed',
      by: 'Chair',
      decider: 'committee',
    });
  });

  test('is by whoever took the last such step', () => {
    const steps = [step('confirmed', 'First'), step('reopened', 'system'), step('confirmed', 'Second')];
    expect(of('confirmed', steps)).toMatchObject({ by: 'Second' });
  });

  test('no longer stands once a correction has reopened the case, and its answers do', () => {
    const steps = [step('confirmed', 'Monitor'), step('reopened', 'system')];
    expect(of('reopened', steps)).toBeUndefined();
    expect(of('reopened', steps, [said('D32', 0, 'yes', 'Monitor')])).toEqual({
      episodeKey: 'r1',
      decision: 'open',
      by: 'Monitor',
      answers: [{ ruleId: 'D32', condition: 0, answer: 'yes', by: 'Monitor' }],
    });
  });

  test('holds the latest answer to each question', () => {
    const answers = [
      said('D32', 0, 'yes', 'First'),
      said('D32', 1, 'no', 'First'),
      said('D33', 0, 'no', 'First'),
      said('D32', 0, 'no', 'Second'),
    ];
    const found = of('confirmed', [step('confirmed', 'Monitor')], answers);
    expect(found).toMatchObject({ decision: 'confirmed', by: 'Monitor' });
    expect(found?.answers).toEqual([
      { ruleId: 'D32', condition: 1, answer: 'no', by: 'First' },
      { ruleId: 'D33', condition: 0, answer: 'no', by: 'First' },
      { ruleId: 'D32', condition: 0, answer: 'no', by: 'Second' },
    ]);
  });

  test('is by whoever answered last, while nothing is decided', () => {
    const answers = [said('D32', 0, 'yes', 'First'), said('D32', 1, 'no', 'Second')];
    expect(of('raised', [step('raised', 'system')], answers)).toMatchObject({ decision: 'open', by: 'Second' });
  });

  test('without a step of its own a decision names nobody', () => {
    expect(of('confirmed', [step('raised', 'system')])).toEqual({ episodeKey: 'r1', decision: 'confirmed', by: '' });
  });
});
