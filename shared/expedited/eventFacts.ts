import type { Instant } from '../model/dates.ts';
import type { ExpeditedSettings } from '../model/expeditedSettings.ts';
import type { AdverseEvent } from '../model/observation.ts';
import type { ReferenceSafetyList } from '../model/referenceSafety.ts';
import type { SafetyEntry } from '../model/safetyReport.ts';

/** Something as the record has it from one change on. */
export interface Since<T> {
  readonly seq: number;
  readonly at: Instant;
  readonly value: T;
}

/** One version of an event. `null` = voided. */
export interface EventVersion extends Since<AdverseEvent | null> {
  readonly version: number;
  /** Who entered it: the reporter. */
  readonly by: string;
  /** Taken over from a file, which does not say who knew it when. */
  readonly imported: boolean;
}

/** Everything the clocks of one event rest on, each in the order of the record. */
export interface EventFacts {
  readonly subjectNumber: string;
  readonly siteZone: string;
  readonly versions: readonly EventVersion[];
  /** Whether the product is on record as given. */
  readonly infused: readonly Since<boolean>[];
  /** Versions of the trial's own list, in the order they were entered. */
  readonly lists: readonly Since<ReferenceSafetyList>[];
  /** What the protocol said of it, at least once. */
  readonly settings: readonly Since<ExpeditedSettings>[];
  readonly entries: readonly SafetyEntry[];
}
