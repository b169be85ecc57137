import { formatInstant } from '../../../../shared/format/formatInstant.ts';
import type { ProtocolLine } from '../../../../shared/model/protocolViews.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { useErrorText } from '../../../lib/failureText.ts';
import { screenZone } from '../../../lib/screenZone.ts';
import { mayIn, useSession } from '../../../lib/useSession.ts';
import { Caption } from '../../../ui/Caption.tsx';
import { EmptyState } from '../../../ui/FiveStates.tsx';
import { Button, Select } from '../../../ui/inputs.ts';
import { Progress } from '../../../ui/layout.ts';
import { Notice } from '../../../ui/Notice.tsx';
import classes from '../Protocol.module.css';
import type { TabProps } from '../protocolView.ts';
import { useVersionName } from '../useVersionName.ts';
import { BenchResult } from './BenchResult.tsx';
import { type BenchRun, useBench } from './useBench.ts';

/** Runs a version over the patients there are, before it takes effect: who changes, and why. */
export function BenchTab(props: TabProps) {
  const say = useWords('protocol');
  const session = useSession();
  const lines = props.page.versions.filter(({ state }) => state === 'draft' || state === 'approved');
  if (!mayIn(session, 'protocol.bench', props.trialId)) return <EmptyState title={say('bench.notYours')} />;
  if (lines.length === 0) return <EmptyState title={say('bench.noDraft')} />;
  return <Bench {...props} lines={lines} />;
}

function Bench({ trialId, page, view, onView, lines }: TabProps & { readonly lines: readonly ProtocolLine[] }) {
  const say = useWords('protocol');
  const nameOf = useVersionName();
  const { run, start, cancel } = useBench(trialId);
  const chosen = lines.find(({ id }) => id === view.version) ?? lines[0]!;
  return (
    <div className={classes.stack}>
      <p className={classes.text}>{say('bench.explain', { label: page.effective.version })}</p>
      <div className={classes.tools}>
        <Select
          label={say('bench.version')}
          allowDeselect={false}
          data={lines.map((line) => ({ value: String(line.id), label: nameOf(line) }))}
          value={String(chosen.id)}
          onChange={(id) => onView({ version: Number(id) })}
        />
        {run?.state === 'running' ? (
          <Button variant="default" onClick={cancel}>
            {say('bench.cancel')}
          </Button>
        ) : (
          <Button onClick={() => void start(chosen.id)}>{say('bench.run')}</Button>
        )}
      </div>
      {run !== null && <Outcome run={run} trialId={trialId} page={page} />}
    </div>
  );
}

function Outcome({ run, trialId, page }: Pick<TabProps, 'trialId' | 'page'> & { readonly run: BenchRun }) {
  const say = useWords('protocol');
  const errorText = useErrorText();
  const { state, done, total, changed, frozen, error } = run;
  const counts = { changed: changed.length, done, total };
  return (
    <section className={classes.stack} aria-live="polite" aria-busy={state === 'running'}>
      {state === 'running' && (
        <div>
          <p className={classes.text}>{say('bench.running', counts)}</p>
          <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={say('bench.progress')} />
        </div>
      )}
      {state === 'cancelled' && <Notice tone="strong">{say('bench.cancelled', counts)}</Notice>}
      {state === 'failed' && <Notice tone="alarm">{errorText(error)}</Notice>}
      {state === 'done' && (
        <p className={classes.verdict} role="status">
          {changed.length === 0 ? say('bench.nobody', counts) : say('bench.changes', counts)}
        </p>
      )}
      {changed.length > 0 && <BenchResult changed={changed} trialId={trialId} protocol={page.effective} />}
      {frozen !== undefined && (
        <Caption parts={[say('bench.caption', { seq: frozen.seq, at: formatInstant(frozen.at, screenZone()) })]} />
      )}
    </section>
  );
}
