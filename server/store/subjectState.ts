import type { DltCase } from '../../shared/model/dltCase.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import type { ObservationKind, Recorded } from '../../shared/model/observation.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { AssessmentSummary } from '../../shared/model/views.ts';
import type { Sql } from '../db/preparedSql.ts';
import { decisionsOf, listSubjectCaseRows, loadObservedRows, type Setting, versioned } from './historyRows.ts';
import type { Versioned } from './port.ts';
import { RECORD_TABLES } from './recordTables.ts';
import { findVersion } from './versionRows.ts';

/** What the writer knows of one patient right now: a value, replaced and never changed. */
export interface SubjectState {
  readonly subject: Versioned<Subject>;
  readonly history: SubjectHistory;
  readonly assessment: Versioned<AssessmentSummary> | undefined;
  readonly cases: readonly Versioned<DltCase>[];
}

/** @param settingOf what the writer remembers of the patient's site and trial */
export function loadSubjectState(
  sql: Sql,
  subjectId: SubjectId,
  settingOf: (subject: Subject) => Setting,
): SubjectState | undefined {
  const subject = findVersion<Subject>(sql, RECORD_TABLES.subject, subjectId);
  if (subject === undefined) return undefined;
  const cases = listSubjectCaseRows(sql, subjectId);
  const assessment = findVersion<AssessmentSummary>(sql, RECORD_TABLES.assessment, subjectId);
  return {
    subject: versioned(subject),
    history: loadObservedRows(sql, { ...settingOf(subject.value), decisions: decisionsOf(cases) }),
    assessment: assessment && versioned(assessment),
    cases,
  };
}

const HISTORY_FIELD = {
  'adverse-event': 'adverseEvents',
  infusion: 'infusions',
  treatment: 'treatments',
  lab: 'labs',
  vital: 'vitals',
  sample: 'samples',
  'study-event': 'studyEvents',
  'crs-assessment': 'crsAssessments',
  'icans-assessment': 'icansAssessments',
} as const satisfies Record<ObservationKind, keyof SubjectHistory>;

export function withObservation(state: SubjectState, recorded: Recorded, voided: boolean): SubjectState {
  const field = HISTORY_FIELD[recorded.value.kind];
  const list: readonly Recorded[] = state.history[field];
  return { ...state, history: { ...state.history, [field]: placed(list, recorded, voided) } };
}

/** Lists stay in order of id; a new observation has the highest. */
function placed(list: readonly Recorded[], recorded: Recorded, voided: boolean): readonly Recorded[] {
  const id = recorded.observationId;
  const last = list.at(-1);
  if (!voided && (last === undefined || last.observationId < id)) return [...list, recorded];
  const others = list.filter((each) => each.observationId !== id);
  if (voided) return others;
  const after = others.findIndex((each) => each.observationId > id);
  return after === -1 ? [...others, recorded] : others.toSpliced(after, 0, recorded);
}

export function withCase(state: SubjectState, changed: Versioned<DltCase>): SubjectState {
  const { caseId } = changed.value;
  const others = state.cases.filter((each) => each.value.caseId !== caseId);
  const cases = [...others, changed].toSorted((a, b) => a.value.caseId - b.value.caseId);
  return { ...state, cases, history: { ...state.history, decisions: decisionsOf(cases) } };
}
