import { useMemo } from 'react';
import { selectFor } from '../../../shared/figures/figureFilter.ts';
import {
  BAND_FROM_PATIENTS,
  type TimeToEvent,
  timeToOnset,
  timeToResolution,
} from '../../../shared/figures/timeToEvent.ts';
import { unplacedEvents } from '../../../shared/figures/unplacedEvents.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import { StepLines } from '../../charts/step-lines/StepLines.tsx';
import type { StepMarkOf } from '../../charts/step-lines/StepMarks.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { SegmentedControl, Switch } from '../../ui/inputs.ts';
import { FigureFrame } from './FigureFrame.tsx';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import { UnplacedEvents } from './UnplacedEvents.tsx';
import { nextSelection } from './worstFirst.ts';

/** A curve is drawn to the last day anything happened, and no further than this: the first month must not become a sliver. */
const DRAWN_TO = { onset: 42, resolution: 90 };

/** Cumulative incidence of onset, or of recovery, by family. Source: [FIGURES §2.7]. */
export function TimesFigure(props: FigureProps) {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const { view, filter, search, onSearch } = props;
  const isRecovery = search.curve === 'resolution';
  const families = filter.family === null ? TOXICITY_FAMILIES : [filter.family];
  const curves = useMemo(
    () => families.map((family) => (isRecovery ? timeToResolution : timeToOnset)(view.data, filter, family)),
    [view.data, filter, families, isRecovery],
  );
  const patients = useMemo(
    () => selectFor(view.data, filter).patients.reduce((sum, isIn) => sum + isIn, 0),
    [view.data, filter],
  );
  const leftOut = useLeftOut(props, curves, isRecovery);
  const lastDay = Math.max(14, ...curves.flatMap(({ rows }) => rows.map(({ time }) => time)));
  const toDay = Math.min(lastDay, isRecovery ? DRAWN_TO.resolution : DRAWN_TO.onset);
  const { curve: _, ...onsetSearch } = search;
  const { band, ...plain } = search;
  const percent = (share: number | null) => (share === null ? '' : Math.round(share * 1000) / 10);
  const numbers = {
    header: [
      say('toxicity'),
      say(isRecovery ? 'daysSinceOnset' : 'day'),
      say('atRisk'),
      say('happened'),
      say('competing'),
      say('cumulative'),
      say('lower'),
      say('upper'),
    ],
    rows: curves.flatMap(({ family, rows }) =>
      rows.map((row) => [
        vocabulary(`family.${family}`),
        row.time,
        row.atRisk,
        row.events,
        row.competing,
        percent(row.ofInterest.incidence),
        percent(row.ofInterest.lower),
        percent(row.ofInterest.upper),
      ]),
    ),
  };
  return (
    <FigureFrame
      figure={props}
      title={say(isRecovery ? 'recoveryTitle' : 'onsetTitle')}
      numbers={numbers}
      counted={{ patients, leftOut }}
      drawn
    >
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={say('whichCurve')}
          value={isRecovery ? 'resolution' : 'onset'}
          data={[
            { value: 'onset', label: say('curve.onset') },
            { value: 'resolution', label: say('curve.resolution') },
          ]}
          onChange={(next) => onSearch(next === 'onset' ? onsetSearch : { ...search, curve: 'resolution' })}
        />
        <Switch
          size="xs"
          label={say('showBand')}
          checked={band === 'shown'}
          onChange={(event) => onSearch(event.currentTarget.checked ? { ...search, band: 'shown' } : plain)}
        />
      </div>
      <div className={classes.curves}>
        {curves.map((curve) => (
          <Panel
            toDay={toDay}
            key={curve.family}
            figure={props}
            curve={curve}
            isRecovery={isRecovery}
            withBand={band === 'shown' || curve.n >= BAND_FROM_PATIENTS}
          />
        ))}
      </div>
      <UnplacedEvents {...props} />
      <p className={classes.note}>
        {say(isRecovery ? 'recoveryNote' : 'onsetNote')} {lastDay > toDay && say('drawnTo', { day: toDay })}
      </p>
    </FigureFrame>
  );
}

/** What has no place on the axis, and who therefore is in no curve. */
function useLeftOut({ view, filter }: FigureProps, curves: readonly TimeToEvent[], isRecovery: boolean) {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const events = useMemo(() => unplacedEvents(view.data, filter).length, [view.data, filter]);
  const total = (of: 'unplaced' | 'before' | 'undecidable') => curves.reduce((sum, curve) => sum + curve[of], 0);
  const [episodes, before, undecidable] = [total('unplaced'), total('before'), total('undecidable')];
  const always = undecidable === 0 ? [] : [say('leftOutUndecidable', { n: undecidable })];
  if (isRecovery) return [...(episodes === 0 ? [] : [say('leftOutRecovery', { count: episodes })]), ...always];
  return [
    ...(filter.onset === null ? [] : [say('leftOutDays')]),
    ...(events === 0 ? [] : [say('leftOutUnplaced', { count: events })]),
    ...curves
      .filter(({ unplaced }) => unplaced > 0)
      .map(({ family, unplaced }) =>
        say('leftOutOfCurve', { family: vocabulary(`family.${family}`), count: unplaced }),
      ),
    ...(before === 0 ? [] : [say('leftOutBefore', { count: before })]),
    ...always,
  ];
}

interface PanelProps {
  readonly figure: FigureProps;
  readonly curve: TimeToEvent;
  readonly isRecovery: boolean;
  readonly withBand: boolean;
  readonly toDay: number;
}

function Panel({ figure, curve, isRecovery, withBand, toDay }: PanelProps) {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const markOf = useStepMarks(figure, curve);
  const title = `${vocabulary(`family.${curve.family}`)}: ${say(isRecovery ? 'recovered' : 'affected', { events: curve.events, n: curve.n, competing: curve.competing })}`;
  if (curve.n === 0)
    return <p className={classes.note}>{`${vocabulary(`family.${curve.family}`)}: ${say('noEpisode')}`}</p>;
  return (
    <StepLines
      title={title}
      rows={curve.rows}
      toDay={toDay}
      withBand={withBand}
      axisTitle={say(isRecovery ? 'daysSinceOnset' : 'axisDays')}
      atRiskTitle={say('atRisk')}
      markOf={markOf}
    />
  );
}

/** A step and a tick lead to the patients they are made of; a step of one event to that event. */
function useStepMarks({ view, selected, search, onSelect }: FigureProps, { followed }: TimeToEvent): StepMarkOf {
  const say = useWords('figures');
  const { patients, events } = view.data;
  return (time, kind) => {
    const own = followed.filter((one) => one.time === time && one.cause === (kind === 'event' ? 1 : 0));
    const numbers = [...new Set(own.map(({ patient }) => patients[patient]!.subjectNumber))];
    const event = own.length === 1 ? own[0]!.event : null;
    const record = event === null ? undefined : events.source[event]!;
    const isChosen =
      search.event === undefined
        ? numbers.some((number) => selected.has(number))
        : own.some(({ event: at }) => at !== null && events.source[at] === search.event);
    return {
      label: say(kind === 'event' ? 'stepMark' : 'censoredMark', { day: time, who: numbers.join(', ') }),
      isChosen,
      isFaded: selected.size > 0 && !isChosen,
      onPress: (isAdding) => {
        const isSame = record !== undefined && search.event === record && !isAdding;
        const before = record === undefined || isAdding ? selected : new Set<string>();
        onSelect(isSame ? [] : nextSelection(before, numbers, isAdding), record);
      },
    };
  };
}
