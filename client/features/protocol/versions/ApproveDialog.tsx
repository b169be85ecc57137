import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '../../../../shared/format/formatInstant.ts';
import type { Instant } from '../../../../shared/model/dates.ts';
import type { InputFinding } from '../../../../shared/model/failure.ts';
import type { TrialId } from '../../../../shared/model/ids.ts';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import type { ProtocolLine } from '../../../../shared/model/protocolViews.ts';
import { isApprovable, validateProtocol } from '../../../../shared/protocol/validateProtocol.ts';
import { instantOf } from '../../../../shared/time/instant.ts';
import { partialInterval } from '../../../../shared/time/partialInterval.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { failureOf } from '../../../lib/failureOf.ts';
import { useErrorText } from '../../../lib/failureText.ts';
import { newRequestId } from '../../../lib/newRequestId.ts';
import { parseMoment } from '../../../lib/parseMoment.ts';
import { screenZone } from '../../../lib/screenZone.ts';
import { trpc } from '../../../lib/trpc.ts';
import { useMomentClock } from '../../../lib/useMomentClock.ts';
import { useSession } from '../../../lib/useSession.ts';
import { findingText } from '../../../ui/EntryNotes.tsx';
import { TextInput } from '../../../ui/inputs.ts';
import { ChoiceChips } from '../../../ui/OptionChips.tsx';
import { SignDialog } from '../../../ui/SignDialog.tsx';
import { showToast } from '../../../ui/showToast.ts';
import { DiffList } from '../DiffList.tsx';
import classes from '../Protocol.module.css';

interface ApproveDialogProps {
  readonly trialId: TrialId;
  readonly line: ProtocolLine;
  readonly effective: Protocol;
  readonly onClose: () => void;
}

/** What changes against the protocol in force, from when on, and the signature for it. */
export function ApproveDialog({ trialId, line, effective, onClose }: ApproveDialogProps) {
  const query = useQuery(trpc.protocol.version.queryOptions({ trialId, id: line.id }));
  if (query.data === undefined) return null;
  const { protocol, line: current } = query.data;
  return (
    <Approval line={current as ProtocolLine} protocol={protocol as Protocol} effective={effective} onClose={onClose} />
  );
}

interface ApprovalProps {
  readonly line: ProtocolLine;
  readonly protocol: Protocol;
  readonly effective: Protocol;
  readonly onClose: () => void;
}

function Approval({ line, protocol, effective, onClose }: ApprovalProps) {
  const say = useWords('protocol');
  const shell = useWords('shell');
  const session = useSession();
  const queryClient = useQueryClient();
  const refusedText = useRefusedText();
  const [requestId] = useState(newRequestId);
  const moment = useEffectiveAt();
  const findings = validateProtocol(protocol);
  const approve = useMutation(
    trpc.protocol.approve.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.protocol.pathKey() });
        showToast({ title: say('title'), message: say('approved', { label: line.label }), closeLabel: shell('close') });
        onClose();
      },
    }),
  );

  function sign({ password, reason }: { readonly password: string; readonly reason: string }) {
    const { effectiveAt } = moment;
    if (effectiveAt === undefined) return moment.insist();
    const { id: versionId, version: expectedVersion } = line;
    approve.mutate({ requestId, versionId, expectedVersion, effectiveAt, reason, password });
  }

  return (
    <SignDialog
      opened
      title={say('approveTitle', { label: line.label })}
      meaning={say('approveMeaning', { label: line.label })}
      signerName={session.name}
      confirmLabel={say('approveConfirm')}
      asksReason
      busy={approve.isPending}
      error={approve.error === null ? undefined : refusedText(approve.error)}
      onSign={sign}
      onClose={onClose}
    >
      <p className={classes.text}>{say('approveAgainst', { label: effective.version })}</p>
      <div className={classes.scroll}>
        <DiffList before={effective} after={protocol} />
      </div>
      {!isApprovable(findings) && <Obstacles protocol={protocol} findings={findings} />}
      <ChoiceChips
        label={say('effectiveAt')}
        options={[
          { value: 'now', label: say('atOnce') },
          { value: 'at', label: say('atMoment') },
        ]}
        value={moment.mode}
        onChange={moment.setMode}
      />
      {moment.mode === 'at' && (
        <TextInput
          label={say('moment')}
          description={moment.readBack ?? say('momentHint')}
          placeholder="2026-03-05 14:20"
          value={moment.text}
          onChange={(event) => moment.setText(event.currentTarget.value)}
          error={moment.error}
          autoComplete="off"
        />
      )}
    </SignDialog>
  );
}

/** What stands against an approval, each with the item it is about. */
function Obstacles({
  protocol,
  findings,
}: Pick<ApprovalProps, 'protocol'> & { readonly findings: readonly InputFinding[] }) {
  const say = useWords('protocol');
  const words = useWords('findings');
  const itemOf = (path: string): string => {
    const [name, index] = path.split('.');
    if (name !== 'rules' && name !== 'exclusions') return '';
    return `${protocol[name][Number(index)]?.id ?? ''}: `;
  };
  return (
    <div role="alert" className={classes.error}>
      <p>{say('notApprovable')}</p>
      <ul>
        {findings
          .filter(({ severity }) => severity === 'F')
          .map((found) => (
            <li key={`${found.ruleId} ${found.path}`}>
              {itemOf(found.path)}
              {findingText(found, words)}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** At once, or at a moment typed on this screen's clock; to the minute or the second. */
function useEffectiveAt() {
  const say = useWords('protocol');
  const zone = screenZone();
  const clock = useMomentClock(zone, null);
  const [mode, setMode] = useState<'now' | 'at'>('now');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const parsed = parseMoment(text, clock);
  const at = parsed === undefined || parsed.length < 16 ? undefined : instantOf(partialInterval(parsed, zone).fromMs);
  const effectiveAt: Instant | null | undefined = mode === 'now' ? null : at;
  return {
    mode,
    setMode,
    text,
    setText,
    effectiveAt,
    readBack: at === undefined ? undefined : formatInstant(at, zone),
    error: tried && effectiveAt === undefined ? say('momentBad') : undefined,
    insist: () => setTried(true),
  };
}

/** Why it was refused, with the cure. */
function useRefusedText(): (error: unknown) => string {
  const findings = useWords('findings');
  const errorText = useErrorText();
  return (error) => {
    const failure = failureOf(error);
    if (failure?.code !== 'INVALID') return errorText(error);
    const refusing = failure.findings.filter(({ severity }) => severity === 'F');
    return refusing.map((finding) => findingText(finding, findings)).join(' ');
  };
}
