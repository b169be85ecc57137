import { useMemo } from 'react';
import type { AdverseEvent, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView, RecordedView } from '../../../shared/model/views.ts';
import { useEntry } from '../../lib/useEntry.ts';
import { useMomentClock } from '../../lib/useMomentClock.ts';
import { EntryFrame } from '../../ui/EntryFrame.tsx';
import { useFieldError } from '../../ui/useFieldError.ts';
import { EssentialFields } from './EssentialFields.tsx';
import { type EventForm, emptyEvent, eventFormOf, isEventForm, readEvent } from './eventForm.ts';
import { MoreFields } from './MoreFields.tsx';
import { SameTermNotice } from './SameTermNotice.tsx';

interface EventEntryProps {
  readonly view: PatientView;
  readonly before: Recorded<AdverseEvent> | undefined;
  readonly onSaved: (saved: RecordedView) => void;
}

const formOfRecord = ({ value }: Recorded): EventForm | undefined =>
  value.kind === 'adverse-event' ? eventFormOf(value) : undefined;

/** The event form: five questions first, the rest folded. */
export function EventEntry({ view, before, onSaved }: EventEntryProps) {
  const clock = useMomentClock(view.site.zone, view.assessment.window?.day0On ?? null);
  // What the form starts with must not change while it is open, though the clock goes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the form opens
  const first = useMemo(() => (before === undefined ? emptyEvent(clock) : eventFormOf(before.value)), []);
  const { trialId, subjectNumber } = view.history.subject;
  const entry = useEntry<EventForm>({
    view,
    draftKey: `adverse-event:${trialId}:${subjectNumber}:${before?.observationId ?? 'new'}`,
    first,
    before,
    read: (form) => readEvent(form, clock),
    formOf: formOfRecord,
    isForm: isEventForm,
    onSaved,
  });
  const errorOf = useFieldError(entry.troubles, entry.findings);
  const shared = { form: entry.form, onChange: entry.change, clock, errorOf };
  return (
    <EntryFrame entry={entry} zone={view.site.zone}>
      <EssentialFields {...shared} ctcaeVersion={view.trial.ctcaeVersion} />
      {before === undefined && <SameTermNotice view={view} termCode={entry.form.termCode} onLeave={entry.forget} />}
      <MoreFields {...shared} />
    </EntryFrame>
  );
}
