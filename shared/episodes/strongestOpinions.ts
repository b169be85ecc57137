import type { Episode } from '../model/episode.ts';
import type { AdverseEvent, Agent, Attribution, Recorded, Relatedness } from '../model/observation.ts';
import { RELATEDNESS } from '../model/vocabulary.ts';

const STRENGTH = Object.fromEntries(RELATEDNESS.map((opinion, index) => [opinion, index])) as Record<
  Relatedness,
  number
>;

/** Is the opinion at least this strong? "Not assessed" is no opinion and answers `undefined`. */
export function isAtLeast(opinion: Relatedness, threshold: Relatedness): boolean | undefined {
  return opinion === 'not-assessed' ? undefined : STRENGTH[opinion] >= STRENGTH[threshold];
}

/** The stronger of the parties' opinions on one agent in one record; "not assessed" until somebody has one. */
export function strongestOpinion(attribution: readonly Attribution[], agent: Agent): Relatedness {
  let strongest: Relatedness = 'not-assessed';
  for (const opinion of attribution) {
    if (opinion.agent !== agent || opinion.relatedness === 'not-assessed') continue;
    if (strongest === 'not-assessed' || STRENGTH[opinion.relatedness] > STRENGTH[strongest]) {
      strongest = opinion.relatedness;
    }
  }
  return strongest;
}

/**
 * Per agent, the strongest opinion over several records of one toxicity. A record nobody has assessed outranks
 * "unrelated" and "unlikely" elsewhere: the toxicity as a whole is then not assessed.
 */
export function strongestOpinions(rows: readonly Recorded<AdverseEvent>[]): Episode['relatedness'] {
  const strongest: Partial<Record<Agent, Relatedness>> = {};
  for (const { value } of rows) {
    for (const { agent } of value.attribution) {
      if (strongest[agent] !== undefined) continue;
      let opinion = strongestOpinion(rows[0]!.value.attribution, agent);
      for (const row of rows) opinion = moreConcerning(opinion, strongestOpinion(row.value.attribution, agent));
      strongest[agent] = opinion;
    }
  }
  return strongest;
}

function moreConcerning(a: Relatedness, b: Relatedness): Relatedness {
  if (a === b) return a;
  return concern(a) >= concern(b) ? a : b;
}

function concern(opinion: Relatedness): number {
  return opinion === 'not-assessed' ? (STRENGTH.unlikely + STRENGTH.possible) / 2 : STRENGTH[opinion];
}
