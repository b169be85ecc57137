import { type ReactNode, useState } from 'react';
import type { ObservationId } from '../../../shared/model/ids.ts';
import type { ObservationKind, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useAssess } from '../../lib/assess.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { useLogEvent } from '../../lib/logEvent.ts';
import { useVoidObservation } from '../../lib/useSaveObservation.ts';
import { Text } from '../../ui/layout.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { showToast } from '../../ui/showToast.ts';
import type { ObservationFormRequest } from './PatientPage.tsx';
import type { RecordActs } from './recordActs.ts';
import { useRecordName } from './useRecordName.ts';

type Acts = Omit<RecordActs, 'select'>;

/** Recording, correcting and voiding; adverse events and assessments go to the shell's forms, the others to the route's. */
export function useRecordActs(
  view: PatientView,
  mayWrite: boolean,
  openForm: (request: ObservationFormRequest) => void,
): { readonly acts: Acts; readonly dialog: ReactNode } {
  const logEvent = useLogEvent();
  const assess = useAssess();
  const [voiding, setVoiding] = useState<Recorded | null>(null);
  const { subjectNumber } = view.history.subject;
  const open = (kind: ObservationKind, about: { subjectNumber: string; observationId?: ObservationId }) => {
    if (kind === 'adverse-event') logEvent(about);
    else if (kind === 'crs-assessment' || kind === 'icans-assessment') assess({ kind, ...about });
    else openForm({ kind, ...about });
  };
  if (!mayWrite) return { acts: { record: null, correct: null, void: null }, dialog: null };
  return {
    acts: {
      record: (kind) => open(kind, { subjectNumber }),
      correct: ({ observationId, value: { kind } }) => open(kind, { subjectNumber, observationId }),
      void: setVoiding,
    },
    dialog: voiding === null ? null : <VoidDialog recorded={voiding} view={view} onClose={() => setVoiding(null)} />,
  };
}

function VoidDialog(props: { readonly recorded: Recorded; readonly view: PatientView; readonly onClose: () => void }) {
  const { recorded, view, onClose } = props;
  const say = useWords('patient');
  const shell = useWords('shell');
  const errorText = useErrorText();
  const nameOf = useRecordName(view);
  const voiding = useVoidObservation();
  const what = nameOf(recorded);

  function confirm(reason: string) {
    const { observationId, version: expectedVersion } = recorded;
    voiding.mutate(
      { observationId, expectedVersion, reason },
      {
        onSuccess: () => {
          showToast({ title: say('voided'), message: what, closeLabel: shell('close') });
          onClose();
        },
      },
    );
  }

  return (
    <ReasonDialog
      opened
      title={say('voidTitle')}
      confirmLabel={say('void')}
      busy={voiding.isPending}
      error={voiding.error === null ? undefined : errorText(voiding.error)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text size="sm">{say('voidExplain', { what })}</Text>
    </ReasonDialog>
  );
}
