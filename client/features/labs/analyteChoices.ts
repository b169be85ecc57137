import { ANALYTES, type Analyte } from '../../../shared/grading/labs/analytes.data.ts';

/** What an unknown name may mean, likeliest first: those that share letters with it, then all others. */
export function analyteChoices(text: string): readonly Analyte[] {
  const sought = pairs(text);
  const likeness = (one: Analyte) =>
    Math.max(...[one.code, one.en, one.zh, ...one.aliases].map((name) => shared(sought, pairs(name))));
  return ANALYTES.map((analyte, place) => ({ analyte, place, score: likeness(analyte) }))
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .map(({ analyte }) => analyte);
}

/** Neighbouring letters, with the edges; a single sign stands for itself. */
function pairs(text: string): ReadonlySet<string> {
  const plain = ` ${text.normalize('NFKC').toLowerCase().trim()} `;
  return new Set(Array.from({ length: plain.length - 1 }, (_, i) => plain.slice(i, i + 2)));
}

/** Dice's coefficient, in [0, 1]. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((pair) => b.has(pair)).length;
  return (2 * both) / (a.size + b.size);
}

/** The code under which a test outside the catalogue can be kept; `undefined` = its name gives none. */
export function ownCode(text: string): string | undefined {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9_]/g, '')
    .slice(0, 12);
  return /^[A-Z]/.test(code) ? code : undefined;
}
