import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import { readUnit } from '../../../shared/grading/units/readUnit.ts';
import type { PartialDateTime } from '../../../shared/model/dates.ts';
import type { LabResult } from '../../../shared/model/observation.ts';
import type { CheckContext } from '../../../shared/policy/checkContext.ts';
import { checkObservation } from '../../../shared/policy/checkObservation.ts';
import { type DayOrder, readBlockDate } from './readBlockDate.ts';
import { readLimit } from './readLimit.ts';
import { readValue } from './readValue.ts';
import type { SheetProblem, SheetRemark } from './sheetProblem.ts';
import type { SheetField, SheetRow } from './sheetRow.ts';

export interface ReadRow {
  readonly row: SheetRow;
  /** `null` while anything keeps it from being read. */
  readonly lab: LabResult | null;
  readonly problems: readonly SheetProblem[];
  readonly remarks: readonly SheetRemark[];
}

export interface ReadContext {
  readonly order: DayOrder | null;
  /** Codes outside the catalogue that a person has said are meant. */
  readonly kept: readonly string[];
  readonly check: CheckContext;
}

/** What the cells of a row say: a result, or what must be answered first. Nothing is guessed. */
export function readRow(row: SheetRow, context: ReadContext): ReadRow {
  const problems: SheetProblem[] = [];
  const at = readAt(row, context, problems);
  const analyte = readAnalyte(row, context, problems);
  const measured = readMeasurement(row, problems);
  const unit = analyte === null ? '' : readUnitOfRow(row, analyte, measured?.value !== null, problems);
  const [refLow, refHigh] = [limitOf(row, 'low', problems), limitOf(row, 'high', problems)];
  if (problems.length > 0 || at === null || analyte === null || measured === null) {
    return { row, lab: null, problems, remarks: [] };
  }
  const reported = row.value.trim().slice(0, REPORTED_LENGTH);
  const lab: LabResult = { kind: 'lab', analyte, ...measured, reported, unit, at, refLow, refHigh };
  return checked(row, lab, context.check);
}

/** As much as a record keeps of the words of a result. */
const REPORTED_LENGTH = 60;

function readAt({ at }: SheetRow, { order }: ReadContext, problems: SheetProblem[]): PartialDateTime | null {
  const read = readBlockDate(at, order);
  if (read.kind === 'read') return read.at;
  problems.push({ field: 'at', code: `at.${read.kind}` });
  return null;
}

function readAnalyte({ analyte }: SheetRow, { kept }: ReadContext, problems: SheetProblem[]): string | null {
  const known = findAnalyte(analyte)?.code;
  if (known !== undefined) return known;
  if (kept.includes(analyte)) return analyte;
  problems.push({ field: 'analyte', code: analyte.trim() === '' ? 'analyte.missing' : 'analyte.unknown' });
  return null;
}

function readMeasurement(
  { value }: SheetRow,
  problems: SheetProblem[],
): Pick<LabResult, 'comparator' | 'value'> | null {
  const read = readValue(value);
  switch (read.kind) {
    case 'number':
      return { comparator: read.comparator, value: read.value };
    case 'words':
      return { comparator: '=', value: null };
    case 'missing':
    case 'ambiguous':
      problems.push({ field: 'value', code: `value.${read.kind}` });
      return null;
  }
}

/** As written where it can be read; an analyte without a unit has `1`. Words need none. */
function readUnitOfRow(row: SheetRow, analyte: string, hasNumber: boolean, problems: SheetProblem[]): string {
  const text = row.unit.trim();
  const read = readUnit(analyte, text);
  switch (read.kind) {
    case 'known':
      return text === '' ? read.unit : text;
    case 'unknown-analyte':
      return text;
    case 'missing':
      if (!hasNumber) return '';
      break;
    case 'unknown':
    case 'ambiguous':
      break;
  }
  problems.push({ field: 'unit', code: `unit.${read.kind}`, candidates: read.candidates });
  return '';
}

function limitOf(row: SheetRow, field: 'low' | 'high', problems: SheetProblem[]): number | null {
  const read = readLimit(row[field]);
  if (read.ok) return read.limit;
  problems.push({ field, code: `${field}.unreadable` });
  return null;
}

/** Where a check of the whole observation shows in the sheet. */
const FIELD_OF: Readonly<Record<string, SheetField>> = {
  at: 'at',
  unit: 'unit',
  value: 'value',
  refLow: 'low',
  refHigh: 'high',
};

function checked(row: SheetRow, lab: LabResult, check: CheckContext): ReadRow {
  const findings = checkObservation(lab, check);
  const fatal = findings.filter(({ severity }) => severity === 'F');
  const problems = fatal.map((finding) => ({
    field: FIELD_OF[finding.path] ?? ('value' as const),
    code: 'finding' as const,
    finding,
  }));
  const remarks: SheetRemark[] = findings
    .filter(({ severity }) => severity !== 'F')
    .map((finding) => ({ code: 'finding', finding }));
  if (lab.value === null) remarks.unshift({ code: 'words' });
  return { row, lab: fatal.length === 0 ? lab : null, problems, remarks };
}
