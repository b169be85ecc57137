import { useEffect, useMemo, useRef, useState } from 'react';
import type { Failure, InputFinding } from '../../shared/model/failure.ts';
import type { Observation, Recorded } from '../../shared/model/observation.ts';
import type { PatientView, RecordedView } from '../../shared/model/views.ts';
import { checkObservation, isRefused } from '../../shared/policy/checkObservation.ts';
import { canonicalJson } from '../../shared/signing/canonicalJson.ts';
import { checkContextOf } from './checkContextOf.ts';
import { readDraft, writeDraft } from './draftBody.ts';
import { failureOf } from './failureOf.ts';
import { useDraft } from './useDraft.ts';
import { type SaveObservation, useSaveObservation } from './useSaveObservation.ts';

/** Why a form cannot be read yet, by the path the checks use too. */
export type EntryTroubles = Readonly<Record<string, 'required' | 'number' | 'moment' | 'confirm'>>;
export type ReadEntry =
  | { readonly ok: true; readonly value: Observation }
  | { readonly ok: false; readonly troubles: EntryTroubles };

interface EntryOptions<F> {
  readonly view: PatientView;
  /** Names the draft: one for each form, patient and record. */
  readonly draftKey: string;
  readonly first: F;
  /** The record being corrected, as it stands now. */
  readonly before: Recorded | undefined;
  readonly read: (form: F) => ReadEntry;
  readonly formOf: (recorded: Recorded) => F | undefined;
  readonly isForm: (value: unknown) => value is F;
  readonly onSaved: (saved: RecordedView, form: F) => void;
}

export interface Entry<F> {
  readonly form: F;
  readonly change: (form: F) => void;
  /** Throws the draft away on purpose. */
  readonly forget: () => void;
  /** Starts anew, for the next entry. */
  readonly restart: (form: F) => void;
  /** Shown only after the first try to save. */
  readonly troubles: EntryTroubles;
  readonly findings: readonly InputFinding[];
  readonly correcting: boolean;
  /** Somebody tried to save a correction that says what the record says already. */
  readonly unchanged: boolean;
  readonly submit: () => void;
  readonly saving: boolean;
  readonly error: unknown;
  /** Moment of the draft that was put back, and a way to throw it away. */
  readonly draft: { readonly savedAt: string; readonly discard: () => void } | null;
  readonly reason: { readonly asked: boolean; readonly give: (reason: string) => void; readonly cancel: () => void };
  readonly conflict: Conflict | null;
}

export interface Conflict {
  readonly actual: number;
  readonly mine: Observation;
  readonly theirs: Observation | undefined;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** The life of every entry form: draft, checks while typing, saving once, a reason for a correction, two people at once. */
export function useEntry<F>(options: EntryOptions<F>): Entry<F> {
  const { view, before, read, onSaved } = options;
  const { form, version, change, restart, draft } = useDraftedForm(options);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const save = useSaveObservation();
  const reading = read(form);
  const failure = failureOf(save.error);
  const findings = useFindings(reading, view, failure);

  function submit() {
    setTried(true);
    if (!reading.ok || isRefused(findings.own) || saysTheSame(reading, before)) return;
    if (before === undefined) run({ subjectId: view.history.subject.subjectId, value: reading.value });
    else setAsked(true);
  }

  function run(input: SaveObservation) {
    save.mutate(input, {
      onSuccess: (saved) => {
        setTried(false);
        setAsked(false);
        draft.clear();
        onSaved(saved, form);
      },
      onError: (error) => {
        const code = failureOf(error)?.code;
        if (code === 'VERSION_CONFLICT' || code === 'INVALID') setAsked(false);
      },
    });
  }

  function give(reason: string) {
    if (!reading.ok || before === undefined) return;
    run({ observationId: before.observationId, expectedVersion: version, value: reading.value, reason });
  }

  function goOnFrom(current: Recorded, next: F | undefined) {
    change(next ?? form, current.version);
    save.reset();
  }

  return {
    form,
    change: (next) => {
      change(next);
      if (failure?.code === 'INVALID') save.reset();
    },
    forget: draft.clear,
    restart,
    troubles: tried && !reading.ok ? reading.troubles : {},
    // Nobody is told off for what they have not finished typing: refusals show after the first try to save.
    findings: tried ? findings.shown : findings.shown.filter(({ severity }) => severity !== 'F'),
    correcting: before !== undefined,
    unchanged: tried && saysTheSame(reading, before),
    submit,
    saving: save.isPending,
    error: failure?.code === 'VERSION_CONFLICT' || failure?.code === 'INVALID' ? null : save.error,
    draft: draft.restored,
    reason: { asked, give, cancel: () => setAsked(false) },
    conflict:
      failure?.code === 'VERSION_CONFLICT' && before !== undefined && reading.ok
        ? {
            actual: failure.actual,
            mine: reading.value,
            theirs: before.version >= failure.actual ? before.value : undefined,
            takeTheirs: () => goOnFrom(before, options.formOf(before)),
            keepMine: () => goOnFrom(before, undefined),
          }
        : null,
  };
}

const saysTheSame = (reading: ReadEntry, before: Recorded | undefined): boolean =>
  reading.ok && before !== undefined && canonicalJson(reading.value) === canonicalJson(before.value);

/** Own checks while typing; what the server found and we did not is added to them. */
function useFindings(reading: ReadEntry, view: PatientView, failure: Failure | undefined) {
  const content = JSON.stringify(reading);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `content` stands for `reading`, which is new on every render
  const own = useMemo(
    () => (reading.ok ? checkObservation(reading.value, checkContextOf(view, Date.now())) : []),
    [content, view],
  );
  const fromServer = failure?.code === 'INVALID' ? failure.findings : [];
  const isNew = (found: InputFinding) =>
    !own.some(({ ruleId, path }) => ruleId === found.ruleId && path === found.path);
  return { own, shown: [...own, ...fromServer.filter(isNew)] };
}

/** What is typed, kept as a draft with every change and put back when the form opens again. */
function useDraftedForm<F>({ draftKey, first, before, isForm }: EntryOptions<F>) {
  const [opened] = useState(before?.version ?? 0);
  const [form, setForm] = useState(first);
  const [version, setVersion] = useState(opened);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const touched = useRef(false);
  const draft = useDraft(draftKey);
  const found = draft.found;

  useEffect(() => {
    if (found === undefined || found === null || touched.current) return;
    const kept = readDraft(found.body, isForm);
    if (kept === undefined) return;
    touched.current = true;
    setForm(kept.form);
    setVersion(kept.version ?? opened);
    setSavedAt(found.savedAt);
  }, [found, isForm, opened]);

  const forget = () => {
    draft.clear();
    setSavedAt(null);
  };
  return {
    form,
    /** Of the record, as it was when this form was begun: in an earlier sitting, if a draft was put back. */
    version,
    change: (next: F, of = version) => {
      touched.current = true;
      setForm(next);
      setVersion(of);
      draft.keep(writeDraft(next, of));
    },
    restart: (next: F) => {
      setForm(next);
      setSavedAt(null);
    },
    draft: {
      clear: forget,
      restored:
        savedAt === null
          ? null
          : {
              savedAt,
              discard: () => {
                forget();
                setForm(first);
                setVersion(opened);
              },
            },
    },
  };
}
