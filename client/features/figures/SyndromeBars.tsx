import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import type { SyndromeEpisode, SyndromeSummary } from '../../../shared/figures/syndromeSummary.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import { useWidth } from '../../charts/timeline/useWidth.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GRADE_MARKS } from '../../ui/gradeMarks.ts';
import { MoreRows } from '../../ui/MoreRows.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { useShownChosen } from '../../ui/useShownRows.ts';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import { nextSelection } from './worstFirst.ts';

const ROW = 18;
const LEFT = 96;
const TOP = 20;
const RIGHT = 80;
/** A day is as wide as there is room for, within these; narrower it scrolls. */
const [NARROWEST_DAY, WIDEST_DAY] = [24, 96];
/** From this width on every day is named, below it every week. */
const NAMED_DAY = 48;
/** Later days than this are cut off, and a bar that is cut says when it ended: it would make all others dots. */
const MOST_DAYS = 60;
/** A bar bears its numeral, however late in the day it began. */
const LEAST_BAR = 16;

interface SyndromeBarsProps {
  readonly summary: SyndromeSummary;
  /** Last day on the axis; both syndromes share it. */
  readonly lastDay: number;
  readonly figure: FigureProps;
}

const hasOnset = ({ onset }: SyndromeEpisode): boolean => !Number.isNaN(onset);

/** The last day an axis of these episodes needs. */
export const lastDayOf = (episodes: readonly SyndromeEpisode[]): number =>
  Math.min(MOST_DAYS, Math.ceil(Math.max(0, ...episodes.filter(hasOnset).map(({ to }) => to))));

/** Onset to end of every episode, aligned at the infusion; reported and derived grade side by side where they differ. */
export function SyndromeBars(props: SyndromeBarsProps) {
  const say = useWords('figures');
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { family, episodes } = props.summary;
  if (!episodes.some(hasOnset)) return null;
  const day = (width - LEFT - RIGHT) / (props.lastDay + 1);
  const dayWidth = Math.min(WIDEST_DAY, Math.max(NARROWEST_DAY, day));
  return (
    <ScrollRegion label={say('episodesOf', { family })}>
      <div ref={box}>{width > 0 && <Drawing {...props} dayWidth={dayWidth} />}</div>
    </ScrollRegion>
  );
}

function Drawing({ summary, figure, lastDay, dayWidth }: SyndromeBarsProps & { readonly dayWidth: number }) {
  const say = useWords('figures');
  const hatch = useId();
  const { patients } = figure.view.data;
  const placed = summary.episodes.filter(hasOnset);
  const { shown, rest, more } = useShownChosen(placed, ({ patient }) =>
    figure.selected.has(patients[patient]!.subjectNumber),
  );
  const width = LEFT + (lastDay + 1) * dayWidth + RIGHT;
  const height = TOP + shown.length * ROW + 4;
  const step = dayWidth < NAMED_DAY ? 7 : 1;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg
        data-drawing
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-label={say('episodesOf', { family: summary.family })}
        className={classes.drawing}
      >
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="#fff" />
          <rect width="1" height="4" fill="#9aa5a8" />
        </pattern>
        {Array.from({ length: lastDay + 1 }, (_, day) => day).map((day) => (
          <g key={day}>
            <line
              x1={LEFT + day * dayWidth}
              x2={LEFT + day * dayWidth}
              y1={TOP - 2}
              y2={height}
              className={classes.rule}
            />
            {day % step === 0 && (
              <text x={LEFT + day * dayWidth} y={TOP - 7} textAnchor="middle" className={classes.axis}>
                {say('dayN', { day })}
              </text>
            )}
          </g>
        ))}
        {shown.map((episode, row) => (
          <EpisodeBar
            key={episode.event}
            episode={episode}
            y={TOP + row * ROW}
            lastDay={lastDay}
            dayWidth={dayWidth}
            hatch={`url(#${hatch})`}
            figure={figure}
          />
        ))}
      </svg>
      <MoreRows rest={rest.length} onMore={more} />
    </>
  );
}

interface EpisodeBarProps {
  readonly episode: SyndromeEpisode;
  readonly y: number;
  readonly lastDay: number;
  readonly dayWidth: number;
  /** Fill of a bar without a grade. */
  readonly hatch: string;
  readonly figure: FigureProps;
}

function EpisodeBar({ episode, y, lastDay, dayWidth, hatch, figure }: EpisodeBarProps) {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const { view, selected, search, onSelect } = figure;
  const { subjectNumber } = view.data.patients[episode.patient]!;
  const { grade, derivedGrade, onset, ending } = episode;
  const record = view.data.events.source[episode.event]!;
  const navigate = useNavigate();
  const toRecord = {
    to: '/trials/$trialId/patients/$subjectNumber',
    params: { trialId: view.trial.trialId, subjectNumber },
    search: { selected: record, ...(view.asOf.past && { asOf: view.asOf.seq }) },
  } as const;
  const others = [...selected].filter((number) => number !== subjectNumber);
  const x = LEFT + onset * dayWidth;
  const to = Math.min(Math.max(episode.to, Math.floor(onset) + 1), lastDay + 1);
  const width = Math.max(LEAST_BAR, LEFT + to * dayWidth - x);
  const mark = grade === 0 ? null : GRADE_MARKS[grade as Grade];
  const differs = derivedGrade !== 0 && derivedGrade !== grade;
  const gradeText = grade === 0 ? '?' : String(grade);
  const named = grade === 0 ? vocabulary('grade.not-graded') : say('gradeN', { grade });
  const words = differs ? say('gradesDiffer', { reported: gradeText, derived: derivedGrade }) : named;
  const end = ending === 'known' ? Math.max(Math.floor(onset), Math.ceil(episode.to) - 1) : say(`ending.${ending}`);
  const isCut = typeof end === 'number' && episode.to > lastDay + 1;
  const beside = [isCut ? `→ ${say('dayN', { day: end })}` : '', differs ? `≠ ${derivedGrade}` : ''].join(' ').trim();
  return (
    <Link
      {...toRecord}
      aria-label={`${subjectNumber}: ${words}, ${say('dayRange', { from: Math.floor(onset), to: end })}`}
      className={classes.episode}
      data-faded={
        selected.size > 0 && !(search.event === undefined ? selected.has(subjectNumber) : search.event === record)
      }
      onClick={(event) => {
        // A press selects, with Ctrl it opens beside this page; Enter opens.
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const isSame = search.event === record && !event.shiftKey;
        onSelect(
          isSame ? [] : nextSelection(new Set(event.shiftKey ? others : []), [subjectNumber], event.shiftKey),
          record,
        );
      }}
      onKeyDown={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        event.preventDefault();
        if (event.key === 'Enter') return void navigate(toRecord);
        onSelect(nextSelection(selected, [subjectNumber], event.shiftKey), record);
      }}
    >
      <text x={16} y={y + 12} className={classes.rowName}>
        {subjectNumber}
      </text>
      <rect
        x={x}
        y={y + 2}
        width={width}
        height={ROW - 5}
        fill={mark?.fill ?? hatch}
        stroke={mark?.edge ?? '#4a5659'}
        strokeWidth={0.75}
      />
      {ending === 'ongoing' && (
        <path d={`M${x + width} ${y + 1}l6 ${(ROW - 3) / 2}l-6 ${(ROW - 3) / 2}Z`} className={classes.flag} />
      )}
      <text x={x + 5} y={y + 12.5} className={classes.cellText} fill={mark?.text ?? '#000'}>
        {gradeText}
      </text>
      {ending === 'unknown' && (
        <text x={x + width + 3} y={y + 12.5} className={classes.margin}>
          ?
        </text>
      )}
      {beside !== '' && (
        <text x={x + width + (ending === 'known' ? 5 : 12)} y={y + 12.5} className={classes.margin}>
          {beside}
        </text>
      )}
    </Link>
  );
}
