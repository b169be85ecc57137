import type { PartialDateTime } from '../../../shared/model/dates.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import { checkMoment } from '../../../shared/policy/checkMoment.ts';
import type { Asked, Deps } from '../deps.ts';
import { type Added, addEntry, type OnEvent, refuseFor } from './addEntry.ts';

export interface StateAwareness extends OnEvent {
  /** Local time of the sponsor's clocks, as far as known. */
  readonly knownAt: PartialDateTime;
  readonly note: string;
}

/** Since when the sponsor has known what the event now says: a call, a mail, a visit before the entry. */
export function stateAwareness(deps: Deps, actor: Actor, asked: Asked, input: StateAwareness): Added {
  const act = { command: 'expedited.aware', reason: input.note, input };
  return addEntry(deps, actor, asked, act, async ({ tx, protocol, base }) => {
    const { knownAt, note } = input;
    const context = { zone: protocol.expedited.zone, now: tx.at, consentOn: null };
    const refused = refuseFor(checkMoment(knownAt, 'knownAt', context));
    return refused ?? ok({ ...base, kind: 'aware', knownAt, note });
  });
}
