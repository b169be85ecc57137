import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boinBoundaries, defaultBoinRates } from '../../../shared/escalation/boinBoundaries.ts';
import { boinTable } from '../../../shared/escalation/boinTable.ts';
import type { DecisionTable, EscalationDecision } from '../../../shared/escalation/decisionTable.ts';
import { eliminatedFrom, eliminationBound, isTooToxic } from '../../../shared/escalation/eliminationRule.ts';
import { i3plus3Table } from '../../../shared/escalation/i3plus3Table.ts';
import { keyboardTable } from '../../../shared/escalation/keyboardTable.ts';
import { mtpiTable } from '../../../shared/escalation/mtpiTable.ts';
import { nextDose } from '../../../shared/escalation/nextDose.ts';

const CAUTION: Readonly<Record<EscalationDecision, number>> = { escalate: 0, stay: 1, 'de-escalate': 2, eliminate: 3 };
const rule = (target: number, minimumPatients = 3) => ({ target, cutoff: 0.95, minimumPatients });
const keyboard = (target: number, edge: 'compare-densities' | 'whole-keys-only', minimumPatients = 1) =>
  keyboardTable({ elimination: rule(target, minimumPatients), marginLeft: 0.05, marginRight: 0.05, edge }, 24);
const equivalence = { below: 0.05, above: 0.05 };
const TABLES: Readonly<Record<string, (target: number) => DecisionTable>> = {
  'mTPI-2': (target) => keyboard(target, 'compare-densities'),
  Keyboard: (target) => keyboard(target, 'whole-keys-only', 3),
  mTPI: (target) => mtpiTable(rule(target, 1), equivalence, 24),
  'i3+3': (target) => i3plus3Table(rule(target), equivalence, 24),
};
const aTarget = () => fc.double({ min: 0.16, max: 0.45, noNaN: true });

describe.each(Object.entries(TABLES))('%s', (_name, tableOf) => {
  test('one more DLT never makes it bolder', () => {
    fc.assert(
      fc.property(aTarget(), (target) => {
        for (const row of tableOf(target)) {
          const caution = row.map((decision) => CAUTION[decision]);
          expect(caution).toEqual(caution.toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('goes up without any DLT and never with nothing but DLTs', () => {
    fc.assert(
      fc.property(aTarget(), (target) => {
        tableOf(target).forEach((row) => {
          expect(row[0]).toBe('escalate');
          expect(row.at(-1)).not.toBe('escalate');
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('published tables for a target of 0.3', () => {
  const letters = (row: readonly EscalationDecision[] | undefined): string =>
    (row ?? []).map((one) => ({ escalate: 'E', stay: 'S', 'de-escalate': 'D', eliminate: 'U' })[one]).join('');

  test('mTPI-2 for three and six patients', () => {
    const table = keyboard(0.3, 'compare-densities');
    expect([letters(table[2]), letters(table[5])]).toEqual(['ESDU', 'EESDUUU']);
    expect(letters(table[1])).toBe('EDU');
  });

  test('mTPI stays at three of six, which is why it is only kept for comparison', () => {
    expect(mtpiTable(rule(0.3, 1), equivalence, 6)[5]![3]).toBe('stay');
  });

  test('i3+3 counts both ends of the interval as in it', () => {
    const table = i3plus3Table(rule(0.3), { below: 0.05, above: 0.1 }, 20);
    expect([table[19]![5], table[9]![4], table[19]![4]]).toEqual(['stay', 'stay', 'escalate']);
  });

  test('BOIN bounds at cohorts of three', () => {
    const { escalateAtOrBelow, deEscalateAtOrAbove, eliminateAtOrAbove } = boinTable(defaultBoinRates(0.3), 18, 0.95);
    const at = (bounds: readonly (number | null)[]) => [3, 6, 9, 12, 15, 18].map((n) => bounds[n - 1]);
    expect(at(escalateAtOrBelow)).toEqual([0, 1, 2, 2, 3, 4]);
    expect(at(deEscalateAtOrAbove)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(at(eliminateAtOrAbove)).toEqual([3, 4, 5, 7, 8, 9]);
  });
});

describe('BOIN', () => {
  test.each([
    [0.15, 0.118, 0.179],
    [0.2, 0.157, 0.238],
    [0.25, 0.197, 0.298],
    [0.3, 0.236, 0.359],
    [0.35, 0.276, 0.419],
    [0.4, 0.316, 0.48],
  ])('the boundaries for a target of %d', (target, escalate, deEscalate) => {
    const found = boinBoundaries(defaultBoinRates(target));
    expect([found.escalate.toFixed(3), found.deEscalate.toFixed(3)]).toEqual([
      escalate.toFixed(3),
      deEscalate.toFixed(3),
    ]);
  });

  test('bounds keep their order and never fall with more patients', () => {
    fc.assert(
      fc.property(aTarget(), fc.double({ min: 0.8, max: 0.99, noNaN: true }), (target, cutoff) => {
        const table = boinTable(defaultBoinRates(target), 40, cutoff);
        table.escalateAtOrBelow.forEach((up, index) => {
          const down = table.deEscalateAtOrAbove[index]!;
          const out = table.eliminateAtOrAbove[index] ?? null;
          expect(up).toBeGreaterThanOrEqual(table.escalateAtOrBelow[index - 1] ?? 0);
          expect(down).toBeGreaterThan(up);
          expect(down).toBeLessThanOrEqual(index + 1);
          if (out !== null) expect(down).toBeLessThanOrEqual(out);
        });
      }),
    );
  });

  test('a whole product is one more, as in the published software', () => {
    // With safe and toxic rates mirrored around ½ the upper boundary is above ½ and the lower below it.
    const { deEscalate } = boinBoundaries({ target: 0.4, safe: 0.2, toxic: 0.6 });
    const table = boinTable({ target: 0.4, safe: 0.2, toxic: 0.6 }, 2, 0.95);
    expect(deEscalate).toBeCloseTo(0.5, 12);
    expect(table.deEscalateAtOrAbove).toEqual([1, 2]);
    expect(boinTable({ target: 0.6, safe: 0.4, toxic: 0.8 }, 4, 0.95).escalateAtOrBelow).toEqual([0, 1, 1, 2]);
  });

  test.each([
    [
      'rates that do not rise',
      { target: 0.3, safe: 0.3, toxic: 0.42 },
      10,
      0.95,
      'The rates must rise: safe, target, toxic.',
    ],
    [
      'a toxic rate no higher than the target',
      { target: 0.3, safe: 0.18, toxic: 0.3 },
      10,
      0.95,
      'The rates must rise: safe, target, toxic.',
    ],
    ['a toxic rate of 1', { target: 0.8, safe: 0.5, toxic: 1 }, 10, 0.95, 'A DLT rate must lie between 0 and 1.'],
    ['a cut-off of 1', defaultBoinRates(0.3), 10, 1, 'The cut-off must lie between 0 and 1.'],
    ['half a patient', defaultBoinRates(0.3), 1.5, 0.95, 'The number of patients must be a whole number, 0 or more.'],
  ])('%s is refused', (_claim, rates, patients, cutoff, message) => {
    expect(() => boinTable(rates, patients, cutoff)).toThrow(new RangeError(message));
  });
});

describe('interval designs refuse', () => {
  const key = { elimination: rule(0.3), marginLeft: 0.05, marginRight: 0.05, edge: 'compare-densities' } as const;

  test.each([
    [
      'a key without width',
      () => keyboardTable({ ...key, marginLeft: 0, marginRight: 0 }, 3),
      'The target key has no width.',
    ],
    [
      'a key below 0',
      () => keyboardTable({ ...key, marginLeft: 0.4 }, 3),
      'The left end of the target key must be a probability.',
    ],
    [
      'a key above 1',
      () => keyboardTable({ ...key, marginRight: 0.8 }, 3),
      'The right end of the target key must be a probability.',
    ],
    [
      'an interval below 0',
      () => mtpiTable(rule(0.3), { below: 0.4, above: 0.05 }, 3),
      'The low end of the interval must lie between 0 and 1.',
    ],
    [
      'an interval above 1',
      () => mtpiTable(rule(0.3), { below: 0.05, above: 0.8 }, 3),
      'The high end of the interval must lie between 0 and 1.',
    ],
    ['an interval without width', () => mtpiTable(rule(0.3), { below: 0, above: 0 }, 3), 'The interval has no width.'],
    [
      'an interval above the target',
      () => i3plus3Table(rule(0.3), { below: -0.1, above: 0.2 }, 3),
      'The interval must hold the target.',
    ],
    [
      'an interval below the target',
      () => i3plus3Table(rule(0.3), { below: 0.1, above: -0.05 }, 3),
      'The interval must hold the target.',
    ],
    ['a target of 0', () => i3plus3Table(rule(0), equivalence, 3), 'The target must lie between 0 and 1.'],
    [
      'half a patient',
      () => i3plus3Table(rule(0.3), equivalence, 2.5),
      'The number of patients must be a whole number, 0 or more.',
    ],
  ])('%s', (_claim, call, message) => {
    expect(call).toThrow(new RangeError(message));
  });

  test('but not an interval that is the target alone', () => {
    expect(i3plus3Table(rule(0.5), { below: 0, above: 0 }, 2)[1]).toEqual(['escalate', 'stay', 'de-escalate']);
  });

  test('nor keys that end at 0 or at 1', () => {
    expect(keyboardTable({ ...key, marginLeft: 0.3 }, 3)[2]![0]).toBe('stay');
    expect(keyboardTable({ ...key, marginRight: 0.7 }, 3)[2]!.slice(1)).not.toContain('de-escalate');
  });
});

test('with whole keys only, a target without room for a key below it is never passed', () => {
  expect(keyboard(0.1, 'whole-keys-only').flat()).not.toContain('escalate');
  expect(keyboard(0.1, 'compare-densities')[5]![0]).toBe('escalate');
});

describe('elimination', () => {
  test('waits for the smallest number of patients', () => {
    expect(isTooToxic({ treated: 2, dlts: 2 }, rule(0.3, 3))).toBe(false);
    expect(isTooToxic({ treated: 2, dlts: 2 }, rule(0.3, 1))).toBe(true);
    expect([eliminationBound(2, rule(0.3)), eliminationBound(3, rule(0.3))]).toEqual([null, 3]);
  });

  test('a strict rule can give up a dose without a DLT', () => {
    expect(eliminationBound(1, { target: 0.3, cutoff: 0.1, minimumPatients: 1 })).toBe(0);
  });

  test('a rule that cannot be is refused', () => {
    const doses = [{ treated: 3, dlts: 0 }];
    const refusal = (wrong: Parameters<typeof eliminatedFrom>[1]) => () => eliminatedFrom(doses, wrong);
    expect(refusal({ ...rule(0.3), minimumPatients: -1 })).toThrow('The number of patients must be');
    expect(refusal({ ...rule(0.3), cutoff: 1 })).toThrow('The cut-off must lie');
    expect(refusal(rule(1))).toThrow('The target must lie');
  });

  test('takes the lowest dose that fails', () => {
    const doses = [
      { treated: 3, dlts: 0 },
      { treated: 3, dlts: 3 },
      { treated: 3, dlts: 3 },
    ];
    expect(eliminatedFrom(doses, rule(0.3))).toBe(2);
    expect(eliminatedFrom(doses.slice(0, 1), rule(0.3))).toBeNull();
  });

  test('a probability equal to the cut-off does not eliminate', () => {
    // Flat prior, three of three: P(p > ½) = 1 − ½⁴ = 0.9375 exactly.
    const exact = { target: 0.5, cutoff: 0.9375, minimumPatients: 3 };
    expect(isTooToxic({ treated: 3, dlts: 3 }, exact)).toBe(false);
    expect(isTooToxic({ treated: 3, dlts: 3 }, { ...exact, cutoff: 0.937 })).toBe(true);
  });
});

describe('nextDose', () => {
  const position = { current: 2, doseCount: 4, eliminatedFrom: null };

  test.each([
    ['one up', 'escalate', position, 3],
    ['stay', 'stay', position, 2],
    ['one down', 'de-escalate', position, 1],
    ['one down for good', 'eliminate', position, 1],
    ['the highest stays', 'escalate', { ...position, current: 4 }, 4],
    ['the lowest stays', 'de-escalate', { ...position, current: 1 }, 1],
    ['the lowest eliminated stops', 'eliminate', { ...position, current: 1 }, null],
    ['an eliminated dose is not reached', 'escalate', { ...position, eliminatedFrom: 3 }, 2],
    ['an eliminated current dose is left', 'stay', { ...position, current: 3, eliminatedFrom: 2 }, 1],
    ['nothing left stops', 'stay', { ...position, eliminatedFrom: 1 }, null],
  ] as const)('%s', (_claim, decision, where, dose) => {
    expect(nextDose(decision, where)).toBe(dose);
  });

  test('a dose that is not there is refused', () => {
    expect(() => nextDose('stay', { ...position, current: 5 })).toThrow(RangeError);
    expect(() => nextDose('stay', { ...position, current: 0 })).toThrow(RangeError);
    expect(() => nextDose('stay', { ...position, doseCount: 4.5 })).toThrow(
      new RangeError('The number of doses must be a whole number, 0 or more.'),
    );
  });
});

/**
 * The designs once more, worked out from the posterior by a plain sum over a fine grid instead of the tails of the beta
 * distribution, and keys laid out from the target outwards one by one.
 */
describe('against the posterior summed point by point', () => {
  const POINTS = 20_000;
  const mass = (from: number, to: number, dlts: number, treated: number): number => {
    const cells = Math.max(1, Math.ceil((to - from) * POINTS));
    let sum = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      const rate = from + ((to - from) * (cell + 0.5)) / cells;
      sum += rate ** dlts * (1 - rate) ** (treated - dlts);
    }
    return (sum * (to - from)) / cells;
  };
  const perWidth = (from: number, to: number, dlts: number, treated: number) =>
    mass(from, to, dlts, treated) / (to - from);
  const withoutElimination = (target: number) => ({ target, cutoff: 0.999_999, minimumPatients: 99 });

  test.each([
    [0.3, 0.05, 0.05],
    [0.25, 0.05, 0.1],
    [0.2, 0.08, 0.02],
    [0.6, 0.15, 0.05],
    [0.4, 0.13, 0.17],
  ])('Keyboard for a target of %d, key from −%d to +%d', (target, marginLeft, marginRight) => {
    const width = marginLeft + marginRight;
    const keys = [[target - marginLeft, target + marginRight] as const];
    while (keys[0]![0] > 1e-9) keys.unshift([Math.max(0, keys[0]![0] - width), keys[0]![0]]);
    while (keys.at(-1)![1] < 1 - 1e-9) keys.push([keys.at(-1)![1], Math.min(1, keys.at(-1)![1] + width)]);
    for (const edge of ['compare-densities', 'whole-keys-only'] as const) {
      const competing = keys.filter(([from, to]) => edge === 'compare-densities' || to - from > width - 1e-6);
      const elimination = withoutElimination(target);
      keyboardTable({ elimination, marginLeft, marginRight, edge }, 12).forEach((row, index) => {
        row.forEach((decision, dlts) => {
          const densities = competing.map(([from, to]) => perWidth(from, to, dlts, index + 1));
          const [from, to] = competing[densities.indexOf(Math.max(...densities))]!;
          const expected = to <= target ? 'escalate' : from >= target ? 'de-escalate' : 'stay';
          expect({ n: index + 1, dlts, edge, decision }).toEqual({ n: index + 1, dlts, edge, decision: expected });
        });
      });
    }
  });

  test.each([
    [0.3, 0.05, 0.05],
    [0.25, 0.1, 0.02],
    [0.6, 0.15, 0.2],
  ])('mTPI for a target of %d, interval from −%d to +%d', (target, below, above) => {
    mtpiTable(withoutElimination(target), { below, above }, 12).forEach((row, index) => {
      row.forEach((decision, dlts) => {
        const densities = [
          ['escalate', perWidth(0, target - below, dlts, index + 1)],
          ['stay', perWidth(target - below, target + above, dlts, index + 1)],
          ['de-escalate', perWidth(target + above, 1, dlts, index + 1)],
        ] as const;
        const [expected] = densities.toSorted((one, other) => other[1] - one[1])[0]!;
        expect({ n: index + 1, dlts, decision }).toEqual({ n: index + 1, dlts, decision: expected });
      });
    });
  });
});
