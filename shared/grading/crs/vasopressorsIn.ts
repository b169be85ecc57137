/**
 * Names a vasopressor goes by, one line a drug, each before the names it contains: 去甲肾上腺素 before 肾上腺素. Two spellings of one
 * drug are one vasopressor.
 */
const NAMES: readonly (readonly [drug: string, ...spellings: string[]])[] = [
  ['norepinephrine', 'noradrenaline', 'levophed', '去甲肾上腺素'],
  ['phenylephrine', '去氧肾上腺素', '苯肾上腺素'],
  ['epinephrine', 'adrenaline', '肾上腺素'],
  ['vasopressin', 'argipressin', 'pitressin', '血管加压素', '加压素'],
  ['dopamine', '多巴胺'],
  ['metaraminol', '间羟胺'],
  ['ephedrine', '麻黄碱'],
  ['methoxamine', '甲氧明'],
  ['angiotensin', '血管紧张素'],
];

export const VASOPRESSIN = 'vasopressin';

/** The different vasopressors that are named, in order of first mention; a dose beside the name does not matter. */
export function vasopressorsIn(entries: readonly string[]): readonly string[] {
  return [...new Set(entries.flatMap(drugsOf))];
}

function drugsOf(entry: string): readonly string[] {
  let rest = entry.trim().toLowerCase();
  if (rest === '') return [];
  const found: string[] = [];
  for (const spellings of NAMES) {
    const written = spellings.filter((spelling) => rest.includes(spelling));
    if (written.length === 0) continue;
    found.push(spellings[0]);
    for (const spelling of written) rest = rest.replaceAll(spelling, ' ');
  }
  return found.length > 0 ? found : [rest];
}
