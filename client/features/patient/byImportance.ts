import type { AdverseEvent, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { type DltStanding, episodeOf, standingOf } from './dltStanding.ts';
import { worstGradeOf } from './worstGradeOf.ts';

const STANDINGS: readonly DltStanding[] = ['confirmed', 'open', 'ripening'];

/** A patient's events as a reviewer walks them: death, DLT, what may become one, grade, serious, then as entered. */
export function byImportance(view: PatientView): readonly Recorded<AdverseEvent>[] {
  const ranked = view.history.adverseEvents.map((recorded) => ({ recorded, rank: rankOf(recorded, view) }));
  return ranked
    .toSorted((a, b) => compare(a.rank, b.rank) || a.recorded.observationId - b.recorded.observationId)
    .map(({ recorded }) => recorded);
}

/** Smaller comes first. */
function rankOf({ observationId, value }: Recorded<AdverseEvent>, view: PatientView): readonly number[] {
  const episode = episodeOf(observationId, view);
  const standing = STANDINGS.indexOf(episode === undefined ? 'none' : standingOf(episode, view));
  const grade = worstGradeOf(value) ?? 0;
  const isSerious = (value.seriousness?.length ?? 0) > 0;
  return [grade === 5 ? -1 : standing === -1 ? STANDINGS.length : standing, -grade, isSerious ? 0 : 1];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) if (one !== b[i]) return one - b[i]!;
  return 0;
}
