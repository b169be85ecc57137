import { instant, oneOf, positiveInteger, type SearchOf } from '../../lib/searchParams.ts';

/** What of the page lies in its address: the moment, and which of its figures is read as a table. */
export const SIGNALS_SEARCH = {
  asOf: positiveInteger,
  moment: instant,
  as: oneOf('events', 'rates', 'drift', 'hidden', 'survival', 'levels', 'ratios', 'boundary'),
};
export type SignalsSearch = SearchOf<typeof SIGNALS_SEARCH>;
export type SignalsTable = NonNullable<SignalsSearch['as']>;
