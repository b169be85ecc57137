import type { FigureFilter } from '../../../shared/figures/figureFilter.ts';
import type { OpenFiguresView } from '../../../shared/figures/figuresView.ts';
import type { FiguresSearch } from './figureChoice.ts';

/** What a figure in its sheet is given: whose it is, and the view the address names. */
export interface SheetProps {
  readonly view: Omit<OpenFiguresView, 'data'>;
  readonly search: FiguresSearch;
  readonly filter: FigureFilter;
  readonly onSearch: (search: FiguresSearch) => void;
}

/** What a figure is given that knows its patients: one value to count from, one filter, one selection. */
export interface FigureProps extends SheetProps {
  readonly view: OpenFiguresView;
  /** Selected patients by number; shared by every figure. */
  readonly selected: ReadonlySet<string>;
  /** `event` = the record of the one event that is meant; left out = all of theirs. */
  readonly onSelect: (numbers: readonly string[], event?: number) => void;
}
