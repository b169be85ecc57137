/** Where a loop that a mutant made endless is cut: the switch is asked that much more often than without it. */
const SPARE_HITS = 100_000;
const TIMES_HITS = 10;

/** Which mutant is on, and how often each was passed. The instrumented text asks at every mutant it passes. */
export function mutantSwitch(mutants: number) {
  const passed = new Uint32Array(mutants);
  let active = -1;
  let left = 0;

  return {
    isOn(id: number): boolean {
      passed[id]! += 1;
      if (id !== active) return false;
      left -= 1;
      if (left < 0) throw new Error('The mutant does not come to an end.');
      return true;
    },
    /** What was passed since the last time this was asked. */
    takeHits(): readonly (readonly [id: number, hits: number])[] {
      const hits = [...passed.entries()].filter(([, count]) => count > 0);
      passed.fill(0);
      return hits;
    },
    /** Switches one mutant on; -1 = none. */
    turnOn(id: number, usualHits: number): void {
      active = id;
      left = SPARE_HITS + TIMES_HITS * usualHits;
    },
  };
}

export type MutantSwitch = ReturnType<typeof mutantSwitch>;
