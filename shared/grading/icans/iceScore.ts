import type { IceItems } from '../../model/observation.ts';

/** Points of the ICE test, 0 to 10: one for each item done. Source: [ASTCT-2019 table 5]. */
export function iceScore({ orientation, naming, command, writing, attention }: IceItems): number {
  return [...orientation, ...naming, command, writing, attention].filter(Boolean).length;
}
