import { useNavigate } from '@tanstack/react-router';
import type { Trial } from '../../../shared/model/trial.ts';
import type { SessionView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Menu } from '../../ui/layout.ts';
import classes from './Shell.module.css';

/** Which trial; a choice only where there is one. */
export function TrialSwitcher({ trial, session }: { readonly trial: Trial; readonly session: SessionView }) {
  const say = useWords('shell');
  const navigate = useNavigate();
  if (session.trials.length === 1) {
    return (
      <span className={classes.trial} title={trial.title}>
        {trial.registryId}
      </span>
    );
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={`${classes.tool} ${classes.trial}`}
          aria-label={`${say('trial')}: ${trial.registryId}`}
        >
          {trial.registryId} ▾
        </button>
      </Menu.Target>
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
