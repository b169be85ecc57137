import { useQuery } from '@tanstack/react-query';
import type { TrialId } from '../../shared/model/ids.ts';
import { useWords } from '../i18n/useWords.ts';
import { trpc } from '../lib/trpc.ts';
import { Select } from './inputs.ts';

interface PatientChoiceProps {
  readonly trialId: TrialId;
  readonly value: string | null;
  readonly onChange: (subjectNumber: string | null) => void;
  /** A correction stays with its patient. */
  readonly fixed: boolean;
}

/** The patient: as on the page, or searched by number. */
export function PatientChoice({ trialId, value, onChange, fixed }: PatientChoiceProps) {
  const say = useWords('logEvent');
  const { data } = useQuery(trpc.trial.overview.queryOptions({ trialId }));
  const numbers = (data?.rows ?? []).map(({ subject }) => subject.subjectNumber);
  return (
    <Select
      label={say('patient')}
      data={value === null || numbers.includes(value) ? numbers : [value, ...numbers]}
      value={value}
      onChange={onChange}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      disabled={fixed}
      nothingFoundMessage={say('noSuchPatient')}
      {...(value === null ? { 'data-autofocus': true } : {})}
    />
  );
}
