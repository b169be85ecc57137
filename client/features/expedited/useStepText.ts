import type { ExpeditedStep, SusarAnswer } from '../../../shared/model/expedited.ts';
import { RELATEDNESS, SERIOUSNESS_CRITERIA } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';

/** The reasons of an answer in words. */
export function useStepText() {
  const say = useWords('expedited');
  const vocabulary = useWords('vocabulary');

  function step({ code, met, facts }: ExpeditedStep): string {
    switch (code) {
      case 'serious': {
        const ticked = String(facts.criteria ?? '').split(' ');
        const criteria = SERIOUSNESS_CRITERIA.filter((one) => ticked.includes(one));
        return say(`step.serious.${met}`, {
          criteria: criteria.map((one) => vocabulary(`seriousness.${one}`)).join(', '),
        });
      }
      case 'fatal':
      case 'life-threatening':
        return say(`step.${code}.${met}`);
      case 'suspected-by-investigator':
      case 'suspected-by-sponsor': {
        const held = String(facts.relatedness ?? '').split(' ');
        const words = RELATEDNESS.filter((one) => held.includes(one)).map((one) => vocabulary(`relatedness.${one}`));
        return say(`step.${code}.${met}`, { relatedness: words.join(', ') });
      }
      case 'unexpected': {
        const { version, highestGrade } = facts;
        if (version === null || version === undefined) return say('step.unexpected.noList');
        const listed = typeof highestGrade === 'number' ? say('listedUpTo', { grade: highestGrade }) : say('notListed');
        return say(`step.unexpected.${met}`, { version, listed });
      }
    }
  }

  /** What keeps the answer open. Fatal and life-threatening decide the days, not the answer. */
  function openReasons({ susar, trace }: SusarAnswer): readonly string[] {
    if (susar !== 'undecided') return [];
    return trace
      .filter(({ code, met }) => met === 'unknown' && code !== 'fatal' && code !== 'life-threatening')
      .map(step);
  }
  return { step, openReasons };
}
