import { Link } from '@tanstack/react-router';
import type { Trial } from '../../../shared/model/trial.ts';
import type { SessionView } from '../../../shared/model/views.ts';
import { setLanguage } from '../../i18n/i18n.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import type { AssessmentKind } from '../../lib/assess.ts';
import type { LiveSnapshot } from '../../lib/live/createLive.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LaterMenu } from './LaterMenu.tsx';
import { LiveDot } from './LiveDot.tsx';
import { MainNav } from './MainNav.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import classes from './Shell.module.css';

const userMenu = async () => (await import('./UserMenu.tsx')).UserMenu;
const assessMenu = async () => (await import('./AssessMenu.tsx')).AssessMenu;
const trialSwitcher = async () => (await import('./TrialSwitcher.tsx')).TrialSwitcher;

interface ShellHeaderProps {
  readonly session: SessionView;
  readonly trial: Trial | undefined;
  readonly live: LiveSnapshot;
  /** Missing = the person may not log events here. */
  readonly onLogEvent: (() => void) | undefined;
  readonly onAssess: ((kind: AssessmentKind) => void) | undefined;
  readonly onHelp: () => void;
}

export function ShellHeader({ session, trial, live, onLogEvent, onAssess, onHelp }: ShellHeaderProps) {
  const say = useWords('shell');
  const language = useLanguage();
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.brand} style={{ color: 'inherit', textDecoration: 'none' }}>
        <Mark />
        {say('productName')}
      </Link>
      {trial !== undefined && <TrialName trial={trial} session={session} />}
      <MainNav session={session} trial={trial} />
      <div className={classes.tools}>
        {onLogEvent !== undefined && (
          <button type="button" className={`${classes.tool} ${classes.log}`} onClick={onLogEvent}>
            <Icon name="plus" size={13} />
            {say('logEvent')}
            <span className={classes.key} aria-hidden>
              n
            </span>
          </button>
        )}
        {onAssess !== undefined && (
          <LaterMenu
            load={assessMenu}
            items={{ onAssess }}
            button={
              <button type="button" className={`${classes.tool} ${classes.log}`}>
                <Icon name="plus" size={13} />
                {say('assess')}
              </button>
            }
          />
        )}
        <LiveDot live={live} />
        <button type="button" className={classes.tool} onClick={onHelp} aria-label={say('help')} title={say('help')}>
          <Icon name="keyboard" />
        </button>
        <SchemeSwitch />
        <button
          type="button"
          className={classes.tool}
          lang={language === 'en' ? 'zh-Hans' : 'en'}
          onClick={() => void setLanguage(language === 'en' ? 'zh' : 'en')}
          aria-label={`${say('languageOther')}: ${say('languageSwitch')}`}
        >
          {say('languageOther')}
        </button>
        <LaterMenu
          load={userMenu}
          items={{ session }}
          button={
            <button type="button" className={classes.tool} aria-label={say('userMenu', { name: session.name })}>
              <Icon name="person" />
              <span className={classes.wide}>{session.name}</span>
            </button>
          }
        />
      </div>
    </header>
  );
}

/** Which trial; a choice only where there is one. */
function TrialName({ trial, session }: { readonly trial: Trial; readonly session: SessionView }) {
  const say = useWords('shell');
  if (session.trials.length === 1) {
    return (
      <span className={classes.trial} title={trial.title}>
        {trial.registryId}
      </span>
    );
  }
  return (
    <LaterMenu
      load={trialSwitcher}
      items={{ session }}
      button={
        <button
          type="button"
          className={`${classes.tool} ${classes.trial}`}
          aria-label={`${say('trial')}: ${trial.registryId}`}
        >
          {trial.registryId} ▾
        </button>
      }
    />
  );
}

/** A trace with one beat. */
function Mark() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden>
      <rect width="16" height="16" rx="3.5" fill="#7cc0d3" />
      <path
        d="M2.5 9H5l1.6-5.2 2.5 8.4L10.7 8.300H13.5"
        fill="none"
        stroke="#10323d"
        strokeWidth="1.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
