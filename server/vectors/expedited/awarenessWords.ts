import type { OnsetAnswer } from '../../../shared/model/dates.ts';
import type { Awareness, Known, SusarAnswer } from '../../../shared/model/expedited.ts';

/** Words of a written step: `yes`, `no` or `undecided`, then what is special about it. */
export function awarenessWords(knownAt: string, words: string, by: Awareness['by'] = 'sponsor'): Awareness {
  const [susar, ...special] = words.split(' ') as [SusarAnswer['susar'], ...string[]];
  const pick = (met: string, unknown: string): Known =>
    special.includes(met) ? 'met' : special.includes(unknown) ? 'unknown' : 'not-met';
  const serious = special.includes('not-serious') ? 'not-met' : special.includes('maybe-serious') ? 'unknown' : 'met';
  const suspected = special.includes('not-suspected') ? 'not-met' : susar === 'undecided' ? 'unknown' : 'met';
  return {
    by,
    knownAt: knownAt as OnsetAnswer,
    answer: {
      susar,
      serious,
      suspected,
      unexpected: special.includes('expected') ? 'not-met' : 'met',
      fatalOrLifeThreatening: pick('grave', 'maybe-grave'),
      trace: [],
    },
    criteria: special.includes('incomplete') ? 'not-met' : special.includes('maybe-complete') ? 'unknown' : 'met',
    isRelevant: special.includes('relevant'),
  };
}
