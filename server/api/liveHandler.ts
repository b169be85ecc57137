import type { Request, Response } from 'express';
import { awaitedRole } from '../../shared/cases/caseStates.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import { can } from '../../shared/policy/can.ts';
import type { Sight } from '../alerts/liveFeed.ts';
import { reachedBy } from '../alerts/startDelivery.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actorOf.ts';
import { sessionOfPage } from './sessionOfPage.ts';
import { toldAs } from './toldAs.ts';

type Person = Extract<Actor, { readonly kind: 'person' }>;

/** `GET /api/live`: the change feed of the signed-in reader, resuming after `Last-Event-ID` or `?after=`. */
export function createLiveHandler(services: Services) {
  return async (request: Request, response: Response): Promise<void> => {
    const sessionNow = () => sessionOfPage(services.auth, request, 'passive', request.query.person);
    const session = await sessionNow();
    if (session === null || session.mustChangePassword) {
      response.status(401).json({ code: 'NOT_SIGNED_IN' });
      return;
    }
    const actor = await actorOf(services, session);
    const reader = {
      userId: session.userId,
      sessionId: session.sessionId,
      sightOf: (message: LiveMessage) => sightOf(actor, message),
      isAlive: async () => {
        const now = await sessionNow();
        return now !== null && hasSameRoles(actor, await actorOf(services, now));
      },
      ...noticing(services, actor),
    };
    await services.live.open(response, reader, resumeAfter(request));
    await noteWaiting(services, actor);
  };
}

const hasSameRoles = (a: Person, b: Person): boolean => JSON.stringify(a.grants) === JSON.stringify(b.grants);

/** A case counts as brought to somebody when that person is among those it waits for. */
function noticing(services: Services, actor: Person) {
  const onShown = (message: LiveMessage): void => {
    for (const one of message.cases) {
      const told = toldAs(actor, message.trialId, awaitedRole(one.state));
      if (told === null) continue;
      const about = { ...message, cases: [one] };
      for (const reached of reachedBy(about, 'screen', told, services.clock)) services.deliveries.note(reached);
    }
  };
  return { onShown };
}

/** Whoever connects finds in the inbox what waits already; so nothing is lost when a notice was not written in time. */
async function noteWaiting(services: Services, actor: Person): Promise<void> {
  const trials = new Set(actor.grants.flatMap(({ trialId }) => trialId ?? []));
  for (const trialId of trials) {
    if (toldAs(actor, trialId, 'medical-monitor') === null && toldAs(actor, trialId, 'committee-member') === null)
      continue;
    const { head, cases } = await services.store.read(async (tx) => ({
      head: await tx.head(),
      cases: await tx.listCases(trialId),
    }));
    for (const { value } of cases) {
      const told = toldAs(actor, trialId, awaitedRole(value.state));
      if (told === null) continue;
      const { caseId } = value;
      const at = services.clock.now();
      services.deliveries.note({ trialId, caseId, seq: head.seq, at, kind: 'delivered', to: told, channel: 'screen' });
    }
  }
}

function resumeAfter(request: Request): number | null {
  const given = request.get('last-event-id') ?? request.query.after;
  const id = typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : null;
  return id;
}

/** What belongs to no trial is reference data. A message about several patients has no site: who is bound to a site learns only that something changed. */
export function sightOf(actor: Actor, message: LiveMessage): Sight {
  if (message.trialId === null) return can(actor, 'standards.read', {}).allowed ? 'change' : 'nothing';
  const resource = { trialId: message.trialId, siteId: message.siteId };
  if (can(actor, 'case.read', resource).allowed) return 'cases';
  if (can(actor, 'trial.read', { trialId: message.trialId }).allowed && message.siteId === null) return 'change';
  return 'nothing';
}
