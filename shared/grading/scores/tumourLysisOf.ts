import { daysBetween } from '../../time/daysBetween.ts';
import { localDateOfMs } from '../../time/localDateOf.ts';
import type { Interval } from '../../time/partialInterval.ts';
import { gradeTumourLysis, type TumourLysisAnswer } from '../tumour-lysis/gradeTumourLysis.ts';
import { TLS_FROM_DAY, TLS_TO_DAY } from '../tumour-lysis/laboratoryTls.ts';
import type { ScoreContext } from './scoreContext.ts';
import type { ScoreInput } from './scoreInput.ts';
import { type TlsMeasure, type TlsSeries, type TlsValue, tlsSeries } from './tlsSeries.ts';

export interface TumourLysisScore {
  /** Therapy the window is counted from: three days before to seven days after. */
  readonly around: 'lymphodepletion' | 'infusion';
  readonly answer: TumourLysisAnswer;
  /** The worst value of each measure in the window. */
  readonly inputs: readonly (ScoreInput & { readonly name: TlsMeasure })[];
  /** The window is still open at the moment of reading. */
  readonly isOpen: boolean;
}

/** Years from which the bounds of an adult count; an unknown age counts as adult, whose phosphate bound is lower. */
const ADULT_FROM_YEARS = 18;

/** Laboratory tumour lysis around lymphodepletion and around the infusion, each in its own window. */
export function tumourLysisOf(context: ScoreContext): readonly TumourLysisScore[] {
  const isAdult = (context.history.subject.ageYears ?? ADULT_FROM_YEARS) >= ADULT_FROM_YEARS;
  const series = tlsSeries(context, isAdult);
  const { lymphodepletion, infusion } = context;
  return [
    ...(lymphodepletion ? [scoreAround('lymphodepletion', lymphodepletion, series, isAdult, context)] : []),
    ...(infusion ? [scoreAround('infusion', infusion, series, isAdult, context)] : []),
  ];
}

type AllSeries = Readonly<Record<TlsMeasure, TlsSeries>>;

function scoreAround(
  around: TumourLysisScore['around'],
  start: Interval,
  series: AllSeries,
  isAdult: boolean,
  { history: { zone }, atMs }: ScoreContext,
): TumourLysisScore {
  const startOn = localDateOfMs(start.fromMs, zone);
  const dayOf = (ms: number) => daysBetween(startOn, localDateOfMs(ms, zone));
  const measures = Object.keys(series) as TlsMeasure[];
  const baselineOf = (measure: TlsMeasure) =>
    series[measure].values.findLast(({ toMs }) => toMs <= start.fromMs)?.compared ?? null;
  const answer = gradeTumourLysis({
    samples: measures.flatMap((measure) =>
      series[measure].values.map(({ compared, fromMs }) => ({
        ...NOT_MEASURED,
        day: dayOf(fromMs),
        [measure]: compared,
      })),
    ),
    baseline: {
      uricAcidUmolPerL: baselineOf('uricAcidUmolPerL'),
      potassiumMmolPerL: baselineOf('potassiumMmolPerL'),
      phosphateMmolPerL: baselineOf('phosphateMmolPerL'),
      calciumMmolPerL: baselineOf('calciumMmolPerL'),
    },
    isAdult,
    arrhythmiaGrade: null,
    seizureGrade: null,
    deathDueToTls: false,
  });
  return {
    around,
    answer,
    inputs: measures.map((name) => inputOf(name, series[name], dayOf)),
    isOpen: dayOf(atMs) <= TLS_TO_DAY,
  };
}

const NOT_MEASURED = {
  uricAcidUmolPerL: null,
  potassiumMmolPerL: null,
  phosphateMmolPerL: null,
  calciumMmolPerL: null,
  creatinineTimesUln: null,
} as const satisfies Record<TlsMeasure, null>;

function inputOf(
  name: TlsMeasure,
  series: TlsSeries,
  dayOf: (ms: number) => number,
): TumourLysisScore['inputs'][number] {
  const inWindow = ({ fromMs }: Pick<TlsValue, 'fromMs'>) =>
    dayOf(fromMs) >= TLS_FROM_DAY && dayOf(fromMs) <= TLS_TO_DAY;
  const sign = name === 'calciumMmolPerL' ? 1 : -1;
  const worst = series.values.filter(inWindow).toSorted((a, b) => sign * (a.compared - b.compared))[0];
  const { unit } = series;
  const failed = series.failed.filter(inWindow);
  if (worst !== undefined) return { name, value: worst.value, unit, missing: null, sources: worst.sources };
  return { name, value: null, unit, missing: failed[0]?.reason ?? 'not-recorded', sources: failed.map(({ id }) => id) };
}
