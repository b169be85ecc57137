import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import type { Synonym } from '../../../shared/model/standards.ts';

/** What of the dictionary is on screen; it lives in the address. */
export interface DictionaryView {
  readonly version: CtcaeVersion;
  readonly query: string;
  /** Number of an organ class; `undefined` = all. */
  readonly soc: number | undefined;
  readonly only: 'all' | 'different' | 'cart';
  /** Code of the term that is open. */
  readonly term: number | undefined;
}

export interface DictionaryProps {
  readonly view: DictionaryView;
  readonly onView: (change: Partial<DictionaryView>) => void;
  readonly synonyms: readonly Synonym[];
}
