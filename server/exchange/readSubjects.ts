import type { PartialDateTime } from '../../shared/model/dates.ts';
import { Subject } from '../../shared/model/subject.ts';
import { Site } from '../../shared/model/trial.ts';
import type { ForeignSubject, ImportReading } from './importState.ts';
import { readDate } from './readDate.ts';
import { cellOf, isUsable, pickColumn, type Row, raise, type Sheet } from './sheet.ts';

const SubjectFields = Subject.unwrap().omit({ subjectId: true, trialId: true, siteId: true });
const SiteCode = Site.unwrap().shape.code;

/** Site code of patients whose site the file does not give. */
const NO_SITE = 'UNKNOWN';

/**
 * Patients from DM or ADSL. Screen failures (no arm, never exposed) are not enrolled: they must not enter a denominator.
 * Whoever was exposed is enrolled even without an arm. Source: [STANDARDS §2.3].
 * @param exposed USUBJIDs with a row of exposure
 */
export function readSubjects(reading: ImportReading, sheets: readonly Sheet[], exposed: ReadonlySet<string>): void {
  const numberColumn = numbersAreUnique(sheets) ? 'SUBJID' : 'USUBJID';
  for (const sheet of sheets) readSheetOfSubjects(reading, sheet, numberColumn, exposed);
}

function readSheetOfSubjects(
  reading: ImportReading,
  sheet: Sheet,
  numberColumn: string,
  exposed: ReadonlySet<string>,
): void {
  const columns = columnsOf(sheet);
  reading.deathsKnown ||= columns.deathFlag !== null || columns.deathOn !== null;
  for (const row of sheet.rows.filter(isUsable)) {
    const usubjid = cellOf(row, 'USUBJID');
    const known = reading.subjects.get(usubjid);
    if (usubjid === '') raise(row, 'SUBJECT-UNKNOWN', 'USUBJID');
    else if (known !== undefined) raise(row, 'DM-DUPLICATE', 'USUBJID', { firstRow: known.row.number });
    else reading.subjects.set(usubjid, subjectOf(row, columns, cellOf(row, numberColumn), exposed.has(usubjid)));
  }
}

type Columns = ReturnType<typeof columnsOf>;

function columnsOf(sheet: Sheet) {
  const arms = ['ARMCD', 'ARM', 'TRT01P', 'ACTARMCD', 'ACTARM'].filter((name) => sheet.columns.has(name));
  return {
    arms,
    reference: pickColumn(sheet, 'RFSTDTC', 'TRTSDTM', 'TRTSDT'),
    treatment: pickColumn(sheet, 'TRTSDTM', 'TRTSDT', 'RFXSTDTC'),
    consent: pickColumn(sheet, 'RFICDTC', 'RFICDT'),
    deathFlag: pickColumn(sheet, 'DTHFL'),
    deathOn: pickColumn(sheet, 'DTHDTC', 'DTHDTM', 'DTHDT'),
    deathCause: pickColumn(sheet, 'DTHCAUS', 'DTHCAT'),
  };
}

/** SUBJID is unique within the study by its standard; where it is not, the longer USUBJID is the number. */
function numbersAreUnique(sheets: readonly Sheet[]): boolean {
  const owners = new Map<string, string>();
  const rows = sheets.flatMap((sheet) => sheet.rows).filter(isUsable);
  return rows.every((row) => {
    const number = cellOf(row, 'SUBJID');
    const owner = owners.get(number);
    owners.set(number, cellOf(row, 'USUBJID'));
    return number !== '' && (owner === undefined || owner === cellOf(row, 'USUBJID'));
  });
}

function subjectOf(row: Row, columns: Columns, subjectNumber: string, exposed: boolean): ForeignSubject {
  const siteCode = siteOf(row);
  const subject = { subjectNumber, ...personOf(row), doseLevel: doseLevelOf(row, columns), priorAlloTransplant: null };
  const dates = {
    referenceStart: dateOf(row, columns.reference),
    treatmentStart: dateOf(row, columns.treatment),
    consentOn: dateOf(row, columns.consent),
  };
  const enrolled = enrolmentOf(row, columns, exposed || dates.treatmentStart !== null);
  for (const [path, parsed] of [
    ['subject', SubjectFields.safeParse(subject)],
    ['site', SiteCode.safeParse(siteCode)],
  ] as const) {
    const issue = parsed.error?.issues[0];
    if (issue) raise(row, 'VALUE-NOT-STORABLE', null, { problem: `${path}.${issue.path.join('.')}: ${issue.message}` });
  }
  const decision = row.mark === 'decide';
  const death = deathOf(row, columns);
  return {
    usubjid: cellOf(row, 'USUBJID'),
    row,
    siteCode,
    subject,
    ...dates,
    death,
    decision,
    enrolled: row.mark === 'reject' ? 'rejected' : enrolled,
  };
}

function personOf(row: Row): Pick<Subject, 'ageYears' | 'sex'> {
  const unit = cellOf(row, 'AGEU').toUpperCase();
  const age = cellOf(row, 'AGE');
  const years = /^\d{1,3}$/.test(age) && Number(age) <= 120 && (unit === '' || unit === 'YEARS') ? Number(age) : null;
  if (age !== '' && years === null) raise(row, 'DM-AGE-UNREADABLE', 'AGE', { unit });
  const sex = cellOf(row, 'SEX').toUpperCase();
  if (sex === 'F' || sex === 'M') return { ageYears: years, sex };
  if (sex !== '' && sex !== 'U') raise(row, 'DM-SEX-UNREADABLE', 'SEX');
  return { ageYears: years, sex: 'U' };
}

function siteOf(row: Row): string {
  const code = cellOf(row, 'SITEID');
  if (code === '') raise(row, 'DM-SITE-MISSING', 'SITEID', { site: NO_SITE });
  return code === '' ? NO_SITE : code;
}

const NO_ARM = /^(SCREEN FAILURE|SCRNFAIL|NOT ASSIGNED|NOTASSGN)$/i;

function enrolmentOf(row: Row, columns: Columns, exposed: boolean): 'yes' | 'not-assigned' {
  const arm = columns.arms.map((column) => cellOf(row, column)).find((text) => text !== '') ?? '';
  const reason = cellOf(row, 'ARMNRS');
  const unassigned = (columns.arms.length > 0 && arm === '') || NO_ARM.test(arm) || NO_ARM.test(reason);
  if (!unassigned) return 'yes';
  if (exposed) {
    raise(row, 'DM-TREATED-WITHOUT-ARM', columns.arms[0] ?? 'ARMNRS');
    return 'yes';
  }
  raise(row, 'DM-NOT-ASSIGNED', 'ARMNRS', { reason: reason === '' ? arm : reason });
  return 'not-assigned';
}

/** The planned arm as it stands; its short code first, because a dose level holds 20 characters. */
function doseLevelOf(row: Row, columns: Columns): string | null {
  const planned = columns.arms.filter((column) => !column.startsWith('ACT')).map((column) => cellOf(row, column));
  const given = planned.filter((text) => text !== '' && !NO_ARM.test(text));
  const fitting = given.find((text) => text.length <= 20);
  if (given.length > 0 && fitting === undefined) raise(row, 'DM-ARM-NOT-KEPT', columns.arms[0] ?? null);
  return fitting ?? null;
}

/** The standard's own limit of a text cell; only a damaged file has more. */
const CAUSE_LENGTH = 200;

function deathOf(row: Row, columns: Columns): ForeignSubject['death'] {
  const flagged = cellOf(row, columns.deathFlag).toUpperCase() === 'Y';
  const given = cellOf(row, columns.deathOn);
  if (!flagged && given === '') return null;
  return {
    on: dateOf(row, columns.deathOn),
    given,
    cause: cellOf(row, columns.deathCause).slice(0, CAUSE_LENGTH),
    flagged,
  };
}

function dateOf(row: Row, column: string | null): PartialDateTime | null {
  const date = readDate(row, column);
  if (date === 'unreadable') raise(row, 'DM-DATE-UNREADABLE', column);
  return date === 'unreadable' || date === 'blank' ? null : date;
}
