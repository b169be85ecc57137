import { gradeAnalyte } from '../../grading/labs/gradeAnalyte.ts';
import { LAB_TERMS } from '../../grading/labs/labTerms.data.ts';
import { labTermsOf } from '../../grading/labs/labTermsOf.ts';
import type { CtcaeVersion, TermCode } from '../../model/grade.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { Protocol } from '../../model/protocol.ts';
import { baselineOf } from './baselineOf.ts';
import { type ExplainedCourse, explainedCourse } from './explainedCourse.ts';
import { type ExplainedPoint, explainedPoint } from './gradedPoint.ts';
import { groupLabs, type LabFrame, type LabRow } from './labFrame.ts';
import { limitsOf } from './limitsOf.ts';

/**
 * Every laboratory term with the reasons of each grade, for whoever asks; `labEpisodes` gives the same grades fast.
 * @param only one term; left out = all
 */
export function labCourses(history: SubjectHistory, protocol: Protocol, only?: TermCode): readonly ExplainedCourse[] {
  const { frame, rowsOf } = groupLabs(history, protocol);
  const courses = [...rowsOf].flatMap(([analyte, rows]) => {
    const isAsked = only === undefined || isReadFrom(analyte, only, history.ctcaeVersion);
    return isAsked ? coursesOfAnalyte(analyte, rows, frame) : [];
  });
  return only === undefined ? courses : courses.filter(({ termCode }) => termCode === only);
}

function isReadFrom(analyte: string, term: TermCode, version: CtcaeVersion): boolean {
  return labTermsOf(analyte, version).some((one) => LAB_TERMS[one].code === term);
}

function coursesOfAnalyte(analyte: string, rows: readonly LabRow[], frame: LabFrame): readonly ExplainedCourse[] {
  const { history, protocol, albumins } = frame;
  const { ctcaeVersion, zone, referenceRanges, subject } = history;
  const baseline = baselineOf(rows, frame.endsMs, history)?.baseline ?? null;
  const byTerm = new Map<string, { readonly code: number; readonly points: ExplainedPoint[] }>();
  for (const row of rows) {
    const { value, unit, comparator, at } = row.value;
    const { lln, uln } = limitsOf(row.value, referenceRanges, subject.sex);
    const input = { value, unit, lln, uln, comparator, baseline, albumin: albumins.get(at) ?? null };
    for (const { term, code, answer } of gradeAnalyte(analyte, input, ctcaeVersion, protocol.grading)) {
      const known = byTerm.get(term) ?? { code, points: [] };
      byTerm.set(term, known);
      known.points.push(explainedPoint(row, answer, zone));
    }
  }
  return [...byTerm.values()].map(({ code, points }) =>
    explainedCourse({ of: analyte, termCode: code as TermCode, scale: `CTCAE ${ctcaeVersion}`, points }),
  );
}
