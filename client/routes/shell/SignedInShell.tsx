import { Outlet, useLocation, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SessionView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { withWords } from '../../i18n/withWords.ts';
import { AssessContext, type AssessmentKind, type AssessRequest } from '../../lib/assess.ts';
import { useCurrentTrialId } from '../../lib/currentTrial.ts';
import { LogEventContext, type LogEventRequest } from '../../lib/logEvent.ts';
import { setPagePerson } from '../../lib/pagePerson.ts';
import { positiveInteger } from '../../lib/searchParams.ts';
import { useSessionOver } from '../../lib/sessionOver.ts';
import { mayIn } from '../../lib/useSession.ts';
import { LiveOffBar } from './LiveOffBar.tsx';
import { PastBar } from './PastBar.tsx';
import { PauseBanner } from './PauseBanner.tsx';
import { SessionGuard } from './SessionGuard.tsx';
import classes from './Shell.module.css';
import { ShellHeader } from './ShellHeader.tsx';
import { SimulatedBar } from './SimulatedBar.tsx';
import { useLiveFeed } from './useLiveFeed.ts';
import { useShellKeys } from './useShellKeys.ts';

const AssessmentDrawer = lazy(
  withWords('all', async () => ({
    default: (await import('../../features/assessments/AssessmentDrawer.tsx')).AssessmentDrawer,
  })),
);
const LogEventDrawer = lazy(
  withWords('bedside', async () => ({
    default: (await import('../../features/log-event/LogEventDrawer.tsx')).LogEventDrawer,
  })),
);
const ShortcutHelp = lazy(async () => ({ default: (await import('./ShortcutHelp.tsx')).ShortcutHelp }));

/** The frame of every page: where am I, is it live, is it real, and the one key that logs an event. */
export function SignedInShell({ session }: { readonly session: SessionView }) {
  const say = useWords('shell');
  const { subjectNumber } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  // On a page whose address was refused the parameters are still as typed.
  const asOf = positiveInteger(search.asOf);
  const remembered = useCurrentTrialId();
  const trial = session.trials.find(({ trialId }) => trialId === remembered) ?? session.trials[0];
  const mayLog = trial !== undefined && asOf === undefined && mayIn(session, 'observation.write', trial.trialId);
  const [logging, setLogging] = useState<LogEventRequest | null>(null);
  const [assessing, setAssessing] = useState<AssessRequest | null>(null);
  const [helping, setHelping] = useState(false);
  const live = useLiveFeed(session.userId, useSessionOver());
  const main = useFocusOnArrival();
  useLayoutEffect(() => {
    setPagePerson(session.userId);
    return () => setPagePerson(null);
  }, [session.userId]);

  const here = subjectNumber === undefined ? {} : { subjectNumber };
  const logHere = mayLog ? () => setLogging(here) : undefined;
  const assessHere = mayLog ? (kind: AssessmentKind) => setAssessing({ kind, ...here }) : undefined;
  const help = () => setHelping(true);
  useShellKeys({ trialId: trial?.trialId, onLogEvent: logHere, onAssess: assessHere, onHelp: help });

  return (
    <LogEventContext value={setLogging}>
      <AssessContext value={setAssessing}>
        <a href="#content" className={classes.skip}>
          {say('skipToContent')}
        </a>
        <div className={classes.top}>
          <ShellHeader {...{ session, trial, live }} onLogEvent={logHere} onAssess={assessHere} onHelp={help} />
          {live.status === 'off' && <LiveOffBar heardAt={live.heardAt} />}
          {trial !== undefined && mayIn(session, 'trial.read', trial.trialId) && (
            <PauseBanner trialId={trial.trialId} />
          )}
          {trial?.simulated === true && <SimulatedBar />}
          {asOf !== undefined && <PastBar seq={asOf} />}
        </div>
        <main id="content" ref={main} tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
        {helping && (
          <Suspense>
            <ShortcutHelp opened onClose={() => setHelping(false)} mayLog={mayLog} />
          </Suspense>
        )}
        {trial !== undefined && logging !== null && (
          <Suspense>
            <LogEventDrawer opened trialId={trial.trialId} onClose={() => setLogging(null)} {...logging} />
          </Suspense>
        )}
        {trial !== undefined && assessing !== null && (
          <Suspense>
            <AssessmentDrawer opened trialId={trial.trialId} onClose={() => setAssessing(null)} {...assessing} />
          </Suspense>
        )}
        <SessionGuard session={session} />
      </AssessContext>
    </LogEventContext>
  );
}

/** After a change of page, reading and tabbing go on at its content; the first page keeps the browser's own start. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const arrived = useRef(pathname);
  useEffect(() => {
    if (arrived.current === pathname) return;
    arrived.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
