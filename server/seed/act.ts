import type { Instant } from '../../shared/model/dates.ts';
import type { RegionCode } from '../../shared/model/expedited.ts';
import type { TermCode } from '../../shared/model/grade.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { Subject } from '../../shared/model/subject.ts';

/** Who does it in the demo trial; each has a demo account. */
export type SeedRole = 'investigator' | 'coordinator' | 'medical-monitor';

/** One thing one person does at one moment, as the product would be told it. */
export interface Act {
  readonly at: Instant;
  readonly by: SeedRole;
  readonly subjectNumber: string;
  readonly what: Deed;
}

export type NewSubject = Omit<Subject, 'subjectId' | 'trialId' | 'siteId'>;

/** `key` names an observation within its patient, so that a later correction finds it. */
export type Deed =
  | { readonly command: 'enrol'; readonly subject: NewSubject }
  | { readonly command: 'record'; readonly key: string; readonly value: Observation }
  | { readonly command: 'correct'; readonly key: string; readonly value: Observation; readonly reason: string }
  | { readonly command: 'void'; readonly key: string; readonly reason: string }
  | { readonly command: 'acknowledge'; readonly termCode: TermCode }
  | {
      readonly command: 'report';
      readonly key: string;
      readonly region: RegionCode;
    }
  | {
      readonly command: 'adjudicate';
      readonly termCode: TermCode;
      readonly decision: 'confirmed' | 'rejected';
      readonly reason: string;
    };

export interface SimulatedPatient {
  readonly subjectNumber: string;
  /** In the order of their moments. */
  readonly acts: readonly Act[];
}
