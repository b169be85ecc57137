import type { Protocol } from '../model/protocol.ts';
import type { EventColumns, FigureData, FigureTerm } from './figureData.ts';
import type { FigureEvent, FigureRows } from './figureRowsOf.ts';

/** Puts the patients in order of dosing and their events into columns. */
export function figureDataOf(rows: readonly FigureRows[], protocol: Pick<Protocol, 'doseLevels'>): FigureData {
  const doseLevels = levelsInOrder(
    rows.map(({ patient }) => patient.doseLevel),
    protocol,
  );
  const rank = new Map(doseLevels.map((name, at) => [name, at]));
  const ordered = rows.toSorted(
    ({ patient: a }, { patient: b }) =>
      rank.get(a.doseLevel)! - rank.get(b.doseLevel)! ||
      compareText(a.day0On ?? '~', b.day0On ?? '~') ||
      compareText(a.subjectNumber, b.subjectNumber),
  );
  const terms: FigureTerm[] = [];
  const termAt = new Map<number, number>();
  for (const { termCode, socCode, family } of ordered.flatMap(({ events }) => events)) {
    if (termAt.has(termCode)) continue;
    termAt.set(termCode, terms.length);
    terms.push({ termCode, socCode, family });
  }
  const events = ordered.flatMap((row, patient) => row.events.map((event) => ({ patient, event })));
  return { patients: ordered.map(({ patient }) => patient), doseLevels, terms, events: columnsOf(events, termAt) };
}

/** As the protocol lists them, then others. */
export function levelsInOrder(
  used: Iterable<string | null>,
  protocol: Pick<Protocol, 'doseLevels'>,
): readonly (string | null)[] {
  const named = protocol.doseLevels.map(({ name }) => name);
  const others = [...new Set(used)].filter((name) => name === null || !named.includes(name));
  return [...named, ...others.toSorted(nullLast)];
}

type Placed = { readonly patient: number; readonly event: FigureEvent };

function columnsOf(rows: readonly Placed[], termAt: ReadonlyMap<number, number>): EventColumns {
  const column = (pick: (row: Placed) => number): number[] => rows.map(pick);
  const starts: number[] = [0];
  for (const { event } of rows) starts.push(starts.at(-1)! + event.segments.length);
  const segments = rows.flatMap(({ event }) => event.segments);
  return {
    patient: column(({ patient }) => patient),
    term: column(({ event }) => termAt.get(event.termCode)!),
    grade: column(({ event }) => event.grade),
    derivedGrade: column(({ event }) => event.derivedGrade),
    flags: column(({ event }) => event.flags),
    onset: column(({ event }) => event.onset),
    onsetLatest: column(({ event }) => event.onsetLatest),
    end: column(({ event }) => event.end),
    source: column(({ event }) => event.source),
    segmentStart: starts,
    segmentGrade: segments.map(({ grade }) => grade),
    segmentFrom: segments.map(({ from }) => from),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function nullLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareText(a, b);
}
