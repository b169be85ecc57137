import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObservationId, TrialId } from '../../../shared/model/ids.ts';
import type { AdverseEvent } from '../../../shared/model/observation.ts';
import type { PatientView, RecordedView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PatientChoice } from '../../ui/PatientChoice.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { EventEntry } from './EventEntry.tsx';
import classes from './LogEvent.module.css';
import { ResultPanel } from './ResultPanel.tsx';

interface LogEventDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly trialId: TrialId;
  /** Chosen in the form when left out. */
  readonly subjectNumber?: string | undefined;
  /** The event to correct; a new one when left out. */
  readonly observationId?: ObservationId | undefined;
  /** What the form proposes; the person still decides. */
  readonly proposed?: AdverseEvent | undefined;
  readonly reason?: string | undefined;
}

/** Logs an adverse event in under a minute, from anywhere, by keyboard; the same form corrects one. */
export function LogEventDrawer(props: LogEventDrawerProps) {
  const { opened, onClose, trialId, observationId } = props;
  const say = useWords('logEvent');
  const [subjectNumber, setSubjectNumber] = useState(props.subjectNumber ?? null);
  const fixed = observationId !== undefined || props.proposed !== undefined;
  return (
    <SidePanel opened={opened} onClose={onClose} size="xl" title={say(fixed ? 'titleCorrect' : 'title')}>
      <div className={classes.body}>
        <PatientChoice trialId={trialId} value={subjectNumber} onChange={setSubjectNumber} fixed={fixed} />
        {subjectNumber !== null && <ForPatient key={subjectNumber} {...props} subjectNumber={subjectNumber} />}
      </div>
    </SidePanel>
  );
}

function ForPatient({
  trialId,
  subjectNumber,
  observationId,
  proposed,
  reason,
  onClose,
}: LogEventDrawerProps & { readonly subjectNumber: string }) {
  const say = useWords('observations');
  const query = useQuery(trpc.subject.page.queryOptions({ trialId, subjectNumber }));
  const [saved, setSaved] = useState<RecordedView | null>(null);
  return (
    <QueryGate query={query}>
      {(data) => {
        const view = data as PatientView;
        if (saved !== null) {
          return <ResultPanel saved={saved} view={view} onAnother={() => setSaved(null)} onClose={onClose} />;
        }
        const before = view.history.adverseEvents.find((one) => one.observationId === observationId);
        // Voided meanwhile: a correction must not turn into a new event.
        if (observationId !== undefined && before === undefined) return <Notice icon="question">{say('gone')}</Notice>;
        const shared = { view, before, onSaved: setSaved };
        return <EventEntry key={observationId ?? 'new'} {...shared} proposed={proposed} reason={reason} />;
      }}
    </QueryGate>
  );
}
