import { z } from 'zod';
import { DltExclusion, DltRule } from '../../../shared/model/ruleLanguage.ts';
import type { HistorySpec } from './caseHistory.ts';

const UNWORDED = { wording: { en: '', zh: '' }, origin: { kind: 'assumption', basis: '' } };

/** A rule or exclusion as a case writes it: without wording and origin. */
const unworded = (one: unknown) => (typeof one === 'object' && one !== null ? { ...UNWORDED, ...one } : one);

const Rules = z.array(z.preprocess(unworded, DltRule)).readonly();

/** A record in short; its fields are checked as they are read. */
const History = z.custom<HistorySpec>((value) => typeof value === 'object' && value !== null);

const Step = z.tuple([z.string(), z.string(), z.literal(['met', 'not-met', 'unknown'])]).readonly();

/** What must come out; only what is named is compared. */
const Expected = z
  .strictObject({
    state: z.string(),
    day: z.int().nullable(),
    evaluability: z.string(),
    trace: z.array(Step).readonly(),
    episodes: z.int(),
    worstCrs: z.union([z.int(), z.string()]).nullable(),
    findings: z
      .array(
        z.strictObject({
          rule: z.string(),
          episode: z.string().optional(),
          outcome: z.literal(['dlt', 'not-dlt', 'undecided']),
          ripensAt: z.string().nullable().optional(),
          trace: z.array(Step).readonly().optional(),
        }),
      )
      .readonly(),
    absent: z.array(z.tuple([z.string(), z.string()])).readonly(),
    cases: z.array(z.tuple([z.string(), z.string()])).readonly(),
    nextChangeAt: z.string().nullable(),
  })
  .partial()
  .readonly();
export type Expected = z.infer<typeof Expected>;

/** A written case: what is recorded, by what rules and when it is read, what must come out. */
export const DltCase = z.strictObject({
  id: z.string(),
  claim: z.string(),
  history: History,
  /** Left out = day 18, noon at the site. */
  at: z.iso.datetime().default('2026-03-20T04:00:00.000Z'),
  day0: z.literal(['first-infusion', 'last-infusion']).optional(),
  /** Beside the shipped ones, or in the place of the one with the same id. */
  rules: Rules.default([]),
  exclusions: z.array(z.preprocess(unworded, DltExclusion)).readonly().default([]),
  donorDerived: z.boolean().default(false),
  expect: Expected,
  /** The record after a late correction, and what must come out then. */
  corrected: z.strictObject({ history: History, at: z.iso.datetime().optional(), expect: Expected }).optional(),
});
export type DltCase = z.infer<typeof DltCase>;
