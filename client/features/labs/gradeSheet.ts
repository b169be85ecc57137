import { baselineEndsMs, baselineOf } from '../../../shared/episodes/derived/baselineOf.ts';
import { labCourses } from '../../../shared/episodes/derived/labCourses.ts';
import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import { labTermsOf } from '../../../shared/grading/labs/labTermsOf.ts';
import type { TermCode } from '../../../shared/model/grade.ts';
import type { GradeAnswer } from '../../../shared/model/grading.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import type { LabResult, Recorded } from '../../../shared/model/observation.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { SheetLine } from './readSheet.ts';

export interface TermAnswer {
  readonly termCode: TermCode;
  readonly answer: GradeAnswer;
}

/** The sample an analyte's grades are compared with, and whether it stands in the sheet or in the record. */
export interface SheetBaseline {
  readonly analyte: string;
  /** `null` = there is none before lymphodepletion or the infusion. */
  readonly lab: LabResult | null;
  readonly isInSheet: boolean;
}

export interface SheetGrades {
  /** By key of the row: every term of its analyte; none = the version grades nothing from it. */
  readonly ofRow: ReadonlyMap<number, readonly TermAnswer[]>;
  /** Of each analyte of the sheet that is graded, in the order of the sheet. */
  readonly baselines: readonly SheetBaseline[];
}

/** The grades the rows would have once they are saved: the patient's history is read with the sheet in it. */
export function gradeSheet(lines: readonly SheetLine[], history: SubjectHistory, protocol: Protocol): SheetGrades {
  const sheet = lines.flatMap(({ lab, isOut, row }) =>
    lab === null || isOut ? [] : [asRecorded(lab, row.key, history)],
  );
  const withSheet = { ...history, labs: [...history.labs, ...sheet] };
  const ofRow = new Map<number, TermAnswer[]>();
  for (const { termCode, points } of labCourses(withSheet, protocol)) {
    for (const { source, answer } of points) {
      if (!isOfSheet(source.observationId)) continue;
      const key = source.observationId - FIRST_SHEET_ID;
      ofRow.set(key, [...(ofRow.get(key) ?? []), { termCode, answer }]);
    }
  }
  return { ofRow, baselines: baselinesOf(sheet, withSheet, protocol) };
}

/** Higher than any record's number: rows of the sheet come after what is recorded. */
const FIRST_SHEET_ID = 2 ** 40;
const isOfSheet = (id: number): boolean => id >= FIRST_SHEET_ID;

function asRecorded(value: LabResult, key: number, { subject }: SubjectHistory): Recorded<LabResult> {
  const observationId = (FIRST_SHEET_ID + key) as ObservationId;
  return { observationId, subjectId: subject.subjectId, version: 1, fromSeq: 0, value };
}

const codeOf = (analyte: string): string => findAnalyte(analyte)?.code ?? analyte;

function baselinesOf(
  sheet: readonly Recorded<LabResult>[],
  history: SubjectHistory,
  protocol: Protocol,
): readonly SheetBaseline[] {
  const endsMs = baselineEndsMs(history, protocol.grading);
  const codes = [...new Set(sheet.map(({ value }) => codeOf(value.analyte)))];
  return codes
    .filter((code) => labTermsOf(code, history.ctcaeVersion).length > 0)
    .map((analyte) => {
      const rows = history.labs.filter(({ value }) => codeOf(value.analyte) === analyte);
      const source = baselineOf(rows, endsMs, history)?.source;
      return {
        analyte,
        lab: source?.value ?? null,
        isInSheet: source !== undefined && isOfSheet(source.observationId),
      };
    });
}

/** The grade a row shows: the worst of its terms; `null` = none can be given, `undefined` = no term at all. */
export function shownAnswer(answers: readonly TermAnswer[] | undefined): TermAnswer | undefined {
  if (answers === undefined) return undefined;
  const graded = answers.filter(({ answer }) => answer.grade !== null);
  return graded.toSorted((a, b) => b.answer.grade! - a.answer.grade!)[0] ?? answers[0];
}
