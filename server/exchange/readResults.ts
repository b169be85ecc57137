import { readMeasured, readNumber } from '../../shared/format/readNumber.ts';
import type { PartialDateTime } from '../../shared/model/dates.ts';
import { checkDate, checkResult } from './checkEntry.ts';
import { type ImportReading, planObservation, subjectOfRow } from './importState.ts';
import { readDate } from './readDate.ts';
import type { Breathe } from './readSheet.ts';
import { cellOf, isUsable, pickColumn, type Row, raise, type Sheet } from './sheet.ts';
import { dayPairs, type ReferenceOf, studyDayCheck } from './studyDays.ts';

const ROWS_BETWEEN_BREATHS = 500;

/** Laboratory results and vital signs, value and unit as collected. Source: [STANDARDS §2.5, §4]. */
export async function readResults(
  reading: ImportReading,
  sheet: Sheet,
  prefix: 'LB' | 'VS',
  referenceOf: ReferenceOf,
  breathe: Breathe,
): Promise<void> {
  const date = pickColumn(sheet, `${prefix}DTC`, 'ADTM', 'ADT');
  const pair = [date, date === `${prefix}DTC` ? `${prefix}DY` : 'ADY'] as const;
  const checkDays = studyDayCheck(sheet, dayPairs(sheet, [pair]), referenceOf);
  for (const [index, row] of sheet.rows.entries()) {
    if (index % ROWS_BETWEEN_BREATHS === 0) await breathe();
    if (!isUsable(row)) continue;
    const subject = subjectOfRow(reading, row);
    if (subject === undefined || isSetAside(row, prefix)) continue;
    const at = readDate(row, date);
    if (at === 'blank' || at === 'unreadable') raise(row, 'RESULT-DATE-UNREADABLE', date);
    else {
      checkDays(row);
      checkDate(reading, row, date, at);
      planResult(reading, row, subject.usubjid, prefix, at);
    }
  }
}

function isSetAside(row: Row, prefix: 'LB' | 'VS'): boolean {
  if (cellOf(row, `${prefix}STAT`).toUpperCase() === 'NOT DONE') raise(row, 'ROW-NOT-DONE', `${prefix}STAT`);
  if (cellOf(row, 'DTYPE') !== '') raise(row, 'ROW-DERIVED', 'DTYPE');
  return !isUsable(row);
}

/** Where a result may stand, the collected one first; `numeric` columns hold numbers by their standard. */
const sourcesOf = (prefix: 'LB' | 'VS') =>
  [
    {
      result: `${prefix}ORRES`,
      unit: `${prefix}ORRESU`,
      low: `${prefix}ORNRLO`,
      high: `${prefix}ORNRHI`,
      numeric: false,
    },
    { result: 'AVAL', unit: 'AVALU', low: 'ANRLO', high: 'ANRHI', numeric: true },
    { result: 'AVALC', unit: 'AVALU', low: 'ANRLO', high: 'ANRHI', numeric: false },
    {
      result: `${prefix}STRESC`,
      unit: `${prefix}STRESU`,
      low: `${prefix}STNRLO`,
      high: `${prefix}STNRHI`,
      numeric: false,
    },
  ] as const;
const SOURCES = { LB: sourcesOf('LB'), VS: sourcesOf('VS') };

function planResult(reading: ImportReading, row: Row, usubjid: string, prefix: 'LB' | 'VS', at: PartialDateTime): void {
  const source = SOURCES[prefix].find(({ result }) => cellOf(row, result) !== '');
  if (source === undefined) {
    raise(row, 'RESULT-MISSING', pickColumn(row.sheet, `${prefix}ORRES`, 'AVAL', `${prefix}STRESC`));
    return;
  }
  const reported = cellOf(row, source.result);
  const measured = readMeasured(reported);
  if (source.numeric && measured.value === null) raise(row, 'RESULT-NOT-A-NUMBER', source.result);
  const code = (cellOf(row, `${prefix}TESTCD`) || cellOf(row, 'PARAMCD')).toUpperCase();
  const result = { ...measured, reported, unit: cellOf(row, source.unit), at };
  if (prefix === 'VS') {
    const vital = { kind: 'vital', sign: code, ...inExpectedUnit(row, code, result) } as const;
    checkResult(row, source, vital);
    planObservation(reading, row, usubjid, vital);
    return;
  }
  const refLow = rangeEnd(row, source.low);
  const refHigh = rangeEnd(row, source.high);
  const analyte = analyteOf(row, code, result.unit);
  const lab = { kind: 'lab', analyte, ...result, refLow, refHigh } as const;
  checkResult(row, source, lab);
  planObservation(reading, row, usubjid, lab);
}

function rangeEnd(row: Row, column: string): number | null {
  const value = readNumber(cellOf(row, column));
  if (value === null && cellOf(row, column) !== '') raise(row, 'RESULT-RANGE-UNREADABLE', column);
  return value;
}

/** Codes that figures and rules know under a shorter or fuller name. Percentages are another quantity and keep theirs. */
const RENAMED: Readonly<Record<string, string>> = { NEUT: 'ANC', FERRITN: 'FERRITIN' };

function analyteOf(row: Row, code: string, unit: string): string {
  const kept = unit === '%' ? code : (RENAMED[code] ?? code);
  if (kept !== code) raise(row, 'RESULT-CODE-RENAMED', pickColumn(row.sheet, 'LBTESTCD', 'PARAMCD'), { kept });
  return kept;
}

/** Units a vital sign is drawn in. */
const EXPECTED_UNITS: Readonly<Record<string, readonly string[]>> = {
  TEMP: ['C', '°C'],
  SYSBP: ['mmHg'],
  DIABP: ['mmHg'],
  PULSE: ['beats/min', '/min'],
  HR: ['beats/min', '/min'],
  RESP: ['breaths/min', '/min'],
  OXYSAT: ['%'],
  WEIGHT: ['kg'],
  HEIGHT: ['cm'],
};

const isOneOf = (units: readonly string[], unit: string): boolean =>
  units.some((known) => known.toLowerCase() === unit.toLowerCase());

interface Result {
  readonly comparator: ReturnType<typeof readMeasured>['comparator'];
  readonly value: number | null;
  readonly reported: string;
  readonly unit: string;
  readonly at: PartialDateTime;
}

/**
 * A vital sign has one unit in every figure. Where it was collected in another, the file's own standard value is taken
 * and the collected one stays as what was reported; without one, value and unit stay as they are and are listed.
 */
function inExpectedUnit(row: Row, sign: string, result: Result): Result {
  const expected = EXPECTED_UNITS[sign];
  if (expected === undefined || isOneOf(expected, result.unit)) return result;
  const unit = cellOf(row, 'VSSTRESU');
  const value = readNumber(cellOf(row, 'VSSTRESN'));
  if (value !== null && isOneOf(expected, unit)) {
    const reported = `${result.reported} ${result.unit}`.trim();
    raise(row, 'RESULT-STANDARD-UNIT', 'VSSTRESN', { reported });
    return { ...result, value, unit, reported };
  }
  raise(row, 'RESULT-UNIT-UNEXPECTED', pickColumn(row.sheet, 'VSORRESU', 'AVALU'), { expected: expected[0] ?? '' });
  return result;
}
