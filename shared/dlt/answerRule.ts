import type { Finding } from '../model/assessment.ts';
import type { Instant } from '../model/dates.ts';
import type { DltRule } from '../model/ruleLanguage.ts';
import { instantOf } from '../time/instant.ts';
import { judge } from './judge.ts';
import type { JudgedEpisode } from './judgedEpisode.ts';
import { type Judgement, OUTCOME } from './judgement.ts';
import type { RuleContext } from './ruleContext.ts';

/**
 * The answer of one rule for one episode it selects, with the moment from which time alone makes it a DLT, or a question
 * where it awaits a named day. That moment is found by asking the same question of the same record at the moments at
 * which a clause may turn. `turnsMs`: the first moment after `atMs` at which time may change anything of it; `Infinity` =
 * never. Source: [DOMAIN §3].
 */
export function answerRule(
  rule: DltRule,
  judged: JudgedEpisode,
  context: RuleContext,
  atMs: number,
): { readonly finding: Finding; readonly turnsMs: number } {
  const judgement = judge(rule, judged, context, atMs);
  let turnsMs = Number.POSITIVE_INFINITY;
  for (const turnMs of judgement.turningPointsMs) if (turnMs > atMs && turnMs < turnsMs) turnsMs = turnMs;
  const finding: Finding = {
    ruleId: rule.id,
    episodeKey: judged.episode.key,
    outcome: OUTCOME[judgement.truth],
    trace: judgement.trace,
    ripensAt: judgement.truth === 'unknown' ? ripensAt(judgement, rule, judged, context, atMs) : null,
  };
  return { finding, turnsMs };
}

function ripensAt(
  now: Judgement,
  rule: DltRule,
  judged: JudgedEpisode,
  context: RuleContext,
  atMs: number,
): Instant | null {
  const turns = now.turningPointsMs.filter((turnMs) => turnMs > atMs).sort((a, b) => a - b);
  const ripeMs = turns.find((turnMs) => {
    const then = judge(rule, judged, context, turnMs);
    return then.truth === 'met' || (now.isAwaiting && !then.isAwaiting);
  });
  return ripeMs === undefined ? null : instantOf(ripeMs);
}
