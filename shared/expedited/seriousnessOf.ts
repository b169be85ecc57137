import { truthOf } from '../dlt/kleene.ts';
import type { ExpeditedStep } from '../model/expedited.ts';
import type { AdverseEvent } from '../model/observation.ts';
import { fatalityOf } from './fatalityOf.ts';

/** Is the event serious? One criterion suffices, and death is one even where nobody ticked it. Serious is not severe: the grade does not count. Source: [ICH-E2A §II.B]. */
export function seriousnessOf(event: AdverseEvent): ExpeditedStep {
  const { seriousness } = event;
  const facts = { criteria: seriousness === null ? null : seriousness.join(' ') };
  if (fatalityOf(event).met === 'met') return { code: 'serious', met: 'met', facts };
  return { code: 'serious', met: truthOf(seriousness === null ? undefined : seriousness.length > 0), facts };
}

/** Threatened life at the time; unanswered criteria leave it open. Source: [ICH-E2A §II.B]. */
export function lifeThreatOf(event: AdverseEvent): ExpeditedStep {
  return { code: 'life-threatening', met: truthOf(event.seriousness?.includes('life-threatening')), facts: {} };
}
