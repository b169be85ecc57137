import { useMemo } from 'react';
import {
  type Cytopenias,
  cytopenias,
  type LowRun,
  type PatientCounts,
} from '../../../../shared/figures/measured/cytopenias.ts';
import { MEASURED_UNITS } from '../../../../shared/figures/measured/measuredFigureData.ts';
import { formatNumber } from '../../../../shared/format/formatNumber.ts';
import { gradeBands } from '../../../../shared/grading/labs/gradeBands.ts';
import { FigureTable } from '../../../charts/figure-sheet/FigureTable.tsx';
import { LabLines } from '../../../charts/lab-lines/LabLines.tsx';
import { labDays } from '../../../charts/lab-lines/labDays.ts';
import type { LabTick } from '../../../charts/lab-lines/labLine.ts';
import { SpanRows } from '../../../charts/lab-lines/SpanRows.tsx';
import { useWords } from '../../../i18n/useWords.ts';
import { EmptyState } from '../../../ui/FiveStates.tsx';
import { MoreRows } from '../../../ui/MoreRows.tsx';
import { useShownChosen } from '../../../ui/useShownRows.ts';
import { FigureFrame } from '../FigureFrame.tsx';
import classes from '../Figures.module.css';
import { COUNT_PARTS } from '../figureChoice.ts';
import { patientChoice } from '../patientChoice.ts';
import { nextSelection } from '../worstFirst.ts';
import type { MeasuredProps } from './measuredProps.ts';
import { PartSwitch } from './PartSwitch.tsx';
import { useLeftOutWords } from './useLeftOutWords.ts';
import { useLines } from './useLines.ts';

/** Neutrophils, platelets, haemoglobin in everybody, and how long they were low. Source: [FIGURES §2.8]. */
export function CountsFigure(props: MeasuredProps) {
  const say = useWords('measured');
  const leftOutWords = useLeftOutWords();
  const { measured, filter, search, onSearch, view } = props;
  const of = COUNT_PARTS.find((part) => part === search.part) ?? 'ANC';
  const counts = useMemo(() => cytopenias(measured, filter, of), [measured, filter, of]);
  const name = say(`part.${of}`);
  const leftOut = [
    ...leftOutWords(counts.leftOut),
    ...(counts.ungraded === 0 ? [] : [say('leftOutUngraded', { n: counts.ungraded })]),
  ];
  const numbers = useCountNumbers(props, counts);
  return (
    <FigureFrame
      figure={props}
      title={say('countsTitle', { name })}
      numbers={numbers}
      counted={{ patients: counts.patients.length, leftOut }}
      measured
      drawn
    >
      <PartSwitch label={say('whichCount')} parts={COUNT_PARTS} shown={of} search={search} onSearch={onSearch} />
      <CountSentence counts={counts} />
      {counts.patients.every(({ points }) => points.length === 0) ? (
        <EmptyState title={say('emptyCounts')}>
          <p>{say('emptyText')}</p>
        </EmptyState>
      ) : (
        <CountDrawing figure={props} counts={counts} name={name} />
      )}
      <FigureTable label={say('perPatient')} numbers={numbers} choice={patientChoice(props)} />
      <p className={classes.note}>{say('countsNote', { version: view.trial.ctcaeVersion })}</p>
    </FigureFrame>
  );
}

function CountSentence({ counts }: { readonly counts: Cytopenias }) {
  const say = useWords('measured');
  const of = counts.patients.length;
  const unmeasured = of - counts.measured;
  return (
    <p className={classes.counted}>
      {[
        say('severeOf', { n: counts.severe, of }),
        say('fourOf', { n: counts.lifeThreatening, of }),
        say('unresolvedOf', { n: counts.unresolved, of: counts.reached28 }),
        ...(unmeasured === 0 ? [] : [say('unmeasuredOf', { n: unmeasured, of })]),
      ].join(' · ')}
    </p>
  );
}

interface CountDrawingProps {
  readonly figure: MeasuredProps;
  readonly counts: Cytopenias;
  readonly name: string;
}

function CountDrawing({ figure, counts, name }: CountDrawingProps) {
  const say = useWords('measured');
  const figures = useWords('figures');
  const { measured, selected, onSelect, view } = figure;
  const { of, patients } = counts;
  const lines = useLines(measured, patients);
  const bands = useMemo(
    () => gradeBands(of, MEASURED_UNITS[of], NO_LIMITS, null, view.trial.ctcaeVersion, view.protocol.grading),
    [of, view.trial.ctcaeVersion, view.protocol.grading],
  );
  const choose = (id: string, isAdding: boolean) => onSelect(nextSelection(selected, [id], isAdding));
  const numberOf = ({ patient }: PatientCounts) => measured.cohort.patients[patient]!.subjectNumber;
  const { shown, rest, more } = useShownChosen(patients, (one) => selected.has(numberOf(one)));
  return (
    <>
      <LabLines
        label={say('countsTitle', { name })}
        lines={lines}
        chosen={selected}
        bands={bands}
        scale={of === 'HGB' ? 'linear' : 'log'}
        unit={say(`unit.${of}`)}
        axisTitle={figures('axisDays')}
        cutDay={null}
        ticks={useTreatmentTicks(figure)}
        onChoose={choose}
      />
      <h3 className={classes.subtitle}>{say('daysTitle')}</h3>
      <SpanRows
        label={say('daysLabel', { name })}
        scale={labDays(lines, null)}
        chosen={selected}
        selectLabel={(number) => figures('selectPatient', { number })}
        onChoose={choose}
        rows={shown.map((one) => ({
          id: numberOf(one),
          spans: spansOf(one, (grade, run) =>
            say('spanTitle', {
              number: numberOf(one),
              grade: grade === 3 ? say('orWorse', { grade }) : grade,
              from: run.fromDay,
              to: run.toDay - 1,
            }),
          ),
          note: one.severe.days === 0 ? '' : String(one.severe.days),
        }))}
      />
      <MoreRows rest={rest.length} onMore={more} />
      <p className={classes.note}>{say(selected.size === 0 ? 'chooseForTicks' : 'ticksOf')}</p>
    </>
  );
}

const NO_LIMITS = { lln: null, uln: null };

/** Days of grade 4 lie over those of grade 3. */
function spansOf({ severe, lifeThreatening }: PatientCounts, titleOf: (grade: 3 | 4, run: LowRun) => string) {
  const spans = (grade: 3 | 4, runs: readonly LowRun[]) =>
    runs.map((run) => ({ from: run.fromDay, to: run.toDay, grade, isOpen: run.isOpen, title: titleOf(grade, run) }));
  return [...spans(3, severe.runs), ...spans(4, lifeThreatening.runs)];
}

const SIGNS: Readonly<Record<string, string>> = {
  'g-csf': 'G',
  'platelet-transfusion': 'P',
  'red-cell-transfusion': 'R',
};

function useTreatmentTicks({ measured, selected }: MeasuredProps): readonly LabTick[] {
  const figures = useWords('figures');
  const vocabulary = useWords('vocabulary');
  return measured.cohort.patients
    .filter(({ subjectNumber }) => selected.has(subjectNumber))
    .flatMap(({ subjectNumber, treatments }) =>
      treatments.flatMap(({ treatment, from }) => {
        const sign = SIGNS[treatment];
        if (sign === undefined || Number.isNaN(from)) return [];
        const day = figures('dayN', { day: Math.floor(from) });
        return [{ day: from, sign, title: [subjectNumber, vocabulary(`treatment.${treatment}`), day].join(' · ') }];
      }),
    );
}

function useCountNumbers({ measured }: MeasuredProps, { of, patients }: Cytopenias) {
  const say = useWords('measured');
  const figures = useWords('figures');
  const grade = (value: number | null, isOpen: boolean) =>
    value === null ? say('none') : isOpen && value < 4 ? say('orHigher', { grade: value }) : String(value);
  return {
    header: [
      figures('patient'),
      figures('doseLevel'),
      `${say('nadir')}, ${say(`unit.${of}`)}`,
      say('days3'),
      say('days4'),
      say('onDay28'),
      say('lastResult'),
      say('earlyIcaht'),
      say('lateIcaht'),
    ],
    patients: patients.map(({ patient }) => measured.cohort.patients[patient]!.subjectNumber),
    rows: patients.map(({ patient, nadir, severe, lifeThreatening, at28, lastDay, icaht }) => {
      const { subjectNumber, doseLevel } = measured.cohort.patients[patient]!;
      const days = ({ days: n, runs }: typeof severe) =>
        runs.some(({ isOpen }) => isOpen) ? say('atLeast', { n }) : String(n);
      return [
        subjectNumber,
        doseLevel ?? figures('notAssigned'),
        nadir === null
          ? say('noValue')
          : `${nadir.bound === -1 ? '<' : ''}${formatNumber(nadir.value, 4)} (${nadir.day})`,
        lastDay === null ? say('noDays') : days(severe),
        lastDay === null ? say('noDays') : days(lifeThreatening),
        say(`at28.${at28}`, { day: lastDay ?? '' }),
        lastDay === null ? say('noDays') : figures('dayN', { day: lastDay }),
        grade(icaht.early, icaht.isEarlyOpen),
        grade(icaht.late, false),
      ];
    }),
  };
}
