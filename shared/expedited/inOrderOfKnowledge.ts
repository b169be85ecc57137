import type { Awareness } from '../model/expedited.ts';
import { knownSpan } from './knownSpan.ts';

/** What one side may have known by a moment, earliest first; an unknown moment comes first, ties stay as given. */
export function inOrderOfKnowledge(
  awareness: readonly Awareness[],
  by: Awareness['by'],
  zone: string,
  atMs: number,
): readonly Awareness[] {
  return awareness
    .filter((step) => step.by === by)
    .map((step) => ({ step, fromMs: knownSpan(step.knownAt, zone).fromMs }))
    .filter(({ fromMs }) => fromMs <= atMs)
    .toSorted((a, b) => (a.fromMs < b.fromMs ? -1 : Number(a.fromMs > b.fromMs)))
    .map(({ step }) => step);
}
