import { SIGNALS_SEARCH } from '../features/signals/signalsSearch.ts';
import { checkedSearch } from '../lib/searchParams.ts';

export const signalsSearch = checkedSearch(SIGNALS_SEARCH);
