/** Words that mean the same are found as one: directions of a laboratory value, and bleeding. */
const SAME: Readonly<Record<string, string>> = {
  decreased: 'low',
  decrease: 'low',
  reduced: 'low',
  lowered: 'low',
  drop: 'low',
  increased: 'high',
  increase: 'high',
  elevated: 'high',
  elevation: 'high',
  raised: 'high',
  bleed: 'hemorrhage',
  bleeding: 'hemorrhage',
};
/** Words that tell no term from another. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'a an and for in of on or the to with grade level levels mild moderate severe'.split(' '),
);
const RUNS = /[a-z0-9α-ω]+|[\u3400-\u9fff]+/g;

export function isChinese(word: string): boolean {
  return word.charCodeAt(0) >= 0x3400;
}

/** The words of a folded text (`foldText`) as search compares them. Chinese is written without spaces: a run is one word. */
export function searchWords(folded: string): string[] {
  const runs = folded.match(RUNS) ?? [];
  return runs.filter((run) => !LEFT_OUT.has(run)).map((run) => SAME[run] ?? run);
}
