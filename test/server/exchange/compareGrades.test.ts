import { describe, expect, test } from 'vitest';
import { gradeDifferencesCsv } from '../../../server/exchange/gradeDifferencesCsv.ts';
import { aLab, aStudy, type Cells, prepare } from './aStudy.ts';

const gradesOf = async (lb: readonly Cells[]) => (await prepare(aStudy({ lb }))).grades;
const low = { ...aLab, LBORRES: '20' };

describe('grades of laboratory files against ours', () => {
  test('an SDTM file states them without a direction', async () => {
    const grades = await gradesOf([
      { ...low, LBTOXGR: '4' },
      { ...aLab, LBTOXGR: '0' },
      { ...low, LBTOXGR: '2' },
      { ...aLab, LBTOXGR: '' },
    ]);
    expect(grades).toEqual({
      ctcaeVersion: '5.0',
      compared: 3,
      equal: 2,
      causes: [{ cause: 'unexplained', count: 1, listed: 1 }],
      rows: [
        {
          file: 'lb.csv',
          row: 4,
          column: 'LBTOXGR',
          analyte: 'PLAT',
          result: '20 10^9/L',
          given: '2',
          ours: -4,
          cause: 'unexplained',
        },
      ],
    });
  });

  test('the sign of an ADaM grade is its direction', async () => {
    const grades = await gradesOf([
      { ...low, ATOXGR: '-4' },
      { ...low, ATOXGR: '4' },
    ]);
    expect(grades).toMatchObject({ compared: 2, equal: 1, causes: [{ cause: 'no-direction', count: 1 }] });
  });

  test('our baseline is the last sample before the dose, the file may name another', async () => {
    const alt = { ...aLab, LBTESTCD: 'ALT', LBORRESU: 'U/L', LBORNRLO: '7', LBORNRHI: '40', ATOXGR: '' };
    const grades = await gradesOf([
      { ...alt, LBORRES: '100', LBDTC: '2026-03-01T08:00' },
      { ...alt, LBORRES: '250', ATOXGR: '1' },
      { ...alt, LBORRES: '250', ATOXGR: '3', BASE: '30', LBDTC: '2026-03-06T08:00' },
    ]);
    expect(grades).toMatchObject({ compared: 2, equal: 1, rows: [{ row: 4, ours: 1, cause: 'baseline' }] });
  });

  test('rows that are not imported are not compared; the differences go out as CSV, a row each', async () => {
    const grades = await gradesOf([
      { ...low, LBTOXGR: '1', LBDTC: 'soon' },
      { ...low, LBTOXGR: '1', LBORRESU: '' },
    ]);
    expect(grades.compared).toBe(1);
    expect(gradeDifferencesCsv(grades).split('\r\n').slice(1)).toEqual(['lb.csv,3,LBTOXGR,PLAT,20,1,,unit', '']);
  });
});
