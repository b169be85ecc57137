import { useMemo, useState } from 'react';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import type { CsvCell } from '../../../shared/format/toCsv.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import { moveAmongRows, ROW_STOP } from '../../ui/moveAmongRows.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { type Sort, SortHead } from '../../ui/SortHead.tsx';
import { useOnPaper } from '../onPaper.ts';
import classes from './FigureTable.module.css';
import type { FigureNumbers, PatientChoice } from './figureNumbers.ts';
import { sortedOrder } from './sortedOrder.ts';

interface FigureTableProps {
  readonly label: string;
  readonly numbers: FigureNumbers;
  readonly choice?: PatientChoice | undefined;
}

/** Rows on the screen at once; more make a page slow, and nobody reads them in one go. Paper has all [PERFORMANCE §6]. */
const PAGE = 200;

/** The same numbers as the figure, as text; its columns sort. */
export function FigureTable({ label, numbers: { header, rows, patients }, choice }: FigureTableProps) {
  const say = useWords('figures');
  const isOnPaper = useOnPaper();
  const [asked, setAsked] = useState(0);
  const [sort, setSort] = useState<Sort<number>>(null);
  const order = useMemo(() => sortedOrder(rows, sort), [rows, sort]);
  const isNumeric = useMemo(
    () => header.map((_, column) => rows.some((row) => typeof row[column] === 'number')),
    [header, rows],
  );
  const from = Math.min(asked, Math.floor(Math.max(0, rows.length - 1) / PAGE) * PAGE);
  const shown = isOnPaper ? order : order.slice(from, from + PAGE);
  return (
    <>
      <ScrollRegion label={say('insideTable', { name: label })}>
        <table className={classes.numbers} aria-label={label} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {header.map((title, column) => (
                <SortHead
                  key={title}
                  column={column}
                  title={title}
                  numeric={isNumeric[column]!}
                  sort={sort}
                  onSort={(next) => {
                    setSort(next);
                    setAsked(0);
                  }}
                />
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={moveAmongRows}>
            {shown.map((at) => (
              <tr key={at} data-faded={isFaded(patients?.[at], choice)}>
                {rows[at]!.map((cell, column) => (
                  <td key={header[column]} data-numeric={isNumeric[column]}>
                    {column === 0 ? <RowHead text={cell} number={patients?.[at]} choice={choice} /> : shownAs(cell)}
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

const shownAs = (cell: CsvCell): CsvCell => (typeof cell === 'number' ? formatNumber(cell) : cell);

const isFaded = (number: string | undefined, choice: PatientChoice | undefined): boolean =>
  number !== undefined && choice !== undefined && choice.selected.size > 0 && !choice.selected.has(number);

interface RowHeadProps {
  readonly text: CsvCell;
  readonly number: string | undefined;
  readonly choice: PatientChoice | undefined;
}

/** Whose row it is, and where the patient is chosen in every figure at once. */
function RowHead({ text, number, choice }: RowHeadProps) {
  if (number === undefined || choice === undefined) return text;
  return (
    <button
      type="button"
      className={classes.chooser}
      aria-pressed={choice.selected.has(number)}
      onClick={(event) => choice.onChoose(number, event.shiftKey)}
      {...ROW_STOP}
    >
      {text}
    </button>
  );
}
