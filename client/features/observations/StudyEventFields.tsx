import { DEATH_CAUSES, MARROW_FINDINGS, STUDY_EVENTS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Select, TextInput } from '../../ui/inputs.ts';
import type { FieldsProps } from './FormFields.tsx';
import { tellsOfMarrow } from './observationForm.ts';

export function StudyEventFields({ fields, set, errorOf }: FieldsProps) {
  const say = useWords('observations');
  const vocabulary = useWords('vocabulary');
  return (
    <>
      <Select
        label={say('event')}
        data={STUDY_EVENTS.map((event) => ({ value: event, label: vocabulary(`studyEvent.${event}`) }))}
        value={fields.event}
        allowDeselect={false}
        onChange={(event) => set({ event: event ?? '', cause: '', marrow: '' })}
        error={errorOf('event')}
        data-autofocus
      />
      {fields.event === 'death' && (
        <Select
          label={say('cause')}
          data={DEATH_CAUSES.map((cause) => ({ value: cause, label: vocabulary(`deathCause.${cause}`) }))}
          value={fields.cause === '' ? null : fields.cause}
          onChange={(cause) => set({ cause: cause ?? '' })}
          error={errorOf('cause')}
        />
      )}
      {tellsOfMarrow(fields.event) && (
        <Select
          label={say('marrow')}
          description={say('marrowHint')}
          placeholder={say('marrowNotSaid')}
          data={MARROW_FINDINGS.map((found) => ({ value: found, label: vocabulary(`marrow.${found}`) }))}
          value={fields.marrow === '' ? null : fields.marrow}
          clearable
          onChange={(found) => set({ marrow: found ?? '' })}
          error={errorOf('marrow')}
        />
      )}
      <TextInput
        label={say(fields.event === 'visit' ? 'detail.visit' : 'detail')}
        value={fields.detail}
        onChange={(event) => set({ detail: event.currentTarget.value })}
        error={errorOf('detail')}
      />
    </>
  );
}
