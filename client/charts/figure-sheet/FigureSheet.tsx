import { type ReactNode, useRef } from 'react';
import { toCsv } from '../../../shared/format/toCsv.ts';
import { useWords } from '../../i18n/useWords.ts';
import { downloadText } from '../../lib/downloadText.ts';
import { useStable } from '../../lib/useStable.ts';
import { Caption } from '../../ui/Caption.tsx';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import { Section } from '../../ui/Section.tsx';
import { Steady } from '../../ui/Steady.tsx';
import { downloadPicture, type PictureFormat } from '../downloadPicture.ts';
import classes from './FigureSheet.module.css';
import { FigureTable } from './FigureTable.tsx';
import type { FigureNumbers, PatientChoice } from './figureNumbers.ts';

interface FigureSheetProps {
  readonly title: string;
  /** Or how to make them: what nobody asks to see is not made. */
  readonly numbers: FigureNumbers | (() => FigureNumbers);
  /** Cut, population and N, filters, what is left out, dictionary. */
  readonly caption: readonly string[];
  /** Of the files that leave, without their ending. */
  readonly fileName: string;
  /** Path and parameters that bring this view back, as of the same moment. */
  readonly href: string;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  /** A figure that is drawn and can leave as a picture; a table of figures cannot. */
  readonly drawn: boolean;
  /** Of a table whose rows are patients. */
  readonly choice?: PatientChoice | undefined;
  /** Stands where the figure would; nothing of it leaves as a picture. */
  readonly empty?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every figure: title, table, CSV, picture, link, caption. Source: [FIGURES §1, Beside each figure]. */
export function FigureSheet(props: FigureSheetProps) {
  const { title, numbers, caption, fileName, href, isTable, onTable, drawn, choice, empty, children } = props;
  const paper = useRef<HTMLDivElement>(null);
  const isEmpty = empty !== undefined;
  const csv = useStable(() => csvOf(madeOf(numbers), caption));
  const act = useStable((what: FigureAct) => {
    switch (what) {
      case 'turn':
        return onTable(!isTable);
      case 'csv':
        return downloadText(`${fileName}.csv`, 'text/csv', csv());
      case 'svg':
      case 'png':
        return void downloadPicture(paper.current, what, fileName, { title, caption });
    }
  });
  return (
    <Section
      title={title}
      flush
      aside={
        <FigureTools href={href} isTable={isTable} isPicture={drawn && !isTable && !isEmpty} csv={csv} onAct={act} />
      }
    >
      <div ref={paper} className="vigil-figure" data-paper>
        {empty}
        {!isEmpty && (isTable ? <FigureTable label={title} numbers={madeOf(numbers)} choice={choice} /> : children)}
      </div>
      <Caption parts={caption} />
    </Section>
  );
}

const madeOf = (numbers: FigureSheetProps['numbers']): FigureNumbers =>
  typeof numbers === 'function' ? numbers() : numbers;

/** Below the numbers what the figure says of them: a file without its cut and its N can mean anything. Source: [FIGURES §1]. */
const csvOf = ({ header, rows }: FigureNumbers, caption: readonly string[]): string =>
  toCsv(header, [...rows, [], ...caption.map((part) => [part])]);

type FigureAct = 'turn' | 'csv' | PictureFormat;

interface FigureToolsProps {
  readonly href: string;
  readonly isTable: boolean;
  /** It can leave as a picture now. */
  readonly isPicture: boolean;
  readonly csv: () => string;
  readonly onAct: (what: FigureAct) => void;
}

function FigureTools({ href, isTable, isPicture, csv, onAct }: FigureToolsProps) {
  const say = useWords('figures');
  const shell = useWords('shell');
  return (
    <Group gap="xs" className={classes.tools ?? ''}>
      <Steady
        on={[isTable, isPicture, say, shell]}
        draw={() => (
          <>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<Icon name="table" size={13} />}
              onClick={() => onAct('turn')}
            >
              {isTable ? say('asFigure') : shell('asTable')}
            </Button>
            {(isPicture ? (['csv', 'svg', 'png'] as const) : (['csv'] as const)).map((format) => (
              <Button key={format} variant="default" size="compact-sm" onClick={() => onAct(format)}>
                {format.toUpperCase()}
              </Button>
            ))}
          </>
        )}
      />
      {isTable && <CopyTextButton text={csv} label={shell('copyCsv')} icon="copy" />}
      <CopyTextButton
        text={() => `${window.location.origin}${href}`}
        label={shell('copyLink')}
        icon="link"
        explanation={shell('linkExplain')}
      />
    </Group>
  );
}
