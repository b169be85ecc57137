import { describe, expect, test } from 'vitest';
import { cohortCounts } from '../../../shared/cohort/cohortCounts.ts';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { assessTrial } from '../../../shared/dlt/assessTrial.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { summarise } from '../../../shared/dlt/summarise.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const AT = '2026-03-20T04:00:00.000Z' as Instant;

function tallies(...specs: readonly HistorySpec[]) {
  const rows = specs.map((spec) => {
    const history = aHistory(spec);
    return { subject: history.subject, summary: summarise(assessSubject(history, protocol, AT)) };
  });
  return assessTrial(rows, protocol);
}

const grade4 = { term: 'CRS', steps: [[4, '2026-03-05']] } as const;
const confirmed = { episodeKey: 'r1', decision: 'confirmed', by: 'monitor' } as const;

describe('assessTrial', () => {
  test('an empty trial shows every dose level with zeros', () => {
    const none = {
      treated: 0,
      evaluable: 0,
      evaluableDlt: 0,
      dlt: 0,
      possibleDlt: 0,
      inWindow: 0,
      pendingData: 0,
      notEvaluable: 0,
    };
    expect(tallies().levels).toEqual(['DL1', 'DL2', 'DL3'].map((doseLevel) => ({ doseLevel, ...none })));
    expect(tallies().nextChangeAt).toBeNull();
  });

  test('counts each treated patient in one state; a DLT nobody has decided is in no denominator yet', () => {
    const { levels, total } = tallies(
      { infusions: [] },
      {},
      { events: [grade4] },
      { events: [grade4], decisions: [confirmed] },
      { infusions: [['2026-03-02', 1]] },
      { infusions: [['2026-01-02', 2]] },
    );
    expect(levels[1]).toEqual({
      doseLevel: 'DL2',
      treated: 5,
      evaluable: 1,
      evaluableDlt: 1,
      dlt: 1,
      possibleDlt: 1,
      inWindow: 1,
      pendingData: 1,
      notEvaluable: 1,
    });
    expect(total).toEqual({ ...levels[1], doseLevel: null });
  });

  test('the denominators of the board and of the cohort page are one', () => {
    const specs: readonly HistorySpec[] = [
      {},
      { events: [grade4] },
      { events: [grade4], decisions: [confirmed] },
      { events: [grade4], decisions: [confirmed], infusions: [['2026-03-02', 1]] },
      { infusions: [['2026-01-02', 2]], seenOn: ['2026-02-02'] },
    ];
    const rows = specs.map((spec) => {
      const history = aHistory(spec);
      return { subject: history.subject, zone: history.zone, summary: summarise(assessSubject(history, protocol, AT)) };
    });
    const { total } = assessTrial(rows, protocol);
    const counts = cohortCounts(rows, protocol).total;
    expect([total.treated, total.evaluable, total.evaluableDlt]).toEqual([
      counts.treated,
      counts.evaluable,
      counts.dlt,
    ]);
    expect([total.evaluable, total.evaluableDlt, total.dlt]).toEqual([2, 1, 2]);
  });

  test('shows levels the protocol does not name, and patients without one last', () => {
    const { levels } = tallies({ doseLevel: null }, { doseLevel: 'DL9' }, { doseLevel: 'DL1' });
    expect(levels.map(({ doseLevel, treated }) => [doseLevel, treated])).toEqual([
      ['DL1', 1],
      ['DL2', 0],
      ['DL3', 0],
      ['DL9', 1],
      [null, 1],
    ]);
  });

  test('changes next when the first of its patients does', () => {
    const { nextChangeAt } = tallies({}, { events: [{ term: 'CRS', steps: [[3, '2026-03-15T08:00']] }] });
    expect(nextChangeAt).toBe('2026-03-22T00:00:00.000Z');
  });

  test('levels the protocol does not name follow by name, patients without one come last', () => {
    const levels = ['X9', null, 'X10', null, 'DL2', 'A'].map((doseLevel) => ({ doseLevel }));
    expect(tallies(...levels).levels.map(({ doseLevel, treated }) => [doseLevel, treated])).toEqual([
      ['DL1', 0],
      ['DL2', 1],
      ['DL3', 0],
      ['A', 1],
      ['X10', 1],
      ['X9', 1],
      [null, 2],
    ]);
  });
});
