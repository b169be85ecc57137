import { FIGURES_SEARCH } from '../features/figures/figureChoice.ts';
import { checkedSearch } from '../lib/searchParams.ts';

export const figuresSearch = checkedSearch(FIGURES_SEARCH);
