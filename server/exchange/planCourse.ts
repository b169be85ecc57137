import type { PartialDateTime } from '../../shared/model/dates.ts';
import type { DEATH_CAUSES } from '../../shared/model/vocabulary.ts';
import { type ForeignSubject, type ImportReading, planObservation } from './importState.ts';
import { isBefore } from './isBefore.ts';
import { readDate } from './readDate.ts';
import { cellOf, pickColumn, raise } from './sheet.ts';

/** Which files came along, so that a missing record there can be told from a missing file. */
export interface CourseSources {
  readonly dispositions: boolean;
}

/** Consent, death and end of study of every enrolled patient: each once, whichever files mention it. */
export function planCourse(reading: ImportReading, sources: CourseSources): void {
  const consented = new Set<string>();
  for (const { usubjid, value } of reading.observations) {
    if (value.kind === 'study-event' && value.event === 'consent') consented.add(usubjid);
  }
  for (const subject of reading.subjects.values()) {
    if (subject.enrolled !== 'yes') continue;
    if (subject.consentOn !== null && !consented.has(subject.usubjid)) {
      plan(reading, subject, { event: 'consent', at: subject.consentOn, cause: null, detail: '' }, false);
    }
    planDeath(reading, subject, sources);
    if (!sources.dispositions) planEndOfStudy(reading, subject);
  }
}

type Event = Omit<Extract<Parameters<typeof planObservation>[3], { kind: 'study-event' }>, 'kind'>;

function plan(reading: ImportReading, subject: ForeignSubject, event: Event, decision: boolean): void {
  planObservation(reading, subject.row, subject.usubjid, { kind: 'study-event', ...event }, decision);
}

/** Words that say clearly what the death is due to; anything else stays unknown, with the words kept. */
const CAUSES: Readonly<Record<string, (typeof DEATH_CAUSES)[number]>> = {
  'DISEASE PROGRESSION': 'progression',
  'PROGRESSIVE DISEASE': 'progression',
  'STUDY DRUG TOXICITY': 'toxicity',
  'STUDY TREATMENT TOXICITY': 'toxicity',
  SUICIDE: 'other',
  'COMPLETED SUICIDE': 'other',
};

function planDeath(reading: ImportReading, subject: ForeignSubject, sources: CourseSources): void {
  const { death, row, usubjid } = subject;
  const rows = reading.deathRows.get(usubjid) ?? [];
  if (death === null) {
    planDeathOfRows(reading, subject, rows);
    return;
  }
  const unclear = flagDeath(subject, rows.length === 0 && sources.dispositions);
  const on = death.on ?? rows.find((other) => other.on !== null)?.on ?? null;
  for (const other of rows) {
    if (on !== null && datesDiffer(reading, on, other.on)) {
      raise(other.row, 'DEATH-DATES-DIFFER', pickColumn(other.row.sheet, 'DSSTDTC'), { kept: on });
    } else raise(other.row, 'DS-DEATH-MERGED', 'DSDECOD');
  }
  const words = death.cause || (rows.find((other) => other.term !== '')?.term ?? '');
  const detail = [words, on === null ? death.given : ''].filter((text) => text !== '').join(' / ');
  const event: Event = { event: 'death', at: on ?? 'unknown', cause: CAUSES[words.toUpperCase()] ?? 'unknown', detail };
  planObservation(reading, row, usubjid, { kind: 'study-event', ...event }, unclear);
}

/** What the subject row leaves open about a death. */
function flagDeath({ death, row }: ForeignSubject, notInDispositions: boolean): boolean {
  const flag = pickColumn(row.sheet, 'DTHFL');
  const withoutFlag = flag !== null && death?.flagged === false;
  const withoutDate = death?.on === null;
  if (withoutFlag) raise(row, 'DEATH-WITHOUT-FLAG', flag);
  if (withoutDate) raise(row, 'DEATH-WITHOUT-DATE', pickColumn(row.sheet, 'DTHDTC', 'DTHDTM', 'DTHDT'));
  if (notInDispositions) raise(row, 'DEATH-NOT-IN-DS', flag);
  return withoutFlag || withoutDate || notInDispositions;
}

function datesDiffer({ context }: ImportReading, a: PartialDateTime | null, b: PartialDateTime | null): boolean {
  return isBefore(a, b, context.zone) || isBefore(b, a, context.zone);
}

type DeathRows = ImportReading['deathRows'] extends Map<string, infer Rows> ? Rows : never;

/** Only the disposition file says that the patient died. */
function planDeathOfRows(reading: ImportReading, subject: ForeignSubject, rows: DeathRows): void {
  const first = rows.find((row) => row.on !== null) ?? rows[0];
  if (first === undefined) return;
  if (pickColumn(subject.row.sheet, 'DTHFL', 'DTHDTC', 'DTHDT') !== null)
    raise(first.row, 'DEATH-NOT-IN-DM', 'DSDECOD');
  for (const other of rows) {
    if (other === first) continue;
    if (first.on !== null && datesDiffer(reading, first.on, other.on)) {
      raise(other.row, 'DEATH-DATES-DIFFER', 'DSSTDTC', { kept: first.on });
    } else raise(other.row, 'DS-DEATH-MERGED', 'DSDECOD');
  }
  const cause = CAUSES[first.term.toUpperCase()] ?? 'unknown';
  const event: Event = { event: 'death', at: first.on ?? 'unknown', cause, detail: first.term };
  planObservation(reading, first.row, subject.usubjid, { kind: 'study-event', ...event });
}

/** ADSL's end of study stands in where no disposition file came along. */
function planEndOfStudy(reading: ImportReading, subject: ForeignSubject): void {
  const status = cellOf(subject.row, 'EOSSTT').toUpperCase();
  const reason = cellOf(subject.row, 'DCSREAS').slice(0, 200);
  if (status !== 'COMPLETED' && status !== 'DISCONTINUED') return;
  if (reason.toUpperCase() === 'DEATH') {
    if (subject.death === null) planUnflaggedDeath(reading, subject);
    return;
  }
  const on = readDate(subject.row, pickColumn(subject.row.sheet, 'EOSDT', 'EOSDTM'));
  const unreadable = on === 'unreadable';
  if (unreadable) raise(subject.row, 'DM-DATE-UNREADABLE', 'EOSDT');
  const lost = /^LOST TO FOLLOW[ -]UP$/i.test(reason);
  const event = status === 'COMPLETED' ? 'visit' : lost ? 'lost-to-follow-up' : 'withdrawal';
  const at = unreadable || on === 'blank' ? 'unknown' : on;
  const detail = [status, reason].filter((text) => text !== '').join(' / ');
  plan(reading, subject, { event, at, cause: null, detail }, unreadable);
}

function planUnflaggedDeath(reading: ImportReading, subject: ForeignSubject): void {
  raise(subject.row, 'DEATH-WITHOUT-FLAG', 'DCSREAS');
  plan(reading, subject, { event: 'death', at: 'unknown', cause: 'unknown', detail: 'DCSREAS: DEATH' }, true);
}
