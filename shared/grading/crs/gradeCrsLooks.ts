import type { CalendarDate, PartialDateTime } from '../../model/dates.ts';
import type { GradeAnswer, GradingSettings } from '../../model/grading.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { CrsAssessment, Recorded, Treatment } from '../../model/observation.ts';
import { type Interval, partialInterval } from '../../time/partialInterval.ts';
import { studyDayOfPartial } from '../../time/studyDayOf.ts';
import { inOrderOfTime } from '../inOrderOfTime.ts';
import { type CrsContext, crsInputOf } from './crsInputOf.ts';
import { gradeCrs } from './gradeCrs.ts';

/** What the looks of one patient are read with. */
export interface CrsCourse {
  readonly history: Pick<SubjectHistory, 'crsAssessments' | 'treatments' | 'zone'>;
  readonly settings: GradingSettings;
  readonly day0On: CalendarDate | null;
}

export interface GradedCrsLook {
  readonly recorded: Recorded<CrsAssessment>;
  readonly answer: GradeAnswer;
}

/** The CRS that is open after a look: when it began, when a sign of it was last seen, whether a look spoke of a drug. */
interface OpenCrs {
  readonly began: Interval;
  readonly lastSign: Interval;
  readonly modifierGiven: boolean;
}

const HOUR_MS = 3_600_000;

/**
 * Every look of a patient with its grade, in order of time: whether fever is still required depends on the looks and
 * treatments before. A CRS stays open for `assessmentGapHours` after its last look above grade 0, so that signs which a
 * drug has stripped of their fever are not lost to one quiet look between.
 * Source: [ASTCT-2019]; [GRADING §4].
 */
export function gradeCrsLooks(course: CrsCourse): readonly GradedCrsLook[] {
  return graded(course, course.history.crsAssessments).looks;
}

/** What the course before `at` adds to a look that is still being typed; `except` = the record it corrects. */
export function crsContextAt(course: CrsCourse, at: PartialDateTime, except?: number): CrsContext {
  const { zone, crsAssessments } = course.history;
  const { fromMs } = partialInterval(at, zone);
  const earlier = crsAssessments.filter(
    ({ observationId, value }) => observationId !== except && partialInterval(value.at, zone).fromMs < fromMs,
  );
  return contextAt(course, at, graded(course, earlier).open);
}

function graded(course: CrsCourse, looks: readonly Recorded<CrsAssessment>[]) {
  let open: OpenCrs | null = null;
  const answers: GradedCrsLook[] = [];
  for (const recorded of inOrderOfTime(looks, course.history.zone)) {
    const context = contextAt(course, recorded.value.at, open);
    const answer = gradeCrs(crsInputOf(recorded.value, context), course.settings);
    open = afterLook(course, recorded.value, answer, context.crsEstablished ? open : null);
    answers.push({ recorded, answer });
  }
  return { looks: answers, open };
}

function contextAt({ history, settings, day0On }: CrsCourse, at: PartialDateTime, open: OpenCrs | null): CrsContext {
  const seen = partialInterval(at, history.zone);
  const gapMs = settings.assessmentGapHours * HOUR_MS;
  const isOpen = open !== null && seen.fromMs - open.lastSign.fromMs <= gapMs;
  return {
    crsEstablished: isOpen,
    feverModifierGivenBefore: isOpen && (open.modifierGiven || wasTreated(history, open.began, seen)),
    dayAfterInfusion: day0On === null ? null : studyDayOfPartial(at, day0On),
  };
}

function afterLook({ history }: CrsCourse, look: CrsAssessment, answer: GradeAnswer, open: OpenCrs | null) {
  const hasSign = answer.grade !== null && answer.grade > 0;
  if (open === null && !hasSign) return null;
  const seen = partialInterval(look.at, history.zone);
  return {
    began: open?.began ?? seen,
    lastSign: hasSign || open === null ? seen : open.lastSign,
    modifierGiven: open?.modifierGiven === true || look.feverModifiers.length > 0,
  };
}

function wasTreated({ treatments, zone }: CrsCourse['history'], began: Interval, seen: Interval): boolean {
  return treatments.some(({ value }) => {
    if (!takesFeverAway(value) || value.start === 'unknown') return false;
    const start = partialInterval(value.start, zone);
    return start.toMs > began.fromMs && start.fromMs < seen.toMs;
  });
}

/** Antipyretics and anticytokine drugs. Source: [ASTCT-2019]. */
function takesFeverAway({ treatment, name }: Treatment): boolean {
  switch (treatment) {
    case 'tocilizumab':
    case 'steroid':
    case 'anakinra':
    case 'antipyretic':
      return true;
    case 'other':
      return /siltuximab|司妥昔单抗|司他昔单抗/i.test(name);
    case 'vasopressor':
    case 'oxygen':
    case 'g-csf':
    case 'platelet-transfusion':
    case 'red-cell-transfusion':
    case 'lymphodepletion':
    case 'antimicrobial':
      return false;
  }
}
