import type { Request, Response } from 'express';
import type { Actor } from '../../shared/model/people.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import { can } from '../../shared/policy/can.ts';
import type { Sight } from '../alerts/liveFeed.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actorOf.ts';

/** `GET /api/live`: the change feed of the signed-in reader, resuming after `Last-Event-ID` or `?after=`. */
export function createLiveHandler(services: Services) {
  return async (request: Request, response: Response): Promise<void> => {
    const session = await services.auth.sessionOf(request.headers, 'passive');
    if (session === null || session.mustChangePassword) {
      response.status(401).json({ code: 'NOT_SIGNED_IN' });
      return;
    }
    const actor = await actorOf(services, session);
    const reader = {
      sessionId: session.sessionId,
      sightOf: (message: LiveMessage) => sightOf(actor, message),
      isAlive: async () => (await services.auth.sessionOf(request.headers, 'passive')) !== null,
    };
    await services.live.open(response, reader, resumeAfter(request));
  };
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
