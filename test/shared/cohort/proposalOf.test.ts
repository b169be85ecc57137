import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkVectorFile } from '../../../server/vectors/checkVectorFile.ts';
import { propose } from '../../../server/vectors/cohort/proposalSuite.ts';
import { SUITES } from '../../../server/vectors/suites.ts';
import type { ProposedAction } from '../../../shared/model/cohort.ts';

describe('proposalOf', () => {
  test('every written case holds, and a case that claims something else fails', () => {
    const text = readFileSync('test/vectors/cohort/proposals.json', 'utf8');
    const lines = checkVectorFile('proposals', text, SUITES);
    expect(lines.filter(({ pass }) => !pass)).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(15);
    const file = JSON.parse(text) as { cases: readonly object[] };
    const wrong = { ...file, cases: file.cases.map((one) => ({ ...one, expected: ['suspend', 7] })) };
    const failed = checkVectorFile('proposals', JSON.stringify(wrong), SUITES);
    expect(failed.some(({ pass }) => pass)).toBe(false);
  });

  test('TITE-BOIN weighs who is pending, and suspends when too many are', () => {
    expect(
      propose(
        'tite-boin',
        [
          [1, 0, 2],
          [0, 0, 0],
        ],
        0,
      ),
    ).toMatchObject({ proposal: { action: 'suspend' } });
    expect(
      propose(
        'tite-boin',
        [
          [3, 0, 1],
          [0, 0, 0],
        ],
        0,
      ),
    ).toMatchObject({ proposal: { action: 'escalate', next: 1 } });
  });

  test('CRM skips no level and does not go up straight after a DLT', () => {
    expect(
      propose(
        'crm',
        [
          [3, 0, 0],
          [0, 0, 0],
          [0, 0, 0],
        ],
        0,
      ),
    ).toMatchObject({ proposal: { next: 1 } });
    expect(
      propose(
        'crm',
        [
          [3, 3, 0],
          [0, 0, 0],
          [0, 0, 0],
        ],
        0,
      ),
    ).toMatchObject({ proposal: { action: 'stop' } });
  });

  const RANK: Readonly<Record<ProposedAction, number>> = {
    escalate: 3,
    recommend: 2,
    stay: 2,
    wait: 2,
    suspend: 2,
    'de-escalate': 1,
    stop: 0,
  };

  test.each(['3+3', 'boin', 'mtpi-2', 'keyboard', 'mtpi', 'i3+3', 'tite-boin', 'crm'] as const)(
    '%s: one more DLT among the same patients never proposes more',
    (design) => {
      const counts = fc
        .tuple(fc.integer({ min: 1, max: 6 }), fc.nat(2))
        .chain(([evaluable, pending]) => fc.tuple(fc.constant(evaluable), fc.nat(evaluable - 1), fc.constant(pending)));
      fc.assert(
        fc.property(counts, ([evaluable, dlt, pending]) => {
          const at = (dlts: number) =>
            propose(
              design,
              [
                [3, 0, 0],
                [evaluable, dlts, pending],
                [0, 0, 0],
              ],
              1,
            );
          const [fewer, more] = [at(dlt), at(dlt + 1)];
          if (!fewer.ok || !more.ok) return fewer.ok === more.ok;
          return (
            RANK[more.proposal.best] <= RANK[fewer.proposal.best] &&
            RANK[more.proposal.worst] <= RANK[fewer.proposal.worst]
          );
        }),
      );
    },
  );
});
