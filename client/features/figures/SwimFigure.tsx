import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { FigurePatient } from '../../../shared/figures/figureData.ts';
import { marksOf, type SwimBar, type SwimOutline, swimOutline } from '../../../shared/figures/swimLanes.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { TermCode } from '../../../shared/model/grade.ts';
import { SwimLanes } from '../../charts/swim-lanes/SwimLanes.tsx';
import type { DrawnLane } from '../../charts/swim-lanes/swimMarks.ts';
import { axisScale } from '../../charts/timeline/axisScale.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { useStable } from '../../lib/useStable.ts';
import { SegmentedControl } from '../../ui/inputs.ts';
import { Steady } from '../../ui/Steady.tsx';
import { FigureFrame, type FigureNumbers } from './FigureFrame.tsx';
import classes from './Figures.module.css';
import { SWIM_ORDERS } from './figureChoice.ts';
import type { FigureProps } from './figureProps.ts';
import { UnplacedEvents } from './UnplacedEvents.tsx';
import { useRowNames } from './useRowNames.ts';
import { nextSelection } from './worstFirst.ts';

/** What happened to everybody. Source: [FIGURES §2.2]. */
export function SwimFigure(props: FigureProps) {
  const say = useWords('figures');
  const { view, filter, search, onSearch, selected, onSelect } = props;
  const order = search.order ?? 'dosing';
  const swim = useMemo(() => swimOutline(view.data, filter, order), [view.data, filter, order]);
  const laneAt = useDrawnLanes(props, swim);
  const titleOf = useBarTitle(view.data.events, view.data.terms);
  const onOpen = useOpenRecord(props);
  const onPress = (number: string, isAdding: boolean, bar?: SwimBar) => {
    const record = bar && view.data.events.source[bar.event]!;
    const isSame = record !== undefined && search.event === record && !isAdding;
    // Another event of the one selected patient is meant, not nobody.
    const before = record === undefined || isAdding ? selected : new Set<string>();
    onSelect(isSame ? [] : nextSelection(before, [number], isAdding), record);
  };
  const { fromDay, toDay } = view.protocol.dltWindow;
  const { firstDay, lastDay } = swim;
  const scale = useMemo(() => axisScale('all', { firstDay, windowEndDay: toDay, lastDay }), [firstDay, toDay, lastDay]);
  const numbers = useSwimNumbers(props, swim);
  const leftOut = [
    ...(swim.unplaced === 0 ? [] : [say('leftOutUnplaced', { count: swim.unplaced })]),
    ...(swim.undecidable === 0 ? [] : [say('leftOutUndecidable', { n: swim.undecidable })]),
  ];
  const { order: _, ...dosing } = search;
  const onOrder = useStable((next: string) =>
    onSearch(next === 'dosing' ? dosing : { ...search, order: next as Exclude<typeof order, 'dosing'> }),
  );
  return (
    <FigureFrame
      figure={props}
      title={say('name.lanes')}
      numbers={numbers}
      counted={{ patients: swim.lanes.length, leftOut }}
      drawn
    >
      <div className={classes.tools}>
        <Steady
          on={[order, say]}
          draw={() => (
            <SegmentedControl
              size="xs"
              aria-label={say('orderBy')}
              value={order}
              data={SWIM_ORDERS.map((value) => ({ value, label: say(`order.${value}`) }))}
              onChange={onOrder}
            />
          )}
        />
      </div>
      <SwimLanes
        label={say('name.lanes')}
        insideLabel={say('inside', { name: say('name.lanes') })}
        count={swim.lanes.length}
        laneAt={laneAt}
        titleOf={titleOf}
        scale={scale}
        axisTitle={say('axisDays')}
        window={{ fromDay, toDay, label: say('windowLabel', { from: fromDay, to: toDay }) }}
        selected={selected}
        chosen={search.event === undefined ? null : Array.prototype.indexOf.call(view.data.events.source, search.event)}
        onPress={onPress}
        onOpen={onOpen}
      />
      <UnplacedEvents {...props} />
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

/** To the record a bar was made from. */
function useOpenRecord({ view }: FigureProps) {
  const navigate = useNavigate();
  return useCallback(
    (subjectNumber: string, { event }: SwimBar) =>
      void navigate({
        to: '/trials/$trialId/patients/$subjectNumber',
        params: { trialId: view.trial.trialId, subjectNumber },
        search: { selected: view.data.events.source[event]!, ...(view.asOf.past && { asOf: view.asOf.seq }) },
      }),
    [navigate, view],
  );
}

/** The lane of a row with its words, made when it is first drawn. */
function useDrawnLanes({ view: { data } }: FigureProps, { lanes, barsOf }: SwimOutline): (row: number) => DrawnLane {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  return useMemo(() => {
    const made = new Map<number, DrawnLane>();
    return (row) => {
      const lane = made.get(row) ?? draw(lanes[row]!);
      made.set(row, lane);
      return lane;
    };

    function draw({ patient: at }: SwimOutline['lanes'][number]): DrawnLane {
      const { subjectNumber, doseLevel, sex, ageYears, followedTo, turns, state, treatments } = data.patients[at]!;
      const bars = barsOf(at);
      const worst = Math.max(0, ...bars.map(({ grade }) => grade));
      const age = ageYears === null ? '–' : String(ageYears);
      return {
        number: subjectNumber,
        about: [doseLevel ?? say('notAssigned'), age, sex].join(' · '),
        worstText: worst === 0 ? '' : say('gradeN', { grade: worst }),
        standing: vocabulary(`windowState.${state}`),
        bars: bars.map((bar) => ({ ...bar, short: shortName(bar) })),
        ticks: treatments.flatMap(({ treatment, from }) => {
          const sign = SIGNS[treatment];
          if (sign === undefined || Number.isNaN(from)) return [];
          const title = `${vocabulary(`treatment.${treatment}`)} · ${say('dayN', { day: Math.floor(from) })}`;
          return [{ day: from, sign, title }];
        }),
        death: turns.death === undefined || Number.isNaN(turns.death) ? null : turns.death,
        followedTo,
      };
    }

    function shortName({ family, event }: SwimBar): string {
      if (family === 'CRS' || family === 'ICANS') return family;
      return termName(data.terms[data.events.term[event]!]!.termCode, language);
    }
  }, [data, lanes, barsOf, say, vocabulary, language]);
}

function useBarTitle(events: { readonly term: ArrayLike<number> }, terms: readonly { readonly termCode: TermCode }[]) {
  const say = useWords('figures');
  const language = useLanguage();
  const vocabulary = useWords('vocabulary');
  return (bar: SwimBar): string => {
    const name = termName(terms[events.term[bar.event]!]!.termCode, language);
    const grade = bar.grade === 0 ? vocabulary('grade.not-graded') : say('gradeN', { grade: bar.grade });
    const end = bar.ending === 'known' ? String(Math.ceil(bar.to) - 1) : say(`ending.${bar.ending}`);
    const days = say('dayRange', { from: Math.floor(bar.from), to: end });
    const marks = [...(bar.isSerious ? [say('serious')] : []), ...(bar.dlt === null ? [] : [say(`dlt.${bar.dlt}`)])];
    return [name, grade, days, ...marks].join(' · ');
  };
}

/** A row for each event, those without a place on the axis after the others of their patient. */
function useSwimNumbers(
  { view: { data } }: FigureProps,
  { lanes, barsOf, unplacedOf }: SwimOutline,
): () => FigureNumbers {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const names = useRowNames(data);
  const { events, terms } = data;
  const eventCells = (at: number, fromDay: number | '?', to: number) => {
    const { family, termCode } = terms[events.term[at]!]!;
    const grade = events.grade[at]!;
    const { ending, isSerious, dlt } = marksOf(events.flags[at]!);
    return [
      vocabulary(`family.${family}`),
      termName(termCode, language),
      grade === 0 ? '?' : grade,
      fromDay,
      ending === 'known' ? Math.ceil(to) - 1 : '',
      say(`ending.${ending}`),
      isSerious ? '1' : '',
      dlt === null ? '' : say(`dlt.${dlt}`),
    ];
  };
  return () => {
    const lines = lanes.flatMap(({ patient }) => {
      const own = [
        ...barsOf(patient).map(({ event, from, to }) => eventCells(event, Math.floor(from), to)),
        ...unplacedOf(patient).map((at) => eventCells(at, '?', events.end[at]!)),
      ];
      const { subjectNumber, doseLevel } = data.patients[patient]!;
      return (own.length === 0 ? [[say('noEvent'), '', '', '', '', '', '', '']] : own).map((cells) => ({
        subjectNumber,
        cells: [subjectNumber, names.level(doseLevel), ...cells],
      }));
    });
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
      patients: lines.map(({ subjectNumber }) => subjectNumber),
      rows: lines.map(({ cells }) => cells),
    };
  };
}
