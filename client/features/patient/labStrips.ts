import { limitsOf } from '../../../shared/episodes/derived/limitsOf.ts';
import { formatMeasured, formatUnit } from '../../../shared/format/formatMeasured.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { formatPartial } from '../../../shared/format/formatPartial.ts';
import { convertUnit } from '../../../shared/grading/units/convertUnit.ts';
import { readUnit } from '../../../shared/grading/units/readUnit.ts';
import type { GradeAnswer } from '../../../shared/model/grading.ts';
import type { LabResult, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { pointOf, type TimeAxis } from '../../../shared/time/timeAxis.ts';
import { type PlacedSeries, placeMeasured } from '../../charts/timeline/placeMeasured.ts';
import type { CurveStrip, Lane, NoteMark, PointMark } from '../../charts/timeline/timelineStrips.ts';
import { icahtRuns } from './icahtRuns.ts';
import { codeOf, type LabLook, lookOf } from './labAnalytes.ts';
import { type GradeLine, labAnswers } from './labAnswers.ts';
import { labBands } from './labBands.ts';
import { linearDomain, logDomain } from './labDomain.ts';
import { treatmentLanes } from './spanStrips.ts';
import { type TimelineWords, whenText } from './timelineWords.ts';

export interface LabStripInput {
  readonly view: PatientView;
  readonly axis: TimeAxis;
  readonly cut: number;
  readonly diedAt: number | null;
  readonly hrefOf: (observationId: number) => string;
  readonly words: TimelineWords;
  /** Analyte codes, in the order they are drawn. */
  readonly labs: readonly string[];
}

export type LabRow = Recorded<LabResult>;

/** One strip an analyte, with the grades of the trial's CTCAE version behind the curve. Source: [FIGURES §2.8]. */
export function labStrips(input: LabStripInput): {
  readonly strips: readonly CurveStrip[];
  readonly leftOut: PlacedSeries['leftOut'];
} {
  const answers = labAnswers(input.view);
  const leftOut = { noDay: 0, notANumber: 0, otherUnit: 0 };
  const strips = input.labs.map((code) => {
    const rows = input.view.history.labs.filter(({ value }) => codeOf(value.analyte) === code);
    const { strip, leftOut: of } = labStrip(code, rows, answers, input);
    for (const reason of ['noDay', 'notANumber', 'otherUnit'] as const) leftOut[reason] += of[reason];
    return strip;
  });
  return { strips, leftOut };
}

function labStrip(
  code: string,
  rows: readonly LabRow[],
  answers: ReadonlyMap<number, readonly GradeLine[]>,
  input: LabStripInput,
): { readonly strip: CurveStrip; readonly leftOut: PlacedSeries['leftOut'] } {
  const { axis, words, view } = input;
  const look = lookOf(code);
  const unit = look.unit ?? drawnUnit(rows);
  const inUnit = (value: number, from: string) => convertTo(code, value, from, unit);
  const placed = placeMeasured(rows, axis, inUnit);
  const byId = new Map(rows.map((row) => [Number(row.observationId), row]));
  const points: readonly PointMark[] = placed.points.map((point) => ({
    ...point,
    href: input.hrefOf(point.observationId),
    recordKey: String(point.observationId),
    lines: pointLines(byId.get(point.observationId)!, point.y, unit, answers.get(point.observationId) ?? [], input),
  }));
  const title = words.labs(`name.${nameKey(code)}`, { code: words.analyteName(code) });
  const beside = treatmentLanes(look.beside, { treatments: view.history.treatments, ...besideOf(input) }).lanes;
  const bands = labBands(code, unit, rows, view, axis);
  const strip: CurveStrip = {
    kind: 'curves',
    key: `lab-${code}`,
    title,
    scale: look.scale,
    ...domainOf(look, points, bands.limits),
    series:
      points.length === 0
        ? []
        : [
            {
              key: code,
              title: words.labs(`short.${nameKey(code)}`, { code }),
              unit: formatUnit(unit),
              shape: 'circle',
              points,
            },
          ],
    threshold: null,
    bands: bands.bands,
    standard: bands.bands.length === 0 ? null : `CTCAE ${view.history.ctcaeVersion}`,
    status: [],
    beside,
    runs: code === 'ANC' ? icahtRuns(input) : [],
    unusable: unusableOf(rows, inUnit, input),
    height: look.height,
    empty: words.labs('empty', { name: title }),
  };
  return { strip: withBoundTicks(strip), leftOut: placed.leftOut };
}

const besideOf = ({ axis, cut, diedAt, hrefOf, words, view }: LabStripInput) => ({
  axis,
  cut,
  diedAt,
  hrefOf,
  words,
  day0On: view.assessment.window?.day0On ?? null,
});

/** The first unit of the analyte that can be read; as written where the analyte is not in the catalogue. */
function drawnUnit(rows: readonly LabRow[]): string {
  for (const { value } of rows) {
    const read = readUnit(value.analyte, value.unit);
    if (read.kind === 'known') return read.unit;
    if (read.kind === 'unknown-analyte') return value.unit;
  }
  return '';
}

function convertTo(code: string, value: number, from: string, unit: string): number | null {
  const read = readUnit(code, from);
  // An analyte nobody knows is drawn in the one unit it came in.
  if (read.kind === 'unknown-analyte') return from.trim() !== '' && from === unit ? value : null;
  return convertUnit(code, value, from, unit);
}

const NAMED = ['ANC', 'PLAT', 'HGB', 'ALT', 'AST', 'BILI', 'CRP', 'FERRITIN', 'FIBRINO', 'IL6'] as const;
export type NamedLab = (typeof NAMED)[number] | 'other';
export const nameKey = (code: string): NamedLab => NAMED.find((one) => one === code) ?? 'other';

function domainOf(look: LabLook, points: readonly PointMark[], limits: readonly number[]) {
  const values = [...points.map(({ y }) => y), ...limits, ...(look.reach ?? [])];
  if (values.length === 0) return { domain: [0, 1] as const, ticks: [] };
  return look.scale === 'log' ? logDomain(values) : linearDomain(values);
}

/** The bounds between the grades come first: they are what a reader looks for. */
function withBoundTicks(strip: CurveStrip): CurveStrip {
  const [low, high] = strip.domain;
  const bounds = new Set(
    strip.bands
      .flatMap((band) => [band.low, band.high])
      .filter((bound) => bound !== null && bound > low && bound < high),
  );
  return { ...strip, ticks: [...(bounds as Set<number>), ...strip.ticks] };
}

function pointLines(
  { value }: LabRow,
  drawn: number,
  unit: string,
  grades: readonly GradeLine[],
  { words, view }: LabStripInput,
): readonly string[] {
  const { labs } = words;
  const code = codeOf(value.analyte);
  const lines = [`${labs(`short.${nameKey(code)}`, { code })} ${formatMeasured(value)}`];
  const read = readUnit(value.analyte, value.unit);
  if (read.kind === 'known' && read.unit !== unit) {
    lines.push(labs('drawnAs', { value: `${formatNumber(drawn, 4)} ${formatUnit(unit)}` }));
  }
  lines.push(whenText(value.at, view.assessment.window?.day0On ?? null, words));
  const { lln, uln, from } = limitsOf(value, view.history.referenceRanges, view.history.subject.sex);
  if (from !== null) {
    const range = `${lln === null ? '' : formatNumber(lln)}–${uln === null ? '' : formatNumber(uln)}`;
    lines.push(labs(from === 'result' ? 'limitsOfResult' : 'limitsOfSite', { range }));
  }
  if (value.comparator !== '=') lines.push(labs('atLimit'));
  for (const { termCode, answer } of grades) lines.push(gradeLine(termCode, answer, words, view));
  return lines;
}

/** The version is printed beside every grade. */
function gradeLine(termCode: number, answer: GradeAnswer, words: TimelineWords, view: PatientView): string {
  const facts = { term: words.termName(termCode), version: `CTCAE ${view.history.ctcaeVersion}` };
  if (answer.grade === null)
    return words.labs('notGraded', { ...facts, reason: words.labs(`reason.${answer.reason}`) });
  return words.labs(answer.needs.length === 0 ? 'grade' : 'gradeAtLeast', { ...facts, grade: answer.grade });
}

/** Results that say nothing a curve could show: in words, or in a unit nobody can convert. */
function unusableOf(
  rows: readonly LabRow[],
  inUnit: (value: number, unit: string) => number | null,
  { axis, hrefOf, words, view }: LabStripInput,
): Lane<NoteMark> | null {
  const bad = rows.filter(({ value }) => value.value === null || inUnit(value.value, value.unit) === null);
  if (bad.length === 0) return null;
  const marks = bad.map(({ observationId, value }) => ({
    href: hrefOf(observationId),
    recordKey: String(observationId),
    label: `${formatMeasured(value)} (${formatPartial(value.at)})`,
    x: pointOf(value.at, axis),
    lines: [
      formatMeasured(value),
      whenText(value.at, view.assessment.window?.day0On ?? null, words),
      words.labs(value.value === null ? 'noNumber' : 'noUnit'),
    ],
  }));
  return { title: words.labs('unusable', { count: bad.length }), marks };
}
