import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/model/dates.ts';

const MINUTE_MS = 60_000;

/** This screen's clock, to the minute: for ages and countdowns only, never for a record. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Milliseconds from a record's moment to now; never negative, since two clocks may disagree a little. */
export function ageMs(since: Instant, now: number): number {
  return Math.max(0, now - Date.parse(since));
}
