import type { ImportDomain } from '../../shared/model/importReport.ts';
import { cellOf, type Sheet } from './sheet.ts';

interface Recognised {
  readonly domain: ImportDomain;
  readonly standard: 'SDTM' | 'ADaM';
}

const ADAM: Readonly<Record<string, ImportDomain>> = { ADSL: 'DM', ADEX: 'EX', ADAE: 'AE', ADLB: 'LB', ADVS: 'VS' };
const SDTM: ReadonlySet<string> = new Set<ImportDomain>(['DM', 'EX', 'AE', 'LB', 'VS', 'DS']);
const isSdtm = (name: string): name is ImportDomain => SDTM.has(name);

/**
 * What a file holds: by its DOMAIN column where it has one, else by its name, else by the columns only that dataset has.
 * Other datasets (concomitant medication, medical history, time to event, …) are listed as not used.
 * Source: [STANDARDS §2, §4].
 */
export function recogniseSheet(sheet: Sheet): Recognised | undefined {
  const first = sheet.rows.find((row) => cellOf(row, 'DOMAIN') !== '');
  if (first !== undefined) {
    const domain = cellOf(first, 'DOMAIN').toUpperCase();
    return isSdtm(domain) ? { domain, standard: 'SDTM' } : undefined;
  }
  // Named like one that is read, it is not passed over in silence: what it lacks is said, and it is refused.
  return byName(sheet.name) ?? (sheet.columns.has('USUBJID') ? byColumns(sheet) : undefined);
}

function byName(name: string): Recognised | undefined {
  const stem = name.replace(/\.[^.]*$/, '').toUpperCase();
  if (isSdtm(stem)) return { domain: stem, standard: 'SDTM' };
  const domain = ADAM[stem];
  return domain === undefined ? undefined : { domain, standard: 'ADaM' };
}

function byColumns(sheet: Sheet): Recognised | undefined {
  const has = (...names: readonly string[]): boolean => names.some((name) => sheet.columns.has(name));
  const analysis = has('ASTDT', 'ASTDTM', 'ADT', 'ADTM', 'TRTSDT', 'TRTSDTM', 'PARAMCD');
  const standard = analysis ? 'ADaM' : 'SDTM';
  if (has('AETERM', 'AEDECOD')) return { domain: 'AE', standard };
  if (has('DSDECOD')) return { domain: 'DS', standard };
  if (has('LBTESTCD', 'LBSEQ')) return { domain: 'LB', standard };
  if (has('VSTESTCD', 'VSSEQ')) return { domain: 'VS', standard };
  if (has('EXTRT', 'EXSEQ')) return { domain: 'EX', standard };
  if (has('SUBJID') && has('SITEID') && !has('PARAMCD')) return { domain: 'DM', standard };
  return undefined;
}
