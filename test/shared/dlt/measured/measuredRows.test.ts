import { expect, test } from 'vitest';
import { inUnit, measuredCode, measuredRows } from '../../../../shared/dlt/measured/measuredRows.ts';
import { aHistory } from '../../../support/aHistory.ts';

const lab = (analyte: string) => ({ analyte, at: '2026-03-05', value: 1, unit: 'U/L' });
const of = (analyte: string) => ({ source: 'lab', analyte }) as const;
const CAR = { source: 'sample', measurement: 'car-copies' } as const;

test('results are found under whatever spelling the laboratory uses, unknown analytes under their own', () => {
  const record = aHistory({
    labs: ['ALT', 'SGPT', 'AST', 'NOVEL', 'OTHER'].map(lab),
    samples: [
      ['car-copies', '2026-03-05', 1, 'copies/ug'],
      ['cd7-cells', '2026-03-05', 1, '10^9/L'],
    ],
  });
  const found = (measured: Parameters<typeof measuredRows>[0]) =>
    measuredRows(measured, record).map(({ observationId }) => observationId);
  expect(found(of('ALT'))).toEqual([701, 702]);
  expect(found(of('SGPT'))).toEqual([701, 702]);
  expect(found(of('NOVEL'))).toEqual([704]);
  expect(found(of('NEVER'))).toEqual([]);
  expect(found(CAR)).toEqual([901]);
});

test('a value is read in the unit of the limit where it can be', () => {
  expect(inUnit(of('NOVEL'), 5, 'pg/mL', 'pg/mL')).toBe(5);
  expect(inUnit(of('CREAT'), 88.4, 'umol/L', 'mg/dL')).toBeCloseTo(1, 2);
  expect(inUnit(of('NOVEL'), 5, 'pg/mL', 'IU/mL')).toBeNull();
  expect(inUnit(CAR, 5, 'copies/ug', 'copies/mL')).toBeNull();
});

test('what is measured is named as the record spells it', () => {
  expect([measuredCode(of('SGPT')), measuredCode(CAR)]).toEqual(['SGPT', 'car-copies']);
});
