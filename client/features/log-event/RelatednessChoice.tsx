import type { Agent } from '../../../shared/model/observation.ts';
import { RELATEDNESS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Select } from '../../ui/inputs.ts';
import type { EventForm } from './eventForm.ts';

interface RelatednessChoiceProps {
  readonly agent: Agent;
  readonly form: EventForm;
  readonly onChange: (form: EventForm) => void;
}

/** The investigator's opinion on one possible cause; "not assessed" is never guessed to mean "no". */
export function RelatednessChoice({ agent, form, onChange }: RelatednessChoiceProps) {
  const say = useWords('logEvent');
  const vocabulary = useWords('vocabulary');
  return (
    <Select
      label={say('relatedTo', { agent: vocabulary(`agent.${agent}`) })}
      data={RELATEDNESS.map((one) => ({ value: one, label: vocabulary(`relatedness.${one}`) }))}
      value={form.relatedness[agent] ?? 'not-assessed'}
      allowDeselect={false}
      onChange={(next) => {
        const chosen = RELATEDNESS.find((one) => one === next) ?? 'not-assessed';
        onChange({ ...form, relatedness: { ...form.relatedness, [agent]: chosen } });
      }}
    />
  );
}
