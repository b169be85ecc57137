import type { EndAnswer, OnsetAnswer } from '../../shared/model/dates.ts';
import type { Grade, TermCode } from '../../shared/model/grade.ts';
import type { AdverseEvent } from '../../shared/model/observation.ts';

export const CRS = 10052015 as TermCode;
export const ICANS = 10083347 as TermCode;
export const HYPOTENSION = 10021097 as TermCode;

/** A related CRS with the given course: `[grade, from]` steps in order, and its end. */
export function aCrs(steps: readonly (readonly [number, string])[], end = 'ongoing'): AdverseEvent {
  return anEvent(CRS, steps, end, { scale: 'ASTCT 2019' });
}

export function anEvent(
  termCode: TermCode,
  steps: readonly (readonly [number, string])[],
  end = 'ongoing',
  change: Partial<AdverseEvent> = {},
): AdverseEvent {
  return {
    kind: 'adverse-event',
    termCode,
    verbatim: '',
    scale: 'CTCAE 5.0',
    gradeHistory: steps.map(([grade, from]) => ({ grade: grade as Grade, from: from as OnsetAnswer })),
    end: end as EndAnswer,
    outcome: end === 'ongoing' ? 'not-recovered' : 'recovered',
    seriousness: [],
    attribution: [{ agent: 'car-t', party: 'investigator', relatedness: 'probable' }],
    signOf: null,
    symptomatic: null,
    narrative: '',
    ...change,
  };
}
