/** Nobody touched the browser for this long: what the screen asks for by itself is no sign of a person (C-20). */
const ATTENDED_MS = 60_000;

/** The server looks at a session with this header without counting it as used. */
const UNATTENDED: Readonly<Record<string, string>> = { 'x-vigil-unattended': '1' };

let actedAt = Date.now();

/** Somebody touched this or another tab of the browser. */
export function noteAct(): void {
  actedAt = Date.now();
}

export function attendanceHeaders(): Readonly<Record<string, string>> {
  return Date.now() - actedAt < ATTENDED_MS ? {} : UNATTENDED;
}
