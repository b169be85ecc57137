import { OXYGEN_DEVICES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Checkbox, TextInput } from '../../ui/inputs.ts';
import { ChoiceChips } from '../../ui/OptionChips.tsx';
import classes from './Assessments.module.css';
import { type CrsForm, hasFlow } from './crsForm.ts';
import type { CrsPartProps } from './crsParts.ts';
import { Part } from './Part.tsx';

/** Device and flow; the flow is asked for where a device has one. */
export function OxygenPart({ form, set, errorOf }: CrsPartProps) {
  const say = useWords('assessments');
  const scales = useWords('scales');
  const isGiven = form.device !== 'unseen' && form.device !== 'room-air';
  const options = [
    ...OXYGEN_DEVICES.map((device) => ({ value: device as CrsForm['device'], label: scales(`device.${device}`) })),
    { value: 'unseen' as const, label: say('notLookedAt') },
  ];
  return (
    <Part
      title={say('oxygen')}
      copied={form.copied.includes('oxygen')}
      onConfirm={() => set('oxygen', {})}
      error={errorOf('oxygen')}
    >
      <ChoiceChips
        label={say('device')}
        labelHidden
        options={options}
        value={form.device}
        onChange={(device) => set('oxygen', { device })}
      />
      {(isGiven || form.hypoxiaOtherCause) && (
        <div className={classes.row}>
          {hasFlow(form.device) && (
            <TextInput
              label={say('flow')}
              inputMode="decimal"
              className={classes.number}
              size="md"
              value={form.flow}
              onChange={(event) => set('oxygen', { flow: event.currentTarget.value })}
              error={errorOf('oxygen.flowLitresPerMinute')}
              autoComplete="off"
            />
          )}
          <div className={classes.ticks}>
            {isGiven && (
              <Checkbox
                label={say('notForHypoxia')}
                checked={form.notForHypoxia}
                onChange={(event) => set('oxygen', { notForHypoxia: event.currentTarget.checked })}
              />
            )}
            <Checkbox
              label={say('hypoxiaOtherCause')}
              checked={form.hypoxiaOtherCause}
              onChange={(event) => set('oxygen', { hypoxiaOtherCause: event.currentTarget.checked })}
            />
          </div>
        </div>
      )}
    </Part>
  );
}
