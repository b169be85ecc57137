import { useState } from 'react';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { LoadingState } from '../../ui/FiveStates.tsx';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import classes from './Labs.module.css';
import { PasteStep } from './PasteStep.tsx';
import { type SavedBlock, SavedLabs } from './SavedLabs.tsx';
import { SheetStep } from './SheetStep.tsx';
import { useSheet } from './useSheet.ts';

/** The steps of a block: paste it, say what its columns are where they do not, and go through its rows. */
export function LabEntry({ view }: { readonly view: PatientView }) {
  const say = useWords('labs');
  const sheet = useSheet(view);
  const [saved, setSaved] = useState<SavedBlock | null>(null);
  const { state, act, isReady, restart, restoredAt } = sheet;

  function done(block: SavedBlock): void {
    restart();
    setSaved(block);
  }

  if (!isReady) return <LoadingState />;
  if (saved !== null) return <SavedLabs view={view} saved={saved} onMore={() => setSaved(null)} />;
  return (
    <div className={classes.stack}>
      {restoredAt !== null && state.text !== '' && (
        <Notice
          icon="clock"
          action={
            <Button size="compact-xs" variant="default" onClick={restart}>
              {say('discard')}
            </Button>
          }
        >
          {say('restored', { at: formatInstant(restoredAt as Instant, view.site.zone) })}
        </Notice>
      )}
      {state.plan === null && <PasteStep onBlock={(text) => act({ kind: 'block', text })} />}
      {state.plan !== null && state.rows.length === 0 && <ColumnsStep state={state} act={act} onRestart={restart} />}
      {state.rows.length > 0 && <SheetStep view={view} sheet={sheet} onSaved={done} />}
    </div>
  );
}
