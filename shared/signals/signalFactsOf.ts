import { pendingData } from '../cohort/pendingData.ts';
import { icahtOf } from '../grading/scores/icahtOf.ts';
import { scoreContext } from '../grading/scores/scoreContext.ts';
import type { SubjectAssessment } from '../model/assessment.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { plannedPointsOf } from '../visits/plannedPoints.ts';
import type { SignalFacts } from './signalFacts.ts';

interface Seen {
  readonly history: SubjectHistory;
  readonly assessment: SubjectAssessment;
  readonly protocol: Protocol;
  readonly openDiscrepancies: number;
}

/** One patient's part of the signals beside the figures, at the moment of the assessment. */
export function signalFactsOf(seen: Seen): SignalFacts {
  const { history, assessment, protocol, openDiscrepancies } = seen;
  const due = pendingData(assessment, protocol).filter(({ dueOn }) => dueOn === null);
  const planned = plannedPointsOf(history, assessment, protocol);
  return {
    subjectId: history.subject.subjectId,
    earlyIcaht: earlyIcahtOf(seen),
    openDiscrepancies,
    missing: due.map(({ code }) => code),
    missedVisits: planned.filter(({ standing }) => standing === 'missed').length,
  };
}

/** The grade the blood counts show, at the same moment. */
function earlyIcahtOf({ history, protocol, assessment }: Seen): SignalFacts['earlyIcaht'] {
  const { early } = icahtOf(scoreContext(history, protocol, assessment.at));
  if (early === null || early.grade === null) return { grade: null, isIncomplete: true };
  return { grade: early.grade, isIncomplete: early.needs.length > 0 };
}
