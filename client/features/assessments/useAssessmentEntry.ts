import { useEffect, useMemo, useRef } from 'react';
import type { Recorded } from '../../../shared/model/observation.ts';
import type { PatientView, RecordedView } from '../../../shared/model/views.ts';
import type { AssessmentKind } from '../../lib/assess.ts';
import type { MomentClock } from '../../lib/parseMoment.ts';
import { type Entry, type ReadEntry, useEntry } from '../../lib/useEntry.ts';

/** After a save: this one's result, or at once the next patient of the round. */
export type AfterSaving = 'result' | 'next';

interface AssessmentOptions<F> {
  readonly view: PatientView;
  readonly kind: AssessmentKind;
  readonly before: Recorded | undefined;
  readonly clock: MomentClock;
  readonly empty: () => F;
  readonly read: (form: F, clock: MomentClock) => ReadEntry;
  readonly formOf: (recorded: Recorded) => F | undefined;
  readonly isForm: (value: unknown) => value is F;
  readonly onSaved: (saved: RecordedView, after: AfterSaving) => void;
}

/** The life of an assessment's form; `saveNext` saves and goes on with the round. */
export function useAssessmentEntry<F>(options: AssessmentOptions<F>): {
  readonly entry: Entry<F>;
  readonly saveNext: () => void;
} {
  const { view, kind, before, clock, onSaved } = options;
  const { trialId, subjectNumber } = view.history.subject;
  const after = useRef<AfterSaving>('result');
  // What the form starts with must not change while it is open, though the clock goes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the form opens
  const first = useMemo(() => (before === undefined ? undefined : options.formOf(before)) ?? options.empty(), []);
  const entry = useEntry<F>({
    view,
    draftKey: `${kind}:${trialId}:${subjectNumber}:${before?.observationId ?? 'new'}`,
    first,
    before,
    read: (form) => options.read(form, clock),
    formOf: options.formOf,
    isForm: options.isForm,
    onSaved: (saved) => onSaved(saved, after.current),
  });
  const submit = (then: AfterSaving) => {
    after.current = then;
    entry.submit();
  };
  return { entry: { ...entry, submit: () => submit('result') }, saveNext: () => submit('next') };
}

/** Typing starts at the first field, also after the patient was loaded or the round went on. */
export function useFirstFocus() {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true }), []);
  return body;
}
