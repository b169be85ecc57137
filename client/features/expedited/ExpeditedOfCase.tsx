import { useQuery } from '@tanstack/react-query';
import type { Episode } from '../../../shared/model/episode.ts';
import type { ExpeditedLine } from '../../../shared/model/expeditedViews.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { trpc } from '../../lib/trpc.ts';
import { ExpeditedAlarm } from './ExpeditedAlarm.tsx';
import { ExpeditedSection } from './ExpeditedSection.tsx';

interface ExpeditedOfCaseProps {
  readonly caseId: CaseId;
  readonly asOf: number | undefined;
  readonly as: 'alarm' | 'section';
}

/** The clocks of the events a case is about; the case itself is asked for once, by its page. */
export function ExpeditedOfCase({ caseId, asOf, as }: ExpeditedOfCaseProps) {
  const { data } = useQuery(trpc.case.page.queryOptions(asOf === undefined ? { caseId } : { caseId, asOf }));
  if (data === undefined) return null;
  const { trialId, subjectId, episode } = data.dltCase;
  const sources = (episode as Episode | null)?.sources ?? [];
  const only = (line: ExpeditedLine) =>
    line.subjectId === subjectId && sources.some(({ observationId }) => observationId === line.observationId);
  return as === 'alarm' ? (
    <ExpeditedAlarm trialId={trialId} asOf={asOf} only={only} />
  ) : (
    <ExpeditedSection trialId={trialId} asOf={asOf} only={only} none="case" />
  );
}
