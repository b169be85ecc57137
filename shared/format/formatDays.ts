/** Rising days as text, runs of three and more as a range: `0–14, 21, 28`. */
export function formatDays(days: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && day === last[1] + 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([from, to]) => runText(from, to)).join(', ');
}

/** Two days in a row are two days; a minus sign is no dash. */
function runText(from: number, to: number): string {
  const [first, last] = [from, to].map((day) => (day < 0 ? `−${-day}` : String(day)));
  if (from === to) return first!;
  return to === from + 1 ? `${first}, ${last}` : `${first}–${last}`;
}
