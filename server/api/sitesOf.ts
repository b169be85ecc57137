import type { TrialId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/people.ts';
import { visibleSites } from '../../shared/policy/can.ts';
import type { Sites } from '../queries/overview.ts';

/** The sites whose patients the actor may see in lists of this trial. */
export function sitesOf(actor: Actor, trialId: TrialId): Sites {
  const sites = visibleSites(actor, trialId);
  return sites === 'none' ? [] : sites;
}
