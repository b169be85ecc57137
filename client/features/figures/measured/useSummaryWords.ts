import { formatNumber } from '../../../../shared/format/formatNumber.ts';
import type { MedianAndRange } from '../../../../shared/stats/medianAndRange.ts';
import type { GeometricSummary } from '../../../../shared/stats/pharmacology/geometricSummary.ts';
import { useWords } from '../../../i18n/useWords.ts';

/** Summaries over several patients, each with how many it is over. */
export function useSummaryWords() {
  const say = useWords('measured');
  return {
    geometric: ({ mean, coefficientOfVariationPercent: cv, quantifiable, total }: GeometricSummary): string => {
      if (mean === null) return say('geometricNone', { of: total });
      const text = formatNumber(mean, 3);
      if (cv === null) return say('geometricOne', { mean: text, of: total });
      return say('geometric', { mean: text, cv: Math.round(cv), n: quantifiable, of: total });
    },
    median: (of: MedianAndRange | null): string => {
      if (of === null) return say('medianNone');
      const [median, low, high] = [of.median, of.lowest, of.highest].map((value) => formatNumber(value, 3));
      return say('median', { median: median!, low: low!, high: high!, n: of.count });
    },
  };
}
