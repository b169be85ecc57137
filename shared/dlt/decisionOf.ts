import type { EpisodeDecision } from '../model/assessment.ts';
import type { DltCase } from '../model/dltCase.ts';

/**
 * The monitor's standing decision on a case, as the rules see it.
 * A reopened case keeps a confirmation until somebody decides anew, and loses a rejection at once: whichever way the
 * facts moved, the patient is not taken out of sight by a correction alone.
 */
export function decisionOf(dltCase: DltCase): EpisodeDecision | undefined {
  const last = dltCase.steps.findLast((step) => step.state === 'confirmed' || step.state === 'rejected');
  if (last === undefined) return undefined;
  if (last.state === 'confirmed' && (dltCase.state === 'confirmed' || dltCase.state === 'reopened')) {
    return { episodeKey: dltCase.episodeKey, decision: 'confirmed', by: last.by };
  }
  if (last.state === 'rejected' && dltCase.state === 'rejected') {
    return { episodeKey: dltCase.episodeKey, decision: 'rejected', by: last.by };
  }
  return undefined;
}
