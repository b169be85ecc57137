import type { EventClocks } from '../../../shared/expedited/eventClocks.ts';
import { worstGradeOf } from '../../../shared/expedited/worstGradeOf.ts';
import type { ClockNotice } from '../../../shared/model/clockNotice.ts';
import type { ExpeditedLine } from '../../../shared/model/expeditedViews.ts';
import type { Subject } from '../../../shared/model/subject.ts';
import type { FactsOfEvent } from './eventFactsOf.ts';

/** @param notices of the patient, or of more */
export function expeditedLine(
  subject: Subject,
  found: FactsOfEvent,
  clocks: EventClocks,
  notices: readonly ClockNotice[],
): ExpeditedLine {
  const { trialId, subjectId, subjectNumber, siteId } = subject;
  const { observationId, event, facts } = found;
  return {
    trialId,
    subjectId,
    subjectNumber,
    siteId,
    siteZone: facts.siteZone,
    observationId,
    termCode: event.termCode,
    worstGrade: worstGradeOf(event),
    scale: event.scale,
    onset: event.gradeHistory[0]!.from,
    voided: facts.versions.at(-1)?.value === null,
    answer: clocks.answer,
    criteria: clocks.criteria,
    clocks: clocks.clocks,
    site: clocks.site,
    told: notices
      .filter((notice) => notice.observationId === observationId)
      .map(({ id, at, steps }) => ({ id, at, steps })),
  };
}
