import type { ImportDomain } from '../../shared/model/importReport.ts';
import { recogniseSheet } from './recogniseSheet.ts';
import { pickColumn, raise, raiseFile, type Sheet } from './sheet.ts';

export type SheetsByDomain = Readonly<Record<ImportDomain, readonly Sheet[]>>;

/** Any one of each group must be there, or the rows say nothing that could be recorded. */
const REQUIRED: Readonly<Record<ImportDomain, readonly (readonly string[])[]>> = {
  DM: [['USUBJID']],
  EX: [['USUBJID'], ['EXSTDTC', 'ASTDTM', 'ASTDT']],
  AE: [['USUBJID'], ['AETERM', 'AEDECOD']],
  LB: [['USUBJID'], ['LBTESTCD', 'PARAMCD'], ['LBDTC', 'ADTM', 'ADT']],
  VS: [['USUBJID'], ['VSTESTCD', 'PARAMCD'], ['VSDTC', 'ADTM', 'ADT']],
  DS: [['USUBJID'], ['DSDECOD', 'DSTERM']],
};

/**
 * Which file is read as what. Where the same domain came as SDTM and as ADaM, the SDTM one is read: it holds what was
 * collected. Several SDTM files of one domain (a split dataset) are all read.
 */
export function chooseSheets(sheets: readonly Sheet[]): SheetsByDomain {
  const chosen: Record<ImportDomain, Sheet[]> = { DM: [], EX: [], AE: [], LB: [], VS: [], DS: [] };
  for (const [place, sheet] of sheets.entries()) {
    const recognised = recogniseSheet(sheet);
    const twin = sheets.slice(0, place).find((other) => other.sha256 === sheet.sha256);
    if (recognised === undefined) raiseFile(sheet, 'FILE-NOT-USED');
    else {
      Object.assign(sheet, recognised);
      if (twin === undefined) chosen[recognised.domain].push(sheet);
      else raiseFile(sheet, 'FILE-DOUBLE', { file: twin.name });
    }
  }
  for (const domain of Object.keys(chosen) as ImportDomain[]) {
    chosen[domain] = preferCollected(chosen[domain], domain).filter((sheet) => isReadable(sheet, domain));
  }
  return chosen;
}

function preferCollected(sheets: readonly Sheet[], domain: ImportDomain): Sheet[] {
  const collected = sheets.filter((sheet) => sheet.standard === 'SDTM');
  if (collected.length === 0 || collected.length === sheets.length) return [...sheets];
  for (const sheet of sheets) if (sheet.standard === 'ADaM') raiseFile(sheet, 'FILE-SUPERSEDED', { domain });
  return collected;
}

/** Says what reading found, and refuses a file that cannot be understood as a whole. */
function isReadable(sheet: Sheet, domain: ImportDomain): boolean {
  for (const { row, ruleId, facts } of sheet.pending) {
    if (row === null) raiseFile(sheet, ruleId, facts);
    else raise(row, ruleId, null, facts);
  }
  for (const group of REQUIRED[domain]) {
    if (pickColumn(sheet, ...group) === null) raiseFile(sheet, 'FILE-COLUMN-MISSING', { column: group.join(' / ') });
  }
  return !sheet.notes.some(({ ruleId }) => REFUSING.has(ruleId));
}

/** Files an import would read, of which nothing can be used. */
export const refusedFiles = (sheets: readonly Sheet[]): readonly string[] =>
  sheets
    .filter(({ notes, rows, domain }) => {
      const isNothingLeft = rows.length > 0 && rows.every(({ mark }) => mark === 'reject');
      return domain !== null && (isNothingLeft || notes.some(({ ruleId }) => REFUSING.has(ruleId)));
    })
    .map(({ name }) => name);

const REFUSING: ReadonlySet<string> = new Set([
  'FILE-UNREADABLE',
  'FILE-NO-HEADER',
  'FILE-COLUMN-DOUBLE',
  'FILE-COLUMN-MISSING',
]);
