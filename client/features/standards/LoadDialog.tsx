import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import { useWords } from '../../i18n/useWords.ts';
import { readFile } from '../../lib/readFile.ts';
import { trpcClient } from '../../lib/trpc.ts';
import { FileInput } from '../../ui/inputs.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { showToast } from '../../ui/showToast.ts';
import { useStandardsChange } from './useStandardsChange.ts';
import { useStandardsFailure } from './useStandardsFailure.ts';

/** Takes the official workbook in. A refusal says what, where and what to do; the file and the reason stay as typed. */
export function LoadDialog({ version, onClose }: { readonly version: CtcaeVersion; readonly onClose: () => void }) {
  const say = useWords('standards');
  const shell = useWords('shell');
  const failureText = useStandardsFailure();
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const { requestId, options } = useStandardsChange(onClose);
  const load = useMutation({
    mutationFn: async (asked: { readonly chosen: File; readonly reason: string }) => {
      const { name, base64 } = await readFile(asked.chosen);
      return trpcClient.standards.load.mutate({ requestId, version, fileName: name, base64, reason: asked.reason });
    },
    onSuccess: async ({ termCount }) => {
      await options.onSuccess();
      const message = say('loadDone', { version, count: termCount });
      showToast({ title: say('criteriaTitle'), message, closeLabel: shell('close') });
    },
  });

  function confirm(reason: string): void {
    setTried(true);
    if (file !== null) load.mutate({ chosen: file, reason });
  }

  return (
    <ReasonDialog
      opened
      title={say('loadTitle', { version })}
      confirmLabel={say('load')}
      busy={load.isPending}
      error={load.error === null ? undefined : `${say('refused.title')} ${failureText(load.error)}`}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{say('loadText')}</p>
      <FileInput
        label={say('file')}
        description={say('fileHint')}
        placeholder={say('file')}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        clearable
        clearButtonProps={{ 'aria-label': shell('clearFiles') }}
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          load.reset();
        }}
        error={tried && file === null ? say('fileMissing') : undefined}
      />
    </ReasonDialog>
  );
}
