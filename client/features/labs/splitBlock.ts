/** Cells of a pasted block, row by row; no row is longer or shorter than it was. Empty rows are not there. */
export type Cells = readonly (readonly string[])[];

/**
 * Splits what a spreadsheet puts on the clipboard (tabs) or writes into a file (commas or semicolons), with quoted cells
 * as in RFC 4180. Cells lose the space around them and nothing else.
 */
export function splitBlock(text: string): Cells {
  const plain = text.replace(/^\uFEFF/, '');
  const rows = splitRows(plain, delimiterOf(plain));
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** A tab in the first line decides; else the sign the first line has more of outside quotes. */
function delimiterOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  if (first.includes('\t')) return '\t';
  const count = (sign: string) => first.split(sign).length;
  return count(';') > count(',') ? ';' : ',';
}

function splitRows(text: string, delimiter: string): readonly (readonly string[])[] {
  const sign = delimiter === '\t' ? '\\t' : delimiter;
  // A quoted cell or an unquoted one, and what ends it.
  const cell = new RegExp(`(?:[ ]*"((?:[^"]|"")*)"[ ]*|([^${sign}\\r\\n]*))(${sign}|\\r\\n|\\n|\\r|$)`, 'gy');
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    // Whatever stands here is a cell: a quote that is never closed is a letter like others.
    const [, quoted, bare = '', end] = cell.exec(text)!;
    rows.at(-1)!.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim());
    if (end === '') break;
    if (end !== delimiter) rows.push([]);
    else if (cell.lastIndex === text.length) rows.at(-1)!.push('');
  }
  return rows;
}
