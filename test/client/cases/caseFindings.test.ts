import { describe, expect, test } from 'vitest';
import { caseFindings } from '../../../client/features/cases/caseFindings.ts';
import type { SubjectAssessment } from '../../../shared/model/assessment.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';

const step = { ruleId: 'D3', code: 'resolved-in-time', met: 'met', facts: { withinHours: 168 }, evidence: [1] };
const finding = (change: object = {}) => ({
  ruleId: 'D3',
  episodeKey: 'r1',
  outcome: 'dlt',
  trace: [step],
  ripensAt: null,
  ...change,
});

function compared(then: readonly object[], now: readonly object[]) {
  const dltCase = { episodeKey: 'r1', findings: then, episode: null } as unknown as DltCase;
  return caseFindings(dltCase, { findings: now, episodes: [] } as unknown as SubjectAssessment);
}

describe('caseFindings', () => {
  test('the same answer read from another version of the record has not changed', () => {
    const now = finding({ trace: [{ ...step, evidence: [1, 2] }] });
    expect(compared([finding()], [now]).hasChanged).toBe(false);
  });

  test('the order of the rules does not matter', () => {
    const other = finding({ ruleId: 'D2' });
    expect(compared([finding(), other], [other, finding()]).hasChanged).toBe(false);
  });

  test.each([
    ['another outcome', { outcome: 'undecided' }],
    ['another ripening moment', { ripensAt: '2026-03-14T01:30:00.000Z' }],
    ['another answer to a clause', { trace: [{ ...step, met: 'unknown' }] }],
    ['another fact in a clause', { trace: [{ ...step, facts: { withinHours: 72 } }] }],
  ])('%s has changed', (_what, change) => {
    expect(compared([finding()], [finding(change)]).hasChanged).toBe(true);
  });

  test('"not a DLT", and findings about another episode, are not what the case is about', () => {
    const { now, hasChanged } = compared(
      [finding()],
      [finding(), finding({ ruleId: 'D4', outcome: 'not-dlt' }), finding({ episodeKey: 'r2' })],
    );
    expect(now).toHaveLength(1);
    expect(hasChanged).toBe(false);
  });

  test('no rule speaks for it any more: that is a change', () => {
    expect(compared([finding()], [finding({ outcome: 'not-dlt' })]).hasChanged).toBe(true);
  });
});
