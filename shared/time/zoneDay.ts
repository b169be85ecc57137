const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** No clock on Earth is further than this from UTC. */
const FARTHEST_OFFSET_MS = 18 * HOUR_MS;

/**
 * How a zone's clocks stand around one day. Offsets are local minus UTC. `changesAtMs` is the instant at which
 * `before` gives way to `after`; `Infinity` when they stay. Two changes within three days are not told apart: no zone has had that.
 */
export interface ZoneDay {
  readonly beforeMs: number;
  readonly afterMs: number;
  readonly changesAtMs: number;
}

/** Asking Intl costs microseconds, so answers are kept; beyond this many days of a zone they are asked anew. */
const KEPT_DAYS = 5000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly days: Map<number, ZoneDay>;
}
const zones = new Map<string, Zone>();

/** Clocks from 18 hours before to 18 hours after the UTC day with this number, hence for the local day of this number too. */
export function zoneDay(zone: string, number: number): ZoneDay {
  const known = zones.get(zone) ?? openZone(zone);
  const kept = known.days.get(number);
  if (kept !== undefined) return kept;
  if (known.days.size >= KEPT_DAYS) known.days.clear();
  const found = findZoneDay(known.format, number * DAY_MS);
  known.days.set(number, found);
  return found;
}

/** Local minus UTC at an instant, in ms. */
export function offsetMsAt(zone: string, ms: number): number {
  const day = zoneDay(zone, Math.floor(ms / DAY_MS));
  return ms < day.changesAtMs ? day.beforeMs : day.afterMs;
}

function openZone(zone: string): Zone {
  const opened = {
    format: new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }),
    days: new Map<number, ZoneDay>(),
  };
  zones.set(zone, opened);
  return opened;
}

function findZoneDay(format: Intl.DateTimeFormat, utcMidnightMs: number): ZoneDay {
  let lowMs = utcMidnightMs - FARTHEST_OFFSET_MS;
  let highMs = utcMidnightMs + DAY_MS + FARTHEST_OFFSET_MS;
  const beforeMs = askOffset(format, lowMs);
  const afterMs = askOffset(format, highMs);
  if (beforeMs === afterMs) return { beforeMs, afterMs, changesAtMs: Number.POSITIVE_INFINITY };
  while (highMs - lowMs > 1) {
    const middleMs = Math.floor((lowMs + highMs) / 2);
    if (askOffset(format, middleMs) === beforeMs) lowMs = middleMs;
    else highMs = middleMs;
  }
  return { beforeMs, afterMs, changesAtMs: highMs };
}

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** Reads `GMT`, `GMT+08:00` or, for local mean time, `GMT+08:05:43`. */
function askOffset(format: Intl.DateTimeFormat, ms: number): number {
  const found = OFFSET.exec(format.format(ms));
  if (found === null) throw new Error(`no offset in "${format.format(ms)}"`);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = found;
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -size : size;
}
