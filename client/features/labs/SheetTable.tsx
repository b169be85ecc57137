import { type KeyboardEvent, useMemo } from 'react';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { SheetGrades, TermAnswer } from './gradeSheet.ts';
import classes from './Labs.module.css';
import { type OpenCounts, openCounts } from './openCounts.ts';
import type { SheetLine } from './readSheet.ts';
import { SheetLineView } from './SheetLineView.tsx';
import { SHEET_FIELDS } from './sheetRow.ts';
import type { SheetAct } from './sheetState.ts';

/** Lines that ask nothing are not drawn anew when others do. */
const NO_COUNTS: OpenCounts = new Map();
const NO_ANSWERS: readonly TermAnswer[] = [];

interface SheetTableProps {
  readonly view: PatientView;
  readonly lines: readonly SheetLine[];
  /** Of every page: choices hold for all rows alike. */
  readonly all: readonly SheetLine[];
  readonly grades: SheetGrades;
  readonly isSettled: boolean;
  readonly act: (act: SheetAct) => void;
  readonly onSave: () => void;
}

/** The sheet: cells to type in, what each row says, and its grade. Arrow keys and Enter go from row to row. */
export function SheetTable({ view, lines, all, grades, isSettled, act, onSave }: SheetTableProps) {
  const say = useWords('labs');
  const numbers = useMemo(() => new Map(all.map(({ row }, place) => [row.key, place + 1])), [all]);
  const counts = useMemo(() => openCounts(all), [all]);

  function move(event: KeyboardEvent<HTMLTableSectionElement>): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
      return;
    }
    const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
    const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    const field = event.target instanceof HTMLInputElement ? event.target.dataset.field : undefined;
    if (field === undefined || (!down && !up)) return;
    const row = (event.target as HTMLElement).closest('tr');
    const next = down ? row?.nextElementSibling : row?.previousElementSibling;
    event.preventDefault();
    next?.querySelector<HTMLInputElement>(`input[data-field="${field}"]`)?.focus();
  }

  return (
    <div className={classes.scroll}>
      <table className={classes.sheet} aria-label={say('rowsTitle')}>
        <thead>
          <tr>
            <th scope="col">{say('column.number')}</th>
            <th scope="col">{say('column.take')}</th>
            {SHEET_FIELDS.map((field) => (
              <th key={field} scope="col">
                {say(`field.${field}`)}
              </th>
            ))}
            <th scope="col">{say('column.grade')}</th>
            <th scope="col">{say('column.notes')}</th>
          </tr>
        </thead>
        <tbody onKeyDown={move}>
          {lines.map((line) => (
            <SheetLineView
              key={line.row.key}
              view={view}
              line={line}
              number={numbers.get(line.row.key) ?? 0}
              answers={grades.ofRow.get(line.row.key) ?? (isSettled ? NO_ANSWERS : undefined)}
              counts={line.problems.length > 0 ? counts : NO_COUNTS}
              act={act}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
