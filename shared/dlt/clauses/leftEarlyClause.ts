import type { TraceStep } from '../../model/assessment.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { Recorded, StudyEvent } from '../../model/observation.ts';
import type { Truth } from '../kleene.ts';
import type { WindowPlacement } from '../placeWindow.ts';
import { answerInterval, byId } from '../ruleContext.ts';

const LEAVING: ReadonlySet<StudyEvent['event']> = new Set([
  'death',
  'transplant',
  'new-therapy',
  'withdrawal',
  'lost-to-follow-up',
]);

const WEIGHT: Readonly<Record<Truth, number>> = { met: 2, unknown: 1, 'not-met': 0 };

/**
 * Did the patient leave observation between day 0 and the window's last day? Who leaves on the last day was observed to
 * it; who dies on it was not alive to its end (E1). Earlier transplants and therapies are history, not leaving.
 */
export function leftEarlyClause({ studyEvents, zone }: SubjectHistory, placement: WindowPlacement): TraceStep {
  let met: Truth = 'not-met';
  let leaving: Recorded<StudyEvent> | undefined;
  for (const row of studyEvents.filter(({ value }) => LEAVING.has(value.event)).sort(byId)) {
    const truth = isDuringWindow(row.value, zone, placement);
    if (WEIGHT[truth] <= WEIGHT[met]) continue;
    met = truth;
    leaving = row;
  }
  return {
    ruleId: 'E2',
    code: 'left-before-window-end',
    met,
    facts: { event: leaving?.value.event ?? null, on: leaving?.value.at ?? null },
    evidence: leaving === undefined ? [] : [leaving.observationId],
  };
}

function isDuringWindow({ event, at }: StudyEvent, zone: string, { early, late }: WindowPlacement): Truth {
  const { fromMs, toMs } = answerInterval(at, zone);
  const [earlyEndMs, lateEndMs] = event === 'death' ? [early.closeMs, late.closeMs] : [early.lastDayMs, late.lastDayMs];
  if (fromMs >= lateEndMs || toMs <= early.day0Ms) return 'not-met';
  return fromMs >= late.day0Ms && toMs <= earlyEndMs ? 'met' : 'unknown';
}
