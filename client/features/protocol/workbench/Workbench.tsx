import { useState } from 'react';
import { formatInstant } from '../../../../shared/format/formatInstant.ts';
import type { Instant } from '../../../../shared/model/dates.ts';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import type { ProtocolVersionView } from '../../../../shared/model/protocolViews.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { useErrorText } from '../../../lib/failureText.ts';
import { screenZone } from '../../../lib/screenZone.ts';
import { findingText } from '../../../ui/EntryNotes.tsx';
import { Button } from '../../../ui/inputs.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DiffList } from '../DiffList.tsx';
import classes from '../Protocol.module.css';
import type { TabProps } from '../protocolView.ts';
import { EditorPane } from './EditorPane.tsx';
import type { ErrorOf } from './fields.tsx';
import { ItemList, type ItemRef } from './ItemList.tsx';
import { useWorkbench } from './useWorkbench.ts';

interface WorkbenchProps {
  readonly version: ProtocolVersionView;
  readonly effective: Protocol;
  readonly onView: TabProps['onView'];
}

/** The items of a draft, the one being edited beside them, and what the draft says otherwise so far. */
export function Workbench({ version, effective, onView }: WorkbenchProps) {
  const say = useWords('protocol');
  const findingWords = useWords('findings');
  const bench = useWorkbench(version);
  const [open, setOpen] = useState<ItemRef>({ kind: 'settings' });
  const { protocol, findings } = bench;
  const errorOf: ErrorOf = (path) => {
    const found = findings.find((one) => one.path === path);
    return found === undefined ? undefined : findingText(found, findingWords);
  };
  return (
    <>
      <Notes bench={bench} saved={version.protocol} />
      <div className={classes.bar}>
        <Button onClick={() => bench.submit()} loading={bench.isSaving} disabled={!bench.isChanged}>
          {say('workbench.save')}
        </Button>
        <Button
          variant="default"
          disabled={bench.isChanged}
          onClick={() => onView({ tab: 'bench', version: version.line.id })}
        >
          {say('toBench')}
        </Button>
        <span role="status" className={classes.text}>
          {bench.isChanged ? say('workbench.unsaved') : say('workbench.saved')}
          {' · '}
          {say('workbench.findings', {
            errors: findings.filter(({ severity }) => severity === 'F').length,
            warnings: findings.filter(({ severity }) => severity === 'W').length,
          })}
        </span>
      </div>
      <div className={classes.bench}>
        <ItemList protocol={protocol} findings={findings} open={open} onOpen={setOpen} onChange={bench.change} />
        <EditorPane open={open} protocol={protocol} onChange={bench.change} errorOf={errorOf} />
      </div>
      <Section title={say('workbench.soFar', { label: effective.version })}>
        <DiffList before={effective} after={protocol} />
      </Section>
    </>
  );
}

function Notes({ bench, saved }: { readonly bench: ReturnType<typeof useWorkbench>; readonly saved: Protocol }) {
  const say = useWords('protocol');
  const errorText = useErrorText();
  const { conflict, error, restoredAt, tried, findings, takeSaved, submit } = bench;
  const blocking = tried && findings.some(({ severity }) => severity === 'F');
  return (
    <>
      {restoredAt !== null && (
        <Notice action={<Discard onClick={takeSaved} />}>
          {say('workbench.restored', { at: formatInstant(restoredAt as Instant, screenZone()) })}
        </Notice>
      )}
      {conflict !== undefined && (
        <Notice tone="alarm" title={say('workbench.conflict')}>
          <DiffList before={saved} after={bench.protocol} />
          <div className={classes.acts}>
            <Discard onClick={takeSaved} />
            <Button size="compact-xs" onClick={() => submit(conflict)}>
              {say('workbench.keepMine')}
            </Button>
          </div>
        </Notice>
      )}
      {error !== null && <Notice tone="alarm">{errorText(error)}</Notice>}
      {blocking && <Notice tone="strong">{say('workbench.incomplete')}</Notice>}
    </>
  );
}

function Discard({ onClick }: { readonly onClick: () => void }) {
  const say = useWords('protocol');
  return (
    <Button size="compact-xs" variant="default" onClick={onClick}>
      {say('workbench.discard')}
    </Button>
  );
}
