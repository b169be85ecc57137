import type { RoleGrant } from '../../../shared/model/people.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../lib/useSession.ts';

/** A role with the place it is held for. */
export function useGrantText(): (grant: Omit<RoleGrant, 'userId'>) => string {
  const say = useWords('people');
  const vocabulary = useWords('vocabulary');
  const { trials, sites } = useSession();
  return ({ role: name, trialId, siteId }) => {
    const role = vocabulary(`role.${name}`);
    if (trialId === null) return say('everywhere', { role });
    const trial = trials.find((one) => one.trialId === trialId)?.registryId ?? trialId;
    if (siteId === null) return say('inTrial', { role, trial });
    return say('atSite', { role, trial, site: sites.find((one) => one.siteId === siteId)?.code ?? siteId });
  };
}
