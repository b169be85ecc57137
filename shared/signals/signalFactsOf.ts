import { pendingData } from '../cohort/pendingData.ts';
import { icahtCourses } from '../episodes/derived/icaht.ts';
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
export function signalFactsOf({ history, assessment, protocol, openDiscrepancies }: Seen): SignalFacts {
  const due = pendingData(assessment, protocol).filter(({ dueOn }) => dueOn === null);
  const planned = plannedPointsOf(history, assessment, protocol);
  return {
    subjectId: history.subject.subjectId,
    earlyIcaht: earlyIcahtOf(history, protocol),
    openDiscrepancies,
    missing: due.map(({ code }) => code),
    missedVisits: planned.filter(({ standing }) => standing === 'missed').length,
  };
}

function earlyIcahtOf(history: SubjectHistory, protocol: Protocol): SignalFacts['earlyIcaht'] {
  const course = icahtCourses(history, protocol).find(({ of }) => of === 'ICAHT-early');
  const answer = course?.points[0]?.answer;
  if (answer === undefined || answer.grade === null) return { grade: null, isIncomplete: true };
  return { grade: answer.grade, isIncomplete: answer.needs.length > 0 };
}
