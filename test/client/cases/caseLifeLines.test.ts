import { expect, test } from 'vitest';
import { caseLifeLines } from '../../../client/features/cases/caseLifeLines.ts';
import type { CaseNotice } from '../../../shared/model/caseNotice.ts';
import type { CaseStep } from '../../../shared/model/dltCase.ts';

const step = (state: CaseStep['state'], seq: number, at: string) =>
  ({ state, seq, at: `2026-03-05T${at}:00.000Z`, by: 'x', role: 'system', reason: '' }) as CaseStep;
const notice = (id: number, round: number, at: string) =>
  ({ id, round, kind: 'delivered', at: `2026-03-05T${at}:00.000Z` }) as CaseNotice;

test('steps and notices stand in order of time, each counted from the entry of its own round', () => {
  const steps = [step('raised', 5, '08:00'), step('confirmed', 9, '10:00'), step('reopened', 12, '11:00')];
  const lines = caseLifeLines({ steps }, [notice(3, 5, '10:00'), notice(2, 12, '11:00'), notice(1, 5, '08:01')]);
  expect(lines.map((line) => [line.kind === 'step' ? line.step.state : line.notice.id, line.sinceMs])).toEqual([
    ['raised', null],
    [1, 60_000],
    [3, 7_200_000],
    ['confirmed', 7_200_000],
    ['reopened', null],
    [2, 0],
  ]);
});
