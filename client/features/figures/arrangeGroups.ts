import { bySeverity, type CountedGroup, withTerms } from '../../../shared/figures/incidenceCounts.ts';
import type { LineRow } from './IncidenceLine.tsx';
import type { useRowNames } from './useRowNames.ts';

type Group = CountedGroup<LineRow>;

interface Arrangement {
  readonly names: ReturnType<typeof useRowNames>;
  /** Rows with fewer patients are not shown; 1 = all. */
  readonly least: number;
  /** Only terms whose name has these words; empty = all. */
  readonly find: string;
}

const collator = new Intl.Collator();

/**
 * Groups as a reader is shown them: worst first, then most patients, then by name, as it reads in their language. Families
 * keep their own order. Terms are arranged when a group is asked for them. Source: [FIGURES §2.4].
 */
export function arrangeGroups(groups: readonly Group[], { names, least, find }: Arrangement): readonly Group[] {
  const words = find.trim().toLowerCase();
  const shown = groups.flatMap((group) => {
    if (group.row.total.any < least) return [];
    if (words === '' && least <= 1) return [withTerms(bareOf(group), () => byName(group.terms, names))];
    const terms = byName(group.terms, names).filter(
      (row) => row.total.any >= least && names.term(row).toLowerCase().includes(words),
    );
    return words !== '' && terms.length === 0 ? [] : [{ ...bareOf(group), termCount: terms.length, terms }];
  });
  return groups[0]?.by === 'family'
    ? shown
    : shown.toSorted((a, b) => bySeverity(a.row, b.row) || collator.compare(names.group(a), names.group(b)));
}

/** Not by spreading: that would ask for the terms. */
const bareOf = ({ by, family, socCode, row, termCount }: Group) => ({ by, family, socCode, row, termCount });

const byName = (terms: readonly LineRow[], names: Arrangement['names']): readonly LineRow[] =>
  terms.toSorted((a, b) => bySeverity(a, b) || collator.compare(names.term(a), names.term(b)));
