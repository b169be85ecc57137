import { useMemo } from 'react';
import type { FigurePatient } from '../../../shared/figures/figureData.ts';
import { type SwimBar, type SwimLane, swimLanes } from '../../../shared/figures/swimLanes.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { TermCode } from '../../../shared/model/grade.ts';
import { SwimLanes } from '../../charts/swim-lanes/SwimLanes.tsx';
import type { DrawnLane } from '../../charts/swim-lanes/swimMarks.ts';
import { axisScale } from '../../charts/timeline/axisScale.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { SegmentedControl } from '../../ui/inputs.ts';
import { FigureFrame } from './FigureFrame.tsx';
import classes from './Figures.module.css';
import { SWIM_ORDERS } from './figureChoice.ts';
import type { FigureProps } from './figureProps.ts';
import { useRowNames } from './useRowNames.ts';
import { nextSelection } from './worstFirst.ts';

/** What happened to everybody. Source: [FIGURES §2.2]. */
export function SwimFigure(props: FigureProps) {
  const say = useWords('figures');
  const { view, filter, search, onSearch, selected, onSelect } = props;
  const order = search.order ?? 'dosing';
  const swim = useMemo(() => swimLanes(view.data, filter, order), [view.data, filter, order]);
  const drawn = useDrawnLanes(props, swim.lanes);
  const { fromDay, toDay } = view.protocol.dltWindow;
  const scale = axisScale('all', { firstDay: swim.firstDay, windowEndDay: toDay, lastDay: swim.lastDay });
  const leftOut = [
    ...(swim.unplaced === 0 ? [] : [say('leftOutUnplaced', { n: swim.unplaced })]),
    ...(swim.undecidable === 0 ? [] : [say('leftOutUndecidable', { n: swim.undecidable })]),
  ];
  const { order: _, ...dosing } = search;
  return (
    <FigureFrame
      figure={props}
      title={say('name.lanes')}
      numbers={useSwimNumbers(props, swim.lanes)}
      counted={{ patients: swim.lanes.length, leftOut }}
      drawn
    >
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={say('orderBy')}
          value={order}
          data={SWIM_ORDERS.map((value) => ({ value, label: say(`order.${value}`) }))}
          onChange={(next) =>
            onSearch(next === 'dosing' ? dosing : { ...search, order: next as Exclude<typeof order, 'dosing'> })
          }
        />
      </div>
      <SwimLanes
        label={say('name.lanes')}
        lanes={drawn}
        scale={scale}
        axisTitle={say('axisDays')}
        window={{ fromDay, toDay, label: say('windowLabel', { from: fromDay, to: toDay }) }}
        selected={selected}
        onPress={(number, isAdding) => onSelect(nextSelection(selected, [number], isAdding))}
      />
      <p className={classes.note}>{say('lanesNote')}</p>
    </FigureFrame>
  );
}

/** Treatments that are drawn, with their sign. */
const SIGNS: Readonly<Partial<Record<FigurePatient['treatments'][number]['treatment'], string>>> = {
  tocilizumab: 'T',
  steroid: 'S',
  anakinra: 'A',
  vasopressor: 'V',
  oxygen: 'O',
};

function useDrawnLanes({ view: { data } }: FigureProps, lanes: readonly SwimLane[]): readonly DrawnLane[] {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const names = useRowNames(data);
  const titleOf = useBarTitle(data.events, data.terms);
  return lanes.map(({ patient: at, bars, worst }) => {
    const patient = data.patients[at]!;
    const { subjectNumber, doseLevel, sex, ageYears, followedTo, turns, state } = patient;
    const about = [names.level(doseLevel), ageYears === null ? '–' : String(ageYears), sex].join(' · ');
    return {
      number: subjectNumber,
      about,
      worstText: worst === 0 ? '' : say('gradeN', { grade: worst }),
      standing: vocabulary(`windowState.${state}`),
      bars: bars.map((bar) => ({ ...bar, ...titleOf(bar) })),
      ticks: patient.treatments.flatMap(({ treatment, from }) => {
        const sign = SIGNS[treatment];
        if (sign === undefined || Number.isNaN(from)) return [];
        return [
          {
            day: from,
            sign,
            title: `${vocabulary(`treatment.${treatment}`)} · ${say('dayN', { day: Math.floor(from) })}`,
          },
        ];
      }),
      death: turns.death ?? null,
      followedTo,
    };
  });
}

function useBarTitle(events: { readonly term: ArrayLike<number> }, terms: readonly { readonly termCode: TermCode }[]) {
  const say = useWords('figures');
  const language = useLanguage();
  const vocabulary = useWords('vocabulary');
  return (bar: SwimBar) => {
    const name = termName(terms[events.term[bar.event]!]!.termCode, language);
    const grade = bar.grade === 0 ? vocabulary('grade.not-graded') : say('gradeN', { grade: bar.grade });
    const end = bar.ending === 'known' ? String(Math.ceil(bar.to) - 1) : say(`ending.${bar.ending}`);
    const days = say('dayRange', { from: Math.floor(bar.from), to: end });
    const marks = [...(bar.isSerious ? [say('serious')] : []), ...(bar.dlt === null ? [] : [say(`dlt.${bar.dlt}`)])];
    return {
      short: bar.family === 'CRS' || bar.family === 'ICANS' ? bar.family : name,
      title: [name, grade, days, ...marks].join(' · '),
    };
  };
}

function useSwimNumbers({ view: { data } }: FigureProps, lanes: readonly SwimLane[]) {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const names = useRowNames(data);
  return {
    header: [
      say('patient'),
      say('doseLevel'),
      say('group'),
      say('term'),
      say('grade'),
      say('fromDay'),
      say('toDay'),
      say('ending'),
      say('count.serious'),
      say('count.dlt'),
    ],
    rows: lanes.flatMap(({ patient, bars }) => {
      const { subjectNumber, doseLevel } = data.patients[patient]!;
      const about = [subjectNumber, names.level(doseLevel)];
      if (bars.length === 0) return [[...about, say('noEvent'), '', '', '', '', '', '', '']];
      return bars.map((bar) => [
        ...about,
        vocabulary(`family.${bar.family}`),
        termName(data.terms[data.events.term[bar.event]!]!.termCode, language),
        bar.grade === 0 ? '?' : bar.grade,
        Math.floor(bar.from),
        bar.ending === 'known' ? Math.ceil(bar.to) - 1 : '',
        say(`ending.${bar.ending}`),
        bar.isSerious ? '1' : '',
        bar.dlt === null ? '' : say(`dlt.${bar.dlt}`),
      ]);
    }),
  };
}
