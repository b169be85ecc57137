import { useWords } from '../../i18n/useWords.ts';

/** As many as somebody reads in one sentence; the rest is counted, and the list of patients has them all. */
const MOST = 20;

/** Subject numbers as text. */
export function useSomeNumbers(): (numbers: readonly string[]) => string {
  const say = useWords('shell');
  return (numbers) => {
    const rest = numbers.length - MOST;
    if (rest <= 0) return numbers.join(', ');
    return `${numbers.slice(0, MOST).join(', ')} … ${say('rowsNotShown', { rest })}`;
  };
}
