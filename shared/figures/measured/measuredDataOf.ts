import type { Protocol } from '../../model/protocol.ts';
import { figureDataOf } from '../figureDataOf.ts';
import type { FigureRows } from '../figureRowsOf.ts';
import { LEFT_OUT_REASONS, MEASURED, type MeasuredFigureData, type ShiftTerm } from './measuredFigureData.ts';
import type { MeasuredRows } from './measuredRowsOf.ts';

export interface CohortMember {
  readonly seen: FigureRows;
  readonly measured: MeasuredRows;
}

/** Puts the patients in order of dosing and what was measured in them into columns. */
export function measuredDataOf(
  members: readonly CohortMember[],
  protocol: Pick<Protocol, 'doseLevels'>,
): MeasuredFigureData {
  const withCrs = members.map(({ seen }) => ({
    ...seen,
    events: seen.events.filter(({ family }) => family === 'CRS'),
  }));
  const cohort = figureDataOf(withCrs, protocol);
  const measuredOf = new Map(members.map(({ seen, measured }) => [seen.patient.subjectId, measured]));
  const ordered = cohort.patients.map(({ subjectId }) => measuredOf.get(subjectId)!);
  const { terms, indexOf } = termsOf(ordered);
  return {
    cohort,
    icaht: ordered.map(({ icaht }) => icaht),
    points: columnsOf(
      rowsOf(ordered, ({ points }) => points),
      {
        of: ({ of }) => MEASURED.indexOf(of),
        day: ({ day }) => day,
        value: ({ value }) => value,
        bound: ({ bound }) => bound,
        upper: ({ upper }) => upper,
        grade: ({ grade }) => grade,
        before: ({ before }) => Number(before),
      },
    ),
    leftOut: columnsOf(
      rowsOf(ordered, ({ leftOut }) => leftOut),
      { of: ({ of }) => MEASURED.indexOf(of), reason: ({ reason }) => LEFT_OUT_REASONS.indexOf(reason) },
    ),
    terms,
    shifts: columnsOf(
      rowsOf(ordered, ({ shifts }) => shifts),
      {
        term: (shift) => indexOf(shift),
        baseline: ({ baseline }) => baseline,
        worst: ({ worst }) => worst,
        ungraded: ({ ungraded }) => ungraded,
      },
    ),
  };
}

interface Owned<Row> {
  readonly patient: number;
  readonly row: Row;
}

function rowsOf<Row>(
  ordered: readonly MeasuredRows[],
  pick: (of: MeasuredRows) => readonly Row[],
): readonly Owned<Row>[] {
  return ordered.flatMap((measured, patient) => pick(measured).map((row) => ({ patient, row })));
}

function columnsOf<Row, Name extends string>(
  rows: readonly Owned<Row>[],
  pick: Readonly<Record<Name, (row: Row) => number>>,
): Record<Name | 'patient', readonly number[]> {
  const columns = { patient: rows.map(({ patient }) => patient) } as Record<Name | 'patient', readonly number[]>;
  for (const name of Object.keys(pick) as Name[]) columns[name] = rows.map(({ row }) => pick[name](row));
  return columns;
}

function termsOf(ordered: readonly MeasuredRows[]) {
  const key = ({ termCode, analyte }: ShiftTerm) => `${termCode} ${analyte}`;
  const places = new Map<string, number>();
  const terms: ShiftTerm[] = [];
  for (const { termCode, analyte } of ordered.flatMap(({ shifts }) => shifts)) {
    if (places.has(key({ termCode, analyte }))) continue;
    places.set(key({ termCode, analyte }), terms.length);
    terms.push({ termCode, analyte });
  }
  return { terms, indexOf: (shift: ShiftTerm) => places.get(key(shift))! };
}
