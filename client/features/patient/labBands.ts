import { baselineEndsMs, baselineOf } from '../../../shared/episodes/derived/baselineOf.ts';
import { limitsOf } from '../../../shared/episodes/derived/limitsOf.ts';
import { gradeBands } from '../../../shared/grading/labs/gradeBands.ts';
import { convertUnit } from '../../../shared/grading/units/convertUnit.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { pointOf, type TimeAxis } from '../../../shared/time/timeAxis.ts';
import type { GradeBand } from '../../charts/timeline/timelineStrips.ts';
import type { LabRow } from './labStrips.ts';

export interface LabBands {
  readonly bands: readonly GradeBand[];
  /** Every limit of a normal range that is in force somewhere, in the drawn unit. */
  readonly limits: readonly number[];
}

interface Limits {
  readonly lln: number | null;
  readonly uln: number | null;
}

/** Limits from one result on, until a result brings others. */
interface LimitsFrom extends Limits {
  /** `null` = from the beginning. */
  readonly from: number | null;
}

/** The grades behind a curve: each stretch of time by the limits of its own results, the baseline sample's by its own. */
export function labBands(
  code: string,
  unit: string,
  rows: readonly LabRow[],
  view: PatientView,
  axis: TimeAxis,
): LabBands {
  const { history, protocol } = view;
  const stretches = stretchesOf(code, unit, rows, view, axis);
  const baseline = baselineOf(rows, baselineEndsMs(history, protocol.grading), history)?.baseline ?? null;
  const bands = stretches.flatMap(({ from, lln, uln }, at) =>
    gradeBands(code, unit, { lln, uln }, baseline, history.ctcaeVersion, protocol.grading).map(
      ({ grade, low, high }) => ({
        grade,
        low,
        high,
        from,
        to: stretches[at + 1]?.from ?? null,
      }),
    ),
  );
  const limits = stretches.flatMap(({ lln, uln }) => [lln, uln]).filter((limit) => limit !== null);
  return { bands, limits };
}

/** The first stretch reaches back to the beginning; without results there is one stretch without limits. */
function stretchesOf(
  code: string,
  unit: string,
  rows: readonly LabRow[],
  { history }: PatientView,
  axis: TimeAxis,
): readonly LimitsFrom[] {
  const dated = rows.flatMap(({ value }) => {
    const from = pointOf(value.at, axis);
    const { lln, uln } = limitsOf(value, history.referenceRanges, history.subject.sex);
    const inUnit = (limit: number | null) => (limit === null ? null : convertUnit(code, limit, value.unit, unit));
    return from === null || (lln === null && uln === null) ? [] : [{ from, lln: inUnit(lln), uln: inUnit(uln) }];
  });
  const stretches: LimitsFrom[] = [];
  for (const one of dated.toSorted((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last === undefined || last.lln !== one.lln || last.uln !== one.uln) stretches.push(one);
  }
  const [first = { lln: null, uln: null }, ...rest] = stretches;
  return [{ ...first, from: null }, ...rest];
}
