import { AROUSALS, CEREBRAL_EDEMAS, RAISED_PRESSURE_SIGNS, SEIZURES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Button, Checkbox } from '../../ui/inputs.ts';
import { ChoiceChips, TickChips } from '../../ui/OptionChips.tsx';
import type { IcansForm } from './icansForm.ts';
import type { IcansPartProps } from './icansParts.ts';
import { Part } from './Part.tsx';
import { useAnswers } from './useAnswers.ts';

const UNREMARKABLE = { arousal: 'spontaneous', seizure: 'none', motor: 'no' } as const;

/** The four domains beside cognition. Imaging is done when there is a reason; the other three are looked at every time. */
export function DomainsPart({ form, set, errorOf }: IcansPartProps) {
  const say = useWords('assessments');
  const scales = useWords('scales');
  const answers = useAnswers();
  const unseen = { value: 'unseen', label: say('notLookedAt') } as const;
  const change = (changed: Partial<IcansForm>) => set('domains', changed);
  return (
    <Part
      title={say('otherDomains')}
      copied={form.copied.includes('domains')}
      onConfirm={() => change({})}
      error={errorOf('domains')}
    >
      <div>
        <Button variant="default" size="md" onClick={() => change(UNREMARKABLE)}>
          {say('unremarkable')}
        </Button>
      </div>
      <ChoiceChips
        label={say('arousal')}
        options={[...AROUSALS.map((value) => ({ value, label: scales(`arousal.${value}`) })), unseen]}
        value={form.arousal}
        onChange={(arousal) => change({ arousal })}
      />
      <Checkbox
        label={say('arousalOtherCause')}
        checked={form.arousalOtherCause}
        onChange={(event) => change({ arousalOtherCause: event.currentTarget.checked })}
      />
      <ChoiceChips
        label={say('seizure')}
        options={[...SEIZURES.map((value) => ({ value, label: scales(`seizure.${value}`) })), unseen]}
        value={form.seizure}
        onChange={(seizure) => change({ seizure })}
      />
      <ChoiceChips label={say('motor')} options={answers} value={form.motor} onChange={(motor) => change({ motor })} />
      <ChoiceChips
        label={say('edema')}
        options={[
          ...CEREBRAL_EDEMAS.map((value) => ({ value, label: scales(`edema.${value}`) })),
          { value: 'unseen' as const, label: say('noImaging') },
        ]}
        value={form.edema}
        onChange={(edema) => change({ edema })}
      />
      <TickChips
        label={say('signs')}
        options={RAISED_PRESSURE_SIGNS.map((value) => ({ value, label: scales(`sign.${value}`) }))}
        values={form.signs}
        onChange={(signs) => change({ signs })}
      />
      <Checkbox
        label={say('hemorrhage')}
        checked={form.hemorrhage}
        onChange={(event) => change({ hemorrhage: event.currentTarget.checked })}
      />
    </Part>
  );
}
