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
import { derivedEpisode } from './derivedEpisode.ts';
import { type ExplainedCourse, explainedCourse } from './explainedCourse.ts';
import { explainedPoint, gradedPoint } from './gradedPoint.ts';

/** ICAHT has no CTCAE term: it grades depth and length of the fall that this term grades by depth alone. */
export const NEUTROPHILS_TERM = 10029366 as TermCode;

/** Cells per microlitre; a day at or under it is low, early and late. Source: [ICAHT-2023]. */
const EARLY_LOW_PER_UL = 500;
const LATE_LOW_PER_UL = 1500;

interface AncSample extends AncDay {
  readonly source: Recorded<LabResult>;
}

/** One phase as it was graded; `span` = the low days it was graded from, `undefined` = none. */
interface Phase {
  readonly name: 'early' | 'late';
  readonly samples: readonly AncSample[];
  readonly answer: GradeAnswer;
  readonly span: { readonly fromDay: number; readonly toDay: number } | undefined;
}

/**
 * Early and late ICAHT from the neutrophil counts, one episode each: one grade for the whole of it, from the first low
 * day of the run that gave the grade to the first count above. The counts themselves are the clock: days after the last
 * count are not there yet. Source: [ICAHT-2023]; [ICAHT-CODE].
 */
export function icahtEpisodes(history: SubjectHistory, protocol: Protocol): readonly Episode[] {
  const graded = phasesOf(history, protocol);
  if (graded === undefined) return [];
  return graded.phases.flatMap((phase) => episodeOf(phase, graded.all, history, graded.day0On));
}

/** Every count of a phase stands for the grade of the whole of it. */
export function icahtCourses(history: SubjectHistory, protocol: Protocol): readonly ExplainedCourse[] {
  const phases = phasesOf(history, protocol)?.phases ?? [];
  return phases.map(({ name, samples, answer }) =>
    explainedCourse({
      of: `ICAHT-${name}`,
      termCode: NEUTROPHILS_TERM,
      scale: 'ICAHT 2023',
      points: samples.map(({ source }) => explainedPoint(source, answer, history.zone)),
    }),
  );
}

function phasesOf(history: SubjectHistory, protocol: Protocol) {
  const day0On = dltWindow(history, protocol)?.day0On;
  if (day0On === undefined) return undefined;
  const all = ancSamples(history, day0On);
  if (all.length === 0) return undefined;
  const phases = [earlyPhase(all, history, protocol, day0On), ...latePhase(all, history, day0On)];
  return { day0On, all, phases };
}

function earlyPhase(
  all: readonly AncSample[],
  history: SubjectHistory,
  protocol: Protocol,
  day0On: CalendarDate,
): Phase {
  const samples = all.filter(({ day }) => day >= 0 && day <= EARLY_LAST_DAY);
  const lastDay = all.at(-1)!.day;
  const leftDay = firstDay(LEFT_FOLLOW_UP, history, day0On);
  // Who died or left is known about up to that day, and there will be no later count.
  const knownDay = Number.isFinite(leftDay) ? Math.max(lastDay, leftDay) : lastDay;
  const answer = gradeEarlyIcaht(
    {
      anc: samples,
      lastObservedDay: leftDay < EARLY_LAST_DAY ? leftDay : null,
      asOfDay: knownDay < EARLY_LAST_DAY ? Math.max(0, knownDay) : null,
    },
    protocol.grading.icaht,
  );
  let span: (typeof answer.runs)[number] | undefined;
  for (const run of answer.runs) {
    if (run.boundPerUl === EARLY_LOW_PER_UL && (span === undefined || run.days > span.days)) span = run;
  }
  return { name: 'early', samples, answer, span };
}

function latePhase(all: readonly AncSample[], history: SubjectHistory, day0On: CalendarDate): readonly Phase[] {
  const endDay = Math.min(LATE_LAST_DAY, firstDay([...LEFT_FOLLOW_UP, ...OTHER_THERAPY], history, day0On));
  const samples = all.filter(({ day }) => day > EARLY_LAST_DAY && day <= endDay);
  if (samples.length === 0) return [];
  const low = samples.filter(({ perUl }) => perUl <= LATE_LOW_PER_UL);
  const span = low.length === 0 ? undefined : { fromDay: low[0]!.day, toDay: low.at(-1)!.day };
  return [{ name: 'late', samples, answer: gradeLateIcaht({ anc: samples, windowEndDay: endDay }), span }];
}

function episodeOf(
  { name, samples, answer, span }: Phase,
  all: readonly AncSample[],
  { ctcaeVersion, zone }: SubjectHistory,
  day0On: CalendarDate,
): readonly Episode[] {
  const { grade } = answer;
  if (grade === null || grade === 0 || span === undefined) return [];
  const dayText = (day: number) => addDays(day0On, day) as string;
  const next = all.find(({ day }) => day > span.toDay);
  const from = dayText(span.fromDay) as OnsetAnswer;
  const end = (next === undefined ? 'ongoing' : dayText(next.day)) as EndAnswer;
  const points = samples
    .filter(({ day }) => day >= span.fromDay && day <= span.toDay)
    .map(({ source }) => gradedPoint(source, grade, zone));
  const term = { termCode: NEUTROPHILS_TERM, scale: 'ICAHT 2023', version: ctcaeVersion } as const;
  const episode = derivedEpisode(term, { segments: [{ grade, from, to: end }], end, points });
  return [{ ...episode, key: `dICAHT-${name}`, verbatim: `ICAHT ${name}` }];
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
