import { type AuditedKind, auditedKind } from '../lib/auditedKinds.ts';
import {
  BadSearchParam,
  checkedSearch,
  codeList,
  instant,
  localPath,
  oneOf,
  organClass,
  positiveInteger,
  searchText,
  versionNumber,
} from '../lib/searchParams.ts';

/** What the address of each page may carry. `asOf` is a change number: the view shows the record up to it. */
export const asOfSearch = checkedSearch({ asOf: positiveInteger });
export const overviewSearch = checkedSearch({ asOf: positiveInteger, moment: instant, view: oneOf('board', 'table') });
export const patientSearch = checkedSearch({
  asOf: positiveInteger,
  axis: oneOf('days', 'dates'),
  range: oneOf('first', 'all'),
  selected: positiveInteger,
  labs: codeList,
  /** Folded strips by key, parted by dots. */
  folded: searchText,
  /** Only what is new since the reader's review. */
  since: oneOf('review'),
  whatIf: oneOf('on'),
});
export const casesSearch = checkedSearch({ asOf: positiveInteger, show: oneOf('open', 'all') });
export const cohortSearch = checkedSearch({
  asOf: positiveInteger,
  moment: instant,
  level: searchText,
  as: oneOf('table', 'boundary'),
});
export const discrepanciesSearch = checkedSearch({
  asOf: positiveInteger,
  show: oneOf('open', 'all'),
  subject: positiveInteger,
  key: searchText,
});
export const expeditedSearch = checkedSearch({
  asOf: positiveInteger,
  show: oneOf('open', 'all'),
  region: oneOf('US', 'EU', 'UK', 'CN'),
  event: positiveInteger,
});
export const standardsSearch = checkedSearch({
  version: oneOf('v5', 'v6'),
  q: searchText,
  soc: organClass,
  only: oneOf('different', 'cart'),
  term: positiveInteger,
});
/** Whose ranges; left out = the first site the person sees. */
export const rangesSearch = checkedSearch({ site: positiveInteger });
/** Which tab, which version is read or edited, and which two are compared; 0 = the one the trial was set up with. */
export const protocolSearch = checkedSearch({
  asOf: positiveInteger,
  tab: oneOf('rules', 'workbench', 'bench', 'versions'),
  version: versionNumber,
  from: versionNumber,
  to: versionNumber,
});
export const noSearch = checkedSearch({});
export const signInSearch = checkedSearch({ next: localPath });

/** A record's number out of the path. */
export function pathNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new BadSearchParam(name, text);
  return Number(text);
}

/** A kind of record out of the path. */
export function pathKind(text: string): AuditedKind {
  const kind = auditedKind(text);
  if (kind === undefined) throw new BadSearchParam('kind', text);
  return kind;
}
