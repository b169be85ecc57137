import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allTerms } from '../../../../shared/grading/ctcae/allTerms.ts';
import { SOCS } from '../../../../shared/grading/ctcae/socs.ts';

interface Case {
  readonly id: string;
  readonly ctcaeVersion: '5.0' | '6.0';
  readonly term: string;
  readonly expected: { readonly meddraCode: string; readonly soc: string; readonly gradesExisting: number[] } | null;
}

const file = resolve(import.meta.dirname, '../../../vectors/ctcae-terms.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] };

describe('term vectors', () => {
  test('there are 45 cases of each version', () => {
    expect(cases.filter((one) => one.ctcaeVersion === '5.0')).toHaveLength(45);
    expect(cases.filter((one) => one.ctcaeVersion === '6.0')).toHaveLength(45);
  });

  test.each(cases)('$id CTCAE $ctcaeVersion $term: code, organ class and grades, or absent', (one) => {
    const found = allTerms(one.ctcaeVersion).find(({ name }) => name === one.term);
    const facts = found && {
      meddraCode: String(found.code),
      soc: SOCS[found.soc - 1]!.name,
      gradesExisting: found.published,
    };
    expect(facts ?? null).toEqual(one.expected);
  });
});
