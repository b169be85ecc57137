import type { PatientChoice } from '../../charts/figure-sheet/figureNumbers.ts';
import type { FigureProps } from './figureProps.ts';
import { nextSelection } from './worstFirst.ts';

/** The selection of the page, for a table whose rows are patients. */
export const patientChoice = ({ selected, onSelect }: Pick<FigureProps, 'selected' | 'onSelect'>): PatientChoice => ({
  selected,
  onChoose: (number, isAdding) => onSelect(nextSelection(selected, [number], isAdding)),
});
