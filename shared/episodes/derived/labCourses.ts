import { findAnalyte } from '../../grading/labs/findAnalyte.ts';
import { gradeAnalyte, type TermGrade } from '../../grading/labs/gradeAnalyte.ts';
import type { LabBaseline, LabInput } from '../../grading/labs/labInput.ts';
import { labTermsOf } from '../../grading/labs/labTermsOf.ts';
import type { TermCode } from '../../model/grade.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { LabResult, Recorded } from '../../model/observation.ts';
import type { Protocol } from '../../model/protocol.ts';
import { rememberByRows } from '../rememberByRows.ts';
import { baselineEndsMs, baselineOf } from './baselineOf.ts';
import { type DerivedCourse, derivedCourse } from './derivedCourse.ts';
import { type GradedPoint, gradedPoint } from './gradedPoint.ts';
import { limitsOf } from './limitsOf.ts';

type LabRow = Recorded<LabResult>;

/** What the rows of one analyte are read with, besides themselves. */
interface LabFrame {
  readonly history: SubjectHistory;
  readonly protocol: Protocol;
  readonly endsMs: number | null;
  /** Albumin by the moment of its sample: only total calcium needs it. */
  readonly albumins: ReadonlyMap<string, NonNullable<LabInput['albumin']>>;
}

/**
 * The CTCAE terms of every analyte as the results show them, in the version of the trial. One result may be graded for a
 * low and a high term. Source: [CTCAE-5], [CTCAE-6]; [GRADING §2, §3].
 */
export function labCourses(history: SubjectHistory, protocol: Protocol): readonly DerivedCourse[] {
  const rowsOf = byAnalyte(history);
  const albumins = new Map((rowsOf.get('ALB') ?? []).flatMap(albuminEntry));
  const frame = { history, protocol, endsMs: baselineEndsMs(history, protocol.grading), albumins };
  const shared = frameKey(frame);
  const courses: DerivedCourse[] = [];
  for (const [analyte, rows] of rowsOf) {
    const key = analyte === 'CA' ? `${shared}|${JSON.stringify([...albumins])}` : shared;
    for (const course of coursesOfAnalyte(rows, key, analyte, frame)) courses.push(course);
  }
  return courses;
}

/** Results by analyte; those the catalogue grades nothing from are left out. */
function byAnalyte({ labs, ctcaeVersion }: SubjectHistory): ReadonlyMap<string, readonly LabRow[]> {
  const codes = new Map<string, string | null>();
  const rows = new Map<string, LabRow[]>();
  for (const row of labs) {
    const written = row.value.analyte;
    let code = codes.get(written);
    if (code === undefined) {
      code = gradedCode(written, ctcaeVersion);
      codes.set(written, code);
    }
    if (code === null) continue;
    const known = rows.get(code);
    if (known === undefined) rows.set(code, [row]);
    else known.push(row);
  }
  return rows;
}

function gradedCode(written: string, version: SubjectHistory['ctcaeVersion']): string | null {
  const code = findAnalyte(written)?.code;
  return code !== undefined && (code === 'ALB' || labTermsOf(code, version).length > 0) ? code : null;
}

function albuminEntry({ value: { at, value, unit, comparator } }: LabRow) {
  return value === null || comparator !== '=' ? [] : [[at as string, { value, unit }] as const];
}

function frameKey({ history, protocol, endsMs }: LabFrame): string {
  const { zone, ctcaeVersion, subject, referenceRanges } = history;
  const ranges = referenceRanges.length === 0 ? '' : JSON.stringify(referenceRanges);
  return `${zone}|${ctcaeVersion}|${subject.sex}|${endsMs}|${JSON.stringify(protocol.grading)}|${ranges}`;
}

const coursesOfAnalyte = rememberByRows(
  (rows: readonly LabRow[], _key: string, analyte: string, frame: LabFrame): readonly DerivedCourse[] => {
    const { history } = frame;
    const baseline = baselineOf(rows, frame.endsMs, history)?.baseline ?? null;
    const points = new Map<string, { readonly code: number; readonly points: GradedPoint[] }>();
    for (const row of rows) {
      for (const { term, code, answer } of gradesOfRow(row, baseline, frame)) {
        const known = points.get(term) ?? { code, points: [] };
        points.set(term, known);
        known.points.push(gradedPoint(row, answer, history.zone));
      }
    }
    const scale = `CTCAE ${history.ctcaeVersion}` as const;
    return [...points.values()].map(({ code, points: ofTerm }) =>
      derivedCourse({ termCode: code as TermCode, scale, of: analyte, version: history.ctcaeVersion }, ofTerm, null),
    );
  },
);

function gradesOfRow(row: LabRow, baseline: LabBaseline | null, frame: LabFrame): readonly TermGrade[] {
  const { history, protocol, albumins } = frame;
  const { value } = row;
  const { lln, uln } = limitsOf(value, history.referenceRanges, history.subject.sex);
  const input: LabInput = {
    value: value.value,
    unit: value.unit,
    lln,
    uln,
    comparator: value.comparator,
    baseline,
    albumin: albumins.get(value.at) ?? null,
  };
  return gradeAnalyte(value.analyte, input, history.ctcaeVersion, protocol.grading);
}
