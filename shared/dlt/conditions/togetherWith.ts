import type { Episode } from '../../model/episode.ts';
import type { ObservationId } from '../../model/ids.ts';
import { anyOf, type Truth } from '../kleene.ts';
import { type RunView, resolutionOf } from '../resolutionOf.ts';
import type { RuleContext } from '../ruleContext.ts';
import { selects } from '../selects.ts';
import { runsOf, timelineOf } from '../timeline.ts';
import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';

const DEATH = 5;
const HALF_OPEN_MS = 1;

/**
 * Was another reported event of this kind and grade there at the same time? No such record means no. A part of it that was
 * never graded may have been as bad: then nobody knows.
 */
export function togetherWith({
  condition,
  rule,
  view,
  judged,
  context,
}: ConditionInput<'together-with'>): ConditionAnswer {
  const { select, gradeAtLeast } = condition;
  const own = stretchOf(view, rule.grade.atLeast);
  const truths: Truth[] = [];
  const evidence: ObservationId[] = [...judged.evidence];
  const turningPointsMs: number[] = [];
  let term: number | null = null;
  for (const other of context.episodes) {
    if (other.key === judged.episode.key || !selects(select, other)) continue;
    const { met, turnsMs } = overlapWith(other, own, gradeAtLeast, view, context);
    if (met === 'not-met') continue;
    truths.push(met);
    turningPointsMs.push(...turnsMs);
    term ??= other.termCode;
    for (const row of other.sources) evidence.push(row.observationId);
  }
  return {
    step: { ruleId: rule.id, code: 'together-with', met: anyOf(truths), facts: { gradeAtLeast, term }, evidence },
    turningPointsMs,
    isAwaiting: false,
  };
}

/** When a run began and when it came below its threshold. */
interface Stretch {
  readonly beganFrom: number;
  readonly beganTo: number;
  readonly leftFrom: number;
  readonly leftTo: number;
}

function stretchOf(view: RunView, atLeast: number): Stretch {
  const { fromMs, toMs } = view.run.reached;
  const { at } = resolutionOf(view, atLeast - 1);
  const left = at === 'never' ? { fromMs: Number.POSITIVE_INFINITY, toMs: Number.POSITIVE_INFINITY } : at;
  return { beganFrom: fromMs, beganTo: toMs - HALF_OPEN_MS, leftFrom: left.fromMs, leftTo: left.toMs };
}

function overlapWith(
  other: Episode,
  own: Stretch,
  gradeAtLeast: number,
  { atMs, diedMs }: RunView,
  context: RuleContext,
) {
  const { segments } = other;
  const timeline = timelineOf(segments, context.zone);
  const truths: Truth[] = [];
  const turnsMs: number[] = [];
  for (const run of runsOf(segments, timeline, { atLeast: gradeAtLeast, atMost: DEATH })) {
    const stretch = stretchOf({ episode: other, segments, timeline, run, atMs, diedMs }, gradeAtLeast);
    const met = areTogether(own, stretch);
    truths.push(met);
    if (met === 'unknown') turnsMs.push(own.beganTo, stretch.beganTo);
  }
  const met = anyOf(truths);
  const mayHide = met === 'not-met' && segments.some(({ grade }) => grade === null);
  return { met: mayHide ? 'unknown' : met, turnsMs } as const;
}

/** Touching at one instant is not together. */
function areTogether(a: Stretch, b: Stretch): Truth {
  if (a.beganFrom >= b.leftTo - HALF_OPEN_MS || b.beganFrom >= a.leftTo - HALF_OPEN_MS) return 'not-met';
  return a.beganTo < b.leftFrom && b.beganTo < a.leftFrom ? 'met' : 'unknown';
}
