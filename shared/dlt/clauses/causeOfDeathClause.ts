import type { TraceStep } from '../../model/assessment.ts';
import type { Recorded, StudyEvent } from '../../model/observation.ts';
import { anyOf, type Truth } from '../kleene.ts';

/** Was the death due to something other than leukaemia progression? Without a stated cause nobody knows. */
export function causeOfDeathClause(ruleId: string, deaths: readonly Recorded<StudyEvent>[]): TraceStep {
  const met = deaths.length === 0 ? 'unknown' : anyOf(deaths.map((row) => notByProgression(row.value)));
  return {
    ruleId,
    code: 'death-not-by-progression',
    met,
    facts: { cause: deaths[0]?.value.cause ?? null },
    evidence: deaths.map((row) => row.observationId),
  };
}

function notByProgression({ cause }: StudyEvent): Truth {
  switch (cause) {
    case 'progression':
      return 'not-met';
    case 'toxicity':
    case 'other':
      return 'met';
    case 'unknown':
    case null:
      return 'unknown';
  }
}
