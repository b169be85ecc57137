import type { GradingSettings } from '../../model/grading.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { LabResult, Recorded } from '../../model/observation.ts';
import { partialInterval } from '../../time/partialInterval.ts';
import { baselineStatusOf } from '../labs/baselineStatusOf.ts';
import type { LabInput } from '../labs/labInput.ts';
import { readUnit } from '../units/readUnit.ts';
import { isAnalyte } from './isAnalyte.ts';
import { labLimits } from './labLimits.ts';

/** Results of one patient as the rules read them: with limits, baseline sample and the albumin of the same sample. */
export interface LabInputs {
  readonly inputOf: (recorded: Recorded<LabResult>) => LabInput;
  /** The sample that counts as baseline of an analyte; `undefined` = there is none. */
  readonly baselineOf: (analyte: string) => Recorded<LabResult> | undefined;
}

export function labInputs(history: SubjectHistory, settings: GradingSettings): LabInputs {
  const endsMs = baselineEndsMs(history, settings);
  const found = new Map<string, Recorded<LabResult> | undefined>();
  const baselineOf = (analyte: string) => {
    if (!found.has(analyte)) found.set(analyte, baselineSample(analyte, history, endsMs));
    return found.get(analyte);
  };
  return { baselineOf, inputOf: ({ value }) => inputOf(value, history, baselineOf(value.analyte)?.value) };
}

function inputOf(value: LabResult, history: SubjectHistory, baseline: LabResult | undefined): LabInput {
  const { lln, uln } = labLimits(value, history);
  const limits = baseline && labLimits(baseline, history);
  return {
    value: value.value,
    unit: value.unit,
    comparator: value.comparator,
    lln,
    uln,
    baseline:
      baseline && limits
        ? {
            value: baseline.value,
            unit: baseline.unit,
            status: baselineStatusOf(baseline.value, limits.lln, limits.uln),
          }
        : null,
    albumin: isAnalyte(value.analyte, 'CA') ? albuminWith(value, history) : null,
  };
}

/** Of the same moment: one tube. */
function albuminWith({ at }: LabResult, { labs }: SubjectHistory): NonNullable<LabInput['albumin']> | null {
  const found = labs.find(
    ({ value }) => value.at === at && value.comparator === '=' && isAnalyte(value.analyte, 'ALB'),
  );
  const value = found?.value.value ?? null;
  return found === undefined || value === null ? null : { value, unit: found.value.unit };
}

/** First possible moment of what ends the baseline; without lymphodepletion on record, the infusion. `Infinity` = neither. */
function baselineEndsMs({ treatments, infusions, zone }: SubjectHistory, { baselineSample }: GradingSettings): number {
  const starts = treatments
    .filter(({ value }) => value.treatment === 'lymphodepletion' && value.start !== 'unknown')
    .map(({ value }) => value.start);
  const infused = infusions.map(({ value }) => value.at);
  const ends = baselineSample === 'before-lymphodepletion' && starts.length > 0 ? starts : infused;
  return Math.min(Number.POSITIVE_INFINITY, ...ends.map((at) => partialInterval(at, zone).fromMs));
}

/** The last valid result that was certainly taken before: a number, exact, in a unit that can be read. */
function baselineSample(
  analyte: string,
  { labs, zone }: SubjectHistory,
  endsMs: number,
): Recorded<LabResult> | undefined {
  return labs
    .filter(({ value }) => isAnalyte(value.analyte, analyte) && value.value !== null && value.comparator === '=')
    .filter(({ value }) => readUnit(value.analyte, value.unit).kind === 'known')
    .map((recorded) => ({ recorded, ...partialInterval(recorded.value.at, zone) }))
    .filter(({ toMs }) => toMs <= endsMs)
    .toSorted((a, b) => a.fromMs - b.fromMs || a.recorded.observationId - b.recorded.observationId)
    .at(-1)?.recorded;
}
