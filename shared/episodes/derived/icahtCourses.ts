import { dltWindow } from '../../dlt/dltWindow.ts';
import type { AncDay } from '../../grading/icaht/gradeEarlyIcaht.ts';
import { EARLY_LAST_DAY, gradeEarlyIcaht } from '../../grading/icaht/gradeEarlyIcaht.ts';
import { gradeLateIcaht, LATE_LAST_DAY } from '../../grading/icaht/gradeLateIcaht.ts';
import { findAnalyte } from '../../grading/labs/findAnalyte.ts';
import { convertUnit } from '../../grading/units/convertUnit.ts';
import type { CalendarDate, EndAnswer, OnsetAnswer } from '../../model/dates.ts';
import type { Episode } from '../../model/episode.ts';
import type { TermCode } from '../../model/grade.ts';
import type { GradeAnswer } from '../../model/grading.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { LabResult, Recorded, StudyEvent } from '../../model/observation.ts';
import type { Protocol } from '../../model/protocol.ts';
import { addDays } from '../../time/addDays.ts';
import { daysBetween } from '../../time/daysBetween.ts';
import { type DerivedCourse, derivedEpisode } from './derivedCourse.ts';
import { type GradedPoint, gradedPoint } from './gradedPoint.ts';

/** ICAHT has no CTCAE term: it grades depth and length of the fall that this term grades by depth alone. */
export const NEUTROPHILS_TERM = 10029366 as TermCode;

/** Cells per microlitre; a day at or under it is low, early and late. Source: [ICAHT-2023]. */
const EARLY_LOW_PER_UL = 500;
const LATE_LOW_PER_UL = 1500;

interface AncSample extends AncDay {
  readonly source: Recorded<LabResult>;
}

/**
 * Early and late ICAHT from the neutrophil counts, one episode each: one grade for the whole of it, from the first low
 * day of the run that gave the grade to the first count above. The counts themselves are the clock: days after the last
 * count are not there yet. Source: [ICAHT-2023]; [ICAHT-CODE].
 */
export function icahtCourses(history: SubjectHistory, protocol: Protocol): readonly DerivedCourse[] {
  const day0On = dltWindow(history, protocol)?.day0On;
  if (day0On === undefined) return [];
  const anc = ancSamples(history, day0On);
  if (anc.length === 0) return [];
  return [earlyCourse(anc, history, protocol, day0On), lateCourse(anc, history, day0On)].filter(
    (course) => course !== undefined,
  );
}

function earlyCourse(
  anc: readonly AncSample[],
  history: SubjectHistory,
  protocol: Protocol,
  day0On: CalendarDate,
): DerivedCourse | undefined {
  const early = anc.filter(({ day }) => day >= 0 && day <= EARLY_LAST_DAY);
  const lastDay = Math.max(...anc.map(({ day }) => day));
  const leftDay = firstDay(LEFT_FOLLOW_UP, history, day0On);
  const answer = gradeEarlyIcaht(
    {
      anc: early,
      lastObservedDay: leftDay < EARLY_LAST_DAY ? leftDay : null,
      asOfDay: lastDay < EARLY_LAST_DAY ? Math.max(0, lastDay) : null,
    },
    protocol.grading.icaht,
  );
  const run = answer.runs
    .filter(({ boundPerUl }) => boundPerUl === EARLY_LOW_PER_UL)
    .reduce<(typeof answer.runs)[number] | undefined>(
      (a, b) => (a !== undefined && a.days >= b.days ? a : b),
      undefined,
    );
  const span = run && { fromDay: run.fromDay, toDay: run.toDay };
  return courseOf('early', early, answer, span, anc, { history, day0On });
}

function lateCourse(anc: readonly AncSample[], history: SubjectHistory, day0On: CalendarDate) {
  const endDay = Math.min(LATE_LAST_DAY, firstDay([...LEFT_FOLLOW_UP, ...OTHER_THERAPY], history, day0On));
  const late = anc.filter(({ day }) => day > EARLY_LAST_DAY && day <= endDay);
  if (late.length === 0) return undefined;
  const answer = gradeLateIcaht({ anc: late, windowEndDay: endDay });
  const low = late.filter(({ perUl }) => perUl <= LATE_LOW_PER_UL).map(({ day }) => day);
  const span = low.length === 0 ? undefined : { fromDay: Math.min(...low), toDay: Math.max(...low) };
  return courseOf('late', late, answer, span, anc, { history, day0On });
}

interface Frame {
  readonly history: SubjectHistory;
  readonly day0On: CalendarDate;
}

function courseOf(
  phase: 'early' | 'late',
  samples: readonly AncSample[],
  answer: GradeAnswer,
  span: { readonly fromDay: number; readonly toDay: number } | undefined,
  all: readonly AncSample[],
  { history, day0On }: Frame,
): DerivedCourse {
  const points = samples.map(({ source }) => gradedPoint(source, answer, history.zone));
  const { grade } = answer;
  const of = { termCode: NEUTROPHILS_TERM, scale: 'ICAHT 2023', version: history.ctcaeVersion } as const;
  const course = { ...of, of: `ICAHT-${phase}`, points, episodes: [] as readonly Episode[] };
  if (grade === null || grade === 0 || span === undefined) return course;
  const from = addDays(day0On, span.fromDay) as string as OnsetAnswer;
  const next = Math.min(...all.map(({ day }) => day).filter((day) => day > span.toDay));
  const end = (Number.isFinite(next) ? (addDays(day0On, next) as string) : 'ongoing') as EndAnswer;
  const inSpan = samples.filter(({ day }) => day >= span.fromDay && day <= span.toDay).map(({ source }) => source);
  const runPoints: readonly GradedPoint[] = inSpan.map((source) => gradedPoint(source, answer, history.zone));
  const episode = derivedEpisode(of, { segments: [{ grade, from, to: end }], end, points: runPoints });
  return { ...course, episodes: [{ ...episode, key: `dICAHT-${phase}`, verbatim: `ICAHT ${phase}` }] };
}

/** Counts that are known to the day and can be read, in order of time; one reported as "below" a limit is taken as that limit. */
function ancSamples({ labs }: SubjectHistory, day0On: CalendarDate): readonly AncSample[] {
  const samples: AncSample[] = [];
  for (const source of labs) {
    const { analyte, value, unit, at } = source.value;
    if (value === null || at.length < DAY_LENGTH || !isAnc(analyte)) continue;
    const perUl = convertUnit('ANC', value, unit, '/uL');
    if (perUl === null) continue;
    samples.push({ source, perUl, day: daysBetween(day0On, at.slice(0, DAY_LENGTH) as CalendarDate) });
  }
  return samples.sort((a, b) => a.day - b.day || a.source.observationId - b.source.observationId);
}

const DAY_LENGTH = 10;
const isAnc = (analyte: string): boolean => analyte === 'ANC' || findAnalyte(analyte)?.code === 'ANC';

const LEFT_FOLLOW_UP: readonly StudyEvent['event'][] = ['death', 'withdrawal', 'lost-to-follow-up'];
/** After these the counts are no longer those after the infusion alone. Source: [ICAHT-2023]; [GRADING §6]. */
const OTHER_THERAPY: readonly StudyEvent['event'][] = ['progression', 'new-therapy', 'transplant'];

/** Study day of the first such event that is known to the day; `Infinity` = none. */
function firstDay(events: readonly StudyEvent['event'][], { studyEvents }: SubjectHistory, day0On: CalendarDate) {
  const days = studyEvents
    .filter(({ value }) => events.includes(value.event) && value.at !== 'unknown' && value.at.length >= DAY_LENGTH)
    .map(({ value }) => daysBetween(day0On, value.at.slice(0, DAY_LENGTH) as CalendarDate));
  return Math.min(Number.POSITIVE_INFINITY, ...days);
}
