import { openZip, type ZipFile } from './openZip.ts';
import { WorkbookRefused } from './workbookRefused.ts';
import { xmlAttribute, xmlElements, xmlText } from './xmlElements.ts';

/** Cells by column letter; what is empty is left out. */
export type XlsxRow = Readonly<Record<string, string>>;

export interface XlsxFile {
  readonly sheetNames: readonly string[];
  /** Rows in order, the text of each cell trimmed. */
  rows(sheetName: string): readonly XlsxRow[];
}

const ZIP_START = 'PK';
/** Compound file: an old .xls, or an .xlsx behind a password. */
const COMPOUND_START = 'd0cf11e0';
const STRINGS = 'xl/sharedStrings.xml';

/** Reads the texts of a workbook [OOXML §18]; no formula, style or date is looked at. */
export function readXlsx(bytes: Buffer): XlsxFile {
  if (bytes.toString('hex', 0, 4) === COMPOUND_START) throw new WorkbookRefused('WORKBOOK_LOCKED');
  if (bytes.toString('latin1', 0, 2) !== ZIP_START) throw new WorkbookRefused('WORKBOOK_NOT_XLSX');
  const zip = openZip(bytes);
  if (!zip.has('xl/workbook.xml')) throw new WorkbookRefused('WORKBOOK_NOT_XLSX');
  const sheets = sheetPaths(zip);
  return {
    sheetNames: [...sheets.keys()],
    rows: (sheetName) => {
      const shared = zip.has(STRINGS) ? xmlElements(zip.text(STRINGS), 'si').map(({ inside }) => textOf(inside)) : [];
      return rowsOf(zip.text(sheets.get(sheetName) ?? ''), shared);
    },
  };
}

function sheetPaths(zip: ZipFile): ReadonlyMap<string, string> {
  const relationships = xmlElements(zip.text('xl/_rels/workbook.xml.rels'), 'Relationship');
  const targets = new Map(
    relationships.map((one) => [xmlAttribute(one, 'Id'), xmlAttribute(one, 'Target').replace(/^\/?(xl\/)?/, 'xl/')]),
  );
  const sheets = xmlElements(zip.text('xl/workbook.xml'), 'sheet');
  return new Map(
    sheets.map((sheet) => [xmlText(xmlAttribute(sheet, 'name')), targets.get(xmlAttribute(sheet, 'r:id')) ?? '']),
  );
}

/** A text may come in runs of different fonts. */
const textOf = (xml: string): string =>
  xmlText(
    xmlElements(xml, 't')
      .map(({ inside }) => inside)
      .join(''),
  );

function rowsOf(xml: string, shared: readonly string[]): readonly XlsxRow[] {
  return xmlElements(xml, 'row').map(({ inside }) => {
    const cells = xmlElements(inside, 'c').map((cell) => {
      const column = xmlAttribute(cell, 'r').replace(/\d+$/, '');
      return [column, cellText(xmlAttribute(cell, 't'), cell.inside, shared)] as const;
    });
    return Object.fromEntries(cells.filter(([, text]) => text !== ''));
  });
}

function cellText(type: string, body: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textOf(body);
  const value = xmlElements(body, 'v')[0]?.inside ?? '';
  return type === 's' ? (shared[Number(value)] ?? '') : xmlText(value);
}
