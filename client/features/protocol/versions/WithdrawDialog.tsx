import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProtocolLine } from '../../../../shared/model/protocolViews.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { useErrorText } from '../../../lib/failureText.ts';
import { newRequestId } from '../../../lib/newRequestId.ts';
import { trpc } from '../../../lib/trpc.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';

export function WithdrawDialog({ line, onClose }: { readonly line: ProtocolLine; readonly onClose: () => void }) {
  const say = useWords('protocol');
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const [requestId] = useState(newRequestId);
  const withdraw = useMutation(
    trpc.protocol.withdraw.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.protocol.pathKey() });
        onClose();
      },
    }),
  );
  return (
    <ReasonDialog
      opened
      title={say('withdrawTitle', { label: line.label })}
      confirmLabel={say('withdraw')}
      busy={withdraw.isPending}
      error={withdraw.error === null ? undefined : errorText(withdraw.error)}
      onConfirm={(reason) => withdraw.mutate({ requestId, versionId: line.id, expectedVersion: line.version, reason })}
      onClose={onClose}
    >
      <p>{say('withdrawText')}</p>
    </ReasonDialog>
  );
}
