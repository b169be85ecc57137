import type { SiteId, TrialId } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/people.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../lib/useSession.ts';
import { Select } from '../../ui/inputs.ts';
import type { GrantDraft } from './GrantDialog.tsx';

/** Where a role is held; the server has the last word. Source: [DESIGN §6]. */
export function heldFor(role: Role): 'site' | 'trial' | 'everything' {
  if (role === 'administrator') return 'everything';
  return role === 'investigator' || role === 'coordinator' ? 'site' : 'trial';
}

const HINT = { site: 'needsSite', trial: 'needsTrial', everything: 'needsNothing' } as const;

export function GrantPlace(props: { readonly draft: GrantDraft; readonly onDraft: (draft: GrantDraft) => void }) {
  const { draft, onDraft } = props;
  const say = useWords('people');
  const vocabulary = useWords('vocabulary');
  const { trials, sites } = useSession();
  const place = heldFor(draft.role);
  return (
    <>
      <Select
        label={say('role')}
        description={say(HINT[place])}
        data={ROLES.map((role) => ({ value: role, label: vocabulary(`role.${role}`) }))}
        value={draft.role}
        allowDeselect={false}
        onChange={(value) => onDraft({ ...draft, role: ROLES.find((role) => role === value) ?? draft.role })}
      />
      {place !== 'everything' && (
        <Select
          label={say('trial')}
          placeholder={say('choose')}
          data={trials.map(({ trialId, registryId }) => ({ value: String(trialId), label: registryId }))}
          value={draft.trialId === null ? null : String(draft.trialId)}
          allowDeselect={false}
          onChange={(value) =>
            onDraft({ ...draft, trialId: value === null ? null : (Number(value) as TrialId), siteId: null })
          }
        />
      )}
      {place === 'site' && (
        <Select
          label={say('site')}
          placeholder={say('choose')}
          data={sites
            .filter((site) => site.trialId === draft.trialId)
            .map(({ siteId, code, name }) => ({ value: String(siteId), label: `${code} · ${name}` }))}
          value={draft.siteId === null ? null : String(draft.siteId)}
          allowDeselect={false}
          onChange={(value) => onDraft({ ...draft, siteId: value === null ? null : (Number(value) as SiteId) })}
        />
      )}
    </>
  );
}
