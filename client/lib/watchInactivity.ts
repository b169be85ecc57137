import { noteAct } from './attendance.ts';

/** A session nobody uses ends after this long (C-20). */
export const INACTIVITY_MS = 15 * 60_000;
const CHECK_MS = 5_000;
/** Tabs tell each other of activity no oftener than this. */
const TELL_MS = 2_000;
/** Somebody who only types for long is at work too; the server is told this often. */
const REPORT_MS = 4 * 60_000;
const ACTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls `onIdle` once when nobody has touched any tab of this browser for `limitMs`. Requests made by live updates do
 * not count: an unattended screen must not keep its own session alive.
 */
export function watchInactivity(limitMs: number, onIdle: () => void, report: () => void): () => void {
  const channel = new BroadcastChannel('vigil.activity');
  let actedAt = Date.now();
  let toldAt = 0;
  let reportedAt = actedAt;

  function act(): void {
    actedAt = Date.now();
    noteAct();
    if (actedAt - toldAt < TELL_MS) return;
    toldAt = actedAt;
    channel.postMessage(null);
    if (actedAt - reportedAt < REPORT_MS) return;
    reportedAt = actedAt;
    report();
  }
  channel.onmessage = () => {
    actedAt = Date.now();
    noteAct();
  };
  for (const name of ACTS) window.addEventListener(name, act, { passive: true, capture: true });
  const check = setInterval(() => {
    if (Date.now() - actedAt < limitMs) return;
    stop();
    onIdle();
  }, CHECK_MS);

  function stop(): void {
    clearInterval(check);
    channel.close();
    for (const name of ACTS) window.removeEventListener(name, act, { capture: true });
  }
  return stop;
}
