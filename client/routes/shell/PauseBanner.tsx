import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './Shell.module.css';

/** Over every page of the trial while infusions wait: nobody infuses because of a page that did not say so. */
export function PauseBanner({ trialId }: { readonly trialId: TrialId }) {
  const say = useWords('cohort');
  const { data } = useQuery(trpc.cohort.pause.queryOptions({ trialId }));
  if (data?.isPaused !== true) return null;
  return (
    <div className={classes.paused} role="alert">
      <strong>{say('bannerPaused')}</strong>
      {data.ruleIds.length > 0 && <span>{say('bannerRule', { rules: data.ruleIds.join(', ') })}</span>}
      {data.ruleIds.length === 0 && data.decidedBy !== null && (
        <span>{say('bannerDecided', { by: data.decidedBy })}</span>
      )}
      <Link to="/trials/$trialId/cohort" params={{ trialId }}>
        {say('bannerLink')}
      </Link>
    </div>
  );
}
