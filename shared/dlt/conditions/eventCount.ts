import type { Episode } from '../../model/episode.ts';
import type { ObservationId } from '../../model/ids.ts';
import type { Interval } from '../../time/partialInterval.ts';
import { inWindowClause } from '../clauses/inWindowClause.ts';
import { allOf, type Truth } from '../kleene.ts';
import { selects } from '../selects.ts';
import { runsOf, timelineOf } from '../timeline.ts';
import { type ConditionAnswer, type ConditionInput, settled } from './conditionAnswer.ts';

type Input = ConditionInput<'event-count'>;

const DEATH = 5;

/**
 * Did so many other events of the kind reach the grade in the window before this one? So the event that makes the number
 * full is the one that counts, and the ones before it are not. A toxicity reported in several rows is one event.
 */
export function eventCount(input: Input): ConditionAnswer {
  const { condition, rule, judged, context } = input;
  const { select, gradeAtLeast, count } = condition;
  const evidence: ObservationId[] = [...judged.evidence];
  let surely = 1;
  let atMost = 1;
  for (const other of context.episodes) {
    if (other.key === judged.episode.key || !selects(select, other)) continue;
    const met = cameBefore(other, input);
    if (met === 'not-met') continue;
    if (met === 'met') surely += 1;
    atMost += 1;
    for (const row of other.sources) evidence.push(row.observationId);
  }
  return settled({
    ruleId: rule.id,
    code: 'event-count',
    met: surely >= count ? 'met' : atMost >= count ? 'unknown' : 'not-met',
    facts: { gradeAtLeast, count, found: surely },
    evidence,
  });
}

function cameBefore(other: Episode, { condition, view, judged, window, context }: Input): Truth {
  const { segments } = other;
  if (segments.some(({ grade }) => grade === null) && (other.worstGrade ?? 0) < condition.gradeAtLeast)
    return 'unknown';
  const timeline = timelineOf(segments, context.zone);
  const [first] = runsOf(segments, timeline, { atLeast: condition.gradeAtLeast, atMost: DEATH })
    .map((run) => ({ run, inside: inWindowClause(window, run.reached, run.reachedText, []).met }))
    .filter(({ inside }) => inside !== 'not-met');
  if (first === undefined) return 'not-met';
  return allOf([first.inside, order(first.run.reached, view.run.reached, other.key < judged.episode.key)]);
}

/** Two events known to the same moment follow one another by their number, so that one of them is the later. */
function order(one: Interval, own: Interval, isLowerKey: boolean): Truth {
  const isSameMoment = one.fromMs === own.fromMs && one.toMs === own.toMs && one.toMs - one.fromMs === 1;
  if (isSameMoment) return isLowerKey ? 'met' : 'not-met';
  if (one.toMs <= own.fromMs) return 'met';
  return own.toMs <= one.fromMs ? 'not-met' : 'unknown';
}
