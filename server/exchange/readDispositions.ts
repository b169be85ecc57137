import type { OnsetAnswer, PartialDateTime } from '../../shared/model/dates.ts';
import type { STUDY_EVENTS } from '../../shared/model/vocabulary.ts';
import { checkDate } from './checkEntry.ts';
import { type ImportReading, planObservation, subjectOfRow } from './importState.ts';
import { readDate } from './readDate.ts';
import { cellOf, isUsable, pickColumn, type Row, raise, type Sheet } from './sheet.ts';
import { dayPairs, type ReferenceOf, studyDayCheck } from './studyDays.ts';

type StudyEventName = (typeof STUDY_EVENTS)[number];

/** Dispositions with a study event of their own. Source: [CDISC-CT] NCOMPLT C66727, PROTMLST C114118. */
const EVENTS: Readonly<Record<string, StudyEventName>> = {
  'INFORMED CONSENT OBTAINED': 'consent',
  'LOST TO FOLLOW-UP': 'lost-to-follow-up',
  'LOST TO FOLLOW UP': 'lost-to-follow-up',
  'WITHDRAWAL BY SUBJECT': 'withdrawal',
  'WITHDRAWAL BY PARENT/GUARDIAN': 'withdrawal',
  COMPLETED: 'visit',
};

/** DS: what became of the patient in the study. Deaths are gathered, so that one death is one event. */
export function readDispositions(reading: ImportReading, sheet: Sheet, referenceOf: ReferenceOf): void {
  reading.deathsKnown = true;
  const date = pickColumn(sheet, 'DSSTDTC', 'ASTDTM', 'ASTDT');
  const checkDays = studyDayCheck(sheet, dayPairs(sheet, [[date, 'DSSTDY']]), referenceOf);
  for (const row of sheet.rows.filter(isUsable)) {
    const subject = subjectOfRow(reading, row);
    if (subject === undefined) continue;
    const term = cellOf(row, 'DSDECOD').toUpperCase() || cellOf(row, 'DSTERM').toUpperCase();
    if (term === '') {
      raise(row, 'DS-TERM-MISSING', 'DSDECOD');
      continue;
    }
    checkDays(row);
    const on = readDate(row, date);
    if (on === 'unreadable') raise(row, 'DS-DATE-UNREADABLE', date);
    const at = on === 'unreadable' || on === 'blank' ? null : on;
    checkDate(reading, row, date, at);
    if (term === 'DEATH') noteDeath(reading, row, subject.usubjid, at);
    else planDisposition(reading, row, subject.usubjid, term, at ?? 'unknown');
  }
}

function noteDeath(reading: ImportReading, row: Row, usubjid: string, on: PartialDateTime | null): void {
  const rows = reading.deathRows.get(usubjid) ?? [];
  reading.deathRows.set(usubjid, [...rows, { row, on, term: cellOf(row, 'DSTERM') }]);
}

/**
 * Ending the treatment is not leaving the study: only the latter ends observation, and the rules of evaluability read
 * it. What has no study event of its own is kept as a dated visit with its words.
 */
function planDisposition(reading: ImportReading, row: Row, usubjid: string, term: string, at: OnsetAnswer): void {
  const event = eventOf(row, term);
  const words = [cellOf(row, 'DSTERM'), cellOf(row, 'DSDECOD'), cellOf(row, 'DSSCAT')];
  const detail = [...new Set(words.filter((word) => word !== ''))].join(' / ');
  planObservation(reading, row, usubjid, { kind: 'study-event', event, at, cause: null, detail });
}

function eventOf(row: Row, term: string): StudyEventName {
  const scope = cellOf(row, 'DSSCAT').toUpperCase();
  const category = cellOf(row, 'DSCAT').toUpperCase();
  if (term === 'PROGRESSIVE DISEASE' || term === 'DISEASE PROGRESSION') return 'progression';
  if (category === 'PROTOCOL MILESTONE' || term === 'COMPLETED') return EVENTS[term] ?? 'visit';
  if (scope.includes('TREATMENT')) return 'visit';
  const known = EVENTS[term];
  if (known !== undefined) return known;
  if (category === 'OTHER EVENT') return 'visit';
  if (!scope.includes('PARTICIPATION')) raise(row, 'DS-SCOPE-UNKNOWN', 'DSSCAT');
  return 'withdrawal';
}
