import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { AssessmentKind } from '../../lib/assess.ts';

/** Time for the second key of `g o`. */
const SEQUENCE_MS = 1_500;
const TYPED_INTO = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';

function isForUs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (event.target instanceof Element && event.target.closest(TYPED_INTO) !== null) return false;
  return document.querySelector('[role="dialog"]') === null;
}

interface ShellKeys {
  readonly trialId: TrialId | undefined;
  /** Missing = the person may not log events here. */
  readonly onLogEvent: (() => void) | undefined;
  readonly onAssess: ((kind: AssessmentKind) => void) | undefined;
  readonly onHelp: () => void;
}

const ASSESS_KEYS: Readonly<Record<string, AssessmentKind>> = { c: 'crs-assessment', i: 'icans-assessment' };

/** `n`, `c`, `i`, `g o`, `g c` and `?`, anywhere but inside a field or a dialog. */
export function useShellKeys({ trialId, onLogEvent, onAssess, onHelp }: ShellKeys): void {
  const navigate = useNavigate();
  const wentAt = useRef(Number.NEGATIVE_INFINITY);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isForUs(event)) return;
    const going = event.timeStamp - wentAt.current < SEQUENCE_MS;
    const assessed = ASSESS_KEYS[event.key];
    wentAt.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (going && trialId !== undefined && (event.key === 'o' || event.key === 'c')) {
      event.preventDefault();
      void navigate({ to: event.key === 'o' ? '/trials/$trialId' : '/trials/$trialId/cases', params: { trialId } });
    } else if (event.key === 'n' && onLogEvent !== undefined) {
      event.preventDefault();
      onLogEvent();
    } else if (assessed !== undefined && onAssess !== undefined) {
      event.preventDefault();
      onAssess(assessed);
    } else if (event.key === '?') {
      event.preventDefault();
      onHelp();
    }
  });

  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
