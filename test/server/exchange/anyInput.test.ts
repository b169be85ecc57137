import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareImport } from '../../../server/exchange/prepareImport.ts';
import { aDisposition, aDose, aLab, anEvent, aPatient, aSign, bytesOf, type Cells, csv, NOW } from './aStudy.ts';

const context = { zone: 'Asia/Shanghai', scale: 'unknown' } as const;
const NAMES = ['dm.csv', 'ex.csv', 'ae.csv', 'lb.csv', 'vs.csv', 'ds.csv', 'adsl.csv', 'adae.csv', 'other.csv'];

async function adds(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const prepared = await prepareImport(files, context, NOW);
  for (const file of prepared.files) {
    expect(file.accepted + file.needsDecision + file.rejected + file.notUsed).toBe(file.rows);
  }
  const observations = prepared.toWrite?.observations.length ?? 0;
  expect(prepared.plan.acceptedAndDecisions.total).toBeGreaterThanOrEqual(prepared.plan.accepted.total);
  if (prepared.blocked === null) expect(prepared.toWrite).not.toBeNull();
  else expect(observations).toBe(0);
}

test('no bytes at all make the import throw, and every row is counted once', async () => {
  const file = fc.record({ name: fc.constantFrom(...NAMES), bytes: fc.uint8Array({ maxLength: 400 }) });
  await fc.assert(fc.asyncProperty(fc.array(file, { maxLength: 4 }), adds), { numRuns: 300 });
});

/** Values that have broken importers: blanks, other scripts, halves of dates, formulas, numbers that are none. */
const oddCell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Y',
    'N',
    'DEATH',
    'ONGOING',
    '0',
    '6',
    '-1',
    '1e999',
    'NaN',
    '<',
    '<x',
    '=1+1',
    '2026-02-30',
    '2026-13',
  ),
  fc.constantFrom(
    '2026---05',
    '0001-01-01',
    '9999-12-31',
    '2026-03-05T25:00',
    '24:00',
    '"',
    '\u0000',
    '\uFEFF',
    '发热',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ minLength: 301, maxLength: 320 }),
);

function oddRows(row: Cells): fc.Arbitrary<Cells[]> {
  const change = fc.dictionary(
    fc.constantFrom(...Object.keys(row), 'DOMAIN', 'AESTDY', 'DTYPE', 'EOSSTT', 'DCSREAS'),
    oddCell,
    { maxKeys: 4 },
  );
  return fc.array(
    change.map((odd) => ({ ...row, ...odd })),
    { maxLength: 6 },
  );
}

test('no cell of a well-formed file makes the import throw, and every row is counted once', async () => {
  const study = fc.record({
    dm: oddRows(aPatient),
    ex: oddRows(aDose),
    ae: oddRows(anEvent),
    lb: oddRows(aLab),
    vs: oddRows(aSign),
    ds: oddRows(aDisposition),
  });
  const run = (files: Readonly<Record<string, readonly Cells[]>>) =>
    adds(Object.entries(files).map(([name, rows]) => ({ name: `${name}.csv`, bytes: bytesOf(csv([...rows])) })));
  await fc.assert(fc.asyncProperty(study, run), { numRuns: 300 });
});

test('the same bytes give the same report', async () => {
  const files = [
    { name: 'dm.csv', bytes: bytesOf(csv([aPatient])) },
    { name: 'ae.csv', bytes: bytesOf(csv([anEvent, anEvent])) },
  ];
  expect(await prepareImport(files, context, NOW)).toEqual(await prepareImport(files, context, NOW));
});
