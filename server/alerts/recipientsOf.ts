import { awaitedRole } from '../../shared/cases/caseStates.ts';
import type { Role } from '../../shared/model/people.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import type { Store } from '../store/port.ts';
import { type AddressBook, peopleInLine, type Reachable } from './peopleInLine.ts';

/**
 * Who gets a letter about a message: the trial's monitors about what is new, the committee about what was referred to
 * it, both about a pause of infusions, and whoever a step of a timetable names.
 */
export async function recipientsOf(
  store: Store,
  people: AddressBook,
  message: LiveMessage,
): Promise<readonly Reachable[]> {
  const found = new Map<string, Reachable>();
  const add = (some: readonly Reachable[]) => {
    for (const one of some) found.set(one.email, one);
  };
  const holding = (role: Role) => peopleInLine(store, people, message.trialId, role);
  for (const { state, escalations } of message.cases) {
    if (escalations === undefined) add(await holding(awaitedRole(state) ?? 'medical-monitor'));
    for (const { target, to } of escalations ?? []) {
      if (to.userId !== null) add((await holding('medical-monitor')).filter(({ told }) => told.userId === to.userId));
      else if (to.role !== null) add(await holding(to.role));
      else if (target === 'trial-lead') add(await trialLead(store, message));
    }
  }
  if ((message.pauses ?? []).some(isPauseNews)) {
    add(await holding('medical-monitor'));
    add(await holding('committee-member'));
  }
  for (const { to } of message.clocks ?? []) {
    add(to.role === null ? await trialLead(store, message) : await holding(to.role));
  }
  return [...found.values()];
}

/** Did infusions stop or go on without anybody's decision? */
function isPauseNews({ state }: NonNullable<LiveMessage['pauses']>[number]): boolean {
  return state === 'raised' || state === 'reopened' || state === 'withdrawn';
}

async function trialLead(store: Store, { trialId }: LiveMessage): Promise<readonly Reachable[]> {
  const protocol = trialId === null ? undefined : await store.read((tx) => tx.findProtocol(trialId));
  const lead = protocol?.caseHandling.trialLead ?? null;
  return lead === null ? [] : [{ told: { userId: null, name: lead.name, role: null }, email: lead.email }];
}
