import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';

/** The list of discrepancies with how many are open; kept current by the live feed like every other query. */
export function DiscrepancyLink({ trialId }: { readonly trialId: TrialId }) {
  const say = useWords('shell');
  const { data } = useQuery(trpc.discrepancy.list.queryOptions({ trialId }));
  const open = data?.filter(({ standing }) => standing === 'open').length ?? 0;
  return (
    <Link to="/trials/$trialId/discrepancies" params={{ trialId }} activeProps={{ 'data-active': true }}>
      {open === 0 ? say('discrepancies') : say('discrepanciesOpen', { count: open })}
    </Link>
  );
}
