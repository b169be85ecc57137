import { z } from 'zod';
import { CalendarDate } from './dates.ts';
import { SiteId } from './ids.ts';

/**
 * A laboratory's normal range at one site, valid from a date. A result's own limits come first; the range of its site,
 * sex, unit and date fills in where a result has none. Changing a range grades again what rested on it.
 */
export const ReferenceRange = z
  .strictObject({
    rangeId: z.int().positive(),
    siteId: SiteId,
    /** Analyte code as in `LabResult`, e.g. `ANC`, `ALT`. */
    analyte: z.string().regex(/^[A-Z][A-Z0-9_]{0,11}$/),
    unit: z.string().trim().min(1).max(30),
    /** `null` = both. */
    sex: z.literal(['F', 'M']).nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    validFrom: CalendarDate,
    /** Last valid day, inclusive; `null` = still valid. */
    validTo: CalendarDate.nullable(),
  })
  .readonly();
export type ReferenceRange = z.infer<typeof ReferenceRange>;

/** As it is entered: the record gives the number. */
export const NewReferenceRange = ReferenceRange.unwrap().omit({ rangeId: true }).readonly();
export type NewReferenceRange = z.infer<typeof NewReferenceRange>;
