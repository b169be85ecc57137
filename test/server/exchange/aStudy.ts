import { prepareImport } from '../../../server/exchange/prepareImport.ts';
import type { Prepared } from '../../../server/usecases/import/importPlan.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { ImportContext, ImportIssue, ImportRuleId } from '../../../shared/model/importReport.ts';
import type { Observation, ObservationKind } from '../../../shared/model/observation.ts';

export type Cells = Readonly<Record<string, string>>;

/** Rows as CSV text; the columns are those of all rows together, in order of appearance. */
export function csv(rows: readonly Cells[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')));
  return [columns.map(quoted), ...lines].map((line) => `${line.join(',')}\n`).join('');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A patient given the product on 2 March 2026 and alive. */
export const aPatient: Cells = {
  STUDYID: 'ST1',
  USUBJID: 'ST1-01-001',
  SUBJID: '01-001',
  SITEID: '01',
  AGE: '34',
  AGEU: 'YEARS',
  SEX: 'F',
  ARMCD: 'DL1',
  ARM: 'Dose level 1',
  COUNTRY: 'CHN',
  RFSTDTC: '2026-03-02',
  RFICDTC: '2026-02-10',
  DTHFL: '',
  DTHDTC: '',
};

/** An event without any contradiction. */
export const anEvent: Cells = {
  STUDYID: 'ST1',
  USUBJID: 'ST1-01-001',
  AETERM: 'Fever',
  AETOXGR: '2',
  AESER: 'N',
  AESDTH: 'N',
  AESHOSP: 'N',
  AEREL: 'POSSIBLE',
  AEOUT: 'RECOVERED/RESOLVED',
  AESTDTC: '2026-03-05',
  AEENDTC: '2026-03-07',
  AEENRTPT: '',
  AESTDY: '',
};

export const aDose: Cells = {
  STUDYID: 'ST1',
  USUBJID: 'ST1-01-001',
  EXTRT: 'CD7 CAR-T',
  EXDOSE: '1',
  EXDOSU: '10^6 cells/kg',
  EXLOT: 'LOT-7',
  EXSTDTC: '2026-03-02T10:30',
  EXENDTC: '2026-03-02T10:30',
};

export const aLab: Cells = {
  STUDYID: 'ST1',
  USUBJID: 'ST1-01-001',
  LBTESTCD: 'PLAT',
  LBORRES: '154',
  LBORRESU: '10^9/L',
  LBORNRLO: '125',
  LBORNRHI: '350',
  LBDTC: '2026-03-05T08:00',
};

export const aSign: Cells = {
  STUDYID: 'ST1',
  USUBJID: 'ST1-01-001',
  VSTESTCD: 'TEMP',
  VSORRES: '38.4',
  VSORRESU: 'C',
  VSDTC: '2026-03-05T08:00',
};

export const aDisposition: Cells = {
  STUDYID: 'ST1',
  USUBJID: 'ST1-01-001',
  DSTERM: 'COMPLETED',
  DSDECOD: 'COMPLETED',
  DSCAT: 'DISPOSITION EVENT',
  DSSCAT: 'STUDY PARTICIPATION',
  DSSTDTC: '2026-05-01',
};

export interface Files {
  readonly dm?: readonly Cells[];
  readonly ex?: readonly Cells[];
  readonly ae?: readonly Cells[];
  readonly lb?: readonly Cells[];
  readonly vs?: readonly Cells[];
  readonly ds?: readonly Cells[];
}

/** When the files are read. */
export const NOW = '2026-06-01T08:00:00.000Z' as Instant;

/** One patient and one dose unless told otherwise. */
export const aStudy = (files: Files = {}): Files => ({ dm: [aPatient], ex: [aDose], ...files });

export function prepare(files: Files, context: Partial<ImportContext> = {}): Promise<Prepared> {
  const named = Object.entries(files).map(([name, rows]) => ({ name: `${name}.csv`, bytes: bytesOf(csv(rows)) }));
  return prepareImport(named, { zone: 'Asia/Shanghai', scale: 'unknown', ...context }, NOW);
}

export function issuesOf(prepared: Prepared, ruleId: ImportRuleId): readonly ImportIssue[] {
  return prepared.issues.filter((issue) => issue.ruleId === ruleId);
}

export function planned<K extends ObservationKind>(prepared: Prepared, kind: K) {
  type Wanted = Extract<Observation, { readonly kind: K }>;
  const observations = prepared.toWrite?.observations ?? [];
  return observations.map(({ value }) => value).filter((value): value is Wanted => value.kind === kind);
}
