import { useQuery } from '@tanstack/react-query';
import { allRecords } from '../../../shared/model/allRecords.ts';
import type { ObservationId, TrialId } from '../../../shared/model/ids.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { Notice } from '../../ui/Notice.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ObservationEntry } from './ObservationEntry.tsx';
import type { FormKind } from './observationForm.ts';

interface ObservationDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly trialId: TrialId;
  readonly subjectNumber: string;
  readonly kind: FormKind;
  /** The record to correct; a new one when left out. */
  readonly observationId?: ObservationId | undefined;
}

/** Quick entry of anything but an adverse event; the same form corrects. */
export function ObservationDrawer(props: ObservationDrawerProps) {
  const { opened, onClose, trialId, subjectNumber, kind, observationId } = props;
  const say = useWords('observations');
  const vocabulary = useWords('vocabulary');
  const query = useQuery(trpc.subject.page.queryOptions({ trialId, subjectNumber }));
  return (
    <SidePanel
      opened={opened}
      onClose={onClose}
      size="md"
      title={say(observationId === undefined ? 'record' : 'correctTitle', { kind: vocabulary(`kind.${kind}`) })}
    >
      <QueryGate query={query}>
        {(data) => {
          const view = data as PatientView;
          const before =
            observationId === undefined
              ? undefined
              : allRecords(view.history).find((recorded) => recorded.observationId === observationId);
          // Voided meanwhile: a correction must not turn into a new record.
          if (observationId !== undefined && before === undefined)
            return <Notice icon="question">{say('gone')}</Notice>;
          const key = `${kind} ${observationId ?? 'new'}`;
          return <ObservationEntry key={key} view={view} kind={kind} before={before} onClose={onClose} />;
        }}
      </QueryGate>
    </SidePanel>
  );
}
