import type { FigureFilter } from '../../../shared/figures/figureFilter.ts';
import type { OpenFiguresView } from '../../../shared/figures/figuresView.ts';
import type { FiguresSearch } from './figureChoice.ts';

/** What every figure of the page is given: one value to count from, one filter, one selection. */
export interface FigureProps {
  readonly view: OpenFiguresView;
  readonly search: FiguresSearch;
  readonly filter: FigureFilter;
  /** Selected patients by number; shared by every figure. */
  readonly selected: ReadonlySet<string>;
  readonly onSearch: (search: FiguresSearch) => void;
  /** `event` = the record of the one event that is meant; left out = all of theirs. */
  readonly onSelect: (numbers: readonly string[], event?: number) => void;
}
