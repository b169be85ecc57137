import { describe, expect, test } from 'vitest';
import { defaultScaleOf } from '../../../../shared/grading/ctcae/defaultScaleOf.ts';
import { socName } from '../../../../shared/grading/ctcae/socName.ts';
import { TERMS } from '../../../support/aHistory.ts';

describe('defaultScaleOf', () => {
  test.each([
    ['CRS has its own scale', TERMS.CRS, '5.0', 'ASTCT 2019'],
    ['ICANS too, in either version', TERMS.ICANS, '6.0', 'ASTCT 2019'],
    ['a term of CTCAE has that of the trial', TERMS.Nausea, '5.0', 'CTCAE 5.0'],
    ['in its version', TERMS.Nausea, '6.0', 'CTCAE 6.0'],
    ['so has a code nobody knows', 10999999, '6.0', 'CTCAE 6.0'],
  ] as const)('%s', (_claim, code, version, scale) => {
    expect(defaultScaleOf(code, version)).toBe(scale);
  });
});

test('an organ class nobody knows is shown as its number', () => {
  expect([socName(1, 'en'), socName(99, 'en'), socName(99, 'zh')]).toEqual([
    'Blood and lymphatic system disorders',
    '99',
    '99',
  ]);
});
