import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { formatStudyDay } from '../../../shared/format/formatNumber.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { addDays } from '../../../shared/time/addDays.ts';
import { PatientTimeline } from '../../charts/timeline/PatientTimeline.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { Section } from '../../ui/Section.tsx';
import { FigureControls, type FigureView } from './FigureControls.tsx';
import { labsOfText, usualLabs } from './labAnalytes.ts';
import classes from './Patient.module.css';
import { ReviewBar } from './ReviewBar.tsx';
import { useActs } from './recordActs.ts';
import { countSince, keysSince, withNews } from './sinceReview.ts';
import { TimelineCaption } from './TimelineCaption.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { type TimelineModel, timelineModel } from './timelineModel.ts';
import { recordOf } from './toxicityStrip.ts';
import { UnplacedStrip } from './UnplacedStrip.tsx';
import { useReview } from './useReview.ts';
import { useTimelineWords } from './useTimelineWords.ts';

/** The patient's course: the drawing or the same marks as a table, with caption, legend and what cannot be placed. */
export function TimelineFigure({
  view,
  selected,
}: {
  readonly view: PatientView;
  readonly selected: number | undefined;
}) {
  const say = useWords('patient');
  const title = say('figureTitle', { number: view.history.subject.subjectNumber });
  const {
    axis = 'days',
    range = 'all',
    labs: labsAsked,
    folded: foldedText = '',
    since,
  } = useSearch({ strict: false });
  const navigate = useNavigate();
  const figure = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const hrefOf = useRecordHref();
  const words = useTimelineWords(view);
  const labs = useMemo(
    () => (labsAsked === undefined ? usualLabs(view.history.labs) : labsOfText(labsAsked)),
    [labsAsked, view.history.labs],
  );
  const whole = useMemo(() => timelineModel({ view, range, labs, hrefOf, words }), [view, range, labs, hrefOf, words]);
  const review = useReview(view);
  const fresh = useMemo(
    () => (review.seq === null ? new Set<string>() : keysSince(view, review.seq)),
    [view, review.seq],
  );
  const only = since === 'review' && review.seq !== null;
  const model = useMemo(
    () => ({ ...whole, strips: withNews(whole.strips, fresh, only), ...(only && { since: review.seq! }) }),
    [whole, fresh, only, review.seq],
  );
  const folded = useMemo(() => new Set(foldedText === '' ? [] : foldedText.split('.')), [foldedText]);
  const show = useShow();
  const change = ({ labs: asked, ...next }: FigureView) =>
    void navigate({
      to: '.',
      search: ({ labs: shown, ...old }) => {
        const kept = asked === undefined ? shown : (asked ?? undefined);
        return { ...old, ...next, ...(kept === undefined ? {} : { labs: kept }) };
      },
      replace: true,
      resetScroll: false,
    });

  return (
    <Section
      title={title}
      flush
      aside={
        <FigureControls
          view={view}
          model={model}
          figure={figure}
          axis={axis}
          range={range}
          labs={labs}
          asTable={asTable}
          onChange={change}
          onTable={setAsTable}
        />
      }
    >
      <ReviewBar
        view={view}
        review={review}
        count={review.seq === null ? 0 : countSince(view, review.seq)}
        only={only}
        onOnly={(next) => show({ since: next ? 'review' : undefined })}
      />
      {asTable ? (
        <TimelineTable label={title} model={model} />
      ) : (
        <div ref={figure} className={classes.scroll}>
          <Drawing
            view={view}
            model={model}
            axis={axis}
            selected={selected}
            folded={folded}
            onFold={(key) => show({ folded: [...toggled(folded, key)].join('.') || undefined })}
          />
        </div>
      )}
      <UnplacedStrip model={model} />
      <TimelineLegend version={view.history.ctcaeVersion} />
      <TimelineCaption view={view} model={model} />
    </Section>
  );
}

interface DrawingProps {
  readonly view: PatientView;
  readonly model: TimelineModel;
  readonly axis: 'days' | 'dates';
  readonly selected: number | undefined;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (key: string) => void;
}

function Drawing({ view, model, axis, selected, folded, onFold }: DrawingProps) {
  const say = useWords('patient');
  const { select } = useActs();
  const { anchorOn } = model.axis;
  const infused = view.assessment.window !== null;
  const dateOf = (day: number) => addDays(anchorOn, day);
  const axisTitle = () => {
    if (!infused) return say('axisTitleNotInfused');
    return axis === 'days' ? say('axisTitleDays') : say('axisTitleDates', { date: anchorOn });
  };
  return (
    <PatientTimeline
      label={say('figureLabel', { number: view.history.subject.subjectNumber })}
      strips={model.strips}
      scale={model.scale}
      frame={model.frame}
      axisTitle={axisTitle()}
      tickLabel={(day) => (axis === 'days' ? formatStudyDay(day) : dateOf(day).slice(5))}
      crossLabel={(day) => say('crossDay', { day: formatStudyDay(day), date: dateOf(day) })}
      selected={markOf(selected, view)}
      folded={folded}
      onFold={onFold}
      onOpen={(_href, recordKey) => select(Number(recordKey))}
    />
  );
}

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set(keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key]);

/** Puts what is shown into the address; what is undefined goes. */
function useShow() {
  const navigate = useNavigate();
  return (next: { readonly folded?: string | undefined } | { readonly since: 'review' | undefined }) =>
    void navigate({
      to: '.',
      search: (old) =>
        Object.fromEntries(Object.entries({ ...old, ...next }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
}

/** Records joined into one episode share its bar. */
function markOf(selected: number | undefined, view: PatientView): string | null {
  if (selected === undefined) return null;
  const episode = view.assessment.episodes.find((one) => one.sources.some((s) => s.observationId === selected));
  return String(episode === undefined ? selected : recordOf(episode));
}

/** The address of this page with one record open: what a mark links to. */
function useRecordHref(): (observationId: number) => string {
  const { pathname, searchStr } = useLocation();
  return useMemo(
    () => (observationId: number) => {
      const search = new URLSearchParams(searchStr);
      search.set('selected', String(observationId));
      return `${pathname}?${search.toString()}`;
    },
    [pathname, searchStr],
  );
}
