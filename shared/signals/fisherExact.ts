import { logChoose } from '../stats/binomial.ts';
import type { Share } from '../stats/incidence/differenceInterval.ts';
import { requireEventsOf } from '../stats/inputChecks.ts';
import { NO_LIKELIER } from './binomialTest.ts';

/**
 * P(a table as unlikely or more, given its margins), two-sided. Listed, if at all, adjusted and with how many were
 * compared; never a word about significance. 1 where one side has no patients. Sources: [FISHER-1935], [STATISTICS §6].
 */
export function fisherExact(one: Share, other: Share): number {
  for (const { events, total } of [one, other]) requireEventsOf(events, total);
  const events = one.events + other.events;
  const all = one.total + other.total;
  const chanceOf = (count: number): number =>
    Math.exp(logChoose(one.total, count) + logChoose(other.total, events - count) - logChoose(all, events));
  const limit = chanceOf(one.events) * NO_LIKELIER;
  let sum = 0;
  for (let count = Math.max(0, events - other.total); count <= Math.min(events, one.total); count += 1) {
    const chance = chanceOf(count);
    if (chance <= limit) sum += chance;
  }
  return Math.min(1, sum);
}
