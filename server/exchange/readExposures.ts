import { readNumber } from '../../shared/format/readNumber.ts';
import type { PartialDateTime } from '../../shared/model/dates.ts';
import { checkDate } from './checkEntry.ts';
import { type ForeignSubject, type ImportReading, planObservation, subjectOfRow } from './importState.ts';
import { isBefore } from './isBefore.ts';
import { readDate } from './readDate.ts';
import type { Breathe } from './readSheet.ts';
import { cellOf, isUsable, pickColumn, type Row, raise, type Sheet } from './sheet.ts';
import { dayPairs, type ReferenceOf, studyDayCheck } from './studyDays.ts';

/** One dose given, as the file says it. */
interface Exposure {
  readonly row: Row;
  readonly subject: ForeignSubject;
  readonly name: string;
  readonly dose: string;
  readonly cellsE6PerKg: number | null;
  readonly lot: string;
  readonly startColumn: string | null;
  readonly start: PartialDateTime;
  readonly end: PartialDateTime | null;
}

const ROWS_BETWEEN_BREATHS = 500;

type Columns = ReturnType<typeof columnsOf>;

function columnsOf(sheet: Sheet) {
  return {
    start: pickColumn(sheet, 'EXSTDTC', 'ASTDTM', 'ASTDT'),
    end: pickColumn(sheet, 'EXENDTC', 'AENDTM', 'AENDT'),
    name: pickColumn(sheet, 'EXTRT', 'PARCAT2', 'TRTA', 'TRT01A'),
    dose: pickColumn(sheet, 'EXDOSE', 'AVAL'),
    unit: pickColumn(sheet, 'EXDOSU', 'AVALU'),
  };
}

/** ADEX mixes doses with their counts and totals; only `DOSE` is a dose given. */
const isSummary = (row: Row): boolean => !['', 'DOSE'].includes(cellOf(row, 'PARAMCD').toUpperCase());

/** Patients with at least one exposure, known before anybody is enrolled. */
export function listExposed(sheets: readonly Sheet[]): ReadonlySet<string> {
  const rows = sheets.flatMap((sheet) => sheet.rows).filter((row) => isUsable(row) && !isSummary(row));
  return new Set(rows.map((row) => cellOf(row, 'USUBJID')));
}

/**
 * Doses given. In cells per kg every row is an infusion, so that a split dose adds up. A dose in any other unit cannot
 * be turned into cells: the first one on or after the reference date becomes the day-0 infusion with its dose as text,
 * and all others are kept as treatments with their dates. Source: [STANDARDS §2.4].
 */
export async function readExposures(
  reading: ImportReading,
  sheets: readonly Sheet[],
  referenceOf: ReferenceOf,
  breathe: Breathe,
): Promise<void> {
  const bySubject = new Map<string, Exposure[]>();
  for (const sheet of sheets) {
    const columns = columnsOf(sheet);
    const pairs = dayPairs(sheet, [
      [columns.start, columns.start === 'EXSTDTC' ? 'EXSTDY' : 'ASTDY'],
      [columns.end, columns.end === 'EXENDTC' ? 'EXENDY' : 'AENDY'],
    ]);
    const checkDays = studyDayCheck(sheet, pairs, referenceOf);
    for (const [index, row] of sheet.rows.filter(isUsable).entries()) {
      if (index % ROWS_BETWEEN_BREATHS === 0) await breathe();
      const exposure = readExposure(reading, row, columns);
      if (exposure === undefined) continue;
      checkDays(row);
      const { usubjid } = exposure.subject;
      bySubject.set(usubjid, [...(bySubject.get(usubjid) ?? []), exposure]);
    }
  }
  for (const exposures of bySubject.values()) {
    await breathe();
    planExposures(reading, exposures);
  }
}

function readExposure(reading: ImportReading, row: Row, columns: Columns): Exposure | undefined {
  const subject = subjectOfRow(reading, row);
  if (subject === undefined) return undefined;
  if (isSummary(row)) {
    raise(row, 'EX-SUMMARY-ROW', 'PARAMCD');
    return undefined;
  }
  const start = readDate(row, columns.start);
  if (start === 'blank' || start === 'unreadable') {
    raise(row, 'EX-DATE-UNREADABLE', columns.start);
    return undefined;
  }
  checkDate(reading, row, columns.start, start);
  const end = readDate(row, columns.end);
  if (end === 'unreadable') raise(row, 'END-UNREADABLE', columns.end);
  const ended = end === 'blank' || end === 'unreadable' ? null : end;
  if (isBefore(ended, start, reading.context.zone)) raise(row, 'END-BEFORE-START', columns.end, { start });
  const dose = [cellOf(row, columns.dose), cellOf(row, columns.unit)].filter((text) => text !== '').join(' ');
  const cellsE6PerKg = cellsOf(cellOf(row, columns.dose), cellOf(row, columns.unit));
  const name = cellOf(row, columns.name);
  const lot = cellOf(row, 'EXLOT');
  return { row, subject, name, dose, cellsE6PerKg, lot, startColumn: columns.start, start, end: ended };
}

const MILLIONS_PER_KG = /^(X ?)?(10\^6|10\*\*6|1E6|E6|10E\+06) ?(CAR ?-?T ?)?(CELLS)? ?\/ ?KG$/;
const CELLS_PER_KG = /^(CAR ?-?T ?)?CELLS ?\/ ?KG$/;

/** 10^6 cells per kg, if the unit says so; a total without the weight cannot be turned into it. */
function cellsOf(dose: string, unit: string): number | null {
  const value = readNumber(dose);
  if (value === null || value < 0) return null;
  if (MILLIONS_PER_KG.test(unit.toUpperCase())) return value;
  return CELLS_PER_KG.test(unit.toUpperCase()) ? value / 1e6 : null;
}

/** Agents of lymphodepletion are treatments before the product, never the product. Source: [DOMAIN §2]. */
const LYMPHODEPLETION = /FLUDARABINE|CYCLOPHOSPHAMIDE|BENDAMUSTINE|LYMPHODEPLET/i;

function planExposures(reading: ImportReading, exposures: readonly Exposure[]): void {
  const { zone } = reading.context;
  const product = exposures.filter((exposure) => !LYMPHODEPLETION.test(exposure.name));
  for (const { row, subject, start, startColumn } of product) {
    const reference = subject.referenceStart === null ? null : dateOnly(subject.referenceStart);
    if (isBefore(start, reference, zone))
      raise(row, 'EX-BEFORE-REFERENCE', startColumn, { reference: reference ?? '' });
  }
  const inCells = product.filter((exposure) => exposure.cellsE6PerKg !== null);
  const infusions = new Set(inCells.length > 0 ? inCells : firstOf(product, zone));
  for (const exposure of exposures) {
    if (infusions.has(exposure)) planInfusion(reading, exposure);
    else planTreatment(reading, exposure);
  }
}

const dateOnly = (date: PartialDateTime) => date.slice(0, 10) as PartialDateTime;

/** The earliest dose that does not lie before the reference date; the earliest of all if none does. */
function firstOf(exposures: readonly Exposure[], zone: string): readonly Exposure[] {
  const timely = exposures.filter(({ subject, start }) => {
    return subject.referenceStart === null || !isBefore(start, dateOnly(subject.referenceStart), zone);
  });
  const candidates = timely.length > 0 ? timely : exposures;
  const first = candidates.reduce<Exposure | undefined>((best, next) => {
    return best === undefined || isBefore(next.start, best.start, zone) ? next : best;
  }, undefined);
  return first === undefined ? [] : [first];
}

const DOSE_TEXT_LENGTH = 60;

function planInfusion(reading: ImportReading, exposure: Exposure): void {
  const { row, subject, start, end, cellsE6PerKg, lot } = exposure;
  const named = [exposure.name, exposure.dose].filter((text) => text !== '').join(' ');
  const doseText = named.length <= DOSE_TEXT_LENGTH ? named : exposure.dose;
  // A month without its day anchors no window.
  if (start.length < 10) raise(row, 'EX-DATE-PARTIAL', exposure.startColumn);
  if (cellsE6PerKg === 0) raise(row, 'EX-DOSE-ZERO', null);
  if (cellsE6PerKg === null) raise(row, 'EX-DOSE-AS-TEXT', null, { kept: doseText });
  if (end !== null && end !== start) raise(row, 'EX-END-NOT-KEPT', null, { end });
  planObservation(reading, row, subject.usubjid, {
    kind: 'infusion',
    at: start,
    cellsE6PerKg,
    plannedCellsE6PerKg: null,
    lot,
    doseText: cellsE6PerKg === null ? doseText : '',
  });
}

function planTreatment(reading: ImportReading, { row, subject, name, dose, start, end }: Exposure): void {
  const treatment = LYMPHODEPLETION.test(name) ? 'lymphodepletion' : 'other';
  planObservation(reading, row, subject.usubjid, {
    kind: 'treatment',
    treatment,
    name,
    dose,
    start,
    end: end ?? 'unknown',
  });
}
