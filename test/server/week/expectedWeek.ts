import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { caseWorthy } from '../../../shared/dlt/caseWorthy.ts';
import { type CaseGround, reconcileCases } from '../../../shared/dlt/reconcileCases.ts';
import { summarise } from '../../../shared/dlt/summarise.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { CaseId, ObservationId, SubjectId } from '../../../shared/model/ids.ts';
import type { Observation, Recorded } from '../../../shared/model/observation.ts';
import type { AssessmentSummary } from '../../../shared/model/views.ts';
import { TRIAL } from '../../support/aStore.ts';
import { aWeekSubject } from './aWeekSubject.ts';
import { type ExpectedNotice, noticesOf } from './expectedNotices.ts';
import { WEEK_PROTOCOL } from './weekProtocol.ts';
import { lastSecond, upAt, type Week, type WeekEntry } from './weekScript.ts';
import { instantAt, ZONE } from './weekTime.ts';

/** What must be on record about a patient when the week is over. */
export interface ExpectedPatient {
  readonly subjectId: SubjectId;
  readonly history: SubjectHistory;
  readonly summary: AssessmentSummary;
  /** Every case that should exist, its steps at the seconds at which they should have been taken. */
  readonly cases: readonly DltCase[];
  /** Cases that time alone brought up: nobody wrote anything in that second. */
  readonly ripened: number;
  /** Whom to tell of cases nobody takes on and of reports that are due. */
  readonly notices: readonly ExpectedNotice[];
}

const PROTOCOL = WEEK_PROTOCOL;
/** Between two looks at the patient no case may come and go unseen; the change is then found to the second. */
const LOOK_SECONDS = 3600;

/**
 * What the pure core says of one patient of the script, moment by moment. It knows nothing of the store and trusts no
 * announced moment: it looks every hour, before and after every entry and stop, and narrows each change down to its second.
 * @param idOf the number an entry was given; the one thing the script cannot know
 */
export function expectedPatient(
  week: Week,
  patient: number,
  own: readonly WeekEntry[],
  idOf: (entry: WeekEntry) => ObservationId,
  infusionId: ObservationId | null,
): ExpectedPatient {
  const { subject, infusion } = aWeekSubject(week, patient);
  let history: SubjectHistory = emptyHistory(subject);
  if (infusion !== null) {
    history = addRow(history, { observationId: infusionId!, value: infusion, version: 1 }, subject.subjectId);
  }
  const desk = noticesOf(week, subject.subjectNumber);
  if (infusion !== null) desk.enter(0, infusionId!, infusion, 1);
  let cases: readonly DltCase[] = [];
  let ripened = 0;
  const step = (second: number, byTime: boolean): void => {
    const before = cases.length;
    cases = follow(cases, groundsAt(history, second), second);
    if (byTime) ripened += cases.length - before;
  };

  step(0, false);
  let now = 0;
  const passTime = (to: number): void => {
    while (now < to) {
      const look = Math.min(to, upAt(week, now + LOOK_SECONDS));
      const changed = firstChange(week, history, now, look);
      now = changed ?? look;
      if (changed === undefined) continue;
      desk.passOn(cases, changed, false);
      step(changed, true);
    }
  };
  for (const entry of own) {
    const second = upAt(week, entry.second);
    passTime(second);
    desk.passOn(cases, second, true);
    desk.remind(second);
    desk.enter(second, idOf(entry), entry.value, entry.corrects === null ? 1 : entry.corrects.version + 1);
    history = enter(history, entry, idOf, subject.subjectId);
    step(second, false);
  }
  passTime(lastSecond(week.size));
  desk.passOn(cases, lastSecond(week.size), true);
  desk.remind(lastSecond(week.size));
  const summary = summarise(assessSubject(history, PROTOCOL, instantAt(lastSecond(week.size))));
  return { subjectId: subject.subjectId, history, summary, cases, ripened, notices: desk.told(cases) };
}

function groundsAt(history: SubjectHistory, second: number): readonly CaseGround[] {
  return caseWorthy(assessSubject(history, PROTOCOL, instantAt(second)));
}

/** The first second after `from`, with the product up, at which the patient's cases are not those of `from`. */
function firstChange(week: Week, history: SubjectHistory, from: number, to: number): number | undefined {
  const before = JSON.stringify(groundsAt(history, from));
  const isChanged = (second: number): boolean => JSON.stringify(groundsAt(history, second)) !== before;
  if (!isChanged(to)) return undefined;
  let [same, changed] = [from, to];
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (isChanged(middle)) changed = middle;
    else same = middle;
  }
  return upAt(week, changed);
}

function follow(cases: readonly DltCase[], grounds: readonly CaseGround[], second: number): readonly DltCase[] {
  const subjectId = 0 as SubjectId;
  const step = { at: instantAt(second), seq: 1, by: '', role: '' };
  const changes = reconcileCases(cases, grounds, {
    trialId: TRIAL,
    subjectId,
    protocolVersion: PROTOCOL.version,
    // Nobody decides in this week.
    episodeNow: () => undefined,
    step,
  });
  const next = [...cases];
  for (const change of changes) {
    const caseId = change.caseId ?? ((next.length + 1) as CaseId);
    const dltCase = { ...change, caseId };
    const at = next.findIndex((one) => one.caseId === caseId);
    if (at === -1) next.push(dltCase);
    else next[at] = dltCase;
  }
  return next;
}

const ROWS_OF = {
  'adverse-event': 'adverseEvents',
  infusion: 'infusions',
  treatment: 'treatments',
  lab: 'labs',
  vital: 'vitals',
  sample: 'samples',
  'study-event': 'studyEvents',
  'crs-assessment': 'crsAssessments',
  'icans-assessment': 'icansAssessments',
} as const satisfies Record<Observation['kind'], keyof SubjectHistory>;

interface Row {
  readonly observationId: ObservationId;
  readonly value: Observation;
  readonly version: number;
}

function addRow(history: SubjectHistory, row: Row, subjectId: SubjectId): SubjectHistory {
  const name = ROWS_OF[row.value.kind];
  const rows: readonly Recorded[] = history[name];
  const added: Recorded = { ...row, subjectId, fromSeq: 1 };
  const others = rows.filter(({ observationId }) => observationId !== row.observationId);
  return { ...history, [name]: [...others, added].sort((one, other) => one.observationId - other.observationId) };
}

function enter(
  history: SubjectHistory,
  entry: WeekEntry,
  idOf: (entry: WeekEntry) => ObservationId,
  subjectId: SubjectId,
): SubjectHistory {
  const observationId = idOf(entry);
  const version = entry.corrects === null ? 1 : entry.corrects.version + 1;
  if (entry.value !== null) return addRow(history, { observationId, value: entry.value, version }, subjectId);
  return { ...history, adverseEvents: history.adverseEvents.filter((row) => row.observationId !== observationId) };
}

function emptyHistory(subject: SubjectHistory['subject']): SubjectHistory {
  return {
    subject,
    zone: ZONE,
    ctcaeVersion: '5.0',
    referenceRanges: [],
    adverseEvents: [],
    infusions: [],
    treatments: [],
    labs: [],
    vitals: [],
    samples: [],
    studyEvents: [],
    crsAssessments: [],
    icansAssessments: [],
    decisions: [],
  };
}
