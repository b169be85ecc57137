import { useQuery } from '@tanstack/react-query';
import type { SiteId, TrialId } from '../../../shared/model/ids.ts';
import type { Site } from '../../../shared/model/trial.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSession } from '../../lib/useSession.ts';
import { EmptyState } from '../../ui/FiveStates.tsx';
import { Select } from '../../ui/inputs.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { RangeList } from './RangeList.tsx';

interface RangesPageProps {
  readonly trialId: TrialId;
  /** `undefined` = the first site the person sees. */
  readonly siteId: SiteId | undefined;
  readonly onSite: (siteId: SiteId) => void;
}

/** Normal ranges site by site, with the days they are valid. */
export function RangesPage({ trialId, siteId, onSite }: RangesPageProps) {
  const say = useWords('ranges');
  const sites = useSession().sites.filter((site) => site.trialId === trialId);
  const site = siteId === undefined ? sites[0] : sites.find((one) => one.siteId === siteId);
  return (
    <>
      <PageHeader
        title={say('title')}
        aside={say('explain')}
        actions={
          sites.length > 1 && (
            <Select
              aria-label={say('site')}
              allowDeselect={false}
              data={sites.map((one) => ({ value: String(one.siteId), label: `${one.code} · ${one.name}` }))}
              value={site === undefined ? null : String(site.siteId)}
              onChange={(value) => {
                const chosen = sites.find((one) => String(one.siteId) === value);
                if (chosen !== undefined) onSite(chosen.siteId);
              }}
            />
          )
        }
      />
      {site === undefined ? <EmptyState title={say('noSite')} /> : <OfSite key={site.siteId} site={site} />}
    </>
  );
}

function OfSite({ site }: { readonly site: Site }) {
  const query = useQuery(trpc.range.list.queryOptions({ siteId: site.siteId }));
  return <QueryGate query={query}>{(ranges) => <RangeList site={site} ranges={ranges} />}</QueryGate>;
}
