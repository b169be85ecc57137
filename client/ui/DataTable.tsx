import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import classes from './DataTable.module.css';
import { MoreRows } from './MoreRows.tsx';
import { moveAmongRows } from './moveAmongRows.ts';
import { useShownRows } from './useShownRows.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: {} });

export interface DataColumn<R> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** Compares two rows for this column; without it the column cannot be sorted. */
  readonly compare?: (a: R, b: R) => number;
  readonly align?: 'right';
}

interface DataTableProps<R> {
  readonly label: string;
  /** In the order they are shown in until the reader sorts. */
  readonly rows: readonly R[];
  readonly columns: readonly DataColumn<R>[];
  readonly rowKey: (row: R) => string;
  /** A word for the row's left edge; see the style sheet. */
  readonly edge?: (row: R) => string | undefined;
}

/** A table whose columns sort, and whose rows the arrow keys walk through; a long one is drawn as far as the reader goes. */
export function DataTable<R extends object>({ label, rows, columns, rowKey, edge }: DataTableProps<R>) {
  const data = useMemo(() => [...rows], [rows]);
  const defs = useMemo(() => {
    const helper = createColumnHelper<typeof features, R>();
    return helper.columns(
      columns.map((column) =>
        helper.accessor((row: R) => row, {
          id: column.id,
          header: column.title,
          cell: ({ row }) => column.cell(row.original),
          enableSorting: column.compare !== undefined,
          sortFn: (a, b) => column.compare?.(a.original, b.original) ?? 0,
          sortDescFirst: false,
        }),
      ),
    );
  }, [columns]);
  const table = useTable({ features, columns: defs, data, getRowId: rowKey });
  const { shown, rest, more } = useShownRows(table.getRowModel().rows);
  const alignOf = (id: string) => columns.find((column) => column.id === id)?.align;

  return (
    <>
      <table className={classes.table} aria-label={label}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                const text = <table.FlexRender header={header} />;
                return (
                  <th
                    key={header.id}
                    scope="col"
                    data-align={alignOf(header.column.id)}
                    aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
                  >
                    {header.column.getCanSort() ? (
                      <button type="button" className={classes.sort} onClick={header.column.getToggleSortingHandler()}>
                        {text} <span aria-hidden>{sorted === false ? '' : sorted === 'asc' ? '▲' : '▼'}</span>
                      </button>
                    ) : (
                      text
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody onKeyDown={moveAmongRows}>
          {shown.map((row) => (
            <tr key={row.id} data-edge={edge?.(row.original)}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} data-align={alignOf(cell.column.id)}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows rest={rest.length} onMore={more} />
    </>
  );
}
