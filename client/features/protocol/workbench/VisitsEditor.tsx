import { useState } from 'react';
import { formatDays } from '../../../../shared/format/formatDays.ts';
import { readDays } from '../../../../shared/format/readDays.ts';
import type { PlannedAssessment, PlannedDays } from '../../../../shared/model/visitSchedule.ts';
import { PLANNED_ASSESSMENTS } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Button, Select, TextInput } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { Block } from './Block.tsx';
import { type ErrorOf, NumberField } from './fields.tsx';
import { SettingSentences } from './SettingSentences.tsx';
import type { SettingsProps } from './settingsProps.ts';

/** Which assessments are planned on which days, and how far from them still counts. */
export function VisitsEditor({ protocol, onChange, errorOf }: SettingsProps) {
  const say = useWords('protocol');
  const { visitSchedule } = protocol;
  const { planned } = visitSchedule;
  const set = (lines: readonly PlannedDays[]) =>
    onChange({ ...protocol, visitSchedule: { ...visitSchedule, planned: lines } });
  return (
    <div className={classes.editor}>
      <SettingSentences protocol={protocol} ids={['V1']} />
      <Block
        title={say('workbench.visits')}
        origin={visitSchedule.origin}
        onOrigin={(origin) => onChange({ ...protocol, visitSchedule: { ...visitSchedule, origin } })}
      >
        {planned.map((line, i) => (
          <PlannedLine
            // A line is its place, and what stands in it may be typed anew; one less makes all of them new.
            // biome-ignore lint/suspicious/noArrayIndexKey: places are the only identity while lines are typed
            key={`${planned.length} ${i}`}
            line={line}
            place={i}
            onChange={(next) => set(planned.map((one, at) => (at === i ? next : one)))}
            onRemove={() => set(planned.filter((_, at) => at !== i))}
            errorOf={errorOf}
          />
        ))}
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => set([...planned, { assessment: 'visit', days: [], toleranceDays: 0 }])}
          >
            {say('workbench.addPlanned')}
          </Button>
        </div>
      </Block>
    </div>
  );
}

interface PlannedLineProps {
  readonly line: PlannedDays;
  readonly place: number;
  readonly onChange: (line: PlannedDays) => void;
  readonly onRemove: () => void;
  readonly errorOf: ErrorOf;
}

function PlannedLine({ line, place, onChange, onRemove, errorOf }: PlannedLineProps) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  // Kept as typed; what cannot be read leaves the line without days, which a draft is not saved with.
  const [typed, setTyped] = useState(() => formatDays(line.days));
  const path = `visitSchedule.planned.${place}`;
  const n = place + 1;
  return (
    <div className={classes.row}>
      <Select
        label={say('field.plannedWhat', { n })}
        allowDeselect={false}
        data={PLANNED_ASSESSMENTS.map((value) => ({ value, label: vocabulary(`planned.${value}`) }))}
        value={line.assessment}
        onChange={(value) => onChange({ ...line, assessment: value as PlannedAssessment })}
      />
      <TextInput
        label={say('field.plannedDays', { n })}
        value={typed}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          onChange({ ...line, days: readDays(text) ?? [] });
        }}
        error={errorOf(`${path}.days`)}
      />
      <NumberField
        label={say('field.toleranceDays', { n })}
        value={line.toleranceDays}
        onChange={(toleranceDays) => onChange({ ...line, toleranceDays })}
        error={errorOf(`${path}.toleranceDays`)}
      />
      <button
        type="button"
        className={classes.away}
        aria-label={say('workbench.remove', { id: `${n}: ${vocabulary(`planned.${line.assessment}`)}` })}
        onClick={onRemove}
      >
        <Icon name="cross" size={13} />
      </button>
    </div>
  );
}
