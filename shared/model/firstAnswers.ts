import type { ScreenLanguage } from './screenLanguage.ts';

/** What one of the first queries would be told: its procedure, its input (`null` = none) and the answer. */
export type FirstAnswer = readonly [procedure: string, input: unknown, answer: unknown];

/** A screen to be drawn from what its first queries would be told, and from nothing else. */
export interface FirstLook {
  /** Its address, without a search. */
  readonly path: string;
  readonly language: ScreenLanguage;
  readonly answers: readonly FirstAnswer[];
}

export interface DrawnLook {
  readonly html: string;
  /** To be said when the program does not come that would make it live. */
  readonly notLive: string;
}

export type DrawFirst = (look: FirstLook) => Promise<DrawnLook>;
