import { useMemo } from 'react';
import type { AdverseEvent, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView, RecordedView } from '../../../shared/model/views.ts';
import type { MomentClock } from '../../lib/parseMoment.ts';
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
  /** What the form starts with, instead of nothing or of what the record says. */
  readonly proposed?: AdverseEvent | undefined;
  readonly reason?: string | undefined;
}

const firstForm = (value: AdverseEvent | undefined, clock: MomentClock): EventForm =>
  value === undefined ? emptyEvent(clock) : eventFormOf(value);

const formOfRecord = ({ value }: Recorded): EventForm | undefined =>
  value.kind === 'adverse-event' ? eventFormOf(value) : undefined;

/** The event form: five questions first, the rest folded. */
export function EventEntry({ view, before, onSaved, proposed, reason }: EventEntryProps) {
  const clock = useMomentClock(view.site.zone, view.assessment.window?.day0On ?? null);
  // What the form starts with must not change while it is open, though the clock goes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the form opens
  const first = useMemo(() => firstForm(proposed ?? before?.value, clock), []);
  const { trialId, subjectNumber } = view.history.subject;
  const entry = useEntry<EventForm>({
    view,
    draftKey: `adverse-event:${trialId}:${subjectNumber}:${before?.observationId ?? 'new'}${proposed === undefined ? '' : ':adopt'}`,
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
    <EntryFrame entry={entry} zone={view.site.zone} proposedReason={reason}>
      <EssentialFields {...shared} ctcaeVersion={view.trial.ctcaeVersion} />
      {before === undefined && <SameTermNotice view={view} termCode={entry.form.termCode} onLeave={entry.forget} />}
      <MoreFields {...shared} />
    </EntryFrame>
  );
}
