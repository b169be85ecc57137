import { expect, test } from 'vitest';
import { nextVersionLabel } from '../../../shared/protocol/nextVersionLabel.ts';

test.each([
  ['0.1', [], '0.2'],
  ['0.1', ['0.2', '0.3'], '0.4'],
  ['1.9', [], '1.10'],
  ['2.0 (draft)', [], '2.1 (draft)'],
  ['final', [], 'final.1'],
  ['final', ['final.1'], 'final.2'],
] as const)('after %s, with %j taken, comes %s', (label, taken, next) => {
  expect(nextVersionLabel(label, taken)).toBe(next);
});
