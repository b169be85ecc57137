import { z } from 'zod';
import { OnsetAnswer } from '../../../shared/model/dates.ts';
import { Grade, TermCode } from '../../../shared/model/grade.ts';
import type { AdverseEvent, Attribution } from '../../../shared/model/observation.ts';
import { Outcome, Relatedness, SeriousnessCriterion } from '../../../shared/model/observation.ts';

const Opinion = Relatedness.nullable().optional();

/** What is special about an event; what is left out is serious, related to the product, and hypotension of grade 3. */
const SusarEvent = z.strictObject({
  term: z.string().optional(),
  grades: z
    .array(z.tuple([Grade.nullable(), OnsetAnswer]))
    .min(1)
    .optional(),
  outcome: Outcome.optional(),
  seriousness: z.array(SeriousnessCriterion).nullable().optional(),
  /** `null` = no opinion is on record. */
  investigator: Opinion,
  sponsor: Opinion,
  lymphodepletion: Relatedness.optional(),
});

export const SusarCase = z.object({
  event: SusarEvent,
  susar: z.literal(['yes', 'no', 'undecided']),
  grave: z.literal(['met', 'not-met', 'unknown']).optional(),
  /** Versions of the list that were looked at. */
  versions: z.array(z.string().nullable()).optional(),
  /** Steps that must be among the reasons. */
  trace: z.array(z.string()).optional(),
});
export type SusarCase = z.infer<typeof SusarCase>;

export function susarEvent(spec: SusarCase['event'], terms: Readonly<Record<string, number>>): AdverseEvent {
  const said = (party: Attribution['party'], relatedness: Relatedness | null | undefined): readonly Attribution[] =>
    relatedness === null ? [] : [{ agent: 'car-t', party, relatedness: relatedness ?? 'possible' }];
  const grades = spec.grades ?? [[3, '2026-03-05' as OnsetAnswer] as const];
  return {
    kind: 'adverse-event',
    termCode: TermCode.parse(terms[spec.term ?? 'hypotension']),
    verbatim: '',
    scale: 'CTCAE 5.0',
    gradeHistory: grades.map(([grade, from]) => ({ grade, from })),
    end: 'ongoing',
    outcome: spec.outcome ?? 'not-recovered',
    seriousness: spec.seriousness === undefined ? ['hospitalisation'] : spec.seriousness,
    attribution: [
      ...said('investigator', spec.investigator),
      ...said('sponsor', spec.sponsor),
      ...(spec.lymphodepletion === undefined
        ? []
        : [{ agent: 'lymphodepletion', party: 'sponsor', relatedness: spec.lymphodepletion } as const]),
    ],
    signOf: null,
    symptomatic: null,
    narrative: '',
  };
}
