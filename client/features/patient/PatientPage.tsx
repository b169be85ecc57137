import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { ObservationKind } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { EventTable } from './EventTable.tsx';
import { MeasuredSection } from './MeasuredSection.tsx';
import { ObservationTable } from './ObservationTable.tsx';
import classes from './Patient.module.css';
import { PatientFacts } from './PatientFacts.tsx';
import { PatientTitle } from './PatientTitle.tsx';
import { RecordCard } from './RecordCard.tsx';
import { type RecordActs, RecordActsContext } from './recordActs.ts';
import { ScoresSection } from './ScoresSection.tsx';
import { TimelineFigure } from './TimelineFigure.tsx';
import { useRecordActs } from './useRecordActs.tsx';
import { WhatIf } from './what-if/WhatIf.tsx';

/** What the forms need to know to open; the route holds them, for no feature knows another. */
export interface ObservationFormRequest {
  readonly kind: ObservationKind;
  readonly subjectNumber: string;
  readonly observationId?: number;
}

interface PatientPageProps {
  readonly trialId: TrialId;
  readonly subjectNumber: string;
  readonly asOf: number | undefined;
  /** Opens the form of any observation but an adverse event. */
  readonly onObservationForm: (request: ObservationFormRequest) => void;
}

/** Everything about one patient at one moment: who, where in the window, the course, the records. */
export function PatientPage({ trialId, subjectNumber, asOf, onObservationForm }: PatientPageProps) {
  const input = asOf === undefined ? { trialId, subjectNumber } : { trialId, subjectNumber, asOf };
  const query = useQuery(trpc.subject.page.queryOptions(input, { placeholderData: (old) => old }));
  return (
    <QueryGate query={query}>
      {(view) => (
        <Content
          key={view.history.subject.subjectId}
          view={view as PatientView}
          onObservationForm={onObservationForm}
        />
      )}
    </QueryGate>
  );
}

function Content({
  view,
  onObservationForm,
}: {
  readonly view: PatientView;
  readonly onObservationForm: PatientPageProps['onObservationForm'];
}) {
  const session = useSession();
  const { selected, whatIf } = useSearch({ strict: false });
  const navigate = useNavigate();
  const mayWrite = !view.asOf.past && mayIn(session, 'observation.write', view.trial.trialId);
  const { acts, dialog } = useRecordActs(view, mayWrite, onObservationForm);
  const select = (id: number | undefined) =>
    void navigate({
      to: '.',
      search: ({ selected: _, ...old }) => (id === undefined ? old : { ...old, selected: id }),
      replace: true,
      resetScroll: false,
    });
  const leaveWhatIf = () =>
    void navigate({ to: '.', search: ({ whatIf: _, ...old }) => old, replace: true, resetScroll: false });
  const shared: RecordActs = { ...acts, select };

  return (
    <RecordActsContext value={shared}>
      <div className={classes.page}>
        <PatientTitle view={view} />
        <PatientFacts view={view} />
        {whatIf === 'on' && <WhatIf view={view} onClose={leaveWhatIf} />}
        <TimelineFigure view={view} selected={selected} />
        <ScoresSection view={view} />
        <EventTable view={view} selected={selected} />
        <MeasuredSection view={view} />
        <ObservationTable view={view} selected={selected} />
      </div>
      {selected !== undefined && <RecordCard view={view} observationId={selected} />}
      {dialog}
    </RecordActsContext>
  );
}
