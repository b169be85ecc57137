import { formatMeasured } from '../../../shared/format/formatMeasured.ts';
import { convertSample } from '../../../shared/grading/units/convertSample.ts';
import { convertTemperature, temperatureUnitOf } from '../../../shared/grading/units/convertTemperature.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { Recorded, Sample, VitalSign } from '../../../shared/model/observation.ts';
import type { TimeAxis } from '../../../shared/time/timeAxis.ts';
import { decadesOf, type InUnit, type PlacedSeries, placeMeasured } from '../../charts/timeline/placeMeasured.ts';
import type { CurveSeries, CurveStrip, Lane, SpanMark } from '../../charts/timeline/timelineStrips.ts';
import { type TimelineWords, whenText } from './timelineWords.ts';

type Measured = Recorded<VitalSign | Sample>;

export interface CurveInput {
  readonly history: SubjectHistory;
  readonly axis: TimeAxis;
  readonly day0On: CalendarDate | null;
  readonly hrefOf: (observationId: number) => string;
  readonly words: TimelineWords;
  readonly support: readonly Lane<SpanMark>[];
}

/** Temperature, drawn above the laboratory strips, and expansion, drawn below them. */
export function curveStrips(input: CurveInput): {
  readonly temperature: CurveStrip;
  readonly expansion: CurveStrip;
  readonly leftOut: PlacedSeries['leftOut'];
} {
  const leftOut = { noDay: 0, notANumber: 0, otherUnit: 0 };
  const series = (key: SeriesKey, shape: CurveSeries['shape'] = 'circle'): CurveSeries => {
    const { records, inUnit, unit, title } = seriesOf(key, input);
    const placed = placeMeasured(records, input.axis, inUnit);
    for (const reason of ['noDay', 'notANumber', 'otherUnit'] as const) leftOut[reason] += placed.leftOut[reason];
    const byId = new Map(records.map((record) => [Number(record.observationId), record.value]));
    const points = placed.points.map((point) => ({
      ...point,
      href: input.hrefOf(point.observationId),
      recordKey: String(point.observationId),
      lines: pointLines(title, byId.get(point.observationId)!, input),
    }));
    return { key, title, unit, shape, points };
  };
  const { say } = input.words;
  const levels = [series('copies'), series('cd7', 'square')];
  return {
    temperature: temperatureStrip([series('temperature')], input),
    expansion: logStrip('expansion', say('stripExpansion'), levels, say('noExpansion'), 108),
    leftOut,
  };
}

type SeriesKey = 'temperature' | 'copies' | 'cd7';

interface SeriesSource {
  readonly records: readonly Measured[];
  readonly inUnit: InUnit;
  readonly unit: string;
  readonly title: string;
}

function seriesOf(key: SeriesKey, { history, words: { say, vocabulary } }: CurveInput): SeriesSource {
  const sample = (measurement: Sample['measurement']): Pick<SeriesSource, 'records' | 'inUnit' | 'title'> => ({
    records: history.samples.filter(({ value }) => value.measurement === measurement),
    inUnit: (value, unit) => convertSample(measurement, value, unit),
    title: vocabulary(`measurement.${measurement}`),
  });
  switch (key) {
    case 'temperature': {
      const records = history.vitals.filter(({ value }) => value.sign === 'TEMP');
      return { records, inUnit: inCelsius, unit: '°C', title: say('temperature') };
    }
    case 'copies':
      return { ...sample('car-copies'), unit: say('copiesUnit') };
    case 'cd7':
      return { ...sample('cd7-cells'), unit: '/µL' };
  }
}

const inCelsius: InUnit = (value, text) => {
  const unit = temperatureUnitOf(text);
  return unit && convertTemperature(value, unit, 'C');
};

const FEVER_CELSIUS = 38; // ASTCT 2019: fever is 38.0 °C or more

function temperatureStrip(series: readonly CurveSeries[], { words, support }: CurveInput): CurveStrip {
  const values = series.flatMap(({ points }) => points.map((point) => point.y));
  const domain = [Math.min(35.5, ...values), Math.max(40.5, ...values)] as const;
  return {
    ...bare('temperature', words.say('stripTemperature'), series, words.say('noTemperature')),
    domain,
    ticks: [36, 38, 40],
    threshold: { y: FEVER_CELSIUS, label: words.say('feverLine') },
    status: support,
    height: 80,
  };
}

function logStrip(
  key: string,
  title: string,
  series: readonly CurveSeries[],
  empty: string,
  height: number,
): CurveStrip {
  const { low, high } = decadesOf(series.flatMap(({ points }) => points.map(({ y }) => y)));
  // Zero has no place on a log axis; it is drawn at the axis' foot as the open mark of a limit would be.
  const decades = Math.round(Math.log10(high / low));
  const step = decades > 5 ? 2 : 1;
  const ticks = Array.from({ length: Math.floor(decades / step) + 1 }, (_, i) => low * 10 ** (i * step));
  return { ...bare(key, title, series, empty), scale: 'log', domain: [low, high], ticks, height };
}

function bare(key: string, title: string, series: readonly CurveSeries[], empty: string): CurveStrip {
  return {
    kind: 'curves',
    key,
    title,
    series: series.filter(({ points }) => points.length > 0),
    empty,
    scale: 'linear',
    domain: [0, 1],
    ticks: [],
    threshold: null,
    bands: [],
    standard: null,
    status: [],
    beside: [],
    runs: [],
    unusable: null,
    height: 80,
  };
}

function pointLines(title: string, value: VitalSign | Sample, { words, day0On }: CurveInput): readonly string[] {
  return [`${title} ${formatMeasured(value)}`, whenText(value.at, day0On, words)];
}
