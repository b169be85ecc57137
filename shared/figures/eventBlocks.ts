import type { SubjectId } from '../model/ids.ts';
import type { CountableData, FigurePatient, FigureTerm } from './figureData.ts';
import type { FigureRows } from './figureRowsOf.ts';

/**
 * The columns counting takes, kept while patients change: the events of one lie side by side, and who changes is put
 * behind the others. What they left behind belongs to nobody until a third is left over; then all move together.
 */
export interface EventBlocks {
  /** `null` = the patient is no longer in the trial. */
  put(subjectId: SubjectId, rows: FigureRows | null): void;
  /** Patients and terms in no order; who `isSeen` does not name is in no denominator. The columns hold until the next `put`. */
  read(doseLevels: readonly (string | null)[], isSeen: (patient: FigurePatient) => boolean): CountableData;
}

/** Events of nobody point here: not infused, so in no count. */
const NOBODY = 0;

type Columns = ReturnType<typeof columnsFor>;

const columnsFor = (events: number) => ({
  patient: new Int32Array(events),
  term: new Uint16Array(events),
  grade: new Uint8Array(events),
  flags: new Uint16Array(events),
  onset: new Float64Array(events),
  onsetLatest: new Float64Array(events),
});

export function createEventBlocks(): EventBlocks {
  const held = new Map<SubjectId, { readonly place: number; readonly from: number; readonly to: number }>();
  const patients: (FigurePatient | null)[] = [null];
  const terms: FigureTerm[] = [];
  const termAt = new Map<number, number>();
  let columns = columnsFor(1024);
  let used = 0;
  let left = 0;

  function placeOfTerm({ termCode, socCode, family }: FigureTerm): number {
    const known = termAt.get(termCode);
    if (known !== undefined) return known;
    termAt.set(termCode, terms.length);
    return terms.push({ termCode, socCode, family }) - 1;
  }

  function append(place: number, events: FigureRows['events']): void {
    if (used + events.length > columns.patient.length) columns = grown(columns, 2 * (used + events.length));
    for (const event of events) {
      columns.patient[used] = place;
      columns.term[used] = placeOfTerm(event);
      columns.grade[used] = event.grade;
      columns.flags[used] = event.flags;
      columns.onset[used] = event.onset;
      columns.onsetLatest[used] = event.onsetLatest;
      used += 1;
    }
  }

  function moveTogether(): void {
    const next = columnsFor(columns.patient.length);
    let to = 0;
    for (const [subjectId, { place, from, to: end }] of held) {
      for (const name of COLUMN_NAMES) next[name].set(columns[name].subarray(from, end), to);
      held.set(subjectId, { place, from: to, to: to + end - from });
      to += end - from;
    }
    columns = next;
    used = to;
    left = 0;
  }

  return {
    put(subjectId, rows) {
      const before = held.get(subjectId);
      if (before !== undefined) {
        columns.patient.fill(NOBODY, before.from, before.to);
        left += before.to - before.from;
        held.delete(subjectId);
      }
      const place = before?.place ?? patients.length;
      patients[place] = rows?.patient ?? null;
      if (rows !== null) {
        const from = used;
        append(place, rows.events);
        held.set(subjectId, { place, from, to: used });
      }
      if (left > 1024 && left * 3 > used) moveTogether();
    },
    read: (doseLevels, isSeen) => ({
      doseLevels,
      patients: patients.map((patient) => (patient !== null && isSeen(patient) ? patient : ABSENT)),
      terms,
      events: eachOf((name) => columns[name].subarray(0, used)),
    }),
  };
}

const COLUMN_NAMES = ['patient', 'term', 'grade', 'flags', 'onset', 'onsetLatest'] as const;

function grown(columns: Columns, events: number): Columns {
  const larger = columnsFor(events);
  for (const name of COLUMN_NAMES) larger[name].set(columns[name]);
  return larger;
}

function eachOf(make: (name: (typeof COLUMN_NAMES)[number]) => ArrayLike<number>): CountableData['events'] {
  return Object.fromEntries(COLUMN_NAMES.map((name) => [name, make(name)])) as unknown as CountableData['events'];
}

/** In no denominator. */
const ABSENT: CountableData['patients'][number] = { day0On: null, doseLevel: null, evaluability: 'undecided' };
