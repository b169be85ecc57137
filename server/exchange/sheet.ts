import {
  IMPORT_RULES,
  type ImportDomain,
  type ImportEffect,
  type ImportIssue,
  type ImportRuleId,
} from '../../shared/model/importReport.ts';
import type { DecodedText } from './decodeText.ts';
import type { IssueLog } from './issueLog.ts';

/** One file as rows and columns, and what has been said of it so far. */
export interface Sheet {
  readonly name: string;
  readonly sha256: string;
  readonly encoding: DecodedText['encoding'];
  readonly log: IssueLog;
  /** Upper-case column name to its place. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: Row[];
  readonly notes: { readonly ruleId: ImportRuleId; readonly facts: ImportIssue['facts'] }[];
  /** What reading found; said only if the file turns out to be one of those an import uses. */
  readonly pending: { readonly row: Row | null; readonly ruleId: ImportRuleId; readonly facts: ImportIssue['facts'] }[];
  domain: ImportDomain | null;
  standard: 'SDTM' | 'ADaM' | null;
}

export interface Row {
  readonly sheet: Sheet;
  /** As a spreadsheet shows it: the header is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** The gravest effect of any rule on this row. */
  mark: ImportEffect;
}

const GRAVITY: Readonly<Record<ImportEffect, number>> = { inform: 0, decide: 1, skip: 2, reject: 3 };

/** The first of these columns that the file has; a later one never fills a blank of an earlier one. */
export function pickColumn(sheet: Sheet, ...names: readonly string[]): string | null {
  return names.find((name) => sheet.columns.has(name)) ?? null;
}

/** The trimmed cell; empty when the column is not there. */
export function cellOf(row: Row, column: string | null): string {
  const place = column === null ? undefined : row.sheet.columns.get(column);
  return place === undefined ? '' : (row.cells[place] ?? '').trim();
}

/** Says something about a row and lets the rule's effect fall on it. */
export function raise(row: Row, ruleId: ImportRuleId, column: string | null, facts: ImportIssue['facts'] = {}): void {
  const effect = IMPORT_RULES[ruleId];
  if (GRAVITY[effect] > GRAVITY[row.mark]) row.mark = effect;
  const value = cellOf(row, column).slice(0, 200);
  row.sheet.log.raise({ ruleId, file: row.sheet.name, row: row.number, column, value, facts });
}

/** Says something about a whole file; a refused or unused one takes its rows along. */
export function raiseFile(sheet: Sheet, ruleId: ImportRuleId, facts: ImportIssue['facts'] = {}): void {
  const effect = IMPORT_RULES[ruleId];
  sheet.notes.push({ ruleId, facts });
  sheet.log.raise({ ruleId, file: sheet.name, row: null, column: null, value: '', facts });
  for (const row of sheet.rows) if (GRAVITY[effect] > GRAVITY[row.mark]) row.mark = effect;
}

/** Still to be imported, as far as is known. */
export const isUsable = (row: Row): boolean => GRAVITY[row.mark] <= GRAVITY.decide;
