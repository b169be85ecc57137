import { useState } from 'react';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { Button, Checkbox } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Badge } from '../../ui/surfaces.ts';
import { BaselineTable } from './BaselineTable.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { gradeCounts } from './gradeCounts.ts';
import { gradeSheet } from './gradeSheet.ts';
import classes from './Labs.module.css';
import type { SavedBlock } from './SavedLabs.tsx';
import { SheetNotes } from './SheetNotes.tsx';
import { SheetPages } from './SheetPages.tsx';
import { SheetTable } from './SheetTable.tsx';
import { useSaveLabs } from './useSaveLabs.ts';
import type { Sheet } from './useSheet.ts';

interface SheetStepProps {
  readonly view: PatientView;
  readonly sheet: Sheet;
  readonly onSaved: (block: SavedBlock) => void;
}

/** Rows on screen at once, and rows one save may have. */
const PAGE_ROWS = 100;
const MAX_ROWS = 1000;

/** The rows with their grades; all are saved together, and only when none is in doubt. */
export function SheetStep({ view, sheet, onSaved }: SheetStepProps) {
  const say = useWords('labs');
  const errorText = useErrorText();
  const { act, lines, grades, isSettled, restart } = sheet;
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [page, setPage] = useState(0);
  const [asked, setAsked] = useState<'restart' | 'columnsAgain' | null>(null);
  const save = useSaveLabs(view.history.subject.subjectId);

  const taken = lines.filter(({ isOut }) => !isOut);
  const open = taken.filter(({ lab }) => lab === null);
  const values = taken.flatMap(({ lab }) => (lab === null ? [] : [lab]));
  const canSave = open.length === 0 && values.length > 0 && values.length <= MAX_ROWS;
  const looked = onlyOpen
    ? lines.filter(({ lab, isOut, remarks }) => !isOut && (lab === null || remarks.length > 0))
    : lines;
  const last = Math.max(0, Math.ceil(looked.length / PAGE_ROWS) - 1);
  const shown = Math.min(page, last);

  function submit(): void {
    if (!canSave || save.isPending) return;
    save.mutate(values, {
      onSuccess: (answer) =>
        onSaved({ ...answer, counts: gradeCounts(taken, gradeSheet(lines, view.history, view.protocol)) }),
    });
  }

  return (
    <>
      <SheetNotes view={view} sheet={sheet} />
      <Section
        title={say('rowsTitle')}
        aside={<Badge variant="outline">{`CTCAE ${view.trial.ctcaeVersion}`}</Badge>}
        flush
      >
        <div className={classes.bar}>
          <span role="status">
            {say('rowCount', { count: values.length })}
            {open.length > 0 && ` · ${say('openCount', { count: open.length })}`}
            {lines.length > taken.length && ` · ${say('outCount', { count: lines.length - taken.length })}`}
          </span>
          <Checkbox
            size="xs"
            label={say('onlyOpen')}
            checked={onlyOpen}
            onChange={(event) => {
              setOnlyOpen(event.currentTarget.checked);
              setPage(0);
            }}
          />
          <SheetPages page={shown} last={last} size={PAGE_ROWS} total={looked.length} onPage={setPage} />
        </div>
        <SheetTable
          view={view}
          lines={looked.slice(shown * PAGE_ROWS, (shown + 1) * PAGE_ROWS)}
          all={lines}
          grades={grades}
          isSettled={isSettled}
          act={act}
          onSave={submit}
        />
        <div className={classes.foot}>
          <Button variant="default" size="xs" onClick={() => act({ kind: 'add' })}>
            {say('addRow')}
          </Button>
          <Button variant="default" size="xs" onClick={() => setAsked('columnsAgain')}>
            {say('columnsAgain')}
          </Button>
          <Button variant="default" size="xs" onClick={() => setAsked('restart')}>
            {say('restart')}
          </Button>
          <span className={classes.grow} />
          {open.length > 0 && <span className={classes.quiet}>{say('openFirst', { count: open.length })}</span>}
          {values.length > MAX_ROWS && <span className={classes.quiet}>{say('tooMany', { max: MAX_ROWS })}</span>}
          <Button disabled={!canSave} loading={save.isPending} onClick={submit}>
            {say('save', { count: values.length })}
          </Button>
        </div>
        {save.isPending && (
          <p className={classes.bodyText} role="status">
            {say('saving', { count: values.length })}
          </p>
        )}
        {save.error !== null && (
          <div className={classes.bodyText}>
            <Notice tone="alarm" title={say('notSaved')}>
              {errorText(save.error)}
            </Notice>
          </div>
        )}
      </Section>
      {asked !== null && (
        <ConfirmDialog
          title={say(`${asked}Title`)}
          text={say(`${asked}Text`)}
          confirm={say(asked)}
          onClose={() => setAsked(null)}
          onConfirm={() => (asked === 'restart' ? restart() : act({ kind: 'columns-again' }))}
        />
      )}
      <BaselineTable view={view} baselines={grades.baselines} />
    </>
  );
}
