import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dltSuite } from '../../../server/vectors/dlt/dltSuite.ts';
import { readVectorFile } from '../../../server/vectors/readVectorFile.ts';

const folder = new URL('../../vectors/dlt/', import.meta.url);

interface Titled {
  readonly id: string;
  readonly claim: string;
}

const files = readdirSync(folder).map((name) => {
  const file = readVectorFile(readFileSync(new URL(name, folder), 'utf8'));
  return { name: name.replace('.json', ''), file, cases: file.cases as readonly (Titled & Record<string, unknown>)[] };
});

describe.each(files)('$name', ({ file, cases }) => {
  test('is a file the vectors command knows', () => {
    expect(dltSuite.accepts(file)).toBe(true);
  });

  test.each(cases.map((one) => [one.id, one.claim, one] as const))('%s %s', (_id, _claim, one) => {
    const { pass, expected, actual } = dltSuite.run(one, file);
    expect(actual).toEqual(expected);
    expect(pass).toBe(true);
  });
});

test('each case has a number of its own', () => {
  const ids = files.flatMap(({ cases }) => cases.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(280);
});

test.each([
  ['another state', { state: 'cleared' }],
  ['a finding that is not there', { findings: [{ rule: 'D99', outcome: 'dlt' }] }],
  [
    'a clause that is not in the trace',
    { findings: [{ rule: 'D2', outcome: 'dlt', trace: [['D2', 'values', 'met']] }] },
  ],
  ['an answer that is there', { absent: [['D2', 'r1']] }],
  ['another case', { cases: [] }],
])('a case that expects %s fails', (_what, expected) => {
  const history = { events: [{ term: 'CRS', steps: [[4, '2026-03-05']] }] };
  expect(dltSuite.run({ id: 'x', claim: '', history, expect: expected }, files[0]!.file).pass).toBe(false);
});
