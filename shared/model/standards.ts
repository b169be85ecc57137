import { z } from 'zod';
import { CtcaeVersion, TermCode } from './grade.ts';

/** What the published workbook says of one term, word for word; `null` = it says nothing there. */
export const TermCriteria = z
  .strictObject({
    /** Grade 1 first; `null` = the grade does not exist. */
    grades: z.array(z.string().nullable()).length(5).readonly(),
    definition: z.string().nullable(),
    note: z.string().nullable(),
  })
  .readonly();
export type TermCriteria = z.infer<typeof TermCriteria>;

/**
 * The official criteria of one CTCAE version as an administrator loaded them. Reference data that the product does not
 * ship: beside it stand summaries of our own.
 */
export const CriteriaEdition = z
  .strictObject({
    version: CtcaeVersion,
    /** Of the file it was read from. */
    fileName: z.string().min(1).max(200),
    sha256: z.string().length(64),
    /** Name of the sheet the texts stand on. */
    title: z.string().max(100),
    /** By term code. */
    terms: z.record(z.string(), TermCriteria).readonly(),
  })
  .readonly();
export type CriteriaEdition = z.infer<typeof CriteriaEdition>;

/** What the record holds of an edition besides the texts. */
export type EditionFacts = Omit<CriteriaEdition, 'terms'> & { readonly termCount: number };

/** A word the people of this installation use for a term; search finds it like the shipped ones. */
export const Synonym = z
  .strictObject({
    synonymId: z.int().positive(),
    phrase: z.string().trim().min(1).max(60),
    termCode: TermCode,
  })
  .readonly();
export type Synonym = z.infer<typeof Synonym>;

/** A workbook of a few hundred kilobytes; more is another file. */
export const MAX_WORKBOOK_BYTES = 10_000_000;

export const LoadCriteria = z.strictObject({
  version: CtcaeVersion,
  fileName: z.string().min(1).max(200),
  /** The bytes of the file; larger ones are refused with words, so the limit here lies above. */
  base64: z.string().max(60_000_000),
});
export const AddSynonym = Synonym.unwrap().omit({ synonymId: true });
