import { describe, expect, test } from 'vitest';
import type { HistorySpec } from '../../../support/aHistory.ts';
import { conditionStep } from '../../../support/conditionStep.ts';

/** A window that begins before the infusion, so that only the hours decide. */
const WIDE = { rule: { window: { anchor: 'day-0', fromDay: -5, toDay: 60 } } } as const;

const said = (reached: string, infusedAt: string, withinHours = 24) =>
  conditionStep(
    { kind: 'after-infusion', withinHours },
    { infusions: [[infusedAt, 2]], events: [{ term: 'Infusion related reaction', steps: [[3, reached]] }] },
    WIDE,
  ).step.met;

describe('24 hours after an infusion at 10:00', () => {
  test.each([
    ['2026-03-01', 'not-met'],
    ['2026-03-02T09:59', 'not-met'],
    ['2026-03-02T10:00', 'met'],
    ['2026-03-02T10', 'met'],
    ['2026-03-02', 'met'],
    ['2026-03-03T10:00', 'met'],
    ['2026-03-03T10:01', 'not-met'],
    ['2026-03-03', 'unknown'],
    ['2026-03-04', 'not-met'],
    ['2026-03', 'unknown'],
  ])('hold %s: %s', (reached, met) => {
    expect(said(reached, '2026-03-02T10:00')).toBe(met);
  });
});

describe('24 hours after an infusion of which only the day is known', () => {
  test.each([
    ['2026-03-01T23:59', 'not-met'],
    ['2026-03-01', 'not-met'],
    ['2026-03-02T00:00', 'met'],
    ['2026-03-03T00:00', 'met'],
    ['2026-03-03T00:01', 'unknown'],
    ['2026-03-03T23:59', 'unknown'],
    ['2026-03-04T00:00', 'not-met'],
  ])('hold %s: %s', (reached, met) => {
    expect(said(reached, '2026-03-02')).toBe(met);
  });
});

test('an infusion known to the month may have come after anything before its last day', () => {
  expect(said('2026-03-30T23:59', '2026-03', 2000)).toBe('unknown');
  expect(said('2026-03-31T00:00', '2026-03', 2000)).toBe('met');
  expect(said('2026-03-31T00:00', '2026-03', 24)).toBe('unknown');
});

test('any infusion will do; the trace names them all by their number, whatever their order of entry', () => {
  const spec: HistorySpec = {
    infusions: [
      ['2026-03-02T10:00', 1],
      ['2026-03-09T10:00', 1],
    ],
    events: [{ term: 'Infusion related reaction', steps: [[3, '2026-03-09T12:00']] }],
  };
  const answer = conditionStep({ kind: 'after-infusion', withinHours: 24 }, spec, {
    change: (record) => ({ ...record, infusions: record.infusions.toReversed() }),
  });
  expect(answer).toMatchObject({
    outcome: 'dlt',
    step: {
      ruleId: 'D90',
      code: 'after-infusion',
      met: 'met',
      facts: { withinHours: 24, from: '2026-03-09T12:00' },
      evidence: [1, 101, 102],
    },
  });
});
