import { useMemo } from 'react';
import { NO_FILTER } from '../../../../shared/figures/figureFilter.ts';
import { type SwimBar, swimLanes } from '../../../../shared/figures/swimLanes.ts';
import type { Grade } from '../../../../shared/model/grade.ts';
import { SpanRows } from '../../../charts/lab-lines/SpanRows.tsx';
import type { AxisScale } from '../../../charts/timeline/axisScale.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { MoreRows } from '../../../ui/MoreRows.tsx';
import { useShownChosen } from '../../../ui/useShownRows.ts';
import classes from '../Figures.module.css';
import { nextSelection } from '../worstFirst.ts';
import type { MeasuredProps } from './measuredProps.ts';

interface CrsRowsProps {
  readonly figure: MeasuredProps;
  /** That of the lines above. */
  readonly scale: AxisScale;
}

/** The days of reported CRS under the course of the product, a row for each patient who had it. */
export function CrsRows({ figure, scale }: CrsRowsProps) {
  const say = useWords('measured');
  const figures = useWords('figures');
  const { measured, filter, selected, onSelect } = figure;
  const lanes = useMemo(
    () => swimLanes(measured.cohort, { ...NO_FILTER, ...filter }, 'dosing').lanes.filter(({ bars }) => bars.length > 0),
    [measured.cohort, filter],
  );
  const numberOf = (patient: number) => measured.cohort.patients[patient]!.subjectNumber;
  const { shown, rest, more } = useShownChosen(lanes, ({ patient }) => selected.has(numberOf(patient)));
  if (lanes.length === 0) return <p className={classes.note}>{say('noCrs')}</p>;
  return (
    <>
      <h3 className={classes.subtitle}>{say('crsDays')}</h3>
      <SpanRows
        label={say('crsDays')}
        scale={scale}
        chosen={selected}
        selectLabel={(number) => figures('selectPatient', { number })}
        onChoose={(id, isAdding) => onSelect(nextSelection(selected, [id], isAdding))}
        rows={shown.map(({ patient, bars }) => {
          const number = numberOf(patient);
          return {
            id: number,
            note: worstOf(bars),
            spans: bars.flatMap(({ segments, ending, to }) =>
              segments.map((segment) => ({
                from: segment.from,
                to: segment.to,
                grade: segment.grade as Grade | 0,
                isOpen: ending === 'ongoing' && segment.to === to,
                title: say('crsTitle', {
                  number,
                  grade: segment.grade === 0 ? '?' : segment.grade,
                  from: Math.floor(segment.from),
                  to: Math.ceil(segment.to) - 1,
                }),
              })),
            ),
          };
        })}
      />
      <MoreRows rest={rest.length} onMore={more} />
    </>
  );
}

/** The worst may be too short to bear its numeral. */
const worstOf = (bars: readonly SwimBar[]): string => {
  const grade = Math.max(...bars.map((bar) => bar.grade));
  return grade === 0 ? '?' : String(grade);
};
