import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../shared/figures/figureFilter.ts';
import { labSafety, liverPath } from '../../../../shared/figures/measured/labSafety.ts';
import { SHIFT_STEPS, shiftTables } from '../../../../shared/figures/measured/shiftTable.ts';
import { ALT_HIGH, ANC_LOW, fiveMeasured, somePoints } from '../../../support/fiveMeasured.ts';

const five = fiveMeasured();
const numbers = (patients: readonly number[]) => patients.map((at) => five.cohort.patients[at]!.subjectNumber);

test('peaks are multiples of the limit of their own sample, ALT or AST whichever is higher', () => {
  const { points } = labSafety(five, NO_FILTER);
  expect(points).toEqual([
    {
      patient: 0,
      enzyme: { of: 'ALT', times: 4, day: 7, bound: 0 },
      bilirubin: { of: 'BILI', times: 2.5, day: 9, bound: 0 },
      quadrant: 'both',
    },
    {
      patient: 2,
      enzyme: { of: 'AST', times: 8, day: 6, bound: 0 },
      bilirubin: { of: 'BILI', times: 1, day: 6, bound: 0 },
      quadrant: 'enzyme',
    },
  ]);
});

test('everybody counted is in a quadrant or has a reason why not', () => {
  const { counted, quadrants, without, noLimit } = labSafety(five, NO_FILTER);
  expect(numbers(counted)).toEqual(['001-001', '001-002', '001-003', '001-004']);
  expect(numbers(quadrants.both)).toEqual(['001-001']);
  expect(numbers(quadrants.enzyme)).toEqual(['001-003']);
  expect(numbers(without['no-bilirubin'])).toEqual(['001-002', '001-004']);
  expect(noLimit).toBe(1);
  const placed = [...Object.values(quadrants), ...Object.values(without)].flat();
  expect(placed.toSorted()).toEqual([...counted]);
});

test.each([
  [2.99, 2.1, 'bilirubin'],
  [3, 2, 'enzyme'],
  [3, 2.01, 'both'],
  [2.99, 2, 'neither'],
] as const)('ALT %f× and bilirubin %f× stand in "%s": three times is in, twice is not', (alt, bilirubin, quadrant) => {
  const points = [
    ...somePoints('ALT', [[5, alt * 40, { upper: 40 }]]),
    ...somePoints('BILI', [[5, bilirubin * 20, { upper: 20 }]]),
  ];
  const [first] = labSafety(fiveMeasured({ '001-001': { points } }), NO_FILTER).points;
  expect(first!.quadrant).toBe(quadrant);
});

test('a peak before the infusion is none; without an upper limit that is the reason', () => {
  const early = [
    ...somePoints('ALT', [
      [-2, 400, { upper: 40 }],
      [3, 40, { upper: 40 }],
    ]),
    ...somePoints('BILI', [[3, 200]]),
  ];
  const { without, points } = labSafety(fiveMeasured({ '001-001': { points: early } }), NO_FILTER);
  expect(numbers(without['no-limit'])).toEqual(['001-001']);
  expect(numbers(points.map(({ patient }) => patient))).toEqual(['001-003']);
});

test('the way over time has the days on which both were measured', () => {
  expect(liverPath(five, 0)).toEqual([
    { day: -3, enzymeTimes: 0.5, bilirubinTimes: 0.5 },
    { day: 7, enzymeTimes: 4, bilirubinTimes: 1 },
    { day: 9, enzymeTimes: 2, bilirubinTimes: 2.5 },
  ]);
  expect(liverPath(five, 1)).toEqual([]);
});

test('a shift table has everybody once: missing baselines and what cannot be graded have rows and columns of their own', () => {
  const [anc, alt] = shiftTables(five, NO_FILTER);
  const cell = (table: typeof anc, baseline: (typeof SHIFT_STEPS)[number], worst: (typeof SHIFT_STEPS)[number]) =>
    numbers(table!.cells[SHIFT_STEPS.indexOf(baseline)]![SHIFT_STEPS.indexOf(worst)]!);
  expect(anc!.term).toEqual(ANC_LOW);
  expect(cell(anc, 0, 4)).toEqual(['001-001']);
  expect(cell(anc, 0, 0)).toEqual(['001-002']);
  expect(cell(anc, 1, 4)).toEqual(['001-003']);
  expect(cell(anc, -2, -1)).toEqual(['001-004']);
  expect(numbers(anc!.worsened)).toEqual(['001-001', '001-003']);
  expect(numbers(anc!.severe)).toEqual(['001-001', '001-003']);
  expect(anc!.ungraded).toBe(1);
  expect(alt!.term).toEqual(ALT_HIGH);
  expect(cell(alt, -2, 1)).toEqual(['001-002']);
  expect(cell(alt, -2, -2)).toEqual(['001-003', '001-004']);
  for (const table of [anc!, alt!]) expect(table.cells.flat(2)).toHaveLength(4);
});

test('a parameter nobody counted was measured for is not listed', () => {
  expect(shiftTables(five, { ...NO_FILTER, doseLevels: ['DL2'] }).map(({ term }) => term)).toEqual([ANC_LOW]);
});
