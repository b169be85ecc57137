import type { RefObject } from 'react';
import { toCsv } from '../../../shared/format/toCsv.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { downloadPicture } from '../../charts/downloadPicture.ts';
import { useWords } from '../../i18n/useWords.ts';
import { downloadText } from '../../lib/downloadText.ts';
import { Button, SegmentedControl } from '../../ui/inputs.ts';
import { showToast } from '../../ui/showToast.ts';
import { LabChooser } from './LabChooser.tsx';
import { labChoices, labsText } from './labAnalytes.ts';
import classes from './Patient.module.css';
import { useCaptionParts } from './TimelineCaption.tsx';
import type { TimelineModel } from './timelineModel.ts';
import { useTimelineRows } from './timelineRows.ts';

/** What of the figure stands in the address. */
export interface FigureView {
  readonly axis?: 'days' | 'dates';
  readonly range?: 'first' | 'all';
  /** `null` = the usual choice again. */
  readonly labs?: string | null;
}

interface FigureControlsProps {
  readonly view: PatientView;
  readonly model: TimelineModel;
  readonly figure: RefObject<HTMLDivElement | null>;
  readonly axis: 'days' | 'dates';
  readonly range: 'first' | 'all';
  /** Analytes with a strip. */
  readonly labs: readonly string[];
  readonly asTable: boolean;
  readonly onChange: (next: FigureView) => void;
  readonly onTable: (asTable: boolean) => void;
}

export function FigureControls(props: FigureControlsProps) {
  const { view, axis, range, labs, asTable, onChange, onTable } = props;
  const say = useWords('patient');
  return (
    <div className={classes.controls}>
      <SegmentedControl
        size="xs"
        aria-label={say('range')}
        value={range}
        data={[
          { value: 'first', label: say('rangeFirst') },
          { value: 'all', label: say('rangeAll') },
        ]}
        onChange={(next) => onChange({ range: next as 'first' | 'all' })}
      />
      <SegmentedControl
        size="xs"
        aria-label={say('axis')}
        value={axis}
        data={[
          { value: 'days', label: say('axisDays') },
          { value: 'dates', label: say('axisDates') },
        ]}
        onChange={(next) => onChange({ axis: next as 'days' | 'dates' })}
      />
      <LabChooser
        choices={labChoices(view.history.labs)}
        chosen={labs}
        onChange={(chosen) => onChange({ labs: chosen === null ? null : labsText(chosen) })}
      />
      <Button.Group>
        <Button variant="default" size="compact-sm" onClick={() => onTable(!asTable)} aria-pressed={asTable}>
          {say(asTable ? 'asFigure' : 'asTable')}
        </Button>
        <Exports {...props} />
      </Button.Group>
    </div>
  );
}

function Exports({ view, model, figure }: FigureControlsProps) {
  const say = useWords('patient');
  const shell = useWords('shell');
  const { header, cells } = useTimelineRows(model);
  const caption = useCaptionParts(view, model);
  const fileName = `${view.trial.registryId}-${view.history.subject.subjectNumber}-${view.asOf.seq}`;

  const picture = {
    title: `${view.trial.registryId} · ${say('figureTitle', { number: view.history.subject.subjectNumber })}`,
    caption: [caption.join(' · ')],
  };

  /** The link carries the change number, so that it shows the same tomorrow. */
  async function copyLink(): Promise<void> {
    const url = new URL(window.location.href);
    url.searchParams.set('asOf', String(view.asOf.seq));
    await navigator.clipboard.writeText(url.toString());
    showToast({ title: say('copyLink'), message: say('linkCopied'), closeLabel: shell('close') });
  }

  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => downloadText(`${fileName}.csv`, 'text/csv', toCsv(header, cells))}
      >
        {say('csv')}
      </Button>
      {(['svg', 'png'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          size="compact-sm"
          onClick={() => void downloadPicture(figure.current, format, fileName, picture)}
        >
          {say(format)}
        </Button>
      ))}
      <Button variant="default" size="compact-sm" onClick={() => printFigure(figure.current)}>
        {say('print')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => void copyLink()}>
        {say('copyLink')}
      </Button>
    </>
  );
}

/** Prints the figure with its caption and legend, not the tables under it. */
function printFigure(figure: HTMLElement | null): void {
  const section = figure?.closest('section');
  section?.setAttribute('data-printing', '');
  window.print();
  section?.removeAttribute('data-printing');
}
