import { useWords } from '../../i18n/useWords.ts';
import { durationText } from '../../lib/durationText.ts';

const MINUTE_MS = 60_000;

/** A length of time, in seconds below a minute: a delivery takes less than one. */
export function useWaitText(): (ms: number) => string {
  const sayLife = useWords('caseLife');
  const sayShell = useWords('shell');
  return (ms) => {
    if (ms >= MINUTE_MS) return durationText(sayShell, ms);
    return sayLife('seconds', { seconds: (Math.max(0, ms) / 1000).toFixed(1) });
  };
}
