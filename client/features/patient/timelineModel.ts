import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { localDateOf } from '../../../shared/time/localDateOf.ts';
import { axisDayOf, axisSpanOf, pointOf, type TimeAxis } from '../../../shared/time/timeAxis.ts';
import { type AxisScale, type AxisView, axisScale } from '../../charts/timeline/axisScale.ts';
import type { TimelineFrame } from '../../charts/timeline/FrameLayer.tsx';
import type { PlacedSeries } from '../../charts/timeline/placeMeasured.ts';
import type { Strip } from '../../charts/timeline/timelineStrips.ts';
import { curveStrips } from './curveStrips.ts';
import { iceStrip } from './iceStrip.ts';
import { codeOf } from './labAnalytes.ts';
import { labStrips } from './labStrips.ts';
import { momentStrip } from './momentStrip.ts';
import { planStrip } from './planStrip.ts';
import { SUPPORT, treatmentLanes, treatmentStrip } from './spanStrips.ts';
import { stripExtent } from './stripExtent.ts';
import type { TimelineWords } from './timelineWords.ts';
import { toxicityStrip, type UnplacedEpisode } from './toxicityStrip.ts';

/** Everything the figure draws and everything it says it does not draw. */
export interface TimelineModel {
  readonly axis: TimeAxis;
  readonly scale: AxisScale;
  readonly strips: readonly Strip[];
  readonly frame: TimelineFrame;
  readonly unplacedEpisodes: readonly UnplacedEpisode[];
  /** Treatments and study events whose day is not known. */
  readonly unplacedOthers: number;
  readonly leftOut: PlacedSeries['leftOut'];
  /** Marks that lie outside the shown range. */
  readonly outOfRange: number;
  /** Change of the reader's review, where nothing older is drawn. */
  readonly since?: number;
  /** Results of analytes that have no strip now. */
  readonly otherLabs: number;
}

interface ModelInput {
  readonly view: PatientView;
  readonly range: AxisView;
  /** Analytes that get a strip, in their order. */
  readonly labs: readonly string[];
  readonly hrefOf: (observationId: number) => string;
  readonly words: TimelineWords;
}

export function timelineModel({ view, range, labs, hrefOf, words }: ModelInput): TimelineModel {
  const { history, assessment } = view;
  const day0On = assessment.window?.day0On ?? null;
  const anchorOn = day0On ?? localDateOf(assessment.at, view.site.zone);
  const axis: TimeAxis = { anchorOn, zone: view.site.zone };
  const cut = axisDayOf(Date.parse(assessment.at), axis);
  const shared = { axis, cut, diedAt: deathDay(view, axis), day0On, hrefOf, words };

  const toxicity = toxicityStrip({ view, ...shared });
  const treatments = treatmentStrip({ treatments: history.treatments, ...shared });
  const support = treatmentLanes(SUPPORT, { treatments: history.treatments, ...shared });
  const curves = curveStrips({ history, support: support.lanes, ...shared });
  const results = labStrips({ view, labs, ...shared });
  const moments = momentStrip({ events: history.studyEvents, ...shared });
  const ice = iceStrip({ assessments: history.icansAssessments, ...shared });
  const { temperature, expansion } = curves;
  const measured = [temperature, ice.strip, ...results.strips, expansion];
  const extent = stripExtent([toxicity.strip, treatments.strip, ...measured, moments.strip]);
  const windowEndDay = day0On === null ? null : view.protocol.dltWindow.toDay;
  const scale = axisScale(range, { firstDay: extent.from, lastDay: extent.to, windowEndDay });
  const plan = planStrip({ view, scale, hrefOf, words });
  return {
    axis,
    scale,
    strips: [toxicity.strip, treatments.strip, ...measured, plan, moments.strip],
    frame: frameOf(view, axis, cut, words),
    unplacedEpisodes: toxicity.unplaced,
    unplacedOthers: treatments.unplaced.length + support.unplaced.length + moments.unplaced.length,
    leftOut: added(added(curves.leftOut, results.leftOut), { noDay: ice.noDay, notANumber: 0, otherUnit: 0 }),
    otherLabs: history.labs.filter(({ value }) => !labs.includes(codeOf(value.analyte))).length,
    outOfRange: extent.bounds.filter(({ from, to }) => to < scale.from || from > scale.to).length,
  };
}

const added = (a: PlacedSeries['leftOut'], b: PlacedSeries['leftOut']): PlacedSeries['leftOut'] => ({
  noDay: a.noDay + b.noDay,
  notANumber: a.notANumber + b.notANumber,
  otherUnit: a.otherUnit + b.otherUnit,
});

/** Where the lanes end; `null` = alive, or the day is not known. */
function deathDay({ history }: PatientView, axis: TimeAxis): number | null {
  const at = history.studyEvents.find(({ value }) => value.event === 'death')?.value.at;
  return at === undefined || at === 'unknown' ? null : pointOf(at, axis);
}

function frameOf(view: PatientView, axis: TimeAxis, cut: number, { say, zone }: TimelineWords): TimelineFrame {
  const { window, state } = view.assessment;
  const { dltWindow } = view.protocol;
  const infusions = view.history.infusions.map(({ value }, i, all) => ({
    x: axisSpanOf(value.at, axis).from,
    label: all.length === 1 ? say('infusion') : say('infusionPart', { n: i + 1 }),
  }));
  const at = formatInstant(view.assessment.at, zone);
  return {
    infusions: infusions.toSorted((a, b) => a.x - b.x),
    window:
      window === null
        ? null
        : {
            from: dltWindow.fromDay,
            to: dltWindow.toDay + 1,
            fromLabel: say('windowFrom', { day: dltWindow.fromDay }),
            toLabel: say('windowTo', { day: dltWindow.toDay }),
            clearedLabel: state === 'cleared' ? say('cleared') : null,
          },
    cut: { x: cut, label: view.asOf.past ? say('cutAt', { at }) : say('nowAt', { at }) },
  };
}
