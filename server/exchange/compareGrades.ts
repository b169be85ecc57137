import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import { baselineOf } from '../../shared/episodes/derived/baselineOf.ts';
import { groupLabs } from '../../shared/episodes/derived/labFrame.ts';
import { limitsOf } from '../../shared/episodes/derived/limitsOf.ts';
import { readNumber } from '../../shared/format/readNumber.ts';
import { baselineStatusOf } from '../../shared/grading/labs/baselineStatusOf.ts';
import { findAnalyte } from '../../shared/grading/labs/findAnalyte.ts';
import { gradeAnalyte } from '../../shared/grading/labs/gradeAnalyte.ts';
import type { LabBaseline } from '../../shared/grading/labs/labInput.ts';
import { signedSummary } from '../../shared/grading/labs/signedSummary.ts';
import type { CtcaeVersion } from '../../shared/model/grade.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { ObservationId, SiteId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import { IMPORT_GRADE_CAUSES, type ImportGradeRow, type ImportGrades } from '../../shared/model/importReport.ts';
import type { LabResult, Observation, Recorded } from '../../shared/model/observation.ts';
import { importedVersion } from '../usecases/import/importedVersion.ts';
import { type ComparedResult, type FileGrade, gradeCause, readFileGrade } from './gradeCause.ts';
import type { ImportReading } from './importState.ts';
import type { Breathe } from './readSheet.ts';
import { cellOf, pickColumn, type Row } from './sheet.ts';

const LISTED_PER_CAUSE = 20_000;

/** Nothing an import brings says otherwise: the settings every new trial begins with. */
const PROTOCOL = defaultProtocol(1 as TrialId);

/** The grades laboratory files bring along against those we give the same results: how many agree, and why the others do not. */
export async function compareGrades(reading: ImportReading, breathe: Breathe): Promise<ImportGrades> {
  const counts = new Map(IMPORT_GRADE_CAUSES.map((cause) => [cause, 0]));
  const version = importedVersion(reading.context.scale);
  const rows: ImportGradeRow[] = [];
  let compared = 0;
  let equal = 0;
  for (const [usubjid, observations] of observationsOfPatients(reading)) {
    const graded = observations.flatMap(gradedLab);
    if (graded.length === 0) continue;
    await breathe();
    const resultOf = resultReader(historyOf(reading, usubjid, observations));
    for (const { lab, row, column, given } of graded) {
      compared += 1;
      const result = { ...resultOf(lab, row), given };
      const cause = gradeCause(result, version, PROTOCOL.grading);
      if (cause === null) {
        equal += 1;
        continue;
      }
      const count = counts.get(cause)! + 1;
      counts.set(cause, count);
      if (count <= LISTED_PER_CAUSE) rows.push(differenceOf(result, { lab, row, column }, cause, version));
    }
  }
  const causes = [...counts].map(([cause, count]) => ({ cause, count, listed: Math.min(count, LISTED_PER_CAUSE) }));
  return {
    ctcaeVersion: version,
    compared,
    equal,
    causes: causes.filter(({ count }) => count > 0),
    rows: rows.toSorted((a, b) => (a.file === b.file ? a.row - b.row : a.file < b.file ? -1 : 1)),
  };
}

type Foreign = ImportReading['observations'][number];

function observationsOfPatients({ observations }: ImportReading): ReadonlyMap<string, readonly Foreign[]> {
  const ofPatients = new Map<string, Foreign[]>();
  for (const one of observations) {
    if (one.row.mark === 'reject') continue;
    const known = ofPatients.get(one.usubjid);
    if (known === undefined) ofPatients.set(one.usubjid, [one]);
    else known.push(one);
  }
  return ofPatients;
}

interface GradedLab {
  readonly lab: LabResult;
  readonly row: Row;
  readonly column: string;
  readonly given: FileGrade;
}

/** ADaM's analysis grade carries its direction as a sign; SDTM's does not say it. */
function gradedLab({ value, row }: Foreign): readonly GradedLab[] {
  const column = value.kind === 'lab' ? pickColumn(row.sheet, 'ATOXGR', 'LBTOXGR') : null;
  const given = readFileGrade(cellOf(row, column));
  if (value.kind !== 'lab' || column === null || given === undefined) return [];
  const isSigned = column === 'ATOXGR' && given.grade > 0;
  return [{ lab: value, row, column, given: isSigned ? { ...given, direction: given.direction ?? 'high' } : given }];
}

function resultReader(history: SubjectHistory): (lab: LabResult, row: Row) => Omit<ComparedResult, 'given'> {
  const { frame, rowsOf } = groupLabs(history, PROTOCOL);
  const baselines = new Map<string, LabBaseline | null>();
  const baselineFor = (code: string) => {
    if (!baselines.has(code)) {
      baselines.set(code, baselineOf(rowsOf.get(code) ?? [], frame.endsMs, history)?.baseline ?? null);
    }
    return baselines.get(code) ?? null;
  };
  return (lab, row) => {
    const analyte = findAnalyte(lab.analyte)?.code ?? lab.analyte;
    const { lln, uln } = limitsOf(lab, history.referenceRanges, history.subject.sex);
    const { value, unit, comparator } = lab;
    const albumin = frame.albumins.get(lab.at) ?? null;
    const baseline = baselineFor(analyte);
    const stated = readNumber(cellOf(row, 'BASE'));
    const fileBaseline = stated === null ? null : { value: stated, unit, status: baselineStatusOf(stated, lln, uln) };
    return { analyte, input: { value, unit, lln, uln, comparator, albumin, baseline }, fileBaseline };
  };
}

function differenceOf(
  { analyte, input }: ComparedResult,
  { lab, row, column }: Omit<GradedLab, 'given'>,
  cause: ImportGradeRow['cause'],
  version: CtcaeVersion,
): ImportGradeRow {
  return {
    file: row.sheet.name,
    row: row.number,
    column,
    analyte: lab.analyte,
    result: [lab.reported, lab.unit].filter((part) => part !== '').join(' '),
    given: cellOf(row, column),
    ours: signedSummary(gradeAnalyte(analyte, input, version, PROTOCOL.grading)),
    cause,
  };
}

/** What the import would record of a patient, as far as results are graded by it. */
function historyOf(reading: ImportReading, usubjid: string, observations: readonly Foreign[]): SubjectHistory {
  const { subject } = reading.subjects.get(usubjid)!;
  const of = <K extends Observation['kind']>(kind: K) =>
    observations.flatMap(({ value }, place) => (value.kind === kind ? [recorded(value, place + 1)] : [])) as Recorded<
      Extract<Observation, { readonly kind: K }>
    >[];
  return {
    subject: { ...subject, subjectId: 1 as SubjectId, trialId: 1 as TrialId, siteId: 1 as SiteId },
    zone: reading.context.zone,
    ctcaeVersion: importedVersion(reading.context.scale),
    referenceRanges: [],
    adverseEvents: [],
    infusions: of('infusion'),
    treatments: of('treatment'),
    labs: of('lab'),
    vitals: [],
    samples: [],
    studyEvents: [],
    crsAssessments: [],
    icansAssessments: [],
    decisions: [],
  };
}

function recorded(value: Observation, id: number): Recorded {
  return { observationId: id as ObservationId, subjectId: 1 as SubjectId, version: 1, fromSeq: 0, value };
}
