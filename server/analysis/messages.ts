import type { Instant } from '../../shared/model/dates.ts';

/** What goes to the thread: a question with the moment it is asked at, or that nobody waits for its answer any more. */
export type ToAnalysis =
  | { readonly id: number; readonly ask: string; readonly args: readonly unknown[]; readonly at: Instant }
  | { readonly id: number; readonly drop: true };

/** What comes back. A fault carries its words and where it arose; its class stays behind. */
export type FromAnalysis =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly stack: string | undefined };
