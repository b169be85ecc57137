import { Link } from '@tanstack/react-router';
import type { Trial } from '../../../shared/model/trial.ts';
import type { SessionView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { mayIn } from '../../lib/useSession.ts';
import { DiscrepancyLink } from './DiscrepancyLink.tsx';
import classes from './Shell.module.css';

const ACTIVE = { activeProps: { 'data-active': true } };

/** Only what the person may open is offered. */
export function MainNav({ session, trial }: { readonly session: SessionView; readonly trial: Trial | undefined }) {
  const say = useWords('shell');
  const inTrial = trial !== undefined && mayIn(session, 'trial.read', trial.trialId);
  return (
    <nav className={classes.nav} aria-label={say('navigation')}>
      {inTrial && (
        <>
          <Link to="/trials/$trialId" params={{ trialId: trial.trialId }} activeOptions={{ exact: true }} {...ACTIVE}>
            {say('overview')}
          </Link>
          <Link to="/trials/$trialId/cases" params={{ trialId: trial.trialId }} {...ACTIVE}>
            {say('cases')}
          </Link>
          <Link to="/trials/$trialId/cohort" params={{ trialId: trial.trialId }} {...ACTIVE}>
            {say('cohort')}
          </Link>
          <Link to="/trials/$trialId/figures" params={{ trialId: trial.trialId }} {...ACTIVE}>
            {say('figures')}
          </Link>
          {mayIn(session, 'signals.read', trial.trialId) && (
            <Link to="/trials/$trialId/signals" params={{ trialId: trial.trialId }} {...ACTIVE}>
              {say('signals')}
            </Link>
          )}
          <DiscrepancyLink trial={trial} />
          <Link to="/trials/$trialId/protocol" params={{ trialId: trial.trialId }} {...ACTIVE}>
            {say('protocol')}
          </Link>
          <Link to="/trials/$trialId/expedited" params={{ trialId: trial.trialId }} {...ACTIVE}>
            {say('expedited')}
          </Link>
        </>
      )}
      {(mayIn(session, 'import.run', null) || (trial && mayIn(session, 'import.run', trial.trialId))) && (
        <Link to="/import" {...ACTIVE}>
          {say('import')}
        </Link>
      )}
      {mayIn(session, 'standards.read', null) && (
        <Link to="/standards" {...ACTIVE}>
          {say('standards')}
        </Link>
      )}
      {mayIn(session, 'people.read', null) && (
        <Link to="/people" {...ACTIVE}>
          {say('people')}
        </Link>
      )}
    </nav>
  );
}
