import { Navigate } from '@tanstack/react-router';
import { useWords } from '../i18n/useWords.ts';
import { mayIn, useSession } from '../lib/useSession.ts';
import { EmptyState } from '../ui/FiveStates.tsx';

/** The first trial the person works in; administrators see trials by name only, their place is the people page. */
export function StartRoute() {
  const say = useWords('shell');
  const session = useSession();
  const trial = session.trials.find(({ trialId }) => mayIn(session, 'trial.read', trialId));
  if (trial !== undefined) return <Navigate to="/trials/$trialId" params={{ trialId: trial.trialId }} replace />;
  if (mayIn(session, 'people.read', null)) return <Navigate to="/people" replace />;
  return <EmptyState title={say('noTrials')} />;
}
