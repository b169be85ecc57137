import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A term as the published list has it. */
export interface PublishedTerm {
  readonly meddra_code: string;
  readonly soc: string;
  readonly term: string;
  readonly grade_1: string | null;
  readonly grade_2: string | null;
  readonly grade_3: string | null;
  readonly grade_4: string | null;
  readonly grade_5: string | null;
  readonly grades_existing: readonly number[];
}

const root = resolve(import.meta.dirname, '../../../..');
const folder = resolve(root, process.env.VIGIL_SHARED ?? '../shared', 'data/ctcae');

function read(file: string): string | undefined {
  const path = resolve(folder, file);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  process.stdout.write(`skipped: the published list ${file} is not here (set VIGIL_SHARED)\n`);
  return undefined;
}

/** The published CTCAE list of a version, `undefined` where the data folder is absent. */
export function publishedTerms(version: '5.0' | '6.0' = '5.0'): readonly PublishedTerm[] | undefined {
  const text = read(`ctcae-v${version}.json`);
  return text === undefined ? undefined : (JSON.parse(text) as PublishedTerm[]);
}

/** Codes of the terms most used in CAR-T trials, `undefined` where the data folder is absent. */
export function cartCodes(): readonly number[] | undefined {
  const rows = read('ctcae-v5-cart-terms.csv')?.trim().split('\n').slice(1);
  return rows?.map((row) => Number(/,(\d{8}),/.exec(row)![1]));
}

/** Pairs of codes of the published mapping of 5.0 to 6.0, `undefined` where the data folder is absent. */
export function publishedMapping(): readonly { readonly v5: number; readonly v6: number }[] | undefined {
  const rows = read('ctcae-v5-to-v6-terms.csv')?.trim().split('\n').slice(1);
  return rows?.map((row) => {
    const codes = row.match(/(?<=^|,)\d{8}(?=,)/g)!;
    return { v5: Number(codes[0]), v6: Number(codes[1]) };
  });
}
