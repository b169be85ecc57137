import type { Origin } from '../model/origin.ts';

export type ProtocolItemGroup =
  | 'windows'
  | 'attribution'
  | 'rules'
  | 'exclusions'
  | 'evaluability'
  | 'visits'
  | 'cohort'
  | 'pauses'
  | 'cases'
  | 'reports'
  | 'signals'
  | 'kinetics'
  | 'discrepancies'
  | 'grading';

/** One thing a protocol sets, as it is shown: what the structure says, the protocol's own words, and where it is from. */
export interface ProtocolItem {
  /** `D3`, `X4a`, `W1`, `E1`, `S1`, `P1b`, …; unique in the list. */
  readonly id: string;
  readonly group: ProtocolItemGroup;
  readonly sentence: Wording;
  /** `null` = the item is a setting and has no wording of its own. */
  readonly wording: Wording | null;
  readonly origin: Origin;
}

type Wording = { readonly en: string; readonly zh: string };
