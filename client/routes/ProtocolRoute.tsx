import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ProtocolPage } from '../features/protocol/ProtocolPage.tsx';
import type { ProtocolView } from '../features/protocol/protocolView.ts';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/protocol';

/** The address says which tab is open, which version is read, and which two are compared. */
export function ProtocolRoute() {
  const { trialId } = useParams({ from: FROM });
  const { asOf, tab, version, from, to } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/trials/$trialId/protocol' });
  useEnterTrial(trialId);
  const view: ProtocolView = { tab: tab ?? 'rules', version, from, to };

  function change(part: Partial<ProtocolView>): void {
    const next = { ...view, ...part };
    void navigate({
      search: {
        ...(asOf === undefined ? {} : { asOf }),
        ...(next.tab === 'rules' ? {} : { tab: next.tab }),
        ...(next.version === undefined ? {} : { version: next.version }),
        ...(next.from === undefined ? {} : { from: next.from }),
        ...(next.to === undefined ? {} : { to: next.to }),
      },
      replace: part.tab === undefined,
      resetScroll: false,
    });
  }
  return <ProtocolPage trialId={trialId} asOf={asOf} view={view} onView={change} />;
}
