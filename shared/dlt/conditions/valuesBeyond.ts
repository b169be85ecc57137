import { baselineEndsMs, baselineOf } from '../../episodes/derived/baselineOf.ts';
import { limitsOf } from '../../episodes/derived/limitsOf.ts';
import type { ObservationId } from '../../model/ids.ts';
import type { LabResult, Recorded, Sample } from '../../model/observation.ts';
import { instantOf } from '../../time/instant.ts';
import { type Interval, partialInterval } from '../../time/partialInterval.ts';
import { allOf, not, type Truth } from '../kleene.ts';
import { compareValue } from '../measured/compareValue.ts';
import { longestSeries } from '../measured/longestSeries.ts';
import { inUnit, measuredCode, measuredRows } from '../measured/measuredRows.ts';
import { type PlacedWindow, startOfStudyDay } from '../placeWindow.ts';
import { byId, type RuleContext } from '../ruleContext.ts';
import type { PlacedRuleWindow } from '../windowOfRule.ts';
import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';

type Input = ConditionInput<'values'>;

/** A result with what it says of the limit. */
interface Read {
  readonly id: ObservationId;
  readonly at: Interval;
  /** In the days that count? */
  readonly inside: Truth;
  readonly met: Truth;
}

/**
 * Are there so many values beyond the limit, far enough apart? Until the last day is over nobody says "no": the next value
 * may still come. Afterwards a last value that is beyond the limit and was never repeated stays a question, as does a
 * patient nobody has measured.
 */
export function valuesBeyond(input: Input): ConditionAnswer {
  const { condition, rule, view, judged, window, context } = input;
  const { count, present, of, limit, relation, apartHours } = condition;
  const period = periodOf(condition.days, window, context);
  const reads = measuredRows(of, context.record)
    .toSorted(byId)
    .map((row) => readingOf(row, condition, period, context))
    .filter(({ inside }) => inside !== 'not-met');
  const series = longestSeries(
    reads.map(({ at, inside, met }) => ({ at, met: allOf([inside, met]) })),
    condition,
  );
  const found = foundTruth(reads, series, count);
  const isOpen = period !== undefined && view.atMs < period.closeMs && found !== 'met';
  const met = isOpen ? 'unknown' : present ? found : not(found);
  return {
    step: {
      ruleId: rule.id,
      code: 'values',
      met,
      facts: {
        analyte: measuredCode(of),
        relation,
        limit: limit.kind,
        value: limit.kind === 'absolute' ? limit.value : null,
        unit: limit.kind === 'absolute' ? limit.unit : null,
        factor: limit.kind === 'absolute' ? null : limit.factor,
        found: series.surely,
        count,
        apartHours,
        present: present ? 'yes' : 'no',
        deadline: period === undefined ? null : instantOf(period.closeMs),
      },
      evidence: [...judged.evidence, ...reads.map(({ id }) => id)],
    },
    turningPointsMs: isOpen ? [period.closeMs] : [],
    isAwaiting: isOpen,
  };
}

function foundTruth(
  reads: readonly Read[],
  { surely, atMost }: { readonly surely: number; readonly atMost: number },
  count: number,
): Truth {
  if (surely >= count) return 'met';
  if (atMost >= count || reads.length === 0) return 'unknown';
  const latestFromMs = Math.max(...reads.map(({ at }) => at.fromMs));
  const last = reads.filter(({ at }) => at.toMs > latestFromMs);
  return last.some(({ met }) => met !== 'not-met') ? 'unknown' : 'not-met';
}

interface Period {
  readonly startMs: number;
  readonly surelyFromMs: number;
  readonly surelyToMs: number;
  readonly closeMs: number;
}

/** `undefined` = the anchor of the days is not known: any moment may count. */
function periodOf(days: Input['condition']['days'], window: PlacedRuleWindow, { zone }: RuleContext) {
  const { placement } = window;
  if (placement === undefined || placement === 'unknown') return undefined;
  if (days === undefined) {
    const between = ({ startMs, closeMs }: PlacedWindow) => ({ startMs, closeMs });
    return span(between(placement.early), between(placement.late));
  }
  const start = startOfStudyDay(placement, days.fromDay, zone);
  const close = startOfStudyDay(placement, days.toDay + 1, zone);
  return span({ startMs: start.early, closeMs: close.early }, { startMs: start.late, closeMs: close.late });
}

type Ends = Pick<PlacedWindow, 'startMs' | 'closeMs'>;

function span(early: Ends, late: Ends): Period {
  return {
    startMs: early.startMs,
    surelyFromMs: late.startMs,
    surelyToMs: early.closeMs,
    closeMs: late.closeMs,
  };
}

function readingOf(
  row: Recorded<LabResult | Sample>,
  condition: Input['condition'],
  period: Period | undefined,
  context: RuleContext,
): Read {
  const at = partialInterval(row.value.at, context.zone);
  return {
    id: row.observationId,
    at,
    inside: insideTruth(at, period),
    met: beyondTruth(row.value, condition, context),
  };
}

function insideTruth({ fromMs, toMs }: Interval, period: Period | undefined): Truth {
  if (period === undefined) return 'unknown';
  if (toMs <= period.startMs || fromMs >= period.closeMs) return 'not-met';
  return fromMs >= period.surelyFromMs && toMs <= period.surelyToMs ? 'met' : 'unknown';
}

/** A result without a number, or without a limit in its unit, says nothing. */
function beyondTruth(
  result: LabResult | Sample,
  { of, relation, limit }: Input['condition'],
  context: RuleContext,
): Truth {
  const { value, comparator, unit } = result;
  if (value === null) return 'unknown';
  switch (limit.kind) {
    case 'absolute': {
      const inLimitUnit = inUnit(of, value, unit, limit.unit);
      if (inLimitUnit === null) return 'unknown';
      return compareValue({ comparator, value: inLimitUnit }, relation, limit.value);
    }
    case 'times-upper-limit': {
      const upper =
        result.kind === 'lab' ? limitsOf(result, context.record.referenceRanges, context.record.subject.sex).uln : null;
      return upper === null ? 'unknown' : compareValue({ comparator, value }, relation, limit.factor * upper);
    }
    case 'times-baseline': {
      const baseline = baselineValue(of, unit, context);
      return baseline === null ? 'unknown' : compareValue({ comparator, value }, relation, limit.factor * baseline);
    }
  }
}

/** The patient's last value before treatment, in the unit of the result; `null` = there is none to compare with. */
function baselineValue(of: Input['condition']['of'], unit: string, { record, protocol }: RuleContext): number | null {
  if (of.source !== 'lab') return null;
  const rows = measuredRows(of, record) as readonly Recorded<LabResult>[];
  const found = baselineOf(rows, baselineEndsMs(record, protocol.grading), record);
  if (found === undefined) return null;
  // A baseline is a number.
  const { value, unit: ofBaseline } = found.source.value;
  return inUnit(of, value!, ofBaseline, unit);
}
