/** How many times the switches are asked between two looks at the clock. */
const CALLS_PER_LOOK = 20_000;

/** Processor time of this process in milliseconds: what else the machine does plays no part. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Which mutant is on, and which were passed. The instrumented text asks at every mutant it passes. */
export function mutantSwitch(mutants: number) {
  const passed = new Uint8Array(mutants);
  let active = -1;
  let untilLook = CALLS_PER_LOOK;
  let deadlineMs = Number.POSITIVE_INFINITY;

  function look(): void {
    untilLook = CALLS_PER_LOOK;
    if (cpuMs() > deadlineMs) throw new Error('The mutant does not come to an end.');
  }

  return {
    isOn(id: number): boolean {
      passed[id] = 1;
      untilLook -= 1;
      if (untilLook === 0) look();
      return id === active;
    },
    /** What was passed since the last time this was asked. */
    takeHits(): readonly number[] {
      const hits = [...passed.keys()].filter((id) => passed[id]! > 0);
      passed.fill(0);
      return hits;
    },
    /** Switches one mutant on for so much processor time at most. */
    turnOn(id: number, milliseconds: number): void {
      active = id;
      deadlineMs = cpuMs() + milliseconds;
    },
  };
}

export type MutantSwitch = ReturnType<typeof mutantSwitch>;
