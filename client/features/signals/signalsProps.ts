import type { SignalsView } from '../../../shared/signals/signalsView.ts';
import type { SignalsSearch } from './signalsSearch.ts';

/** What every part of the page is given. */
export interface SignalsProps {
  readonly view: SignalsView;
  readonly search: SignalsSearch;
  readonly onSearch: (search: SignalsSearch) => void;
}
