import type { PersonView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import classes from './People.module.css';
import type { AccountAct } from './PersonActDialog.tsx';
import { useGrantText } from './useGrantText.ts';

export function RoleList(props: {
  readonly person: PersonView;
  readonly mayManage: boolean;
  readonly onAct: (act: AccountAct) => void;
}) {
  const { person, mayManage, onAct } = props;
  const say = useWords('people');
  const textOf = useGrantText();
  if (person.grants.length === 0) return say('none');
  return (
    <ul className={classes.roles}>
      {person.grants.map((grant) => (
        <li key={grant.grantId}>
          {textOf(grant)}
          {mayManage && (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={say('revokeLabel', { role: textOf(grant), name: person.name })}
              onClick={() => onAct({ kind: 'revoke', person, grantId: grant.grantId, role: textOf(grant) })}
            >
              {say('revoke')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
