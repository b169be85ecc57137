import { Link } from '@tanstack/react-router';
import type { Trial } from '../../../shared/model/trial.ts';
import type { SessionView } from '../../../shared/model/views.ts';
import { setLanguage } from '../../i18n/i18n.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import type { AssessmentKind } from '../../lib/assess.ts';
import type { LiveSnapshot } from '../../lib/live/createLive.ts';
import { Icon } from '../../ui/Icon.tsx';
import { AssessMenu } from './AssessMenu.tsx';
import { LiveDot } from './LiveDot.tsx';
import { MainNav } from './MainNav.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import classes from './Shell.module.css';
import { TrialSwitcher } from './TrialSwitcher.tsx';
import { UserMenu } from './UserMenu.tsx';

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
      {trial !== undefined && <TrialSwitcher trial={trial} session={session} />}
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
        {onAssess !== undefined && <AssessMenu onAssess={onAssess} />}
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
        <UserMenu session={session} />
      </div>
    </header>
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
