import type { SignalEvent } from '../../../shared/model/signalSettings.ts';
import { useWords } from '../../i18n/useWords.ts';

/** An event of interest by name: "CRS, grade 3 or worse". */
export function useEventName(): (event: SignalEvent) => string {
  const say = useWords('signals');
  const vocabulary = useWords('vocabulary');
  return ({ of }) => {
    switch (of.kind) {
      case 'family':
        return say('of.family', { family: vocabulary(`family.${of.family}`), grade: of.gradeAtLeast });
      case 'early-icaht':
        return say('of.early-icaht', { grade: of.gradeAtLeast });
      case 'fatal':
        return say('of.fatal');
    }
  };
}
