import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposalOf } from '../../../shared/cohort/proposalOf.ts';
import type { CohortDesign, ProposedAction } from '../../../shared/model/cohort.ts';
import { aLevel, aProtocol } from '../../support/aCohort.ts';
import vectors from '../../vectors/cohort/proposals.json' with { type: 'json' };

function propose(design: CohortDesign, levels: readonly (readonly [number, number, number])[], current: number) {
  const { cohort: settings } = aProtocol({ design });
  const patients = levels.flatMap(([evaluable, dlt, pending], level) => [
    ...Array.from({ length: dlt }, () => ({ level, hadDlt: true, weight: 1 })),
    ...Array.from({ length: evaluable - dlt }, () => ({ level, hadDlt: false, weight: 1 })),
    ...Array.from({ length: pending }, () => ({ level, hadDlt: false, weight: 0.3 })),
  ]);
  return proposalOf({
    levels: levels.map((counts) => aLevel(counts)),
    current,
    settings: { ...settings, skeleton: design === 'crm' && levels.length === 3 ? [0.1, 0.2, 0.3] : [] },
    windowDays: 29,
    patients,
  });
}

type Triple = readonly [number, number, number];

describe('proposalOf', () => {
  test.each(vectors.cases)('$id', ({ design, levels, current, expected }) => {
    const answer = propose(design as CohortDesign, levels as unknown as Triple[], current);
    if (typeof expected === 'string') expect(answer).toEqual({ ok: false, reason: expected });
    else {
      const said = answer.ok ? [answer.proposal.action, answer.proposal.next] : answer.reason;
      expect(said).toEqual(expected);
    }
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
