import { useWords } from '../../i18n/useWords.ts';
import { moveAmongRows } from '../../ui/moveAmongRows.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import classes from './FigureTable.module.css';
import type { FigureNumbers } from './figureNumbers.ts';

/** The same numbers as the figure, as text. */
export function FigureTable({ label, numbers }: { readonly label: string; readonly numbers: FigureNumbers }) {
  const say = useWords('figures');
  return (
    <ScrollRegion label={say('insideTable', { name: label })}>
      <table className={classes.numbers} aria-label={label}>
        <thead>
          <tr>
            {numbers.header.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveAmongRows}>
          {numbers.rows.map((row, at) => (
            // Rows of a table of numbers have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={numbers.header[column]} data-numeric={typeof cell === 'number'}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
