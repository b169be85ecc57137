import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { type GradeHeatmap, worstEventIn } from '../../../shared/figures/gradeHeatmap.ts';
import type { FigureProps } from './figureProps.ts';
import { nextSelection } from './worstFirst.ts';

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Keys and clicks on the cells: a cell stands for the worst event that was active in it. */
export function useHeatCells(map: GradeHeatmap, { view, filter, selected, onSelect }: FigureProps) {
  const navigate = useNavigate();
  const [pointed, setPointed] = useState<CellAt | null>(null);
  const recordIn = ({ row, column }: CellAt): number | undefined => {
    const event = worstEventIn(view.data, filter, { patient: map.patients[row]!, column: map.columns[column]! });
    return event === null ? undefined : view.data.events.source[event]!;
  };
  const numberOf = (row: number) => view.data.patients[map.patients[row]!]!.subjectNumber;
  const onPick = (row: number, column: number | null, isAdding: boolean) => {
    const record = column === null ? undefined : recordIn({ row, column });
    const next = nextSelection(
      record === undefined ? selected : without(selected, numberOf(row)),
      [numberOf(row)],
      isAdding,
    );
    onSelect(next, record);
  };
  const open = (row: number) => {
    const record = pointed?.row === row ? recordIn(pointed) : undefined;
    void navigate({
      to: '/trials/$trialId/patients/$subjectNumber',
      params: { trialId: view.trial.trialId, subjectNumber: numberOf(row) },
      search: { ...(record !== undefined && { selected: record }), ...(view.asOf.past && { asOf: view.asOf.seq }) },
    });
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, row: number) => {
    const column = pointed?.row === row ? pointed.column : null;
    const walk = (by: number) => {
      const next = column === null ? 0 : column + by;
      setPointed({ row, column: Math.min(Math.max(next, 0), map.columns.length - 1) });
    };
    switch (event.key) {
      case 'Enter':
        open(row);
        break;
      case ' ':
        onPick(row, column, event.shiftKey);
        break;
      case 'ArrowRight':
        walk(1);
        break;
      case 'ArrowLeft':
        walk(-1);
        break;
      case 'ArrowDown':
      case 'ArrowUp':
        focusRow(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return { pointed, setPointed, onKeyDown, onPick };
}

/** One event instead of the whole patient is a new choice, not a second press on the same one. */
const without = (selected: ReadonlySet<string>, number: string): ReadonlySet<string> =>
  new Set([...selected].filter((one) => one !== number));

function focusRow(from: SVGGElement, by: number): void {
  const rows = [...(from.closest('svg')?.querySelectorAll<SVGGElement>('[role="button"]') ?? [])];
  rows[rows.indexOf(from) + by]?.focus();
}
