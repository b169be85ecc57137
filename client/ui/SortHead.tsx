import classes from './SortHead.module.css';

/** Which column a table is sorted by; `null` = in the order it came in. */
export type Sort<Key> = { readonly key: Key; readonly down: boolean } | null;

interface SortHeadProps<Key> {
  readonly column: Key;
  readonly title: string;
  readonly numeric: boolean;
  readonly sort: Sort<Key>;
  readonly onSort: (sort: Sort<Key>) => void;
}

/** Head of a column that sorts: up, down, and back to the order the rows came in. */
export function SortHead<Key>({ column, title, numeric, sort, onSort }: SortHeadProps<Key>) {
  const isActive = sort?.key === column;
  const state = !isActive ? 'none' : sort.down ? 'descending' : 'ascending';
  const next = !isActive ? { key: column, down: false } : sort.down ? null : { key: column, down: true };
  return (
    <th scope="col" aria-sort={state} data-numeric={numeric}>
      <button type="button" className={classes.sort} onClick={() => onSort(next)}>
        {title}
        {state !== 'none' && (
          <span aria-hidden className={classes.arrow}>
            {state === 'ascending' ? '▲' : '▼'}
          </span>
        )}
      </button>
    </th>
  );
}
