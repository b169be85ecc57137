import { gradeLabColumns } from '../../grading/labs/gradeLabColumns.ts';
import { type LabColumns, type LabGroup, packMarks } from '../../grading/labs/labColumns.ts';
import { LAB_TERMS } from '../../grading/labs/labTerms.data.ts';
import { labTermsOf } from '../../grading/labs/labTermsOf.ts';
import { convertUnit } from '../../grading/units/convertUnit.ts';
import type { Episode } from '../../model/episode.ts';
import type { TermCode } from '../../model/grade.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { Protocol } from '../../model/protocol.ts';
import { COMPARATORS } from '../../model/vocabulary.ts';
import { rememberByRows } from '../rememberByRows.ts';
import { type BaselineSample, baselineOf } from './baselineOf.ts';
import { episodesOfPoints } from './derivedEpisode.ts';
import { type GradedPoint, gradedPoint } from './gradedPoint.ts';
import { groupLabs, type LabFrame, type LabRow } from './labFrame.ts';
import { limitsOf } from './limitsOf.ts';

/**
 * The CTCAE terms of every analyte as the results show them, in the version of the trial. One result may be graded for a
 * low and a high term. Remembered analyte by analyte: a new result grades the results of its own analyte.
 * Source: [CTCAE-5], [CTCAE-6]; [GRADING §2, §3].
 */
export function labEpisodes(history: SubjectHistory, protocol: Protocol): readonly Episode[] {
  const { frame, rowsOf } = groupLabs(history, protocol);
  const key = frameKey(frame);
  const episodes: Episode[] = [];
  for (const [analyte, rows] of rowsOf) {
    const own = analyte === TOTAL_CALCIUM ? `${key}|${JSON.stringify([...frame.albumins])}` : key;
    for (const episode of episodesOfAnalyte(rows, own, analyte, frame)) episodes.push(episode);
  }
  return episodes;
}

/** The one analyte that is read together with another of the same sample. */
const TOTAL_CALCIUM = 'CA';

function frameKey({ history, protocol, endsMs }: LabFrame): string {
  const { zone, ctcaeVersion, subject, referenceRanges } = history;
  const ranges = referenceRanges.length === 0 ? '' : JSON.stringify(referenceRanges);
  return `${zone}|${ctcaeVersion}|${subject.sex}|${endsMs}|${JSON.stringify(protocol.grading)}|${ranges}`;
}

const episodesOfAnalyte = rememberByRows(
  (rows: readonly LabRow[], _key: string, analyte: string, frame: LabFrame): readonly Episode[] => {
    const { history, protocol } = frame;
    const { ctcaeVersion: version } = history;
    const grades = gradeLabColumns(labColumnsOf(rows, analyte, frame), version, protocol.grading);
    return labTermsOf(analyte, version).flatMap((term) => {
      const { code, direction } = LAB_TERMS[term];
      const points = pointsOf(rows, grades[direction], history.zone);
      return episodesOfPoints({ termCode: code as TermCode, scale: `CTCAE ${version}`, version }, points, null);
    });
  },
);

/** Rows above grade 0 make episodes and rows at 0 end them; a term that never rose needs neither. */
function pointsOf(rows: readonly LabRow[], grades: Int8Array, zone: string): readonly GradedPoint[] {
  if (!grades.some((grade) => grade > 0)) return NO_POINTS;
  const points: GradedPoint[] = [];
  for (const [index, row] of rows.entries()) {
    const grade = grades[index]!;
    if (grade >= 0) points.push(gradedPoint(row, grade as GradedPoint['grade'], zone));
  }
  return points;
}

const NO_POINTS: readonly GradedPoint[] = [];

/** The results of one analyte as the columns they are graded in, each against its own limits and the baseline. */
export function labColumnsOf(rows: readonly LabRow[], analyte: string, frame: LabFrame): LabColumns {
  const { history, endsMs, albumins } = frame;
  const groups: LabGroup[] = [];
  const places = new Map<string, number>();
  const columns = {
    group: new Uint32Array(rows.length),
    value: new Float64Array(rows.length),
    baseline: new Float64Array(rows.length),
    albuminGramsPerLitre: new Float64Array(rows.length).fill(Number.NaN),
    marks: new Int32Array(rows.length),
  };
  const sample = baselineOf(rows, endsMs, history);
  const marks = new Map(COMPARATORS.map((comparator) => [comparator, marksOf(comparator, sample)]));
  for (const [index, { value: lab }] of rows.entries()) {
    const { lln, uln } = limitsOf(lab, history.referenceRanges, history.subject.sex);
    const place = `${lab.unit}|${lln}|${uln}`;
    let at = places.get(place);
    if (at === undefined) {
      at = groups.length;
      groups.push({ analyte, unit: lab.unit, lln, uln });
      places.set(place, at);
    }
    columns.group[index] = at;
    columns.value[index] = lab.value ?? Number.NaN;
    columns.baseline[index] = baselineIn(lab.unit, analyte, sample);
    columns.marks[index] = marks.get(lab.comparator)!;
    const albumin = analyte === TOTAL_CALCIUM ? albumins.get(lab.at) : undefined;
    if (albumin !== undefined) {
      columns.albuminGramsPerLitre[index] = convertUnit('ALB', albumin.value, albumin.unit, 'g/L') ?? Number.NaN;
    }
  }
  return { groups, ...columns };
}

function marksOf(comparator: LabComparator, sample: BaselineSample | undefined): number {
  return packMarks({ comparator, baseline: sample?.baseline ?? null });
}

type LabComparator = (typeof COMPARATORS)[number];

function baselineIn(unit: string, analyte: string, sample: BaselineSample | undefined): number {
  const baseline = sample?.baseline;
  if (baseline === undefined || baseline.value === null) return Number.NaN;
  if (baseline.unit === null || baseline.unit === unit) return baseline.value;
  return convertUnit(analyte, baseline.value, baseline.unit, unit) ?? Number.NaN;
}
