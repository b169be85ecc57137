import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MOST_DRAWN_PATIENTS } from '../../../shared/figures/figuresView.ts';
import type { Trial } from '../../../shared/model/trial.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';

/**
 * The list of discrepancies with how many are open; kept current by the live feed like every other query. In a trial too large
 * to be drawn every page would wait behind that count: there the list alone is counted.
 */
export function DiscrepancyLink({ trial: { trialId, plannedSubjects } }: { readonly trial: Trial }) {
  const say = useWords('shell');
  const enabled = plannedSubjects <= MOST_DRAWN_PATIENTS;
  const { data } = useQuery({ ...trpc.discrepancy.list.queryOptions({ trialId }), enabled });
  const open = data?.filter(({ standing }) => standing === 'open').length ?? 0;
  return (
    <Link to="/trials/$trialId/discrepancies" params={{ trialId }} activeProps={{ 'data-active': true }}>
      {open === 0 ? say('discrepancies') : say('discrepanciesOpen', { count: open })}
    </Link>
  );
}
