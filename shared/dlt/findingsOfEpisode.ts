import { rememberBySubject } from '../episodes/rememberBySubject.ts';
import type { Finding } from '../model/assessment.ts';
import type { Episode } from '../model/episode.ts';
import type { Protocol } from '../model/protocol.ts';
import { answerRule } from './answerRule.ts';
import { judgedEpisode } from './judgedEpisode.ts';
import type { RuleContext } from './ruleContext.ts';
import { selects } from './selects.ts';

interface Remembered {
  readonly episode: Episode;
  readonly protocol: Protocol;
  readonly frame: string;
  /** The findings hold from here … */
  readonly fromMs: number;
  /** … up to but not including here: the first moment at which time may change one of them. */
  readonly untilMs: number;
  readonly findings: readonly Finding[];
}

/** By the key of the episode. */
const memoryOf = rememberBySubject(() => new Map<string, Remembered>());

/**
 * Every rule that selects an episode against it. Episodes are values that are replaced, never changed, so the answer is
 * remembered as long as nothing else the rules look at has moved: a save of one event does not judge the others again.
 */
export function findingsOfEpisode(episode: Episode, context: RuleContext, atMs: number): readonly Finding[] {
  const { protocol, frame, record } = context;
  const memory = memoryOf(record.subject);
  const known = memory.get(episode.key);
  if (
    known?.episode === episode &&
    known.protocol === protocol &&
    known.frame === frame &&
    known.fromMs <= atMs &&
    atMs < known.untilMs
  ) {
    return known.findings;
  }
  const judged = judgedEpisode(episode);
  const findings: Finding[] = [];
  let untilMs = Number.POSITIVE_INFINITY;
  for (const rule of protocol.rules) {
    if (!selects(rule.select, episode)) continue;
    const { finding, turnsMs } = answerRule(rule, judged, context, atMs);
    findings.push(finding);
    untilMs = Math.min(untilMs, turnsMs);
  }
  memory.set(episode.key, { episode, protocol, frame, fromMs: atMs, untilMs, findings });
  return findings;
}

/** The first moment at which time may change anything of what was last found about an episode, its reasons included. */
export function heldUntilMs(episode: Episode, { record }: Pick<RuleContext, 'record'>): number {
  const known = memoryOf(record.subject).get(episode.key);
  return known?.episode === episode ? known.untilMs : Number.POSITIVE_INFINITY;
}
