import { useNavigate } from '@tanstack/react-router';
import type { SessionView } from '../../../shared/model/views.ts';
import { Menu } from '../../ui/layout.ts';
import type { MenuItemsProps } from './LaterMenu.tsx';

/** Which of the trials the person works in. */
export function TrialSwitcher({ button, defaultOpened, session }: MenuItemsProps & { readonly session: SessionView }) {
  const navigate = useNavigate();
  return (
    <Menu position="bottom-start" defaultOpened={defaultOpened}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {session.trials.map((one) => (
          <Menu.Item
            key={one.trialId}
            onClick={() => void navigate({ to: '/trials/$trialId', params: { trialId: one.trialId } })}
          >
            <strong>{one.registryId}</strong> {one.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
