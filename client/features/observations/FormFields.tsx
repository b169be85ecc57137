import { useWords } from '../../i18n/useWords.ts';
import type { MomentClock } from '../../lib/parseMoment.ts';
import { MomentInput } from '../../ui/MomentInput.tsx';
import { InfusionFields } from './InfusionFields.tsx';
import { LabFields } from './LabFields.tsx';
import type { FormField, ObservationForm } from './observationForm.ts';
import { SampleFields } from './SampleFields.tsx';
import { StudyEventFields } from './StudyEventFields.tsx';
import { TreatmentFields } from './TreatmentFields.tsx';
import { VitalFields } from './VitalFields.tsx';

export interface FieldsProps {
  readonly fields: ObservationForm['fields'];
  readonly set: (changed: Partial<Record<FormField, string>>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

interface FormFieldsProps {
  readonly form: ObservationForm;
  readonly clock: MomentClock;
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (form: ObservationForm) => void;
}

const AT_LABEL = {
  infusion: 'infusedAt',
  treatment: 'start',
  lab: 'time',
  vital: 'measuredAt',
  sample: 'time',
  'study-event': 'when',
} as const;

export function FormFields({ form, clock, errorOf, onChange }: FormFieldsProps) {
  const say = useWords('observations');
  const set: FieldsProps['set'] = (changed) => onChange({ ...form, fields: { ...form.fields, ...changed } });
  const unknownToo = form.kind === 'treatment' || form.kind === 'study-event';
  return (
    <>
      <KindFields kind={form.kind} fields={form.fields} set={set} errorOf={errorOf} />
      <MomentInput
        label={say(AT_LABEL[form.kind])}
        value={form.at}
        onChange={(at) => onChange({ ...form, at })}
        clock={clock}
        answers={unknownToo ? ['unknown'] : []}
        error={errorOf('at') ?? errorOf('start')}
      />
      {form.kind === 'treatment' && (
        <MomentInput
          label={say('end')}
          value={form.end}
          onChange={(end) => onChange({ ...form, end })}
          clock={clock}
          answers={['ongoing', 'unknown']}
          error={errorOf('end')}
        />
      )}
    </>
  );
}

function KindFields({ kind, ...props }: FieldsProps & { readonly kind: ObservationForm['kind'] }) {
  switch (kind) {
    case 'infusion':
      return <InfusionFields {...props} />;
    case 'treatment':
      return <TreatmentFields {...props} />;
    case 'lab':
      return <LabFields {...props} />;
    case 'vital':
      return <VitalFields {...props} />;
    case 'sample':
      return <SampleFields {...props} />;
    case 'study-event':
      return <StudyEventFields {...props} />;
  }
}
