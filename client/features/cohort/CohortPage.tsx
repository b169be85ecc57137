import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { asOfInput } from '../../lib/asOfInput.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { trpc } from '../../lib/trpc.ts';
import { Caption } from '../../ui/Caption.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { BoundarySection } from './BoundarySection.tsx';
import classes from './Cohort.module.css';
import { DecisionList } from './DecisionList.tsx';
import { DecisionSheet } from './DecisionSheet.tsx';
import { DecisionTableSection } from './DecisionTableSection.tsx';
import { GateSection } from './GateSection.tsx';
import { LevelSection } from './LevelSection.tsx';
import { PatientSection } from './PatientSection.tsx';
import { PauseSection } from './PauseSection.tsx';
import { ProposalSection } from './ProposalSection.tsx';

interface CohortPageProps {
  readonly trialId: TrialId;
  readonly asOf: number | undefined;
  readonly moment: Instant | undefined;
  /** Name of the dose level looked at; left out = the one now being given. */
  readonly level: string | undefined;
  readonly onLevel: (level: string | undefined) => void;
  /** The figure that is read as a table: the decision sheet, or the boundary. */
  readonly table: CohortTable | undefined;
  readonly onTable: (table: CohortTable | undefined) => void;
}
type CohortTable = 'table' | 'boundary';

/** What a committee looks at before the next dose: counts, the gate, the design's proposal beside the decision, the boundary. */
export function CohortPage({ trialId, asOf, moment, level, ...page }: CohortPageProps) {
  const query = useQuery({
    ...trpc.cohort.page.queryOptions({ trialId, ...asOfInput({ asOf, moment }) }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryGate query={query}>{(view) => <Loaded view={view} chosen={chosenLevel(view, level)} {...page} />}</QueryGate>
  );
}

/** Position of the level looked at; an address that names none of them shows the one now being given. */
function chosenLevel({ levels, current }: CohortView, level: string | undefined): number {
  const found = levels.findIndex(({ doseLevel }) => doseLevel !== null && doseLevel === level);
  return found === -1 ? current : found;
}

interface Chosen {
  readonly view: CohortView;
  readonly chosen: number;
}

function Loaded({
  view,
  chosen,
  onLevel,
  table,
  onTable,
}: Chosen & Pick<CohortPageProps, 'onLevel' | 'table' | 'onTable'>) {
  const say = useWords('cohort');
  return (
    <>
      <PageHeader title={say('title')} aside={`${view.trial.registryId} · ${view.trial.title}`} />
      <div className={classes.stack}>
        <DecisionSheet
          view={view}
          chosen={chosen}
          isTable={table === 'table'}
          onTable={(isTable) => onTable(isTable ? 'table' : undefined)}
        />
        <LevelSection view={view} chosen={chosen} onLevel={onLevel} />
        <div className={classes.pair}>
          <GateSection view={view} chosen={chosen} />
          <ProposalSection view={view} />
          <DecisionList view={view} chosen={chosen} />
          <DecisionTableSection view={view} chosen={chosen} />
        </div>
        <BoundarySection
          view={view}
          isTable={table === 'boundary'}
          onTable={(isTable) => onTable(isTable ? 'boundary' : undefined)}
        />
        <PauseSection view={view} />
        <PatientSection view={view} />
        <PageCaption view={view} />
      </div>
    </>
  );
}

function PageCaption({ view: { asOf, total, protocol } }: { readonly view: CohortView }) {
  const say = useWords('cohort');
  const sayOverview = useWords('overview');
  const { cohort, version, dltWindow } = protocol;
  const parts = [
    say('caption', { seq: asOf.seq, at: formatInstant(asOf.at, screenZone()) }),
    say('captionPopulation', { n: total.treated, day: dltWindow.toDay }),
    say('captionDesign', { design: say(`design.${cohort.design}`), version }),
    say('originLine', { basis: cohort.designOrigin.basis }),
  ];
  return <Caption parts={protocol.illustrative ? [...parts, sayOverview('illustrative')] : parts} />;
}
