import { socName } from '../../../../shared/grading/ctcae/socName.ts';
import { SOCS } from '../../../../shared/grading/ctcae/socs.ts';
import type { EpisodeSelector } from '../../../../shared/model/ruleLanguage.ts';
import { TOXICITY_FAMILIES } from '../../../../shared/model/vocabulary.ts';
import { useLanguage, useWords } from '../../../i18n/useWords.ts';
import { MultiSelect } from '../../../ui/inputs.ts';
import { ChoiceChips, TickChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';
import { put, someOf } from './put.ts';
import { TermChips } from './TermChips.tsx';

interface SelectorFieldsProps {
  readonly value: EpisodeSelector;
  readonly onChange: (value: EpisodeSelector) => void;
  readonly error: string | undefined;
}

/** Which events it is about: every given field must hold; nothing given = any event. */
export function SelectorFields({ value, onChange, error }: SelectorFieldsProps) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const families = TOXICITY_FAMILIES.map((family) => ({
    value: family as string,
    label: vocabulary(`family.${family}`),
  }));
  const set = <K extends keyof EpisodeSelector>(key: K, next: EpisodeSelector[K] | undefined) =>
    onChange(put(value, key, next));
  return (
    <div className={classes.fields}>
      <div className={classes.pair}>
        <TickChips
          label={say('field.families')}
          options={families}
          values={value.families ?? []}
          onChange={(chosen) => set('families', someOf(chosen))}
        />
        <TickChips
          label={say('field.notFamilies')}
          options={families}
          values={value.notFamilies ?? []}
          onChange={(chosen) => set('notFamilies', someOf(chosen))}
        />
        <TermChips
          label={say('field.terms')}
          codes={value.termCodes ?? []}
          onChange={(codes) => set('termCodes', someOf(codes))}
        />
        <TermChips
          label={say('field.notTerms')}
          codes={value.notTermCodes ?? []}
          onChange={(codes) => set('notTermCodes', someOf(codes))}
        />
        <MultiSelect
          label={say('field.socs')}
          data={SOCS.map(({ code }) => ({ value: String(code), label: socName(code, language) }))}
          value={(value.socCodes ?? []).map(String)}
          onChange={(codes) => set('socCodes', someOf(codes.map(Number)))}
          searchable
          clearable
        />
        <ChoiceChips
          label={say('field.signOf')}
          options={[
            { value: 'any', label: say('field.signOfAny') },
            { value: 'CRS', label: 'CRS' },
            { value: 'ICANS', label: 'ICANS' },
          ]}
          value={value.signOf ?? 'any'}
          onChange={(sign) => set('signOf', sign === 'CRS' || sign === 'ICANS' ? sign : undefined)}
        />
      </div>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
