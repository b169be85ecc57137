import type { EventColumns, FigureData, FigurePatient } from '../figureData.ts';
import { revivePatient } from '../reviveFigureData.ts';
import { type PackedColumn, packColumn, unpackColumn } from './packColumn.ts';

/**
 * The figures' data on its way to a screen: columns and patients as texts, which pass from the thread that made them
 * through the one that answers without being walked value by value.
 */
export interface PackedFigureData extends Pick<FigureData, 'doseLevels' | 'terms'> {
  /** JSON of the patients; what is not known is null. */
  readonly patients: string;
  readonly events: Readonly<Record<keyof EventColumns, PackedColumn>>;
}

const COLUMNS = [
  'patient',
  'term',
  'grade',
  'derivedGrade',
  'flags',
  'onset',
  'onsetLatest',
  'end',
  'source',
  'segmentStart',
  'segmentGrade',
  'segmentFrom',
] as const satisfies readonly (keyof EventColumns)[];

export function packFigureData({ patients, doseLevels, terms, events }: FigureData): PackedFigureData {
  return {
    doseLevels,
    terms,
    patients: JSON.stringify(patients),
    events: eachColumn((name) => packColumn(events[name])),
  };
}

export function unpackFigureData({ patients, doseLevels, terms, events }: PackedFigureData): FigureData {
  return {
    doseLevels,
    terms,
    patients: (JSON.parse(patients) as readonly FigurePatient[]).map(revivePatient),
    events: unpackedWhenAsked(events),
  };
}

/** Each column is unpacked when it is first asked for: no figure needs all of them. */
function unpackedWhenAsked(packed: PackedFigureData['events']): EventColumns {
  const columns = {} as EventColumns;
  for (const name of COLUMNS) {
    Object.defineProperty(columns, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = unpackColumn(packed[name]);
        Object.defineProperty(columns, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return columns;
}

function eachColumn<T>(make: (name: keyof EventColumns) => T): Record<keyof EventColumns, T> {
  return Object.fromEntries(COLUMNS.map((name) => [name, make(name)])) as Record<keyof EventColumns, T>;
}
