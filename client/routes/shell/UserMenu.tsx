import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SessionView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { signOut } from '../../lib/authClient.ts';
import { type AlertPermission, alertPermission, askForAlerts } from '../../lib/live/desktopAlert.ts';
import { isSoundOn, playChime, setSoundOn } from '../../lib/live/sound.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/layout.ts';
import type { MenuItemsProps } from './LaterMenu.tsx';

const PERMISSION_WORD = {
  granted: 'notifyAllowed',
  denied: 'notifyDenied',
  default: 'notifyAllow',
  unsupported: 'notifyUnsupported',
} as const satisfies Record<AlertPermission, string>;

/** Who I am, how this computer may call me, and the way out. */
export function UserMenu({ button, defaultOpened, session }: MenuItemsProps & { readonly session: SessionView }) {
  const say = useWords('shell');
  const vocabulary = useWords('vocabulary');
  const navigate = useNavigate();
  const roles = [...new Set(session.grants.map((grant) => vocabulary(`role.${grant.role}`)))].join(', ');

  async function leave(): Promise<void> {
    await signOut();
    // A full load: nothing of this person stays in the page's memory.
    window.location.assign('/sign-in');
  }

  return (
    <Menu position="bottom-end" width={280} defaultOpened={defaultOpened}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.email}
          <br />
          {roles}
        </Menu.Label>
        <Menu.Item onClick={() => void navigate({ to: '/account' })}>{say('account')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{say('notifyTitle')}</Menu.Label>
        <AlertItems />
        <Menu.Divider />
        <Menu.Item onClick={() => void leave()}>{say('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function AlertItems() {
  const say = useWords('shell');
  const [permission, setPermission] = useState(alertPermission);
  const [sound, setSound] = useState(isSoundOn);

  function toggleSound(): void {
    setSoundOn(!sound);
    setSound(!sound);
    if (!sound) void playChime();
  }

  return (
    <>
      <Menu.Item
        disabled={permission !== 'default'}
        closeMenuOnClick={false}
        leftSection={<Icon name={permission === 'granted' ? 'check' : 'bell'} />}
        onClick={() => void askForAlerts().then(setPermission)}
      >
        {say(PERMISSION_WORD[permission])}
      </Menu.Item>
      <Menu.CheckboxItem checked={sound} onChange={toggleSound}>
        {say('soundOn')}
      </Menu.CheckboxItem>
    </>
  );
}
