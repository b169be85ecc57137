import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { ReferenceRange } from '../../../shared/model/referenceRange.ts';
import type { Site } from '../../../shared/model/trial.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Modal } from '../../ui/surfaces.ts';
import { RangeFields } from './RangeFields.tsx';
import classes from './Ranges.module.css';
import { EMPTY_RANGE } from './rangeForm.ts';
import { useRangeChange, useRangeFailure } from './useRangeChange.ts';
import { useRangeForm } from './useRangeForm.ts';

interface AddRangeDialogProps {
  readonly site: Site;
  readonly ranges: readonly ReferenceRange[];
  readonly onClose: () => void;
}

export function AddRangeDialog({ site, ranges, onClose }: AddRangeDialogProps) {
  const say = useWords('ranges');
  const shell = useWords('shell');
  const failureText = useRangeFailure();
  const { requestId, options } = useRangeChange(onClose);
  const add = useMutation(trpc.range.add.mutationOptions(options));
  const { form, setForm, errorOf, submit } = useRangeForm(EMPTY_RANGE, site.siteId, ranges);

  function save(event: FormEvent): void {
    event.preventDefault();
    const range = submit();
    if (range !== undefined) add.mutate({ requestId, range });
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={say('addTitle', { code: site.code })}
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <form className={classes.form} onSubmit={save} noValidate>
        <RangeFields form={form} onChange={setForm} errorOf={errorOf} isChange={false} />
        {add.error !== null && <Notice tone="alarm">{failureText(add.error)}</Notice>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {say('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
