import {
  type CarHematotoxAnswer,
  type CarHematotoxInput,
  scoreCarHematotox,
} from '../car-hematotox/scoreCarHematotox.ts';
import type { UnitCode } from '../units/quantities.data.ts';
import { type LabReading, labReadings, lastBefore } from './labReadings.ts';
import type { ScoreContext } from './scoreContext.ts';
import type { ScoreInput } from './scoreInput.ts';

type Marker = keyof CarHematotoxInput;

/** Where each marker is read and in which unit the score counts it; CRP in mg/dL, not mg/L. Source: [CAR-HT-2021]. */
const MARKERS = {
  plateletsE9PerL: ['PLAT', '10^9/L'],
  ancPerUl: ['ANC', '/uL'],
  hemoglobinGPerDl: ['HGB', 'g/dL'],
  crpMgPerDl: ['CRP', 'mg/dL'],
  ferritinNgPerMl: ['FERRITIN', 'ng/mL'],
} as const satisfies Record<Marker, readonly [analyte: string, unit: UnitCode]>;

export interface CarHematotoxScore {
  readonly answer: CarHematotoxAnswer;
  readonly inputs: readonly (ScoreInput & { readonly name: Marker })[];
  /** Before what the values were taken; `null` = neither lymphodepletion nor infusion is recorded, so all count. */
  readonly before: 'lymphodepletion' | 'infusion' | null;
}

/** CAR-HEMATOTOX from the last values before lymphodepletion; without a record of it, before the infusion. */
export function carHematotoxOf(context: ScoreContext): CarHematotoxScore {
  const before = context.lymphodepletion ? 'lymphodepletion' : context.infusion ? 'infusion' : null;
  const until = (context.lymphodepletion ?? context.infusion)?.fromMs ?? Number.POSITIVE_INFINITY;
  const inputs = (Object.keys(MARKERS) as Marker[]).map((name) => inputOf(name, context, until));
  return { answer: scoreCarHematotox(valuesOf(inputs)), inputs, before };
}

type Input = CarHematotoxScore['inputs'][number];

function inputOf(name: Marker, context: ScoreContext, until: number): Input {
  const [analyte, unit] = MARKERS[name];
  const { readings, unusable } = labReadings(context, analyte, unit);
  const last = lastBefore(readings, until);
  if (last === undefined) {
    const sources = unusable.filter(({ toMs }) => toMs <= until).map(({ recorded }) => recorded.observationId);
    return { name, value: null, unit, missing: sources.length > 0 ? 'not-usable' : 'not-recorded', sources };
  }
  const value = countedValue(name, last);
  const sources = [last.recorded.observationId];
  return { name, value, unit, missing: value === null ? 'limit-undecided' : null, sources };
}

function valuesOf(inputs: readonly Input[]): CarHematotoxInput {
  return Object.fromEntries(inputs.map(({ name, value }) => [name, value])) as unknown as CarHematotoxInput;
}

/** "Below 5" may be any value under 5: it counts where all of them give the same points. `null` = they do not. */
function countedValue(name: Marker, { is, value }: LabReading): number | null {
  switch (is) {
    case 'exact':
      return value;
    case 'below':
      return pointsOf(name, 0) === pointsOf(name, value * JUST_BELOW) ? value * JUST_BELOW : null;
    case 'above':
      return pointsOf(name, Number.MAX_VALUE) === pointsOf(name, value / JUST_BELOW) ? value / JUST_BELOW : null;
  }
}

const JUST_BELOW = 1 - 1e-9;
const NOTHING = {
  plateletsE9PerL: null,
  ancPerUl: null,
  hemoglobinGPerDl: null,
  crpMgPerDl: null,
  ferritinNgPerMl: null,
};

function pointsOf(name: Marker, value: number): unknown {
  const { trace } = scoreCarHematotox({ ...NOTHING, [name]: value });
  return trace.find(({ code }) => code === name)?.facts.points;
}
