import type { ExpeditedStep } from '../model/expedited.ts';
import type { AdverseEvent } from '../model/observation.ts';
import { worstGradeOf } from './worstGradeOf.ts';

/** Did the event kill? Any of grade 5, outcome and criterion says yes; an unknown outcome leaves it open until the criteria are answered. Source: [ICH-E2A §II.B]. */
export function fatalityOf(event: AdverseEvent): ExpeditedStep {
  const grade = worstGradeOf(event);
  const facts = { grade, outcome: event.outcome };
  if (grade === 5 || event.outcome === 'fatal' || event.seriousness?.includes('death') === true) {
    return { code: 'fatal', met: 'met', facts };
  }
  const isOpen = event.outcome === 'unknown' && event.seriousness === null;
  return { code: 'fatal', met: isOpen ? 'unknown' : 'not-met', facts };
}
