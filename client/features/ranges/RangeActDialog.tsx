import { useMutation } from '@tanstack/react-query';
import type { ReferenceRange } from '../../../shared/model/referenceRange.ts';
import type { RangeView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { TextInput } from '../../ui/inputs.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { RangeFields } from './RangeFields.tsx';
import { formOfRange } from './rangeForm.ts';
import { useRangeChange, useRangeFailure } from './useRangeChange.ts';
import { useRangeForm } from './useRangeForm.ts';

export interface RangeAct {
  readonly kind: 'change' | 'end' | 'void';
  readonly of: RangeView;
}

interface RangeActDialogProps {
  readonly act: RangeAct;
  readonly ranges: readonly ReferenceRange[];
  readonly onClose: () => void;
}

/** A range changes only with a reason, like every regulated value. */
export function RangeActDialog(props: RangeActDialogProps) {
  return props.act.kind === 'void' ? <VoidDialog {...props} /> : <CorrectDialog {...props} />;
}

function CorrectDialog({ act: { kind, of }, ranges, onClose }: RangeActDialogProps) {
  const say = useWords('ranges');
  const failureText = useRangeFailure();
  const { requestId, options } = useRangeChange(onClose);
  const correct = useMutation(trpc.range.correct.mutationOptions(options));
  const { rangeId, siteId, analyte } = of.range;
  const others = ranges.filter((one) => one.rangeId !== rangeId);
  const { form, setForm, errorOf, submit } = useRangeForm(formOfRange(of.range), siteId, others);
  const isEnd = kind === 'end';

  function confirm(reason: string): void {
    const range = submit();
    if (range === undefined) return;
    correct.mutate({ requestId, rangeId, expectedVersion: of.version, range, reason });
  }

  return (
    <ReasonDialog
      opened
      title={say(isEnd ? 'endTitle' : 'changeTitle', { analyte })}
      confirmLabel={say(isEnd ? 'end' : 'save')}
      busy={correct.isPending}
      error={correct.error === null ? undefined : failureText(correct.error)}
      onClose={onClose}
      onConfirm={confirm}
    >
      {isEnd ? (
        <TextInput
          label={say('lastDay')}
          description={say('dateHint')}
          autoComplete="off"
          value={form.validTo}
          error={errorOf('validTo')}
          onChange={(event) => setForm({ ...form, validTo: event.currentTarget.value })}
        />
      ) : (
        <RangeFields form={form} onChange={setForm} errorOf={errorOf} isChange />
      )}
    </ReasonDialog>
  );
}

function VoidDialog({ act: { of }, onClose }: RangeActDialogProps) {
  const say = useWords('ranges');
  const failureText = useRangeFailure();
  const { requestId, options } = useRangeChange(onClose);
  const change = useMutation(trpc.range.void.mutationOptions(options));
  const { rangeId, analyte } = of.range;
  return (
    <ReasonDialog
      opened
      title={say('voidTitle', { analyte })}
      confirmLabel={say('void')}
      busy={change.isPending}
      error={change.error === null ? undefined : failureText(change.error)}
      onClose={onClose}
      onConfirm={(reason) => change.mutate({ requestId, rangeId, expectedVersion: of.version, reason })}
    >
      <p>{say('voidText')}</p>
    </ReasonDialog>
  );
}
