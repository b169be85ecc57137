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

/** Which groups show their terms: by the size of the table, and as the reader turned them. */
export function openGroups(groups: readonly Group[], turned: ReadonlySet<string>): ReadonlySet<string> {
  const isSmall = groups.reduce((sum, { termCount }) => sum + termCount, 0) <= OPEN_UP_TO_TERMS;
  return new Set(groups.map(groupNumber).filter((number) => isSmall !== turned.has(number)));
}

export function turn(turned: ReadonlySet<string>, number: string): ReadonlySet<string> {
  const next = new Set(turned);
  if (!next.delete(number)) next.add(number);
  return next;
}
