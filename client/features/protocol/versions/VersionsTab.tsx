import { useState } from 'react';
import { formatInstant } from '../../../../shared/format/formatInstant.ts';
import type { ProtocolLine } from '../../../../shared/model/protocolViews.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { screenZone } from '../../../lib/screenZone.ts';
import { mayIn, useSession } from '../../../lib/useSession.ts';
import { Button } from '../../../ui/inputs.ts';
import { Section } from '../../../ui/Section.tsx';
import classes from '../Protocol.module.css';
import type { TabProps } from '../protocolView.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { CompareVersions } from './CompareVersions.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** Every version with its life and its signature, and what any two say otherwise. */
export function VersionsTab(props: TabProps) {
  const { page, trialId } = props;
  const say = useWords('protocol');
  const [approving, setApproving] = useState<ProtocolLine | null>(null);
  const [withdrawing, setWithdrawing] = useState<ProtocolLine | null>(null);
  return (
    <div className={classes.stack}>
      <Section title={say('versions')} flush>
        <table className={classes.items}>
          <thead>
            <tr>
              <th scope="col">{say('column.version')}</th>
              <th scope="col">{say('column.state')}</th>
              <th scope="col">{say('column.effectiveAt')}</th>
              <th scope="col">{say('column.signature')}</th>
              <th scope="col">{say('column.history')}</th>
              <th scope="col">{say('column.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {page.versions.map((line) => (
              <VersionRow
                key={line.id}
                line={line}
                {...props}
                onApprove={() => setApproving(line)}
                onWithdraw={() => setWithdrawing(line)}
              />
            ))}
          </tbody>
        </table>
      </Section>
      <CompareVersions {...props} />
      {approving !== null && (
        <ApproveDialog
          trialId={trialId}
          line={approving}
          effective={page.effective}
          onClose={() => setApproving(null)}
        />
      )}
      {withdrawing !== null && <WithdrawDialog line={withdrawing} onClose={() => setWithdrawing(null)} />}
    </div>
  );
}

interface RowProps extends TabProps {
  readonly line: ProtocolLine;
  readonly onApprove: () => void;
  readonly onWithdraw: () => void;
}

function VersionRow({ line, page, trialId, onView, onApprove, onWithdraw }: RowProps) {
  const say = useWords('protocol');
  const session = useSession();
  const zone = screenZone();
  const may = (action: 'protocol.edit' | 'protocol.approve' | 'protocol.withdraw' | 'protocol.bench') =>
    !page.asOf.past && mayIn(session, action, trialId);
  const { id, label, state, basedOn, effectiveAt } = line;
  const isAwaited = state === 'draft' || state === 'approved';
  return (
    <tr data-state={state}>
      <th scope="row">
        {label}
        {basedOn !== null && <span className={classes.second}>{say('basedOn', { label: basedOn })}</span>}
      </th>
      <td>
        <span className={classes.tag} data-state={state}>
          {say(`state.${state}`)}
        </span>
      </td>
      <td>{effectiveAt === null ? say('noMoment') : formatInstant(effectiveAt, zone)}</td>
      <td>
        <SignatureText line={line} />
      </td>
      <td>
        <History line={line} />
      </td>
      <td className={classes.cellActs}>
        {state === 'draft' && may('protocol.edit') && (
          <Button size="compact-xs" variant="default" onClick={() => onView({ tab: 'workbench', version: id })}>
            {say('edit')}
          </Button>
        )}
        {isAwaited && may('protocol.bench') && (
          <Button size="compact-xs" variant="default" onClick={() => onView({ tab: 'bench', version: id })}>
            {say('toBench')}
          </Button>
        )}
        {state === 'draft' && may('protocol.approve') && (
          <Button size="compact-xs" onClick={onApprove}>
            {say('approve')}
          </Button>
        )}
        {isAwaited && may('protocol.withdraw') && (
          <Button size="compact-xs" variant="default" onClick={onWithdraw}>
            {say('withdraw')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function SignatureText({ line: { id, signature } }: { readonly line: ProtocolLine }) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  if (signature === null) return id === 0 ? say('setUpWith') : say('unsigned');
  const { name, role, at, standing, contentHash } = signature;
  return (
    <>
      {say('signedBy', { name, role: vocabulary(`role.${role as 'medical-monitor'}`) })}
      <span className={classes.second}>{formatInstant(at, screenZone())}</span>
      <span className={classes.second} data-standing={standing} title={contentHash}>
        {say(`signature.${standing}`)} · {contentHash.slice(0, 12)}
      </span>
    </>
  );
}

function History({ line: { steps } }: { readonly line: ProtocolLine }) {
  const say = useWords('protocol');
  const zone = screenZone();
  return (
    <ol className={classes.plain}>
      {steps.map(({ state, at, by, role, reason }) => (
        <li key={`${state} ${at}`}>
          {say('step', {
            state: say(`state.${state}`),
            by: role === 'system' ? say('byClock') : by,
            at: formatInstant(at, zone),
          })}
          {reason !== '' && <span className={classes.second}>{reason}</span>}
        </li>
      ))}
    </ol>
  );
}
