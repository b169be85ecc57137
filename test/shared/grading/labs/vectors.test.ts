import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkVectorFile } from '../../../../server/vectors/checkVectorFile.ts';
import { labSuite } from '../../../../server/vectors/grading/labSuite.ts';
import { unitSuite } from '../../../../server/vectors/grading/unitSuite.ts';

const read = (name: string) => readFileSync(resolve(import.meta.dirname, `../../../vectors/${name}.json`), 'utf8');

describe.each([
  ['ctcae-v5-lab', 688],
  ['ctcae-v6-lab', 643],
  ['units', 25],
] as const)('vectors %s', (name, count) => {
  const lines = checkVectorFile(name, read(name), [labSuite, unitSuite]);

  test(`has ${count} cases`, () => {
    expect(lines).toHaveLength(count);
  });

  test.each(lines)('$id holds', (line) => {
    expect(line).toMatchObject({ pass: true });
  });
});
