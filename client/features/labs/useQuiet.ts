import { startTransition, useEffect, useState } from 'react';

/** Pause after the last key before what costs time is worked out. */
const QUIET_MS = 250;

/** The newest value once it has stood still for a moment; after a start it comes at once. */
export function useQuiet<T>(value: T, isStart: (settled: T) => boolean): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (settled === value) return undefined;
    const timer = setTimeout(() => startTransition(() => setSettled(() => value)), isStart(settled) ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [value, settled, isStart]);
  return settled;
}
