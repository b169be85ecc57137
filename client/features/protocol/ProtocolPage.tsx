import { useQuery } from '@tanstack/react-query';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { ProtocolPageView } from '../../../shared/model/protocolViews.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Tabs } from '../../ui/surfaces.ts';
import { BenchTab } from './bench/BenchTab.tsx';
import { IllustrativeBanner } from './IllustrativeBanner.tsx';
import classes from './Protocol.module.css';
import { PROTOCOL_TABS, type ProtocolTab, type ProtocolView } from './protocolView.ts';
import { RulesTab } from './RulesTab.tsx';
import { VersionsTab } from './versions/VersionsTab.tsx';
import { WorkbenchTab } from './workbench/WorkbenchTab.tsx';

interface ProtocolPageProps {
  readonly trialId: TrialId;
  readonly asOf: number | undefined;
  readonly view: ProtocolView;
  readonly onView: (change: Partial<ProtocolView>) => void;
}

/** The protocol as data: what it says, what a draft would change, and every version of it. */
export function ProtocolPage({ trialId, asOf, view, onView }: ProtocolPageProps) {
  const say = useWords('protocol');
  const query = useQuery(
    trpc.protocol.page.queryOptions(asOf === undefined ? { trialId } : { trialId, asOf }, {
      placeholderData: (old) => old,
    }),
  );
  return (
    <QueryGate query={query}>
      {(data) => {
        const page = data as ProtocolPageView;
        return (
          <>
            <PageHeader title={say('title')} aside={say('inForce', { label: page.effective.version })} />
            <IllustrativeBanner protocol={page.effective} />
            <Tabs value={view.tab} onChange={(tab) => onView({ tab: tab as ProtocolTab })} keepMounted={false}>
              <Tabs.List aria-label={say('title')}>
                {PROTOCOL_TABS.map((tab) => (
                  <Tabs.Tab key={tab} value={tab}>
                    {say(`tab.${tab}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <div className={classes.panel}>
                <Tabs.Panel value="rules">
                  <RulesTab trialId={trialId} page={page} view={view} onView={onView} />
                </Tabs.Panel>
                <Tabs.Panel value="workbench">
                  <WorkbenchTab trialId={trialId} page={page} view={view} onView={onView} />
                </Tabs.Panel>
                <Tabs.Panel value="bench">
                  <BenchTab trialId={trialId} page={page} view={view} onView={onView} />
                </Tabs.Panel>
                <Tabs.Panel value="versions">
                  <VersionsTab trialId={trialId} page={page} view={view} onView={onView} />
                </Tabs.Panel>
              </div>
            </Tabs>
          </>
        );
      }}
    </QueryGate>
  );
}
