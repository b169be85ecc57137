import type { CsvCell } from '../../../shared/format/toCsv.ts';
import type { Sort } from '../../ui/SortHead.tsx';

const LEADING_NUMBER = /^[<>≤≥]?\s*([-−]?\d+(?:\.\d+)?)/;

/**
 * Places of the rows in the order asked for: by the number a cell begins with where both have one, else as text. What is
 * empty or not known comes last in either direction; equal rows keep their order.
 */
export function sortedOrder(rows: readonly (readonly CsvCell[])[], sort: Sort<number>): readonly number[] {
  const places = [...rows.keys()];
  if (sort === null) return places;
  const sign = sort.down ? -1 : 1;
  const cells = rows.map((row) => keyOf(row[sort.key] ?? null));
  return places.sort((a, b) => {
    const [x, y] = [cells[a]!, cells[b]!];
    if (x.isUnknown || y.isUnknown) return Number(x.isUnknown) - Number(y.isUnknown);
    return (
      sign * (x.number !== null && y.number !== null && x.number !== y.number ? x.number - y.number : byText(x, y))
    );
  });
}

interface CellKey {
  readonly text: string;
  readonly number: number | null;
  readonly isUnknown: boolean;
}

function keyOf(cell: CsvCell): CellKey {
  const text = String(cell ?? '').trim();
  const number = LEADING_NUMBER.exec(text)?.[1]?.replace('−', '-');
  return { text, number: number === undefined ? null : Number(number), isUnknown: ['', '?', '–'].includes(text) };
}

const collator = new Intl.Collator(undefined, { numeric: true });
const byText = (a: CellKey, b: CellKey): number => collator.compare(a.text, b.text);
