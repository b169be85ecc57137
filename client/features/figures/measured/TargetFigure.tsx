import { useMemo } from 'react';
import { type Depletion, depletion, type TargetCourse } from '../../../../shared/figures/measured/kinetics.ts';
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

/** CD7+ cells over time: how deep they fell, how soon, and for how long. */
export function TargetFigure(props: MeasuredProps) {
  const say = useWords('measured');
  const figures = useWords('figures');
  const leftOutWords = useLeftOutWords();
  const { measured, filter, search, selected, onSearch, onSelect, view } = props;
  const { kinetics } = view.protocol;
  const course = useMemo(() => depletion(measured, filter, kinetics), [measured, filter, kinetics]);
  const numbers = useTargetNumbers(props, course);
  const lines = useLines(measured, course.patients);
  const of = course.patients.length;
  return (
    <FigureFrame
      figure={props}
      title={say('cd7Title')}
      numbers={numbers}
      counted={{ patients: of, leftOut: leftOutWords(course.leftOut) }}
      measured
      drawn
    >
      <PartSwitch label={say('whichCourse')} parts={COURSE_PARTS} shown="cd7" search={search} onSearch={onSearch} />
      <p className={classes.counted}>
        {[
          say('sampledOf', { n: course.sampled, of }),
          say('depletedOf', { threshold: kinetics.depletedBelow, n: course.depleted, of: course.sampled }),
          say('stillBelowN', { n: course.stillBelow }),
        ].join(' · ')}
      </p>
      {lines.length === 0 ? (
        <EmptyState title={say('emptyCd7')}>
          <p>{say('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <LabLines
            label={say('cd7Title')}
            lines={lines}
            chosen={selected}
            bands={NO_BANDS}
            scale="log"
            unit={say('unit.cd7')}
            axisTitle={figures('axisDays')}
            cutDay={null}
            threshold={{
              value: kinetics.depletedBelow,
              label: say('thresholdLabel', { n: kinetics.depletedBelow }),
            }}
            onChoose={(id, isAdding) => onSelect(nextSelection(selected, [id], isAdding))}
          />
          <CrsRows figure={props} scale={labDays(lines, null)} />
          <TargetSummary course={course} threshold={kinetics.depletedBelow} />
        </>
      )}
      <FigureTable label={say('perPatient')} numbers={numbers} choice={patientChoice(props)} />
      <KineticsSettingsNote figure={props} part="cd7" />
    </FigureFrame>
  );
}

const NO_BANDS = [] as const;

function TargetSummary({ course, threshold }: { readonly course: Depletion; readonly threshold: number }) {
  const say = useWords('measured');
  const words = useSummaryWords();
  const rows: readonly (readonly [string, string])[] = [
    [say('sum.nadir'), words.geometric(course.nadir)],
    [say('sum.nadirDay'), words.median(course.nadirDay)],
    [say('sum.firstBelow', { n: threshold }), words.median(course.firstDayBelow)],
    [say('sum.daysBelow', { n: threshold }), words.median(course.daysBelow)],
  ];
  return <SummaryList rows={rows} />;
}

function useTargetNumbers({ measured, view }: MeasuredProps, { patients }: Depletion) {
  const say = useWords('measured');
  const figures = useWords('figures');
  const n = view.protocol.kinetics.depletedBelow;
  return {
    header: [
      figures('patient'),
      figures('doseLevel'),
      say('cd7Baseline'),
      say('cd7Nadir'),
      say('change'),
      say('firstBelow', { n }),
      say('daysBelow', { n }),
    ],
    patients: patients.map(({ patient }) => measured.cohort.patients[patient]!.subjectNumber),
    rows: patients.map(({ patient, result }) => {
      const { subjectNumber, doseLevel } = measured.cohort.patients[patient]!;
      const who = [subjectNumber, doseLevel ?? figures('notAssigned')];
      if (result === null) return [...who, say('noSample'), '', '', '', ''];
      const { baseline, percentChange, firstDayBelow, daysBelow, isStillBelow } = result;
      return [
        ...who,
        baseline === null ? say('noBaseline') : Number(baseline.toPrecision(4)),
        nadirText(result),
        changeText(result, percentChange),
        firstDayBelow === null ? say('neverBelow') : String(firstDayBelow),
        daysBelow === null ? '' : isStillBelow ? say('stillBelow', { n: daysBelow }) : String(daysBelow),
      ];
    }),
  };

  function nadirText({ nadir, nadirDay, isNadirAtMost }: TargetCourse): string {
    if (nadir === null) return '';
    return `${isNadirAtMost ? '<' : ''}${formatNumber(nadir, 3)} (${nadirDay})`;
  }

  /** A nadir that is only a limit lets the change be at least that deep. */
  function changeText({ isNadirAtMost }: TargetCourse, percent: number | null): string {
    if (percent === null) return '';
    const text = formatNumber(percent, 4);
    return isNadirAtMost ? say('atMost', { n: text }) : text;
  }
}
