import { baselineEndsMs, baselineOf } from '../../episodes/derived/baselineOf.ts';
import { labCourses } from '../../episodes/derived/labCourses.ts';
import type { GradeStepTrace } from '../../model/grading.ts';
import type { ObservationId } from '../../model/ids.ts';
import { type IecHsPicture, iecHsComponents } from '../iec-hs/iecHsComponents.ts';
import type { UnitCode } from '../units/quantities.data.ts';
import { isAnalyte } from './isAnalyte.ts';
import { type LabReading, labReadings, lastBefore } from './labReadings.ts';
import { dayOfInterval, type ScoreContext } from './scoreContext.ts';
import type { ScoreInput } from './scoreInput.ts';

export type IecHsInputName = 'ferritin' | 'alt' | 'ast' | 'fibrinogen' | 'anc' | 'platelets' | 'triglycerides';

/** The laboratory components on one study day. Haemophagocytosis in tissue and the diagnosis stay with a physician. */
export interface IecHsOnDay {
  readonly day: number;
  readonly components: readonly GradeStepTrace[];
  readonly met: number;
  readonly inputs: readonly (ScoreInput & { readonly name: IecHsInputName })[];
}

export interface IecHsScore {
  /** The day since the infusion with most components met, the earliest of equals; `null` = no value since then. */
  readonly worst: IecHsOnDay | null;
  readonly latest: IecHsOnDay | null;
}

/** A value stands for the days after it up to this many, both inclusive, unless a newer one is there. Our convention. */
export const IEC_HS_CARRY_DAYS = 3;

/** IEC-HS components on every day since the infusion that has one of their values. Source: [IEC-HS-2023]. */
export function iecHsOf(context: ScoreContext): IecHsScore {
  if (context.today === null || context.infusion === null) return { worst: null, latest: null };
  const series = seriesOf(context);
  const grades = gradesOf(context);
  const days = new Set(Object.values(series).flatMap((readings) => readings.map(({ day }) => day)));
  const pictures = [...days]
    .filter((day) => day >= 0)
    .toSorted((a, b) => a - b)
    .map((day) => onDay(day, { series, grades, context }));
  const most = Math.max(0, ...pictures.map(({ met }) => met));
  return { worst: pictures.find(({ met }) => met === most) ?? null, latest: pictures.at(-1) ?? null };
}

/** In the unit the components count in. */
const READ = {
  ferritin: ['FERRITIN', 'ng/mL'],
  alt: ['ALT', 'U/L'],
  ast: ['AST', 'U/L'],
  fibrinogen: ['FIBRINO', 'mg/dL'],
  anc: ['ANC', '10^9/L'],
  platelets: ['PLAT', '10^9/L'],
  triglycerides: ['TRIG', 'mg/dL'],
} as const satisfies Record<IecHsInputName, readonly [analyte: string, unit: UnitCode]>;
const NAMES = Object.keys(READ) as readonly IecHsInputName[];

type Dated = LabReading & { readonly day: number };
type AllSeries = Readonly<Record<IecHsInputName, readonly Dated[]>>;

function seriesOf(context: ScoreContext): AllSeries {
  const entries = NAMES.map((name) => {
    const [analyte, unit] = READ[name];
    const dated = labReadings(context, analyte, unit).readings.flatMap((reading) => {
      const day = dayOfInterval(reading, context);
      return day === null ? [] : [{ ...reading, day }];
    });
    return [name, dated] as const;
  });
  return Object.fromEntries(entries) as unknown as AllSeries;
}

interface Frame {
  readonly series: AllSeries;
  readonly grades: Grades;
  readonly context: ScoreContext;
}

function onDay(day: number, frame: Frame): IecHsOnDay {
  const { series } = frame;
  const current = (name: IecHsInputName) =>
    series[name].findLast((reading) => reading.day <= day && reading.day >= day - IEC_HS_CARRY_DAYS);
  const components = componentsOf(current, frame);
  const inputs = NAMES.map((name) => inputOf(name, current(name)));
  return { day, components, inputs, met: components.filter(({ met }) => met === 'met').length };
}

type Current = (name: IecHsInputName) => Dated | undefined;

/** A value given only as "below" or "above" may lie anywhere beyond: a component that depends on where is not known. */
function componentsOf(current: Current, frame: Frame): readonly GradeStepTrace[] {
  const asGiven = iecHsComponents(pictureOf(current, frame, (reading) => reading.value));
  const farthest = iecHsComponents(pictureOf(current, frame, farthestOf));
  return asGiven
    .map((step, i) => (step.met === farthest[i]!.met ? step : { ...step, met: 'unknown' as const }))
    .filter(({ code }) => code !== 'supporting-signs');
}

function farthestOf({ is, value }: LabReading): number {
  switch (is) {
    case 'exact':
      return value;
    case 'below':
      return 0;
    case 'above':
      return Number.MAX_VALUE;
  }
}

type ReadValue = (reading: LabReading) => number;

function pictureOf(current: Current, { series, grades, context }: Frame, read: ReadValue): IecHsPicture {
  const { infusion, lymphodepletion } = context;
  const infusedMs = infusion!.fromMs;
  const baselineMs = lymphodepletion?.fromMs ?? infusedMs;
  const value = (name: IecHsInputName) => {
    const reading = current(name);
    return reading === undefined ? null : read(reading);
  };
  const enzyme = (name: 'alt' | 'ast') => {
    const reading = current(name);
    if (reading === undefined) return null;
    const baseline = lastBefore(series[name], baselineMs)?.value ?? null;
    return { unitsPerL: read(reading), uln: reading.uln, baselineUnitsPerL: baseline };
  };
  return {
    ferritinNgPerMl: value('ferritin'),
    ferritinUln: current('ferritin')?.uln ?? null,
    ferritinAtInfusionNgPerMl: lastBefore(series.ferritin, infusedMs)?.value ?? null,
    ferritinRapidlyRising: null,
    alt: enzyme('alt'),
    ast: enzyme('ast'),
    fibrinogenMgPerDl: value('fibrinogen'),
    fibrinogenLlnMgPerDl: current('fibrinogen')?.lln ?? null,
    hemophagocytosis: null,
    worstNewCytopeniaGrade: worstNewCytopenia(current, grades),
    fastingTriglyceridesMgPerDl: value('triglycerides'),
    supportingSigns: [],
  };
}

/**
 * The worst grade of ANC and platelets that is worse than that of the baseline sample; 0 = none is. `null` = no count, or
 * one that cannot be graded and could be worse.
 */
function worstNewCytopenia(current: Current, grades: Grades): number | null {
  const worse = (['anc', 'platelets'] as const).flatMap((name) => {
    const recorded = current(name)?.recorded;
    if (recorded === undefined) return [];
    const grade = grades.of(recorded.observationId);
    if (typeof grade !== 'number') return [null];
    return [grade > (grades.atBaseline[name] ?? 0) ? grade : 0];
  });
  const worst = Math.max(0, ...worse.map((grade) => grade ?? 0));
  const isDecided = worse.length > 0 && (worst >= WORST_BY_NUMBER || !worse.includes(null));
  return isDecided ? worst : null;
}

/** CTCAE grades of the counts, in the version of the trial. */
interface Grades {
  readonly of: (id: ObservationId) => number | null | undefined;
  readonly atBaseline: Readonly<Record<'anc' | 'platelets', number | null | undefined>>;
}

function gradesOf({ history, protocol }: ScoreContext): Grades {
  const byRecord = new Map(
    labCourses(history, protocol)
      .filter(({ of }) => of === 'ANC' || of === 'PLAT')
      .flatMap(({ points }) => points.map(({ source, answer }) => [source.observationId, answer.grade] as const)),
  );
  const endsMs = baselineEndsMs(history, protocol.grading);
  const atBaseline = (analyte: string) => {
    const rows = history.labs.filter(({ value }) => isAnalyte(value.analyte, analyte));
    const sample = baselineOf(rows, endsMs, history)?.source;
    return sample === undefined ? null : byRecord.get(sample.observationId);
  };
  return {
    of: (id) => byRecord.get(id),
    atBaseline: { anc: atBaseline('ANC'), platelets: atBaseline('PLAT') },
  };
}

const WORST_BY_NUMBER = 4;

function inputOf(name: IecHsInputName, reading: Dated | undefined): IecHsOnDay['inputs'][number] {
  const unit = READ[name][1];
  if (reading === undefined) return { name, value: null, unit, missing: 'not-recorded', sources: [] };
  const sources: readonly ObservationId[] = [reading.recorded.observationId];
  return { name, value: reading.value, unit, missing: null, sources };
}
