import { useWords } from '../../i18n/useWords.ts';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
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
        <HeaderRow titles={numbers.header} />
        <tbody onKeyDown={moveAmongRows}>
          {numbers.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of numbers has no identity but its place
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
