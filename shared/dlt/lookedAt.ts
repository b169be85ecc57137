import type { Episode } from '../model/episode.ts';
import type { Protocol } from '../model/protocol.ts';
import type { EpisodeSelector } from '../model/ruleLanguage.ts';
import { compareIntervals } from '../time/compareIntervals.ts';
import { partialInterval } from '../time/partialInterval.ts';
import { conditionsOf } from './conditionsOf.ts';
import { oncePerProtocol } from './oncePerProtocol.ts';
import type { RuleContext } from './ruleContext.ts';
import { selects } from './selects.ts';

/** What rules look for among other episodes when they judge one. */
interface Look {
  /** The episode is of a kind that every selector of the list is about. */
  readonly about: readonly EpisodeSelector[];
  /** From this grade on, and where the grade is not known; or whatever its grade, if it may have begun before treatment. */
  readonly from: number | 'before-treatment';
}

interface Looks {
  readonly all: readonly Look[];
  /** Those about a term; filled as terms are asked for. */
  readonly byTerm: Map<number, readonly Look[]>;
}

const looksOf = oncePerProtocol((protocol): Looks => {
  const all: Look[] = [];
  for (const condition of conditionsOf(protocol)) {
    if (condition.kind === 'together-with' || condition.kind === 'event-count') {
      all.push({ about: [condition.select], from: condition.gradeAtLeast });
    }
  }
  for (const { select, except } of protocol.rules) {
    for (const exclusion of protocol.exclusions) {
      const asksBaseline = exclusion.ifBaselineGradeAtLeast !== undefined && except.includes(exclusion.id);
      if (asksBaseline) all.push({ about: [exclusion.select, select], from: 'before-treatment' });
    }
  }
  return { all, byTerm: new Map() };
});

/** May this reported episode, as it stands, matter to what the rules say of another one? */
export function isLookedAt(
  episode: Episode,
  { protocol, zone, baselineEnds }: Pick<RuleContext, 'protocol' | 'zone' | 'baselineEnds'>,
): boolean {
  return looksAt(episode, protocol).some(({ from }) =>
    from === 'before-treatment' ? mayPrecede(episode, baselineEnds, zone) : mayReach(episode, from),
  );
}

function looksAt({ termCode, family, socCode }: Episode, protocol: Protocol): readonly Look[] {
  const { all, byTerm } = looksOf(protocol);
  const known = byTerm.get(termCode);
  if (known !== undefined) return known;
  const made = all.filter(({ about }) =>
    about.every(({ signOf: _may, ...kind }) => selects(kind, { termCode, family, socCode, signOf: null })),
  );
  byTerm.set(termCode, made);
  return made;
}

function mayReach({ segments }: Episode, atLeast: number): boolean {
  return segments.some(({ grade }) => grade === null || grade >= atLeast);
}

/** Without a day of treatment nothing is known to lie before it, whatever is reported. */
function mayPrecede({ segments }: Episode, baselineEnds: RuleContext['baselineEnds'], zone: string): boolean {
  if (baselineEnds === undefined) return false;
  return segments.some(
    ({ from }) => from === 'unknown' || compareIntervals(partialInterval(from, zone), baselineEnds) !== 'after',
  );
}
