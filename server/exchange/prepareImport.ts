import type { Instant } from '../../shared/model/dates.ts';
import type { ImportBlock, ImportContext, ImportFileReport } from '../../shared/model/importReport.ts';
import { importedVersion } from '../usecases/import/importedVersion.ts';
import type { ImportPlan, Prepared } from '../usecases/import/importPlan.ts';
import { chooseSheets, refusedFiles, type SheetsByDomain } from './chooseSheets.ts';
import { compareGrades } from './compareGrades.ts';
import type { ImportFile } from './importFile.ts';
import type { ImportReading } from './importState.ts';
import { createIssueLog } from './issueLog.ts';
import { planCounts } from './planCounts.ts';
import { planCourse } from './planCourse.ts';
import { planFromSubjects } from './planFromSubjects.ts';
import { planSites } from './planSites.ts';
import { readAdverseEvents } from './readAdverseEvents.ts';
import { readDispositions } from './readDispositions.ts';
import { listExposed, readExposures } from './readExposures.ts';
import { readResults } from './readResults.ts';
import { type Breathe, readSheet } from './readSheet.ts';
import { readSubjects } from './readSubjects.ts';
import { cellOf, isUsable, type Row, raise, type Sheet } from './sheet.ts';
import type { ReferenceOf } from './studyDays.ts';

/**
 * Reads files of SDTM or ADaM into a report and a plan of what would be written. It never throws for what the files
 * hold, writes nothing, and answers the same for the same bytes at the same time.
 * @param now what lies after it is listed
 * @param breathe called between pieces of work, so that a server stays responsive
 */
export async function prepareImport(
  files: readonly ImportFile[],
  context: ImportContext,
  now: Instant,
  breathe: Breathe = async () => {},
): Promise<Prepared> {
  const log = createIssueLog(files.map((file) => file.name));
  const sheets: Sheet[] = [];
  for (const file of files) sheets.push(await readSheet(file, log, breathe));
  const chosen = chooseSheets(sheets);
  const unreadable = refusal(sheets);
  const found = studyOf(chosen.DM, context.study);
  const reading = newReading(context, now, found.study ?? '');
  if (found.blocked === null) await readAll(reading, chosen, breathe);
  else blockRows(chosen);
  const plan = planOf(reading, chosen);
  const grades = await compareGrades(reading, breathe);
  const nobody = plan.subjects.length === 0 ? ({ code: 'no-subjects' } as const) : null;
  const blocked = unreadable ?? found.blocked ?? nobody ?? refusal(sheets);
  return {
    study: found.study,
    context,
    files: sheets.map(fileReport),
    ...log.finish(),
    plan: {
      accepted: planCounts(plan, 'accepted'),
      acceptedAndDecisions: planCounts(plan, 'accepted-and-decisions'),
    },
    blocked,
    grades,
    toWrite: blocked === null ? plan : null,
  };
}

/** A file that is lost whole is not left out by the way: a trial without its adverse events looks safe. */
function refusal(sheets: readonly Sheet[]): ImportBlock | null {
  const files = refusedFiles(sheets);
  return files.length === 0 ? null : { code: 'file-refused', files };
}

/** One import is one study: the STUDYID of its subjects, or the name it was given where they have none. */
function studyOf(
  sheets: readonly Sheet[],
  named: string | undefined,
): { readonly study: string | null; readonly blocked: ImportBlock | null } {
  const rows = sheets.flatMap((sheet) => sheet.rows).filter(isUsable);
  if (rows.length === 0) return { study: null, blocked: { code: 'no-subjects' } };
  const studies = [...new Set(rows.map((row) => cellOf(row, 'STUDYID')))].filter((study) => study !== '');
  const study = studies[0] ?? named;
  if (study === undefined || study.length > 40) return { study: null, blocked: { code: 'no-study' } };
  if (studies.length > 1) return { study: null, blocked: { code: 'several-studies', studies: studies.slice(0, 20) } };
  return { study, blocked: null };
}

function newReading(context: ImportContext, now: Instant, study: string): ImportReading {
  return {
    context,
    now,
    study,
    subjects: new Map(),
    observations: [],
    deathRows: new Map(),
    deathsKnown: false,
    events: new Map(),
  };
}

/** Patients first, then what says that they died, then everything that is checked against it. */
async function readAll(reading: ImportReading, chosen: SheetsByDomain, breathe: Breathe): Promise<void> {
  const patient = (row: Row) => reading.subjects.get(cellOf(row, 'USUBJID'));
  const sdtm: ReferenceOf = (row) => patient(row)?.referenceStart ?? null;
  const adam: ReferenceOf = (row) => patient(row)?.treatmentStart ?? patient(row)?.referenceStart ?? null;
  const referenceFor = (sheet: Sheet) => (sheet.standard === 'ADaM' ? adam : sdtm);
  readSubjects(reading, chosen.DM, listExposed(chosen.EX));
  for (const sheet of chosen.DS) readDispositions(reading, sheet, referenceFor(sheet));
  planCourse(reading, { dispositions: chosen.DS.length > 0 });
  await breathe();
  const [exposures] = chosen.EX;
  if (exposures === undefined) planFromSubjects(reading);
  else await readExposures(reading, chosen.EX, referenceFor(exposures), breathe);
  for (const sheet of chosen.AE) await readAdverseEvents(reading, sheet, referenceFor(sheet), breathe);
  for (const sheet of chosen.LB) await readResults(reading, sheet, 'LB', referenceFor(sheet), breathe);
  for (const sheet of chosen.VS) await readResults(reading, sheet, 'VS', referenceFor(sheet), breathe);
}

/** Without patients of one study no row can be placed. */
function blockRows(chosen: SheetsByDomain): void {
  for (const sheet of Object.values(chosen).flat()) {
    for (const row of sheet.rows.filter(isUsable)) raise(row, 'SUBJECT-UNKNOWN', 'USUBJID');
  }
}

function planOf(reading: ImportReading, chosen: SheetsByDomain): ImportPlan {
  const enrolled = [...reading.subjects.values()].filter((subject) => subject.enrolled === 'yes');
  const numbers = new Map(enrolled.map(({ usubjid, subject }) => [usubjid, subject.subjectNumber]));
  return {
    study: reading.study,
    ctcaeVersion: importedVersion(reading.context.scale),
    sites: planSites(reading),
    subjects: enrolled.map(({ subject, siteCode, decision }) => ({ subject, siteCode, decision })),
    observations: reading.observations.flatMap(({ usubjid, value, decision, row }) => {
      const subjectNumber = numbers.get(usubjid);
      return subjectNumber === undefined || row.mark === 'reject' ? [] : [{ subjectNumber, value, decision }];
    }),
    hashes: Object.values(chosen)
      .flat()
      .map(({ name, sha256 }) => ({ name, sha256 })),
  };
}

function fileReport(sheet: Sheet): ImportFileReport {
  const count = (...marks: readonly Row['mark'][]): number =>
    sheet.domain === null ? 0 : sheet.rows.filter((row) => marks.includes(row.mark)).length;
  const rows = sheet.rows.length;
  return {
    name: sheet.name,
    sha256: sheet.sha256,
    encoding: sheet.encoding,
    recognisedAs: sheet.domain,
    standard: sheet.standard,
    rows,
    accepted: count('inform'),
    needsDecision: count('decide'),
    rejected: count('reject'),
    notUsed: sheet.domain === null ? rows : count('skip'),
    notes: sheet.notes,
  };
}
