import { formatMeasured } from '../../../shared/format/formatMeasured.ts';
import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import { convertUnit } from '../../../shared/grading/units/convertUnit.ts';
import type { LabResult, Recorded } from '../../../shared/model/observation.ts';
import { type ReadContext, type ReadRow, readRow } from './readRow.ts';
import type { SheetRemark } from './sheetProblem.ts';
import type { SheetRow } from './sheetRow.ts';

export interface SheetLine extends ReadRow {
  /** Said by a person, or because the very same result is there already. */
  readonly isOut: boolean;
}

/** Every row read, with what repeats a result that is recorded or stands further up. A row that did not change is the same line. */
export function readSheet(
  rows: readonly SheetRow[],
  recorded: readonly Recorded<LabResult>[],
  context: ReadContext,
): readonly SheetLine[] {
  const known = placesOf(recorded);
  const above = new Map<string, LabResult[]>();
  return rows.map((row) => {
    const read = readOnce(row, context);
    const { lab } = read;
    if (lab === null) return plainLine(read);
    const repeats = [
      ...repeatOf(lab, known.get(placeOf(lab)), 'recorded'),
      ...repeatOf(lab, above.get(placeOf(lab)), 'twice'),
    ];
    if (repeats.length === 0) {
      if (row.out !== true) add(above, lab);
      return plainLine(read);
    }
    const isRepeat = repeats.some(({ code }) => code === 'recorded' || code === 'twice');
    const isOut = row.out ?? isRepeat;
    if (!isOut) add(above, lab);
    return { ...read, remarks: [...read.remarks, ...repeats], isOut };
  });
}

const readings = new WeakMap<ReadContext, WeakMap<SheetRow, ReadRow>>();

function readOnce(row: SheetRow, context: ReadContext): ReadRow {
  const known = readings.get(context) ?? new WeakMap<SheetRow, ReadRow>();
  readings.set(context, known);
  const read = known.get(row) ?? readRow(row, context);
  known.set(row, read);
  return read;
}

const plainLines = new WeakMap<ReadRow, SheetLine>();

/** The line of a row that repeats nothing. */
function plainLine(read: ReadRow): SheetLine {
  const line = plainLines.get(read) ?? { ...read, isOut: read.row.out === true };
  plainLines.set(read, line);
  return line;
}

const places = new WeakMap<readonly Recorded<LabResult>[], ReadonlyMap<string, readonly LabResult[]>>();

function placesOf(recorded: readonly Recorded<LabResult>[]): ReadonlyMap<string, readonly LabResult[]> {
  const known = places.get(recorded);
  if (known !== undefined) return known;
  const made = new Map<string, LabResult[]>();
  for (const { value } of recorded) add(made, value);
  places.set(recorded, made);
  return made;
}

const placeOf = ({ analyte, at }: LabResult): string => `${findAnalyte(analyte)?.code ?? analyte} ${at}`;

function add(labs: Map<string, LabResult[]>, lab: LabResult): void {
  const place = placeOf(lab);
  labs.set(place, [...(labs.get(place) ?? []), lab]);
}

function repeatOf(
  lab: LabResult,
  others: readonly LabResult[] | undefined,
  where: 'recorded' | 'twice',
): readonly SheetRemark[] {
  if (others === undefined) return [];
  if (others.some((other) => isSame(lab, other))) return [{ code: where }];
  return [{ code: `${where}-other`, value: formatMeasured(others[0]!) }];
}

/** The same in whatever unit it was written. */
function isSame(lab: LabResult, other: LabResult): boolean {
  if (lab.comparator !== other.comparator) return false;
  if (lab.value === null || other.value === null) {
    return lab.value === other.value && lab.reported === other.reported;
  }
  if (lab.value === other.value && lab.unit === other.unit) return true;
  return convertUnit(lab.analyte, other.value, other.unit, lab.unit) === lab.value;
}
