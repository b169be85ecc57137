import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { OverviewView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSession } from '../../lib/useSession.ts';
import { Button, Input, SegmentedControl, Select, TextInput } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import classes from './Enrol.module.css';
import { type EnrolForm, nextNumber, readEnrol } from './enrolForm.ts';
import { useEnrol } from './useEnrol.ts';

interface EnrolFieldsProps {
  readonly trialId: TrialId;
  readonly onClose: () => void;
}

export function EnrolFields({ trialId, onClose }: EnrolFieldsProps) {
  const query = useQuery(trpc.trial.overview.queryOptions({ trialId }));
  return (
    <QueryGate query={query}>
      {(overview) => <Form overview={overview as OverviewView} trialId={trialId} onClose={onClose} />}
    </QueryGate>
  );
}

function Form({ overview, trialId, onClose }: EnrolFieldsProps & { readonly overview: OverviewView }) {
  const say = useWords('enrol');
  const vocabulary = useWords('vocabulary');
  const errorText = useErrorText();
  const sites = useSession().sites.filter((site) => site.trialId === trialId);
  const taken = useMemo(() => overview.rows.map(({ subject }) => subject.subjectNumber), [overview]);
  const [form, setForm] = useState<EnrolForm>(() => firstForm(sites, taken));
  const [tried, setTried] = useState(false);
  const enrol = useEnrol(trialId, onClose);
  const read = readEnrol(form, taken);
  const set = (changed: Partial<EnrolForm>) => setForm({ ...form, ...changed });
  const errorOf = (field: keyof EnrolForm) => {
    const trouble = tried && !read.ok ? read.troubles[field] : undefined;
    return trouble === undefined ? undefined : say(`trouble.${trouble}`);
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (read.ok) enrol.mutate(read.value);
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Notice icon="lock">{say('numbersOnly')}</Notice>
      {sites.length > 1 && (
        <Select
          label={say('site')}
          data={sites.map(({ siteId, code, name }) => ({ value: String(siteId), label: `${code} ${name}` }))}
          value={form.siteId}
          allowDeselect={false}
          onChange={(siteId) => {
            const code = sites.find((site) => String(site.siteId) === siteId)?.code ?? '';
            set({ siteId: siteId ?? '', subjectNumber: nextNumber(code, taken) });
          }}
          error={errorOf('siteId')}
        />
      )}
      <TextInput
        label={say('number')}
        description={say('numberHint')}
        value={form.subjectNumber}
        onChange={(event) => set({ subjectNumber: event.currentTarget.value })}
        error={errorOf('subjectNumber')}
        autoComplete="off"
        data-autofocus
      />
      <Choice
        label={say('sex')}
        value={form.sex}
        options={(['F', 'M', 'U'] as const).map((value) => ({ value, label: vocabulary(`sex.${value}`) }))}
        error={errorOf('sex')}
        onChange={(sex) => set({ sex: sex as EnrolForm['sex'] })}
      />
      <TextInput
        label={say('age')}
        description={say('ageHint')}
        inputMode="numeric"
        value={form.ageYears}
        onChange={(event) => set({ ageYears: event.currentTarget.value })}
        error={errorOf('ageYears')}
        autoComplete="off"
      />
      <Select
        label={say('doseLevel')}
        data={overview.protocol.doseLevels.map(({ name, cellsE6PerKg }) => ({
          value: name,
          label: say('doseLevelOption', { name, cells: cellsE6PerKg }),
        }))}
        value={form.doseLevel === '' ? null : form.doseLevel}
        placeholder={say('notAssigned')}
        clearable
        onChange={(doseLevel) => set({ doseLevel: doseLevel ?? '' })}
      />
      <Choice
        label={say('transplant')}
        value={form.priorAlloTransplant}
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: say(`answer.${value}`) }))}
        error={undefined}
        onChange={(answer) => set({ priorAlloTransplant: answer as EnrolForm['priorAlloTransplant'] })}
      />
      {enrol.error !== null && <Notice tone="alarm">{errorText(enrol.error)}</Notice>}
      <Button type="submit" loading={enrol.isPending}>
        {say('submit')}
      </Button>
    </form>
  );
}

function firstForm(
  sites: readonly { readonly siteId: number; readonly code: string }[],
  taken: readonly string[],
): EnrolForm {
  const [site] = sites;
  return {
    siteId: site === undefined ? '' : String(site.siteId),
    subjectNumber: site === undefined ? '' : nextNumber(site.code, taken),
    sex: '',
    ageYears: '',
    doseLevel: '',
    priorAlloTransplant: 'unknown',
  };
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, error, onChange }: ChoiceProps) {
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      <div>
        <SegmentedControl aria-label={label} data={[...options]} value={value} onChange={onChange} />
      </div>
    </Input.Wrapper>
  );
}
