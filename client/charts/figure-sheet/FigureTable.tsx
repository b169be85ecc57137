import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import { moveAmongRows } from '../../ui/moveAmongRows.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { useOnPaper } from '../onPaper.ts';
import classes from './FigureTable.module.css';
import type { FigureNumbers } from './figureNumbers.ts';

interface FigureTableProps {
  readonly label: string;
  readonly numbers: FigureNumbers;
}

/** Rows on the screen at once; more make a page slow, and nobody reads them in one go. Paper has all [PERFORMANCE §6]. */
const PAGE = 200;

/** The same numbers as the figure, as text. */
export function FigureTable({ label, numbers: { header, rows } }: FigureTableProps) {
  const say = useWords('figures');
  const isOnPaper = useOnPaper();
  const [asked, setAsked] = useState(0);
  const from = Math.min(asked, Math.floor(Math.max(0, rows.length - 1) / PAGE) * PAGE);
  const shown = isOnPaper ? rows : rows.slice(from, from + PAGE);
  return (
    <>
      <ScrollRegion label={say('insideTable', { name: label })}>
        <table className={classes.numbers} aria-label={label} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {header.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={moveAmongRows}>
            {shown.map((row, at) => (
              // Rows of a table of numbers have no identity but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
              <tr key={from + at}>
                {row.map((cell, column) => (
                  <td key={header[column]} data-numeric={typeof cell === 'number'}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rows.length > PAGE && !isOnPaper && (
        <nav className={classes.pager} aria-label={say('insideTable', { name: label })}>
          <Button variant="default" size="compact-sm" disabled={from === 0} onClick={() => setAsked(from - PAGE)}>
            {say('rowsBefore')}
          </Button>
          <span aria-live="polite">
            {say('rowsShown', { from: from + 1, to: from + shown.length, of: rows.length })}
          </span>
          <Button
            variant="default"
            size="compact-sm"
            disabled={from + PAGE >= rows.length}
            onClick={() => setAsked(from + PAGE)}
          >
            {say('rowsAfter')}
          </Button>
        </nav>
      )}
    </>
  );
}
