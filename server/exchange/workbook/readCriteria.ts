import { createHash } from 'node:crypto';
import { allTerms } from '../../../shared/grading/ctcae/allTerms.ts';
import type { CtcaeTerm } from '../../../shared/grading/ctcae/ctcaeTerm.ts';
import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import { SOCS } from '../../../shared/grading/ctcae/socs.ts';
import { err, ok, type Result } from '../../../shared/model/failure.ts';
import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import { type CriteriaEdition, MAX_WORKBOOK_BYTES, type TermCriteria } from '../../../shared/model/standards.ts';
import { isPublishedText } from './isPublishedText.ts';
import { readXlsx, type XlsxRow } from './readXlsx.ts';
import { WorkbookRefused } from './workbookRefused.ts';

const SHEET_NAMES: Readonly<Record<CtcaeVersion, string>> = {
  '5.0': 'CTCAE v5.0 Clean Copy',
  '6.0': 'CTCAE v6.0 Clean Copy',
};

/** Columns of the sheet, by what their first row must contain. */
const COLUMNS = {
  A: 'MedDRA',
  B: 'SOC',
  C: 'Term',
  D: 'Grade 1',
  E: 'Grade 2',
  F: 'Grade 3',
  G: 'Grade 4',
  H: 'Grade 5',
  I: 'Definition',
  J: 'Navigational Note',
} as const;

interface CriteriaFile {
  readonly version: CtcaeVersion;
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Reads the official workbook of a CTCAE version. It must hold exactly the terms, organ classes and grades of our
 * dictionary and, term by term, the published words; anything else is refused with the place, and nothing is taken from it.
 */
export function readCriteria({ version, fileName, bytes }: CriteriaFile): Result<CriteriaEdition> {
  try {
    if (bytes.length > MAX_WORKBOOK_BYTES) {
      throw new WorkbookRefused('WORKBOOK_TOO_LARGE', { part: fileName, limitMb: MAX_WORKBOOK_BYTES / 1e6 });
    }
    const title = SHEET_NAMES[version];
    const terms = readTerms(rowsOfSheet(bytes, version), version);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return ok({ version, fileName, sha256, title, terms });
  } catch (refused) {
    if (refused instanceof WorkbookRefused) return err({ code: 'INVALID', findings: [refused.finding] });
    throw refused;
  }
}

function rowsOfSheet(bytes: Buffer, version: CtcaeVersion): readonly XlsxRow[] {
  const workbook = readXlsx(bytes);
  const wanted = SHEET_NAMES[version];
  if (workbook.sheetNames.includes(wanted)) return workbook.rows(wanted);
  const other: CtcaeVersion = version === '5.0' ? '6.0' : '5.0';
  if (workbook.sheetNames.includes(SHEET_NAMES[other])) {
    throw new WorkbookRefused('WORKBOOK_OTHER_VERSION', { found: other, wanted: version });
  }
  throw new WorkbookRefused('WORKBOOK_NO_SHEET', { wanted, found: workbook.sheetNames.join(', ') });
}

function readTerms([header, ...rows]: readonly XlsxRow[], version: CtcaeVersion): CriteriaEdition['terms'] {
  for (const [column, wanted] of Object.entries(COLUMNS)) {
    const found = header?.[column] ?? '';
    if (!found.toLowerCase().includes(wanted.toLowerCase())) {
      throw new WorkbookRefused('WORKBOOK_HEADER', { column, wanted, found });
    }
  }
  const terms: Record<string, TermCriteria> = {};
  for (const [place, row] of rows.entries()) {
    if (row.A === undefined && row.C === undefined) continue;
    // The header is row 1.
    const term = termOfRow(row, place + 2, version);
    const criteria = criteriaOf(row);
    checkGrades(criteria, term, place + 2);
    if (!isPublishedText(version, term.code, criteria)) {
      throw new WorkbookRefused('WORKBOOK_TEXT_DIFFERS', { row: place + 2, code: term.code, term: term.name });
    }
    terms[term.code] = criteria;
  }
  const missing = allTerms(version).filter(({ code, published }) => published.length > 0 && terms[code] === undefined);
  if (missing.length > 0) {
    throw new WorkbookRefused('WORKBOOK_TERM_MISSING', { count: missing.length, term: missing[0]!.name });
  }
  return terms;
}

function termOfRow(row: XlsxRow, place: number, version: CtcaeVersion): CtcaeTerm {
  const term = findTerm(Number(row.A), version);
  const wanted = term === undefined ? '' : `${term.code}, ${SOCS[term.soc - 1]!.name}, ${term.name}`;
  const found = `${row.A ?? ''}, ${row.B ?? ''}, ${row.C ?? ''}`;
  if (term !== undefined && sameWords(wanted, found)) return term;
  throw new WorkbookRefused('WORKBOOK_TERM_DIFFERS', { row: place, found, wanted: wanted || '–' });
}

const sameWords = (a: string, b: string) => a.replaceAll(/\s+/g, ' ') === b.replaceAll(/\s+/g, ' ');

/** A lone dash says that the grade does not exist, or that there is no note. */
function criteriaOf(row: XlsxRow): TermCriteria {
  const said = (column: string) => (/^[-–—]?$/.test(row[column] ?? '') ? null : row[column]!);
  return { grades: ['D', 'E', 'F', 'G', 'H'].map(said), definition: said('I'), note: said('J') };
}

function checkGrades({ grades }: TermCriteria, term: CtcaeTerm, row: number): void {
  const found = grades.flatMap((text, i) => (text === null ? [] : [i + 1]));
  const wanted = term.published;
  if (found.join() === wanted.join()) return;
  throw new WorkbookRefused('WORKBOOK_GRADES_DIFFER', {
    row,
    term: term.name,
    found: found.join(', '),
    wanted: wanted.join(', '),
  });
}
