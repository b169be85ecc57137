import { measuredTrigger } from '../dlt/measured/measuredTrigger.ts';
import type { PauseGround } from '../model/cohort.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { PauseRule, Protocol } from '../model/protocol.ts';
import { patientPauses } from './patientPauses.ts';

/**
 * What the records of these patients say for a pause rule. Deaths and events are read patient by patient; a measured value
 * may stand against other patients' values, so for those rules every patient infused before must be among them.
 */
export function pauseGrounds(
  histories: readonly SubjectHistory[],
  protocol: Protocol,
  rule: PauseRule,
): readonly PauseGround[] {
  const { when } = rule;
  switch (when.kind) {
    case 'measured':
      // One ground a patient: a second value of the same patient is no news to who has seen the first.
      return measuredTrigger(when, histories, protocol).flatMap(({ subjectId, met, evidence }) =>
        met === 'not-met' ? [] : [{ key: `${subjectId}:measured`, subjectId, met, facts: {}, evidence }],
      );
    case 'related-death':
    case 'events':
    case 'dlts-among-first':
    case 'dlt-probability':
    case 'reported':
      return histories.flatMap((history) => patientPauses(history, protocol, rule));
  }
}
