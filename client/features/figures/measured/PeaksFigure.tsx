import { useMemo } from 'react';
import {
  BILIRUBIN_LINE,
  ENZYME_LINE,
  type LabSafety,
  type LiverPoint,
  labSafety,
  liverPath,
  NO_POINT_REASONS,
  QUADRANTS,
} from '../../../../shared/figures/measured/labSafety.ts';
import { formatNumber } from '../../../../shared/format/formatNumber.ts';
import { LogScatter } from '../../../charts/log-scatter/LogScatter.tsx';
import { useWords } from '../../../i18n/useWords.ts';
import { EmptyState } from '../../../ui/FiveStates.tsx';
import { FigureFrame } from '../FigureFrame.tsx';
import classes from '../Figures.module.css';
import { LIVER_PARTS } from '../figureChoice.ts';
import { nextSelection } from '../worstFirst.ts';
import type { MeasuredProps } from './measuredProps.ts';
import { PartSwitch } from './PartSwitch.tsx';
import { useLeftOutWords } from './useLeftOutWords.ts';

/** Peak ALT or AST against peak bilirubin, in multiples of the upper limit. Source: [FIGURES §2.11]. */
export function PeaksFigure(props: MeasuredProps) {
  const say = useWords('measured');
  const leftOutWords = useLeftOutWords();
  const { measured, filter, search, onSearch } = props;
  const safety = useMemo(() => labSafety(measured, filter), [measured, filter]);
  const of = safety.counted.length;
  const leftOut = [
    ...NO_POINT_REASONS.flatMap((reason) =>
      safety.without[reason].length === 0
        ? []
        : [`${say(`noPoint.${reason}`)}: ${say('nOf', { n: safety.without[reason].length, of })}`],
    ),
    ...(safety.noLimit === 0 ? [] : [say('leftOutNoLimit', { n: safety.noLimit })]),
    ...leftOutWords(safety.leftOut),
  ];
  return (
    <FigureFrame
      figure={props}
      title={say('part.peaks')}
      numbers={usePeakNumbers(props, safety)}
      counted={{ patients: of, leftOut }}
      measured
      drawn
    >
      <PartSwitch label={say('whichLiver')} parts={LIVER_PARTS} shown="peaks" search={search} onSearch={onSearch} />
      <Quadrants figure={props} safety={safety} />
      {safety.points.length === 0 ? (
        <EmptyState title={say('emptyLiver')}>
          <p>{say('emptyText')}</p>
        </EmptyState>
      ) : (
        <PeakDrawing figure={props} points={safety.points} />
      )}
      <p className={classes.note}>{say('liverNote')}</p>
    </FigureFrame>
  );
}

function Quadrants({ figure, safety }: { readonly figure: MeasuredProps; readonly safety: LabSafety }) {
  const say = useWords('measured');
  const { measured, selected, onSelect } = figure;
  const of = safety.counted.length;
  const groups = [
    ...QUADRANTS.map((quadrant) => ({ name: say(`quadrant.${quadrant}`), patients: safety.quadrants[quadrant] })),
    ...NO_POINT_REASONS.map((reason) => ({ name: say(`noPoint.${reason}`), patients: safety.without[reason] })),
  ];
  return (
    <ul className={classes.quadrants}>
      {groups.map(({ name, patients }) => {
        const numbers = patients.map((at) => measured.cohort.patients[at]!.subjectNumber);
        return (
          <li key={name}>
            {`${name}: `}
            <button
              type="button"
              className={classes.count}
              disabled={numbers.length === 0}
              aria-label={`${name}: ${say('nOf', { n: numbers.length, of })}`}
              onClick={(event) => onSelect(nextSelection(selected, numbers, event.shiftKey))}
            >
              {say('nOf', { n: numbers.length, of })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function PeakDrawing({ figure, points }: { readonly figure: MeasuredProps; readonly points: readonly LiverPoint[] }) {
  const say = useWords('measured');
  const label = usePointLabel(figure);
  const { measured, selected, onSelect } = figure;
  const numberOf = (patient: number) => measured.cohort.patients[patient]!.subjectNumber;
  const chosen = points.filter(({ patient }) => selected.has(numberOf(patient)));
  const paths = chosen.map(({ patient }) => ({
    id: numberOf(patient),
    points: liverPath(measured, patient).map(({ day, enzymeTimes, bilirubinTimes }) => ({
      x: enzymeTimes,
      y: bilirubinTimes,
      label: String(day),
    })),
  }));
  const without = paths.filter((path) => path.points.length === 0);
  return (
    <>
      <LogScatter
        label={say('part.peaks')}
        points={points.map((point) => ({
          id: numberOf(point.patient),
          x: point.enzyme.times,
          y: point.bilirubin.times,
          isLimit: point.enzyme.bound !== 0 || point.bilirubin.bound !== 0,
          title: label(point),
          isNamed: point.quadrant !== 'neither' || points.length <= FEW_NAMES,
        }))}
        paths={paths}
        chosen={selected}
        xTitle={say('enzymeAxis')}
        yTitle={say('bilirubinAxis')}
        xLine={ENZYME_LINE}
        yLine={BILIRUBIN_LINE}
        lineLabel={(n) => say('enzymeLine', { n })}
        onChoose={(id, isAdding) => onSelect(nextSelection(selected, [id], isAdding))}
      />
      {without.map(({ id }) => (
        <p key={id} className={classes.note}>
          {say('noPath', { number: id })}
        </p>
      ))}
    </>
  );
}

/** With more points names would lie over each other. */
const FEW_NAMES = 8;

function usePointLabel({ measured }: MeasuredProps) {
  const say = useWords('measured');
  return ({ patient, enzyme, bilirubin }: LiverPoint) =>
    say('pointLabel', {
      number: measured.cohort.patients[patient]!.subjectNumber,
      enzyme: enzyme.of,
      enzymeTimes: formatNumber(enzyme.times, 3),
      enzymeDay: enzyme.day,
      bilirubinTimes: formatNumber(bilirubin.times, 3),
      bilirubinDay: bilirubin.day,
    });
}

function usePeakNumbers({ measured }: MeasuredProps, { counted, points, without }: LabSafety) {
  const say = useWords('measured');
  const figures = useWords('figures');
  return {
    header: [
      figures('patient'),
      figures('doseLevel'),
      say('peakOf'),
      say('peakAlt'),
      say('peakDay'),
      say('peakBili'),
      say('biliDay'),
      say('standing'),
    ],
    patients: counted.map((patient) => measured.cohort.patients[patient]!.subjectNumber),
    rows: counted.map((patient) => {
      const { subjectNumber, doseLevel } = measured.cohort.patients[patient]!;
      const who = [subjectNumber, doseLevel ?? figures('notAssigned')];
      const point = points.find((one) => one.patient === patient);
      if (point === undefined) {
        const reason = NO_POINT_REASONS.find((one) => without[one].includes(patient))!;
        return [...who, '', '', '', '', '', say(`noPoint.${reason}`)];
      }
      const { enzyme, bilirubin, quadrant } = point;
      const rounded = (times: number) => Number(times.toPrecision(3));
      return [
        ...who,
        enzyme.of,
        rounded(enzyme.times),
        enzyme.day,
        rounded(bilirubin.times),
        bilirubin.day,
        say(`quadrant.${quadrant}`),
      ];
    }),
  };
}
