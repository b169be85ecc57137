import { baselineStatusOf } from '../../grading/labs/baselineStatusOf.ts';
import type { LabBaseline } from '../../grading/labs/labInput.ts';
import type { GradingSettings } from '../../model/grading.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { LabResult, Recorded } from '../../model/observation.ts';
import { partialInterval } from '../../time/partialInterval.ts';
import { limitsOf } from './limitsOf.ts';

/** The moment before which a baseline sample must certainly lie; `null` = neither event is recorded with a date. */
export function baselineEndsMs(
  { treatments, infusions, zone }: Pick<SubjectHistory, 'treatments' | 'infusions' | 'zone'>,
  { baselineSample }: GradingSettings,
): number | null {
  const depletion = treatments.filter(
    ({ value }) => value.treatment === 'lymphodepletion' && value.start !== 'unknown',
  );
  const infused = infusions.map(({ value }) => value.at);
  const starts =
    baselineSample === 'before-lymphodepletion' && depletion.length > 0
      ? depletion.map(({ value }) => value.start)
      : infused;
  const fromMs = starts.map((text) => partialInterval(text, zone).fromMs);
  return fromMs.length === 0 ? null : Math.min(...fromMs);
}

export interface BaselineSample {
  readonly source: Recorded<LabResult>;
  readonly baseline: LabBaseline;
}

/**
 * The last result of an analyte that was certainly taken before `endsMs`, read against the range of its own sample.
 * `undefined` = there is none. Results without a number ("below 5") are no baseline. Source: [GRADING §2].
 */
export function baselineOf(
  rows: readonly Recorded<LabResult>[],
  endsMs: number | null,
  { zone, referenceRanges, subject }: Pick<SubjectHistory, 'zone' | 'referenceRanges' | 'subject'>,
): BaselineSample | undefined {
  if (endsMs === null) return undefined;
  let last: { readonly source: Recorded<LabResult>; readonly fromMs: number } | undefined;
  for (const source of rows) {
    const { value, comparator, at } = source.value;
    if (value === null || comparator !== '=') continue;
    const { fromMs, toMs } = partialInterval(at, zone);
    if (toMs > endsMs) continue;
    if (last === undefined || isLater({ source, fromMs }, last)) last = { source, fromMs };
  }
  if (last === undefined) return undefined;
  const { value, unit } = last.source.value;
  const { lln, uln } = limitsOf(last.source.value, referenceRanges, subject.sex);
  return { source: last.source, baseline: { value, unit, status: baselineStatusOf(value, lln, uln) } };
}

interface Candidate {
  readonly source: Recorded<LabResult>;
  readonly fromMs: number;
}

/** Of two results of one moment the one with the higher value, so that the order of entry does not matter. */
function isLater(a: Candidate, b: Candidate): boolean {
  if (a.fromMs !== b.fromMs) return a.fromMs > b.fromMs;
  return (a.source.value.value ?? 0) > (b.source.value.value ?? 0);
}
