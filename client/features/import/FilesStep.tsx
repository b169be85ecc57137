import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ImportReport } from '../../../shared/model/importReport.ts';
import { GRADING_SCALES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { readFile } from '../../lib/readFile.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { trpcClient } from '../../lib/trpc.ts';
import { Button, FileInput, Select, TextInput } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Import.module.css';

/** The files, and what no file says: the clock of the sites, the scale of the grades, and at times the study. */
export function FilesStep({ onReport }: { readonly onReport: (report: ImportReport | null) => void }) {
  const say = useWords('importing');
  const shell = useWords('shell');
  const errorText = useErrorText();
  const [files, setFiles] = useState<File[]>([]);
  const [zone, setZone] = useState(screenZone);
  const [scale, setScale] = useState<(typeof GRADING_SCALES)[number]>('unknown');
  const [study, setStudy] = useState('');
  const prepare = useMutation({
    mutationFn: async () =>
      trpcClient.import.prepare.mutate({
        files: await Promise.all(files.map(readFile)),
        zone,
        scale,
        ...(study.trim() !== '' && { study: study.trim() }),
      }),
    onSuccess: onReport,
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    onReport(null);
    prepare.mutate();
  }

  return (
    <Section title={say('filesTitle')}>
      <form className={classes.files} onSubmit={submit}>
        <FileInput
          label={say('files')}
          description={say('filesHint')}
          placeholder={say('files')}
          multiple
          clearable
          clearButtonProps={{ 'aria-label': shell('clearFiles') }}
          accept=".csv,text/csv"
          value={files}
          onChange={setFiles}
          valueComponent={() => <span>{say('filesChosen', { count: files.length })}</span>}
        />
        <Select
          label={say('zone')}
          description={say('zoneHint')}
          searchable
          allowDeselect={false}
          data={Intl.supportedValuesOf('timeZone')}
          value={zone}
          onChange={(value) => setZone(value ?? zone)}
          limit={50}
        />
        <Select
          label={say('scale')}
          allowDeselect={false}
          data={GRADING_SCALES.map((value) => ({ value, label: value === 'unknown' ? say('scaleUnknown') : value }))}
          value={scale}
          onChange={(value) => setScale(GRADING_SCALES.find((one) => one === value) ?? 'unknown')}
        />
        <TextInput
          label={say('studyName')}
          description={say('studyNameHint')}
          maxLength={40}
          value={study}
          onChange={(event) => setStudy(event.currentTarget.value)}
        />
        <Button type="submit" disabled={files.length === 0} loading={prepare.isPending}>
          {say('prepare')}
        </Button>
      </form>
      {prepare.error !== null && <Notice tone="alarm">{errorText(prepare.error)}</Notice>}
    </Section>
  );
}
