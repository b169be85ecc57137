import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { type CsvCell, toCsv } from '../../../shared/format/toCsv.ts';
import { downloadPicture, type PictureFormat } from '../../charts/downloadPicture.ts';
import { useWords } from '../../i18n/useWords.ts';
import { downloadText } from '../../lib/downloadText.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { Caption } from '../../ui/Caption.tsx';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { FilteredState } from '../../ui/FiveStates.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import { Section } from '../../ui/Section.tsx';
import { withFilter } from './FigureFilters.tsx';
import { FigureTable } from './FigureTable.tsx';
import type { FigureProps } from './figureProps.ts';
import { useFilterWords } from './useFilterWords.ts';

/** The numbers behind a figure, cell by cell as it shows them. */
export interface FigureNumbers {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

interface FigureFrameProps {
  readonly figure: FigureProps;
  readonly title: string;
  readonly numbers: FigureNumbers;
  /** How many of what is counted, and how many records are left out and why. */
  readonly counted: { readonly patients: number; readonly leftOut: readonly string[] };
  /** A figure that is drawn and can leave as a picture; a table of figures cannot. */
  readonly drawn: boolean;
  readonly children: ReactNode;
}

/** What stands around every figure: title, table, CSV, picture, link, caption. Source: [FIGURES §1, Beside each figure]. */
export function FigureFrame({ figure, title, numbers, counted, drawn, children }: FigureFrameProps) {
  const say = useWords('figures');
  const paper = useRef<HTMLDivElement>(null);
  const { view, search, filter, onSearch } = figure;
  const caption = useCaption(figure, counted);
  const asTable = search.as === 'table';
  const nobody = counted.patients === 0;
  const picture = (format: PictureFormat) =>
    void downloadPicture(paper.current, format, `${view.trial.registryId}-${search.figure ?? 'incidence'}`, {
      title,
      caption,
    });
  return (
    <Section
      title={title}
      flush
      aside={
        <FigureTools
          figure={figure}
          numbers={numbers}
          {...(drawn && !asTable && !nobody ? { onPicture: picture } : {})}
        />
      }
    >
      <div ref={paper} className="vigil-figure" data-paper>
        {nobody && <FilteredState onClear={() => onSearch(withFilter(search, undefined))} />}
        {!nobody && (asTable ? <FigureTable label={title} numbers={numbers} /> : children)}
      </div>
      <Caption parts={caption} />
    </Section>
  );

  function useCaption(
    { view: { asOf, trial, protocol } }: FigureProps,
    { patients, leftOut }: FigureFrameProps['counted'],
  ) {
    const words = useFilterWords(filter);
    return [
      say(asOf.past ? 'captionPast' : 'captionCut', { seq: asOf.seq, at: formatInstant(asOf.at, screenZone()) }),
      say(`captionPopulation.${filter.population}`, { n: patients }),
      words === '' ? say('captionNoFilter') : say('captionFilter', { filter: words }),
      leftOut.length === 0 ? say('captionNothingLeftOut') : leftOut.join(' · '),
      say('captionDay0'),
      say('captionDictionary', { version: trial.ctcaeVersion, protocol: protocol.version }),
      ...(trial.simulated ? [say('captionSimulated')] : []),
    ];
  }
}

function FigureTools(props: {
  readonly figure: FigureProps;
  readonly numbers: FigureNumbers;
  readonly onPicture?: (format: PictureFormat) => void;
}) {
  const { figure, numbers, onPicture } = props;
  const { search, view, onSearch } = figure;
  const say = useWords('figures');
  const shell = useWords('shell');
  const router = useRouter();
  const { href } = router.buildLocation({
    to: '/trials/$trialId/figures',
    params: { trialId: view.trial.trialId },
    search: { ...search, asOf: view.asOf.seq },
  });
  const { as, ...figureSearch } = search;
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="table" size={13} />}
        onClick={() => onSearch(as === 'table' ? figureSearch : { ...search, as: 'table' })}
      >
        {as === 'table' ? say('asFigure') : shell('asTable')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() =>
          downloadText(
            `${view.trial.registryId}-${search.figure ?? 'incidence'}.csv`,
            'text/csv',
            toCsv(numbers.header, numbers.rows),
          )
        }
      >
        CSV
      </Button>
      {onPicture !== undefined &&
        (['svg', 'png'] as const).map((format) => (
          <Button key={format} variant="default" size="compact-sm" onClick={() => onPicture(format)}>
            {format.toUpperCase()}
          </Button>
        ))}
      <CopyTextButton
        text={`${window.location.origin}${href}`}
        label={shell('copyLink')}
        icon="link"
        explanation={shell('linkExplain')}
      />
    </Group>
  );
}
