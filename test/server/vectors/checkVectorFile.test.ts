import { describe, expect, test } from 'vitest';
import { checkVectorFile } from '../../../server/vectors/checkVectorFile.ts';
import type { VectorSuite } from '../../../server/vectors/vectorSuite.ts';

const doubling: VectorSuite = {
  accepts: ({ schema }) => schema === 'doubling',
  run: ({ value, expected }) => {
    if (typeof value !== 'number') throw new Error('value: a number is needed');
    return { pass: value * 2 === expected, expected, actual: value * 2 };
  },
};

const check = (file: unknown) =>
  checkVectorFile('own.json', typeof file === 'string' ? file : JSON.stringify(file), [doubling]);
const ofCases = (...cases: readonly unknown[]) => check({ schema: 'doubling', cases });

describe('checkVectorFile', () => {
  test('a case that holds passes with both answers in the line', () => {
    expect(ofCases({ id: 'a', value: 2, expected: 4 })).toEqual([{ id: 'a', pass: true, expected: 4, actual: 4 }]);
  });

  test('a case that does not hold fails and the others still run', () => {
    const lines = ofCases({ id: 'a', value: 2, expected: 5 }, { id: 'b', value: 1, expected: 2 });
    expect(lines).toEqual([
      { id: 'a', pass: false, expected: 5, actual: 4 },
      { id: 'b', pass: true, expected: 2, actual: 2 },
    ]);
  });

  test.each([
    ['a field is missing', { id: 'a', expected: 4 }, { id: 'a', expected: 4, reason: 'value: a number is needed' }],
    ['it is no object', 7, { id: 'own.json#1', expected: null, reason: 'The case is not an object.' }],
    ['it is a list', [], { id: 'own.json#1', reason: 'The case is not an object.' }],
  ])('a case fails with the reason when %s', (_claim, testCase, line) => {
    expect(ofCases(testCase)).toEqual([expect.objectContaining({ pass: false, actual: null, ...line })]);
  });

  test('a case without a name goes by its place in the file', () => {
    expect(ofCases({ id: 'a', value: 1, expected: 2 }, { value: 2, expected: 4 })[1]).toMatchObject({
      id: 'own.json#2',
      pass: true,
    });
  });

  test.each([
    ['an unknown schema', { schema: 'halving', cases: [{}] }, 'No suite knows the schema "halving".'],
    ['no schema', { cases: [{}] }, 'No suite knows the schema null.'],
    ['no cases', { schema: 'doubling' }, 'The file has no list "cases".'],
    ['an empty list of cases', { schema: 'doubling', cases: [] }, 'The list "cases" is empty: nothing was checked.'],
    ['a list instead of a file', [1], 'The file is not an object with a list "cases".'],
    ['a bare null', 'null', 'The file is not an object with a list "cases".'],
    ['text that is not JSON', '{"schema": "doubling", "cases": [', expect.stringMatching(/JSON/)],
    ['nothing at all', '', expect.stringMatching(/JSON/)],
  ])('a file with %s is one failed line', (_claim, file, reason) => {
    expect(check(file)).toEqual([{ id: 'own.json', pass: false, expected: null, actual: null, reason }]);
  });

  test('a byte order mark does no harm', () => {
    expect(check('\uFEFF{"schema":"doubling","cases":[{"id":"a","value":2,"expected":4}]}')).toMatchObject([
      { pass: true },
    ]);
  });
});
