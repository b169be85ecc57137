import { AGENTS, RELATEDNESS } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Select } from '../../../ui/inputs.ts';
import { TickChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';

type Agent = (typeof AGENTS)[number];
type Relatedness = (typeof RELATEDNESS)[number];

interface Cause {
  readonly anyOf: readonly Agent[];
  readonly atLeast: Relatedness;
}

/** Due to one of these agents, and how surely. */
export function CauseFields({
  value,
  onChange,
  error,
}: {
  readonly value: Cause;
  readonly onChange: (value: Cause) => void;
  readonly error: string | undefined;
}) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  return (
    <div className={classes.pair}>
      <TickChips
        label={say('field.agents')}
        options={AGENTS.map((agent) => ({ value: agent, label: vocabulary(`agent.${agent}`) }))}
        values={value.anyOf}
        onChange={(anyOf) => onChange({ ...value, anyOf })}
        error={error}
      />
      <RelatednessField value={value.atLeast} onChange={(atLeast) => onChange({ ...value, atLeast })} />
    </div>
  );
}

export function RelatednessField({
  value,
  onChange,
}: {
  readonly value: Relatedness;
  readonly onChange: (value: Relatedness) => void;
}) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  return (
    <Select
      label={say('field.atLeast')}
      allowDeselect={false}
      data={RELATEDNESS.map((one) => ({ value: one, label: vocabulary(`relatedness.${one}`) }))}
      value={value}
      onChange={(chosen) => {
        const atLeast = RELATEDNESS.find((one) => one === chosen);
        if (atLeast !== undefined) onChange(atLeast);
      }}
    />
  );
}
