import { type ReactNode, useRef } from 'react';
import { toCsv } from '../../../shared/format/toCsv.ts';
import { useWords } from '../../i18n/useWords.ts';
import { downloadText } from '../../lib/downloadText.ts';
import { Caption } from '../../ui/Caption.tsx';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import { Section } from '../../ui/Section.tsx';
import { downloadPicture, type PictureFormat } from '../downloadPicture.ts';
import { FigureTable } from './FigureTable.tsx';
import type { FigureNumbers } from './figureNumbers.ts';

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
  /** Stands where the figure would; nothing of it leaves as a picture. */
  readonly empty?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every figure: title, table, CSV, picture, link, caption. Source: [FIGURES §1, Beside each figure]. */
export function FigureSheet(props: FigureSheetProps) {
  const { title, numbers, caption, fileName, isTable, drawn, empty, children } = props;
  const paper = useRef<HTMLDivElement>(null);
  const isEmpty = empty !== undefined;
  const picture = (format: PictureFormat) => void downloadPicture(paper.current, format, fileName, { title, caption });
  return (
    <Section
      title={title}
      flush
      aside={<FigureTools {...props} {...(drawn && !isTable && !isEmpty ? { onPicture: picture } : {})} />}
    >
      <div ref={paper} className="vigil-figure" data-paper>
        {empty}
        {!isEmpty && (isTable ? <FigureTable label={title} numbers={madeOf(numbers)} /> : children)}
      </div>
      <Caption parts={caption} />
    </Section>
  );
}

const madeOf = (numbers: FigureSheetProps['numbers']): FigureNumbers =>
  typeof numbers === 'function' ? numbers() : numbers;

function downloadCsv(fileName: string, { header, rows }: FigureNumbers): void {
  downloadText(fileName, 'text/csv', toCsv(header, rows));
}

function FigureTools(
  props: Pick<FigureSheetProps, 'numbers' | 'fileName' | 'href' | 'isTable' | 'onTable'> & {
    readonly onPicture?: (format: PictureFormat) => void;
  },
) {
  const { numbers, fileName, href, isTable, onTable, onPicture } = props;
  const say = useWords('figures');
  const shell = useWords('shell');
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="table" size={13} />}
        onClick={() => onTable(!isTable)}
      >
        {isTable ? say('asFigure') : shell('asTable')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => downloadCsv(`${fileName}.csv`, madeOf(numbers))}>
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
