import { type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Button } from './inputs.ts';
import classes from './SortableTable.module.css';
import { type Sort, SortHead } from './SortHead.tsx';

export interface SortableColumn<R> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** What the column is sorted by; without it the column cannot be sorted. Missing values come last. */
  readonly sortBy?: (row: R) => string | number | null;
  readonly numeric?: boolean;
}

interface SortableTableProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly SortableColumn<R>[];
  readonly rowKey: (row: R) => string;
  readonly empty: string;
  readonly isSelected?: (row: R) => boolean;
}

/** More than a screenful is drawn on request only: tables of a patient can hold a thousand results. */
const FIRST_ROWS = 30;

/** A table with sortable columns; the order given is the first order. */
export function SortableTable<R>({ label, rows, columns, rowKey, empty, isSelected }: SortableTableProps<R>) {
  const say = useWords('observations');
  const [sort, setSort] = useState<Sort<string>>(null);
  const [all, setAll] = useState(false);
  const ordered = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  if (rows.length === 0) return <p className={classes.empty}>{empty}</p>;
  const shown = all ? ordered : ordered.slice(0, FIRST_ROWS);
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={label}>
          <thead>
            <tr>
              {columns.map(({ key, title, numeric = false, sortBy }) =>
                sortBy === undefined ? (
                  <th key={key} scope="col">
                    {title}
                  </th>
                ) : (
                  <SortHead key={key} column={key} title={title} numeric={numeric} sort={sort} onSort={setSort} />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)} data-selected={isSelected?.(row) ?? false}>
                {columns.map((column) => (
                  <td key={column.key} data-numeric={column.numeric ?? false}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {say('showAll', { count: rows.length })}
        </Button>
      )}
    </>
  );
}

function sortRows<R>(rows: readonly R[], columns: readonly SortableColumn<R>[], sort: Sort<string>): readonly R[] {
  const by = columns.find(({ key }) => key === sort?.key)?.sortBy;
  if (by === undefined || sort === null) return rows;
  const sign = sort.down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [by(a), by(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y)));
  });
}
