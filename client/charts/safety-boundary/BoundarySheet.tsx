import type { ReactNode } from 'react';
import type { CohortBoundary } from '../../../shared/cohort/boundaryOf.ts';
import { useWords } from '../../i18n/useWords.ts';
import { FigureSheet } from '../figure-sheet/FigureSheet.tsx';
import classes from './BoundaryFigure.module.css';
import { BoundaryFigure } from './BoundaryFigure.tsx';

interface BoundarySheetProps {
  readonly boundary: CohortBoundary;
  /** All dosed patients of the trial; those who are not evaluable are not on the way walked so far. */
  readonly dosed: number;
  /** What stands before and after the population. */
  readonly cut: string;
  readonly origin: readonly string[];
  /** Last day of the DLT window. */
  readonly windowDay: number;
  readonly fileName: string;
  readonly href: string;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  readonly children?: ReactNode;
}

/** The boundary in its sheet: the staircase patient by patient is the table behind it. Source: [FIGURES §1, Beside each figure]. */
export function BoundarySheet({ boundary, dosed, cut, origin, windowDay, children, ...sheet }: BoundarySheetProps) {
  const say = useWords('cohort');
  const figures = useWords('figures');
  const { evaluableOnly } = boundary.standing;
  const outside = dosed - evaluableOnly.total;
  return (
    <FigureSheet
      {...sheet}
      title={say('boundary')}
      numbers={useBoundaryNumbers(boundary)}
      caption={[
        cut,
        say('captionPopulation', { n: dosed, day: windowDay }),
        outside === 0 ? figures('captionNothingLeftOut') : say('boundaryLeftOut', { count: outside }),
        ...origin,
      ]}
      drawn
    >
      <div className={classes.body}>
        <BoundaryFigure boundary={boundary} />
        {children}
      </div>
    </FigureSheet>
  );
}

function useBoundaryNumbers({ stopAtOrAbove, comparison, path }: CohortBoundary) {
  const say = useWords('cohort');
  return {
    header: [
      say('boundaryX'),
      say('boundaryY'),
      `${say('stopAt')}: ${say('thisRule')}`,
      `${say('stopAt')}: ${say('pocock')}`,
    ],
    rows: stopAtOrAbove.map((bound, index) => [
      index + 1,
      path.find(({ evaluable }) => evaluable === index + 1)?.dlts ?? '',
      bound ?? '–',
      comparison.stopAtOrAbove[index] ?? '–',
    ]),
  };
}
