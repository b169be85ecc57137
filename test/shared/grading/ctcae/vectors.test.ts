import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_TERMS } from '../../../../shared/grading/ctcae/allTerms.ts';
import { gradesOf } from '../../../../shared/grading/ctcae/gradesOf.ts';
import { SOCS } from '../../../../shared/grading/ctcae/socs.ts';

interface Case {
  readonly id: string;
  readonly ctcaeVersion: string;
  readonly term: string;
  readonly expected: { readonly meddraCode: string; readonly soc: string; readonly gradesExisting: number[] } | null;
}

const file = resolve(import.meta.dirname, '../../../vectors/ctcae-terms.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] };
const held = cases.filter((one) => one.ctcaeVersion === '5.0');
process.stdout.write(`skipped: ${cases.length - held.length} of ${cases.length} cases; CTCAE 6.0 is not held yet\n`);

describe('term vectors', () => {
  test('there are 45 cases of CTCAE 5.0', () => {
    expect(held).toHaveLength(45);
  });

  test.each(held)('$id $term has its code, organ class and grades', ({ term, expected }) => {
    const found = ALL_TERMS.find((one) => one.name === term)!;
    expect({
      meddraCode: String(found.code),
      soc: SOCS[found.soc - 1]!.name,
      gradesExisting: gradesOf(found.code),
    }).toEqual(expected);
  });
});
