import { useMemo } from 'react';
import { type Kinetics, kinetics, type ProductCourse } from '../../../../shared/figures/measured/kinetics.ts';
import { formatNumber } from '../../../../shared/format/formatNumber.ts';
import { FigureTable } from '../../../charts/figure-sheet/FigureTable.tsx';
import { LabLines } from '../../../charts/lab-lines/LabLines.tsx';
import { labDays } from '../../../charts/lab-lines/labDays.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { EmptyState } from '../../../ui/FiveStates.tsx';
import { FigureFrame } from '../FigureFrame.tsx';
import classes from '../Figures.module.css';
import { COURSE_PARTS } from '../figureChoice.ts';
import { patientChoice } from '../patientChoice.ts';
import { nextSelection } from '../worstFirst.ts';
import { CrsRows } from './CrsRows.tsx';
import { KineticsSettingsNote } from './KineticsSettingsNote.tsx';
import type { MeasuredProps } from './measuredProps.ts';
import { PartSwitch } from './PartSwitch.tsx';
import { SummaryList } from './SummaryList.tsx';
import { useLeftOutWords } from './useLeftOutWords.ts';
import { useLines } from './useLines.ts';
import { useSummaryWords } from './useSummaryWords.ts';

/** CAR copies over time with the days of CRS under them; Cmax and what else is read from the course. */
export function ProductFigure(props: MeasuredProps) {
  const say = useWords('measured');
  const figures = useWords('figures');
  const leftOutWords = useLeftOutWords();
  const { measured, filter, search, selected, onSearch, onSelect, view } = props;
  const course = useMemo(
    () => kinetics(measured, filter, view.protocol.kinetics),
    [measured, filter, view.protocol.kinetics],
  );
  const numbers = useProductNumbers(props, course);
  const lines = useLines(measured, course.patients);
  const of = course.patients.length;
  return (
    <FigureFrame
      figure={props}
      title={say('productTitle')}
      numbers={numbers}
      counted={{ patients: of, leftOut: leftOutWords(course.leftOut) }}
      measured
      drawn
    >
      <PartSwitch label={say('whichCourse')} parts={COURSE_PARTS} shown="product" search={search} onSearch={onSearch} />
      <p className={classes.counted}>
        {[say('sampledOf', { n: course.sampled, of }), say('stillSeenN', { n: course.stillSeen })].join(' · ')}
      </p>
      {lines.length === 0 ? (
        <EmptyState title={say('emptyProduct')}>
          <p>{say('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <LabLines
            label={say('productTitle')}
            lines={lines}
            chosen={selected}
            bands={NO_BANDS}
            scale="log"
            unit={say('unit.product')}
            axisTitle={figures('axisDays')}
            cutDay={null}
            onChoose={(id, isAdding) => onSelect(nextSelection(selected, [id], isAdding))}
          />
          <CrsRows figure={props} scale={labDays(lines, null)} />
          <ProductSummary course={course} endDay={view.protocol.kinetics.areaEndDay} />
        </>
      )}
      <FigureTable label={say('perPatient')} numbers={numbers} choice={patientChoice(props)} />
      <KineticsSettingsNote figure={props} part="product" />
    </FigureFrame>
  );
}

const NO_BANDS = [] as const;

function ProductSummary({ course, endDay }: { readonly course: Kinetics; readonly endDay: number }) {
  const say = useWords('measured');
  const words = useSummaryWords();
  const rows: readonly (readonly [string, string])[] = [
    [say('sum.peak'), words.geometric(course.peak)],
    [say('sum.tmax'), words.median(course.peakTime)],
    [say('sum.area', { day: endDay }), words.geometric(course.areaToEnd)],
    [say('sum.tlast'), words.median(course.lastQuantifiableTime)],
    [say('sum.halfLife'), words.median(course.halfLife)],
  ];
  return <SummaryList rows={rows} />;
}

function useProductNumbers({ measured, view }: MeasuredProps, { patients }: Kinetics) {
  const say = useWords('measured');
  const figures = useWords('figures');
  return {
    header: [
      figures('patient'),
      figures('doseLevel'),
      say('samples'),
      say('cmax'),
      say('tmax'),
      say('area', { day: view.protocol.kinetics.areaEndDay }),
      say('covered'),
      say('tlast'),
      say('halfLife'),
      say('halfLifeNote'),
    ],
    patients: patients.map(({ patient }) => measured.cohort.patients[patient]!.subjectNumber),
    rows: patients.map(({ patient, result }) => {
      const { subjectNumber, doseLevel } = measured.cohort.patients[patient]!;
      const who = [subjectNumber, doseLevel ?? figures('notAssigned')];
      if (result === null) return [...who, say('noSample'), '', '', '', '', '', '', ''];
      const { samples, belowLimit, peakTime, lastQuantifiableTime, areaToEnd, areaToEndStatus, terminal } = result;
      const covered = [
        say(`coverage.${areaToEndStatus}`),
        ...(result.assumedAbsentAtStart && areaToEnd !== null ? [say('assumedAbsent')] : []),
      ];
      return [
        ...who,
        `${samples} (${belowLimit})`,
        peakText(result),
        peakTime === null ? '' : String(peakTime),
        areaToEnd === null ? '' : Number(areaToEnd.toPrecision(4)),
        covered.join(', '),
        lastQuantifiableTime === null
          ? ''
          : result.isStillSeen
            ? say('atLeast', { n: lastQuantifiableTime })
            : String(lastQuantifiableTime),
        terminal === null ? say('noHalfLife') : formatNumber(terminal.halfLifeDays, 3),
        terminal === null
          ? ''
          : terminal.warnings.length === 0
            ? say('reliable')
            : terminal.warnings.map((warning) => say(`warning.${warning}`)).join(', '),
      ];
    }),
  };

  function peakText({ peak, peakTime, isPeakAtLeast }: ProductCourse): string | number {
    if (peak === null || peakTime === null) return say('belowLimitOnly');
    return isPeakAtLeast ? say('atLeast', { n: formatNumber(peak) }) : Number(peak.toPrecision(6));
  }
}
