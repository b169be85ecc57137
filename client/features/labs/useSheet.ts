import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { PatientView } from '../../../shared/model/views.ts';
import { checkContextOf } from '../../lib/checkContextOf.ts';
import { useDraft } from '../../lib/useDraft.ts';
import { gradeSheet, type SheetGrades } from './gradeSheet.ts';
import { dayOrderOf, type OrderEvidence, orderEvidence } from './readBlockDate.ts';
import { readSheet, type SheetLine } from './readSheet.ts';
import { EMPTY_SHEET, isSheetState, type SheetAct, type SheetState, sheetReducer } from './sheetState.ts';
import { useQuiet } from './useQuiet.ts';

export interface Sheet {
  readonly state: SheetState;
  readonly act: (act: SheetAct) => void;
  readonly lines: readonly SheetLine[];
  readonly grades: SheetGrades;
  /** The grades are those of the rows on screen, not of the rows a moment ago. */
  readonly isSettled: boolean;
  readonly order: OrderEvidence;
  /** Whether there is a draft is known: before, anything pasted could be taken away again by it. */
  readonly isReady: boolean;
  /** Moment of the draft that was put back. */
  readonly restoredAt: string | null;
  /** Starts anew; what was there is forgotten, the draft too. */
  readonly restart: () => void;
}

/** A pasted block on its way into the record: kept as a draft, read and graded anew at every change. */
export function useSheet(view: PatientView): Sheet {
  const { state, act, ...draft } = useDraftedSheet(view);
  const { rows, order: said, kept } = state;
  const order = useMemo(() => orderEvidence(rows.map(({ at }) => at)), [rows]);
  const read = dayOrderOf(said, order);
  const context = useMemo(() => ({ order: read, kept, check: checkContextOf(view, Date.now()) }), [read, kept, view]);
  const lines = useMemo(() => readSheet(rows, view.history.labs, context), [rows, view, context]);
  // Grades may be a moment behind the keys.
  const settled = useQuiet(lines, isEmpty);
  const grades = useMemo(() => gradeSheet(settled, view.history, view.protocol), [settled, view]);
  return { state, act, lines, grades, isSettled: settled === lines, order, ...draft };
}

const isEmpty = (lines: readonly SheetLine[]): boolean => lines.length === 0;

function useDraftedSheet({ trial, history }: PatientView) {
  const draft = useDraft(`labs:${trial.trialId}:${history.subject.subjectNumber}`);
  const [state, act] = useReducer(sheetReducer, EMPTY_SHEET);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const [isReady, setIsReady] = useState(false);
  const { found, keep, clear } = draft;

  useEffect(() => {
    if (isReady || found === undefined) return;
    setIsReady(true);
    const stored = found === null ? undefined : parseDraft(found.body);
    if (stored === undefined) return;
    setRestoredAt(found!.savedAt);
    act({ kind: 'put', state: stored });
  }, [found, isReady]);

  const kept = useRef(state);
  useEffect(() => {
    if (kept.current === state) return;
    kept.current = state;
    if (state !== EMPTY_SHEET) keep(JSON.stringify(state));
  }, [state, keep]);

  return {
    state,
    act,
    isReady,
    restoredAt,
    restart: () => {
      setRestoredAt(null);
      act({ kind: 'put', state: EMPTY_SHEET });
      clear();
    },
  };
}

function parseDraft(body: string): SheetState | undefined {
  try {
    const stored: unknown = JSON.parse(body);
    return isSheetState(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}
