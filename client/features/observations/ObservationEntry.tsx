import { useMemo, useRef } from 'react';
import type { Recorded } from '../../../shared/model/observation.ts';
import type { PatientView, RecordedView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useEntry } from '../../lib/useEntry.ts';
import { useMomentClock } from '../../lib/useMomentClock.ts';
import { EntryFrame } from '../../ui/EntryFrame.tsx';
import { Button } from '../../ui/inputs.ts';
import { showToast } from '../../ui/showToast.ts';
import { useFieldError } from '../../ui/useFieldError.ts';
import { FormFields } from './FormFields.tsx';
import {
  emptyForm,
  type FormKind,
  formOf,
  isPlain,
  nextForm,
  type ObservationForm,
  readForm,
} from './observationForm.ts';

interface ObservationEntryProps {
  readonly view: PatientView;
  readonly kind: FormKind;
  readonly before: Recorded | undefined;
  readonly onClose: () => void;
}

const formOfRecord = ({ value }: Recorded): ObservationForm | undefined => (isPlain(value) ? formOf(value) : undefined);

const isForm = (value: unknown): value is ObservationForm =>
  typeof value === 'object' && value !== null && 'kind' in value && 'fields' in value && 'at' in value;

/** One observation: typed, checked, saved; several in a row without leaving the form. */
export function ObservationEntry({ view, kind, before, onClose }: ObservationEntryProps) {
  const say = useWords('observations');
  const clock = useMomentClock(view.site.zone, view.assessment.window?.day0On ?? null);
  const { subjectNumber, trialId } = view.history.subject;
  // What the form starts with must not change while it is open, though the clock goes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the form opens
  const first = useMemo(() => (before === undefined ? undefined : formOfRecord(before)) ?? emptyForm(kind, clock), []);
  const more = useRef(false);
  const announce = useAnnounce(kind, subjectNumber);
  const { submit, ...entry } = useEntry<ObservationForm>({
    view,
    draftKey: `${kind}:${trialId}:${subjectNumber}:${before?.observationId ?? 'new'}`,
    first,
    before,
    read: (form) => readForm(form, clock),
    formOf: formOfRecord,
    isForm,
    onSaved: (saved, form) => {
      announce(saved);
      if (more.current) entry.restart(nextForm(form, clock));
      else onClose();
    },
  });
  const save = (another: boolean) => {
    more.current = another;
    submit();
  };
  const errorOf = useFieldError(entry.troubles, entry.findings);

  return (
    <EntryFrame
      entry={{ ...entry, submit: () => save(false) }}
      zone={view.site.zone}
      moreButtons={
        before === undefined ? (
          <Button variant="default" onClick={() => save(true)}>
            {say('saveAnother')}
          </Button>
        ) : undefined
      }
    >
      <p>{say('patient', { number: subjectNumber })}</p>
      <FormFields form={entry.form} clock={clock} errorOf={errorOf} onChange={entry.change} />
    </EntryFrame>
  );
}

function useAnnounce(kind: FormKind, subjectNumber: string): (saved: RecordedView) => void {
  const say = useWords('observations');
  const vocabulary = useWords('vocabulary');
  const shell = useWords('shell');
  return ({ version }) => {
    const message = say('savedText', { kind: vocabulary(`kind.${kind}`), number: subjectNumber, version });
    showToast({ title: say('saved'), message, closeLabel: shell('close') });
  };
}
