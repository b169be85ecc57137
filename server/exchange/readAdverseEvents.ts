import type { EndAnswer, PartialDateTime } from '../../shared/model/dates.ts';
import type { CtcaeVersion, Grade, GradingScale } from '../../shared/model/grade.ts';
import type { AdverseEvent } from '../../shared/model/observation.ts';
import { GRADING_SCALES } from '../../shared/model/vocabulary.ts';
import { importedVersion } from '../usecases/import/importedVersion.ts';
import { checkDate } from './checkEntry.ts';
import { checkFatality } from './checkFatality.ts';
import { OUTCOME_WORDS, RELATION_WORDS } from './eventWords.ts';
import { type ForeignSubject, type ImportReading, planObservation, subjectOfRow } from './importState.ts';
import { isBefore } from './isBefore.ts';
import { matchTerm, type TermMatch } from './matchTerm.ts';
import { readDate } from './readDate.ts';
import { readSeriousness } from './readSeriousness.ts';
import type { Breathe } from './readSheet.ts';
import { cellOf, isUsable, pickColumn, type Row, raise, raiseFile, type Sheet } from './sheet.ts';
import { dayPairs, type ReferenceOf, studyDayCheck } from './studyDays.ts';

const ROWS_BETWEEN_BREATHS = 500;

type Columns = ReturnType<typeof columnsOf>;

function columnsOf(sheet: Sheet) {
  return {
    start: pickColumn(sheet, 'AESTDTC', 'ASTDTM', 'ASTDT'),
    end: pickColumn(sheet, 'AEENDTC', 'AENDTM', 'AENDT'),
    grade: pickColumn(sheet, 'AETOXGR', 'ATOXGR', 'AETOXGRN', 'ATOXGRN'),
    relation: pickColumn(sheet, 'AEREL', 'AREL'),
  };
}

/** Adverse events from AE or ADAE. Contradictions are listed and the values kept. Source: [STANDARDS §2.1, §4]. */
export async function readAdverseEvents(
  reading: ImportReading,
  sheet: Sheet,
  referenceOf: ReferenceOf,
  breathe: Breathe,
): Promise<void> {
  const columns = columnsOf(sheet);
  if (columns.grade === null) raiseFile(sheet, 'FILE-NOT-GRADED');
  const pairs = dayPairs(sheet, [
    [columns.start, columns.start === 'AESTDTC' ? 'AESTDY' : 'ASTDY'],
    [columns.end, columns.end === 'AEENDTC' ? 'AEENDY' : 'AENDY'],
  ]);
  const checkDays = studyDayCheck(sheet, pairs, referenceOf);
  for (const [index, row] of sheet.rows.entries()) {
    if (index % ROWS_BETWEEN_BREATHS === 0) await breathe();
    if (!isUsable(row)) continue;
    const subject = subjectOfRow(reading, row);
    if (subject === undefined || isRefused(row, columns)) continue;
    checkDays(row);
    checkDuplicate(row, columns, reading.events);
    planEvent(reading, row, columns, subject);
  }
}

const GRADE = /^(?:GRADE )?([1-5])(?:\.0+)?$/i;
const ZERO = /^(?:GRADE )?0(?:\.0+)?$/i;

/** Grade 0 is not a grade of an event; a row without a term is a placeholder. Source: [STANDARDS §3]. */
function isRefused(row: Row, columns: Columns): boolean {
  const grade = cellOf(row, columns.grade);
  if (cellOf(row, 'AETERM') === '' && cellOf(row, 'AEDECOD') === '') raise(row, 'AE-TERM-MISSING', 'AETERM');
  else if (ZERO.test(grade)) raise(row, 'AE-GRADE-ZERO', columns.grade);
  else if (grade !== '' && !GRADE.test(grade)) raise(row, 'AE-GRADE-UNREADABLE', columns.grade);
  return !isUsable(row);
}

function checkDuplicate(row: Row, columns: Columns, seen: Map<string, Row>): void {
  const term = cellOf(row, 'AEDECOD') || cellOf(row, 'AETERM');
  const parts = [cellOf(row, 'USUBJID'), term.toUpperCase()];
  const key = JSON.stringify([
    ...parts,
    ...[columns.start, columns.end, columns.grade].map((name) => cellOf(row, name)),
  ]);
  const first = seen.get(key);
  if (first === undefined) seen.set(key, row);
  else raise(row, 'AE-DUPLICATE', 'AETERM', { firstRow: first.number });
}

function planEvent(reading: ImportReading, row: Row, columns: Columns, subject: ForeignSubject): void {
  const { term, by } = termOf(row, importedVersion(reading.context.scale));
  const grade = gradeOf(row, columns, term);
  const course = courseOf(reading, row, columns, subject);
  const { seriousness, note } = readSeriousness(row);
  const outcome = outcomeOf(row);
  checkFatality(reading, row, subject, grade);
  planObservation(reading, row, subject.usubjid, {
    kind: 'adverse-event',
    termCode: term.code,
    verbatim: cellOf(row, 'AETERM') || cellOf(row, 'AEDECOD'),
    scale: scaleOf(reading, row),
    gradeHistory: [{ grade, from: course.onset ?? 'unknown' }],
    end: course.end,
    outcome,
    seriousness,
    attribution: attributionOf(row, columns),
    signOf: null,
    symptomatic: null,
    narrative: narrativeOf(row, [...course.notes, ...note, ...(by === 'other' ? ['AESOC', 'AEBODSYS'] : [])]),
  });
}

function termOf(row: Row, version: CtcaeVersion): TermMatch {
  const codes = ['AELLTCD', 'AEPTCD'].map((column) => cellOf(row, column));
  const names = ['AEDECOD', 'AETERM', 'AELLT'].map((column) => cellOf(row, column)).filter((name) => name !== '');
  const match = matchTerm(codes, names, [cellOf(row, 'AESOC'), cellOf(row, 'AEBODSYS')], version);
  const column = pickColumn(row.sheet, 'AETERM', 'AEDECOD');
  if (match.by === 'synonym') raise(row, 'AE-TERM-BY-SYNONYM', column, { term: match.term.name });
  if (match.by === 'other') raise(row, 'AE-TERM-OTHER', column, { term: match.term.name });
  return match;
}

/** Severity (AESEV) is no grade: without a grade the event is kept as not graded. Source: [STANDARDS §1.3]. */
function gradeOf(row: Row, columns: Columns, term: TermMatch['term']): Grade | null {
  const text = GRADE.exec(cellOf(row, columns.grade))?.[1];
  if (text === undefined) {
    if (columns.grade !== null) raise(row, 'AE-GRADE-MISSING', columns.grade);
    return null;
  }
  const grade = Number(text) as Grade;
  if (!term.grades.includes(grade)) {
    raise(row, 'AE-GRADE-NOT-IN-TERM', columns.grade, { term: term.name, grades: term.grades.join(', ') });
  }
  return grade;
}

function scaleOf(reading: ImportReading, row: Row): GradingScale {
  const given = cellOf(row, 'AEGRSCL').replace(/^NCI /i, '');
  return GRADING_SCALES.find((scale) => scale === given) ?? reading.context.scale;
}

interface Course {
  readonly onset: PartialDateTime | null;
  readonly end: EndAnswer;
  /** Columns whose text the record cannot hold otherwise. */
  readonly notes: readonly string[];
}

function courseOf(reading: ImportReading, row: Row, columns: Columns, subject: ForeignSubject): Course {
  const { zone } = reading.context;
  const start = readDate(row, columns.start);
  if (start === 'unreadable') raise(row, 'AE-START-UNREADABLE', columns.start);
  if (start === 'blank') raise(row, 'AE-START-MISSING', columns.start);
  const onset = start === 'unreadable' || start === 'blank' ? null : start;
  const ended = endOf(row, columns);
  const end = ended === 'unknown' || ended === 'ongoing' ? null : ended;
  checkDate(reading, row, columns.start, onset);
  checkDate(reading, row, columns.end, end);
  if (isBefore(end, onset, zone)) raise(row, 'END-BEFORE-START', columns.end, { start: onset ?? '' });
  const death = subject.death?.on ?? reading.deathRows.get(subject.usubjid)?.[0]?.on ?? null;
  if (isBefore(death, onset, zone)) raise(row, 'AE-AFTER-DEATH', columns.start, { death: death ?? '' });
  if (isBefore(onset, subject.consentOn, zone)) {
    raise(row, 'AE-BEFORE-CONSENT', columns.start, { consent: subject.consentOn ?? '' });
  }
  const unread = [start === 'unreadable' ? columns.start : null, end === null ? columns.end : null];
  return { onset, end: ended, notes: [...unread, 'AEENRTPT', 'AEENTPT'].filter((column) => column !== null) };
}

const ONGOING = ['ONGOING', 'Y'];

/** A missing end is only "ongoing" if the file says so; no end date is invented. Source: [STANDARDS §2.1]. */
function endOf(row: Row, columns: Columns): EndAnswer {
  const relative = pickColumn(row.sheet, 'AEENRTPT', 'AEENRF', 'AEONGO');
  const ongoing = ONGOING.includes(cellOf(row, relative).toUpperCase());
  const end = readDate(row, columns.end);
  if (end === 'unreadable') raise(row, 'END-UNREADABLE', columns.end);
  else if (end !== 'blank') {
    if (ongoing) raise(row, 'AE-END-AND-ONGOING', columns.end);
    return end;
  }
  if (ongoing) return 'ongoing';
  if (end === 'blank') raise(row, 'AE-END-MISSING', columns.end);
  return 'unknown';
}

function outcomeOf(row: Row): AdverseEvent['outcome'] {
  const outcome = OUTCOME_WORDS[cellOf(row, 'AEOUT').toUpperCase()];
  if (outcome === undefined) raise(row, 'AE-OUTCOME-UNKNOWN', 'AEOUT');
  return outcome ?? 'unknown';
}

function attributionOf(row: Row, columns: Columns): AdverseEvent['attribution'] {
  const word = cellOf(row, columns.relation).toUpperCase();
  if (word === '') return [];
  const relatedness = RELATION_WORDS[word];
  if (relatedness === undefined) raise(row, 'AE-RELATION-UNKNOWN', columns.relation);
  if (word === 'Y' || word === 'YES') raise(row, 'AE-RELATION-YES-NO', columns.relation, { kept: 'possible' });
  return [{ agent: 'car-t', party: 'investigator', relatedness: relatedness ?? 'not-assessed' }];
}

/** What the record has no place for stays readable beside it, column by column, word for word. */
const KEPT_IN_NARRATIVE = ['AEDECOD', 'AESEV', 'AEACN', 'AEACNOTH', 'AECONTRT', 'AEREL', 'AERELNST', 'AEOUT'];

function narrativeOf(row: Row, columns: readonly string[]): string {
  const verbatim = cellOf(row, 'AETERM').toUpperCase();
  return [...new Set([...KEPT_IN_NARRATIVE, ...columns])]
    .map((column) => [column, cellOf(row, column)] as const)
    .filter(([column, text]) => text !== '' && !(column === 'AEDECOD' && text.toUpperCase() === verbatim))
    .map(([column, text]) => `${column}: ${text}`)
    .join('\n');
}
