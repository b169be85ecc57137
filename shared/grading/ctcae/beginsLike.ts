/**
 * Whether `text` begins with something at most `edits` letters away from `typed`: a word mistyped and not yet finished.
 * @example beginsLike('neutropenia', 'nuetro', 2) === true
 */
export function beginsLike(text: string, typed: string, edits: number): boolean {
  // Levenshtein rows over the first letters of `text`; the best cell of the last row is the nearest beginning.
  const begin = text.slice(0, typed.length + edits);
  let row = Array.from({ length: begin.length + 1 }, (_, i) => i);
  for (let t = 1; t <= typed.length; t += 1) {
    const next = [t];
    for (let b = 1; b <= begin.length; b += 1) {
      const swap = row[b - 1]! + (begin[b - 1] === typed[t - 1] ? 0 : 1);
      next.push(Math.min(swap, row[b]! + 1, next[b - 1]! + 1));
    }
    if (Math.min(...next) > edits) return false;
    row = next;
  }
  return Math.min(...row) <= edits;
}
