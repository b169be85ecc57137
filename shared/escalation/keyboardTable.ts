import { requireProbability } from '../stats/inputChecks.ts';
import { betaLowerTail } from '../stats/specialFunctions.ts';
import { type DecisionTable, decisionTable } from './decisionTable.ts';
import type { EliminationRule } from './eliminationRule.ts';

export interface KeyboardSettings {
  readonly elimination: EliminationRule;
  /** The target key runs from target − marginLeft to target + marginRight. */
  readonly marginLeft: number;
  readonly marginRight: number;
  /**
   * `compare-densities`: keys compete by probability per width, also the shorter ones at the ends (mTPI-2 and the
   * published software). `whole-keys-only`: shorter keys do not compete (the original Keyboard); where no whole key fits
   * below the target key, such a design never escalates.
   */
  readonly edge: 'compare-densities' | 'whole-keys-only';
}

interface Key {
  readonly from: number;
  readonly to: number;
}

/** Ends nearer than this to 0 or 1 lie on it: no sliver of a key is left. */
const SLIVER = 1e-9;
/** Densities this close are equal, and the higher key is taken. */
const TIE = 1e-12;

/**
 * Keyboard, which is mTPI-2: stay when the likeliest key is the target key, escalate when it lies below, de-escalate
 * above. Sources: [YAN-2017], [GUO-2017]; [STATISTICS §4].
 */
export function keyboardTable(settings: KeyboardSettings, maximumPatients: number): DecisionTable {
  const { elimination, edge, marginLeft, marginRight } = settings;
  const { target } = elimination;
  requireProbability('The left end of the target key', target - marginLeft);
  requireProbability('The right end of the target key', target + marginRight);
  const width = marginLeft + marginRight;
  if (!(width > SLIVER)) throw new RangeError('The target key has no width.');
  const keys = keysAround({ from: target - marginLeft, to: target + marginRight }).filter(
    ({ from, to }) => edge === 'compare-densities' || to - from > width - SLIVER,
  );
  return decisionTable(maximumPatients, elimination, (dlts, treated) => {
    const { from, to } = likeliest(keys, dlts, treated);
    if (from >= target) return 'de-escalate';
    return to <= target ? 'escalate' : 'stay';
  });
}

function keysAround(targetKey: Key): readonly Key[] {
  const width = targetKey.to - targetKey.from;
  const keys = [targetKey];
  for (let to = targetKey.from; to > SLIVER; to -= width) {
    keys.unshift({ from: to - width < SLIVER ? 0 : to - width, to });
  }
  for (let from = targetKey.to; from < 1 - SLIVER; from += width) {
    keys.push({ from, to: from + width > 1 - SLIVER ? 1 : from + width });
  }
  return keys;
}

function likeliest(keys: readonly Key[], dlts: number, treated: number): Key {
  const below = (rate: number): number => betaLowerTail(rate, 1 + dlts, 1 + treated - dlts);
  let [best, most] = [keys[0]!, Number.NEGATIVE_INFINITY];
  for (const key of keys) {
    const density = (below(key.to) - below(key.from)) / (key.to - key.from);
    if (density >= most - TIE) [best, most] = [key, density];
  }
  return best;
}
