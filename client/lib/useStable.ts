import { useCallback, useInsertionEffect, useRef } from 'react';

/** The same function as long as the part lives, which calls the one it was last given: parts that take it need not be drawn anew. */
export function useStable<Args extends readonly unknown[], R>(act: (...args: Args) => R): (...args: Args) => R {
  const latest = useRef(act);
  useInsertionEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
