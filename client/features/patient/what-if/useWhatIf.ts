import { useMemo, useState } from 'react';
import type { PatientView } from '../../../../shared/model/views.ts';
import { compareAssessments } from '../../../../shared/protocol/compareAssessments.ts';
import { changedHistory, type WhatIfChange, whatIf } from '../../../../shared/protocol/whatIf.ts';

/** What might have been otherwise, and the answer then; all of it in the browser, nothing is sent. */
export function useWhatIf({ history, protocol, assessment }: PatientView) {
  const [changes, setChanges] = useState<readonly WhatIfChange[]>([]);
  /** Counts what was taken back: the fields then begin anew. */
  const [resets, setResets] = useState(0);
  const keepOnly = (keep: (change: WhatIfChange) => boolean) => {
    setChanges((before) => before.filter(keep));
    setResets((count) => count + 1);
  };
  const supposed = useMemo(() => changedHistory(history, changes), [history, changes]);
  const answer = useMemo(
    () => whatIf(history, changes, protocol, assessment.at),
    [history, changes, protocol, assessment.at],
  );
  return {
    changes,
    events: supposed.adverseEvents,
    answer,
    comparison: useMemo(() => compareAssessments(assessment, answer), [assessment, answer]),
    change: (next: WhatIfChange) => setChanges((before) => [...before.filter((one) => !isSame(one, next)), next]),
    resets,
    takeBack: (observationId: number) => keepOnly((one) => one.observationId !== observationId),
    clear: () => keepOnly(() => false),
  };
}

/** About the same thing: the later word counts. */
function isSame(a: WhatIfChange, b: WhatIfChange): boolean {
  if (a.kind !== b.kind || a.observationId !== b.observationId) return false;
  return !('step' in a && 'step' in b) || a.step === b.step;
}
