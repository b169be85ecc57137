import type { Assumption } from '../../../shared/grading/assumptions.ts';
import { useWords } from '../../i18n/useWords.ts';

/** The sentence of an assumption with what the protocol decides filled in. */
export function useAssumptionText(): (assumption: Assumption) => string {
  const words = useWords('assumptions');
  return ({ id, value }) => {
    const said = typeof value === 'string' ? words(`value.${value}`) : (value ?? '');
    return words(id, { value: said });
  };
}
