import { sameToxicity } from '../episodes/sameToxicity.ts';
import { findTerm } from '../grading/ctcae/findTerm.ts';
import type { Discrepancy } from '../model/discrepancy.ts';
import type { Episode } from '../model/episode.ts';
import type { Protocol } from '../model/protocol.ts';
import { discrepancy } from './discrepancy.ts';

/** Reports of one kind that are open at once: one of them should have been ended, or they are one and the same. */
export function severalOpen(episodes: readonly Episode[], protocol: Protocol): readonly Discrepancy[] {
  const open = episodes.filter(({ origin, end }) => origin === 'reported' && end === 'ongoing');
  const found: Discrepancy[] = [];
  const taken = new Set<Episode>();
  for (const first of open) {
    if (taken.has(first)) continue;
    const kin = open.filter((other) => other === first || isSameKind(first, other));
    for (const one of kin) taken.add(one);
    if (kin.length < 2) continue;
    const isSyndrome = first.family === 'CRS' || first.family === 'ICANS';
    const said = isOther(first) ? ` ${first.verbatim.trim().toLowerCase().slice(0, 60)}` : '';
    const named = isSyndrome ? first.family : `${first.termCode}${said}`;
    found.push(discrepancy('several-open', { reported: kin, derived: [] }, protocol, named));
  }
  return found;
}

/** "Other, specify" rows are of one kind only if they say the same. */
function isSameKind(a: Episode, b: Episode): boolean {
  const needsWords = a.family !== 'CRS' && a.family !== 'ICANS' && isOther(a);
  return sameToxicity(a, b) && (!needsWords || a.verbatim.trim().toLowerCase() === b.verbatim.trim().toLowerCase());
}

const isOther = ({ termCode }: Episode): boolean => findTerm(termCode)?.needsSpecify !== false;
