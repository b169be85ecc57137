import type { Instant } from '../../shared/model/dates.ts';

/** A part of the address that cannot be understood. It is shown, never dropped: dropping it would show other data. */
export class BadSearchParam extends Error {
  readonly param: string;
  readonly value: string;
  constructor(param: string, value: unknown) {
    super(`bad search parameter ${param}`);
    this.param = param;
    this.value = typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/** Reads one parameter; `undefined` means it cannot be understood. */
export type ParamReader<T> = (raw: unknown) => T | undefined;

/** The optional parameters an address may carry, each with its reader. */
export type SearchShape = Readonly<Record<string, ParamReader<unknown>>>;
export type SearchOf<S extends SearchShape> = { readonly [K in keyof S]?: Exclude<ReturnType<S[K]>, undefined> };

/** A route's `validateSearch`: every parameter is known and understood, or the page says so. */
export function checkedSearch<S extends SearchShape>(shape: S): (raw: Record<string, unknown>) => SearchOf<S> {
  return (raw) => {
    const read: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(raw)) {
      if (value === undefined) continue;
      const understood = Object.hasOwn(shape, name) ? shape[name]!(value) : undefined;
      if (understood === undefined) throw new BadSearchParam(name, value);
      read[name] = understood;
    }
    return read as SearchOf<S>;
  };
}

/** A change number or a record's number. */
export const positiveInteger: ParamReader<number> = (raw) =>
  typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0 ? raw : undefined;

/** A moment as the record writes it. */
export const instant: ParamReader<Instant> = (raw) =>
  typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(raw) ? (raw as Instant) : undefined;

export function oneOf<const T extends string>(...values: readonly T[]): ParamReader<T> {
  return (raw) => values.find((value) => value === raw);
}

/** Analyte codes parted by dots, each once, or `none`. */
export const codeList: ParamReader<string> = (raw) => {
  if (raw === 'none') return raw;
  if (typeof raw !== 'string' || !/^[A-Z][A-Z0-9_]{0,11}(\.[A-Z][A-Z0-9_]{0,11}){0,59}$/.test(raw)) return undefined;
  const codes = raw.split('.');
  return new Set(codes).size === codes.length ? raw : undefined;
};

/** A local address to go to after sign-in; anything that could lead elsewhere is refused. */
export const localPath: ParamReader<string> = (raw) =>
  typeof raw === 'string' && raw.startsWith('/') && !raw.startsWith('//') && !raw.includes('\\') ? raw : undefined;

/** What somebody typed to find something; an address may carry a number as a number. */
export const searchText: ParamReader<string> = textUpTo(100);

/** Names parted by `|`: as many patients as an address has room for. */
export const nameList: ParamReader<string> = textUpTo(4000);

function textUpTo(length: number): ParamReader<string> {
  return (raw) => {
    const text = typeof raw === 'number' ? String(raw) : raw;
    return typeof text === 'string' && text.length <= length ? text : undefined;
  };
}

/** A protocol version's number; 0 = the one the trial was set up with. */
export const versionNumber: ParamReader<number> = (raw) => (raw === 0 ? 0 : positiveInteger(raw));

/** Number of an organ class. */
export const organClass: ParamReader<number> = (raw) =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= 1 && raw <= 26 ? raw : undefined;
