import type { CrsContext } from '../../../shared/grading/crs/crsInputOf.ts';
import { FEVER_MODIFIERS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { TickChips } from '../../ui/OptionChips.tsx';
import type { CrsPartProps } from './crsParts.ts';
import { Part } from './Part.tsx';

/** What may have taken the fever away, and what the record already says of it. */
export function ModifierPart({ form, set, errorOf, context }: CrsPartProps & { readonly context: CrsContext }) {
  const say = useWords('assessments');
  const scales = useWords('scales');
  return (
    <Part
      title={say('modifiers')}
      copied={form.copied.includes('modifiers')}
      onConfirm={() => set('modifiers', {})}
      error={errorOf('modifiers')}
    >
      <TickChips
        label={say('modifiersHint')}
        options={FEVER_MODIFIERS.map((value) => ({ value, label: scales(`modifier.${value}`) }))}
        values={form.modifiers}
        onChange={(modifiers) => set('modifiers', { modifiers })}
        note={noteOf(context)}
      />
    </Part>
  );

  function noteOf({ crsEstablished, feverModifierGivenBefore }: CrsContext): string | undefined {
    if (feverModifierGivenBefore) return say('modifierKnown');
    return crsEstablished ? undefined : say('noOpenCrs');
  }
}
