import type { Instant } from '../../shared/model/dates.ts';

/** Where an address says which point of the record is shown, and the moment it is judged at. */
export interface AsOfSearch {
  readonly asOf?: number | undefined;
  /** With `asOf`: days go on while nobody writes. */
  readonly moment?: Instant | undefined;
}

/** The same as the server is asked; nothing = the present. */
export function asOfInput({ asOf, moment }: AsOfSearch): { readonly asOf?: number; readonly at?: Instant } {
  if (asOf === undefined) return {};
  return moment === undefined ? { asOf } : { asOf, at: moment };
}
