import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { CaseTimingView, LatencyFigure } from '../../../shared/model/views.ts';
import { LatencyChart } from '../../charts/latency/LatencyChart.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { trpc } from '../../lib/trpc.ts';
import { Caption } from '../../ui/Caption.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import { type SortableColumn, SortableTable } from '../../ui/SortableTable.tsx';
import { useWaitText } from './useWaitText.ts';

interface CaseTimingProps {
  readonly trialId: TrialId;
  readonly asOf: number | undefined;
}

/** The trial's timing, shared by the figure and the inbox. */
export function useCaseTiming({ trialId, asOf }: CaseTimingProps) {
  return useQuery({
    ...trpc.case.timing.queryOptions(asOf === undefined ? { trialId } : { trialId, asOf }),
    placeholderData: keepPreviousData,
  });
}

/** How long cases take from the entry to the screen, to being opened, taken on and decided; drawn and as a table. */
export function CaseTiming(props: CaseTimingProps) {
  const sayLife = useWords('caseLife');
  const query = useCaseTiming(props);
  return (
    <Section title={sayLife('timing')}>
      <QueryGate query={query}>{(timing) => <Loaded timing={timing} />}</QueryGate>
    </Section>
  );
}

function Loaded({ timing }: { readonly timing: CaseTimingView }) {
  const sayLife = useWords('caseLife');
  const tickText = useTickText();
  const columns = useColumns();
  const { figures, rounds, cases, quiet, asOf } = timing;
  const left = quiet === 0 ? [] : [sayLife('timingQuiet', { quiet })];
  const cutOff = sayLife('cutOff', { seq: asOf.seq, at: formatInstant(asOf.at, screenZone()) });
  if (rounds === 0) {
    return (
      <>
        <p>{sayLife('timingEmpty')}</p>
        <Caption parts={[...left, cutOff]} />
      </>
    );
  }
  const rows = figures.map((figure) => ({ ...figure, key: figure.span, name: sayLife(`span.${figure.span}`) }));
  return (
    <>
      <LatencyChart rows={rows} tickText={tickText} />
      <SortableTable
        label={sayLife('timingLabel')}
        rows={figures}
        columns={columns}
        rowKey={({ span }) => span}
        empty={sayLife('timingEmpty')}
      />
      <Caption parts={[sayLife('timingCaption', { rounds, cases }), ...left, sayLife('timingKey'), cutOff]} />
    </>
  );
}

/** A round time in its largest unit: ticks stand close together. */
function useTickText(): (ms: number) => string {
  const sayLife = useWords('caseLife');
  return (ms) => {
    const seconds = ms / 1000;
    if (seconds < 60) return sayLife('tickSeconds', { count: seconds });
    if (seconds < 3600) return sayLife('tickMinutes', { count: seconds / 60 });
    if (seconds < 86_400) return sayLife('tickHours', { count: seconds / 3600 });
    return sayLife('tickDays', { count: seconds / 86_400 });
  };
}

function useColumns(): readonly SortableColumn<LatencyFigure>[] {
  const sayLife = useWords('caseLife');
  const waitText = useWaitText();
  const time = (ms: number | null) => (ms === null ? '–' : waitText(ms));
  return [
    { key: 'step', title: sayLife('columnStep'), cell: ({ span }) => sayLife(`span.${span}`) },
    { key: 'n', title: sayLife('columnN'), cell: ({ n }) => n, numeric: true },
    { key: 'missing', title: sayLife('columnMissing'), cell: ({ missing }) => missing, numeric: true },
    { key: 'median', title: sayLife('columnMedian'), cell: ({ medianMs }) => time(medianMs), numeric: true },
    { key: 'p90', title: sayLife('columnP90'), cell: ({ p90Ms }) => time(p90Ms), numeric: true },
    { key: 'worst', title: sayLife('columnWorst'), cell: ({ worstMs }) => time(worstMs), numeric: true },
  ];
}
