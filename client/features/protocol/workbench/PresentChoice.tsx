import { useWords } from '../../../i18n/useWords.ts';
import { ChoiceChips } from '../../../ui/OptionChips.tsx';

/** Must it be there, or must it not? */
export function PresentChoice({
  present,
  onChange,
}: {
  readonly present: boolean;
  readonly onChange: (present: boolean) => void;
}) {
  const say = useWords('protocol');
  return (
    <ChoiceChips
      label={say('field.present')}
      options={[
        { value: 'yes', label: say('field.presentYes') },
        { value: 'no', label: say('field.presentNo') },
      ]}
      value={present ? 'yes' : 'no'}
      onChange={(answer) => onChange(answer === 'yes')}
    />
  );
}
