import type { RoleGrant } from '../../../shared/model/people.ts';
import type { SessionView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import classes from './Account.module.css';

export function OwnRoles({ session }: { readonly session: SessionView }) {
  const say = useWords('account');
  const vocabulary = useWords('vocabulary');

  function sentence(grant: RoleGrant): string {
    const role = vocabulary(`role.${grant.role}`);
    const trial = session.trials.find(({ trialId }) => trialId === grant.trialId)?.registryId;
    const site = session.sites.find(({ siteId }) => siteId === grant.siteId)?.code;
    if (trial === undefined) return say('roleEverywhere', { role });
    return site === undefined ? say('roleIn', { role, trial }) : say('roleAt', { role, trial, site });
  }

  if (session.grants.length === 0) return <p>{say('noRoles')}</p>;
  return (
    <ul className={classes.roles}>
      {session.grants.map((grant) => (
        <li key={`${grant.role} ${grant.trialId} ${grant.siteId}`}>{sentence(grant)}</li>
      ))}
    </ul>
  );
}
