import type { PartialDateTime } from '../model/dates.ts';
import type { ObservationId } from '../model/ids.ts';
import { partialInterval } from '../time/partialInterval.ts';

interface Looked {
  readonly observationId: ObservationId;
  readonly value: { readonly at: PartialDateTime };
}

/** By the earliest moment each may stand for, then by number: in whatever order they were entered. */
export function inOrderOfTime<L extends Looked>(looks: readonly L[], zone: string): readonly L[] {
  return looks
    .map((look) => ({ look, fromMs: partialInterval(look.value.at, zone).fromMs }))
    .toSorted((a, b) => a.fromMs - b.fromMs || a.look.observationId - b.look.observationId)
    .map(({ look }) => look);
}
