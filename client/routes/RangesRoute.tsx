import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { SiteId } from '../../shared/model/ids.ts';
import { RangesPage } from '../features/ranges/RangesPage.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/ranges';

export function RangesRoute() {
  const { trialId } = useParams({ from: FROM });
  const { site } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/trials/$trialId/ranges' });
  useEnterTrial(trialId);
  return (
    <RangesPage
      trialId={trialId}
      siteId={site as SiteId | undefined}
      onSite={(siteId) => void navigate({ search: { site: siteId }, replace: true })}
    />
  );
}
