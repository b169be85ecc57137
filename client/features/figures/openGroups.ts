import type { CountedGroup } from '../../../shared/figures/incidenceCounts.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';

type Group = Pick<CountedGroup, 'by' | 'family' | 'socCode' | 'termCount'>;

/** Up to this many terms all groups stand open at first: a small trial is read without a click. */
const OPEN_UP_TO_TERMS = 60;

/** The number of a group in the address. */
export const groupNumber = ({ by, family, socCode }: Group): string =>
  String(by === 'family' ? TOXICITY_FAMILIES.indexOf(family) : socCode);

/** CRS and ICANS are one term: there is nothing to open. */
export const isOneTerm = ({ by, family, termCount }: Group): boolean =>
  termCount === 1 && by === 'family' && ['CRS', 'ICANS'].includes(family);

/** Its lines stand in the page all at once, groups open; those of a larger one as far as they are seen. */
export const isSmall = (groups: readonly Group[]): boolean =>
  groups.reduce((sum, { termCount }) => sum + termCount, 0) <= OPEN_UP_TO_TERMS;

/** Which groups show their terms: by the size of the table, and as the reader turned them. */
export function openGroups(groups: readonly Group[], turned: ReadonlySet<string>): ReadonlySet<string> {
  const isOpen = isSmall(groups);
  return new Set(groups.map(groupNumber).filter((number) => isOpen !== turned.has(number)));
}

export function turn(turned: ReadonlySet<string>, number: string): ReadonlySet<string> {
  const next = new Set(turned);
  if (!next.delete(number)) next.add(number);
  return next;
}
