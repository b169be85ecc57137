import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { PersonView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { useSession } from '../../lib/useSession.ts';
import type { DataColumn } from '../../ui/DataTable.tsx';
import { Button } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import type { AccountAct } from './PersonActDialog.tsx';
import { RoleList } from './RoleList.tsx';

interface PeopleActs {
  readonly onGrant: (person: PersonView) => void;
  readonly onAct: (act: AccountAct) => void;
}

const byText = (of: (person: PersonView) => string) => (a: PersonView, b: PersonView) => of(a).localeCompare(of(b));

export function usePeopleColumns(mayManage: boolean, acts: PeopleActs): readonly DataColumn<PersonView>[] {
  const say = useWords('people');
  const { userId: me } = useSession();
  // Nobody changes their own account or roles (C-16).
  const mayChange = (person: PersonView): boolean => mayManage && person.userId !== me;

  function stateOf({ disabled, lockedUntil }: PersonView): string {
    if (disabled) return say('disabled');
    return lockedUntil === null ? say('active') : say('lockedUntil', { at: formatInstant(lockedUntil, screenZone()) });
  }
  const columns: DataColumn<PersonView>[] = [
    {
      id: 'name',
      title: say('column.name'),
      compare: byText(({ name }) => name),
      cell: ({ name }) => <strong>{name}</strong>,
    },
    { id: 'email', title: say('column.email'), compare: byText(({ email }) => email), cell: ({ email }) => email },
    { id: 'state', title: say('column.state'), compare: byText(stateOf), cell: stateOf },
    {
      id: 'roles',
      title: say('column.roles'),
      cell: (person) => <RoleList person={person} mayManage={mayChange(person)} onAct={acts.onAct} />,
    },
    {
      id: 'lastSignIn',
      title: say('column.lastSignIn'),
      compare: byText(({ lastSignInAt }) => lastSignInAt ?? ''),
      cell: ({ lastSignInAt }) => (lastSignInAt === null ? say('never') : formatInstant(lastSignInAt, screenZone())),
    },
  ];
  if (!mayManage) return columns;
  return [
    ...columns,
    {
      id: 'acts',
      title: say('column.acts'),
      cell: (person) =>
        mayChange(person) && (
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" size="compact-xs" onClick={() => acts.onGrant(person)}>
              {say('grantRole')}
            </Button>
            {person.lockedUntil !== null && (
              <Button variant="default" size="compact-xs" onClick={() => acts.onAct({ kind: 'unlock', person })}>
                {say('unlock')}
              </Button>
            )}
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => acts.onAct({ kind: person.disabled ? 'enable' : 'disable', person })}
            >
              {person.disabled ? say('enable') : say('disable')}
            </Button>
          </Group>
        ),
    },
  ];
}
