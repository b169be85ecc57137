import type { FigureFilter } from '../../../shared/figures/figureFilter.ts';
import type { FiguresView } from '../../../shared/figures/figuresView.ts';
import type { FiguresSearch } from './figureChoice.ts';

/** What every figure of the page is given: one value to count from, one filter, one selection. */
export interface FigureProps {
  /** Revived: what is not known is `NaN`. */
  readonly view: FiguresView;
  readonly search: FiguresSearch;
  readonly filter: FigureFilter;
  /** Selected patients by number; shared by every figure. */
  readonly selected: ReadonlySet<string>;
  readonly onSearch: (search: FiguresSearch) => void;
  readonly onSelect: (numbers: readonly string[]) => void;
}
