import type { PatientView } from '../../../shared/model/views.ts';
import { PLANNED_ASSESSMENTS } from '../../../shared/model/vocabulary.ts';
import { type PlannedPoint, plannedPointsOf } from '../../../shared/visits/plannedPoints.ts';
import type { AxisScale } from '../../charts/timeline/axisScale.ts';
import type { PlanMark, PlanStrip } from '../../charts/timeline/timelineStrips.ts';
import type { TimelineWords } from './timelineWords.ts';

interface PlanInput {
  readonly view: PatientView;
  /** What is planned must not stretch the axis over years: only what lies on it is drawn. */
  readonly scale: AxisScale;
  readonly hrefOf: (observationId: number) => string;
  readonly words: TimelineWords;
}

/** In the middle of its day. */
const MIDDAY = 0.5;

/** Visits and assessments planned and done, one lane an assessment. Source: [FIGURES §3.1]. */
export function planStrip({ view, scale, hrefOf, words }: PlanInput): PlanStrip {
  const { say, vocabulary } = words;
  const points = plannedPointsOf(view.history, view.assessment, view.protocol).filter(
    ({ day }) => day >= scale.from && day < scale.to,
  );
  const markOf = ({ assessment, day, dueOn, untilOn, standing, evidence }: PlannedPoint): PlanMark => {
    const what = say('planOf', { what: vocabulary(`planned.${assessment}`), day });
    const record = evidence[0];
    return {
      x: day + MIDDAY,
      standing,
      key: `${assessment} ${day}`,
      href: record === undefined ? null : hrefOf(record),
      recordKey: record === undefined ? null : String(record),
      lines: [what, say(`plan.${standing}`, { date: standing === 'due' ? untilOn : dueOn })],
    };
  };
  const lanes = PLANNED_ASSESSMENTS.flatMap((assessment) => {
    const own = points.filter((point) => point.assessment === assessment);
    return own.length === 0 ? [] : [{ title: vocabulary(`planned.${assessment}`), marks: own.map(markOf) }];
  });
  return { kind: 'plan', key: 'plan', title: say('stripPlan'), lanes, empty: say('noPlan') };
}
