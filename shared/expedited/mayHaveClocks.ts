import type { EventFacts } from './eventFacts.ts';
import { seriousnessOf } from './seriousnessOf.ts';

/**
 * Whether a clock of the event can ever have begun: none does that was never, in any version, serious or left open as
 * to it, and about which the sponsor has entered nothing. Most events of a trial are told apart by this alone.
 */
export function mayHaveClocks({ versions, entries }: Pick<EventFacts, 'versions' | 'entries'>): boolean {
  return entries.length > 0 || versions.some(({ value }) => value !== null && seriousnessOf(value).met !== 'not-met');
}
