import type { LabLine } from './labLine.ts';
import type { PointAt } from './placeLines.ts';

/** Left and right walk along a patient, up and down to the patient before and after on the same day. `null` = another key. */
export function moveAmongPoints(key: string, at: PointAt | null, lines: readonly LabLine[]): PointAt | null {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[key];
  if (step === undefined) return null;
  if (at === null) return firstOf(lines);
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return { line: at.line, point: measuredFrom(lines[at.line]!, at.point + step, step) ?? at.point };
  }
  const day = lines[at.line]!.days[at.point]!;
  for (let line = at.line + step; line >= 0 && line < lines.length; line += step) {
    const point = nearestDay(lines[line]!, day);
    if (point !== null) return { line, point };
  }
  return at;
}

function firstOf(lines: readonly LabLine[]): PointAt | null {
  for (const [line, one] of lines.entries()) {
    const point = measuredFrom(one, 0, 1);
    if (point !== null) return { line, point };
  }
  return null;
}

function measuredFrom({ values }: LabLine, from: number, step: number): number | null {
  for (let at = from; at >= 0 && at < values.length; at += step) if (!Number.isNaN(values[at]!)) return at;
  return null;
}

function nearestDay({ days, values }: LabLine, day: number): number | null {
  let best: number | null = null;
  for (let at = 0; at < days.length; at += 1) {
    if (Number.isNaN(values[at]!)) continue;
    if (best === null || Math.abs(days[at]! - day) < Math.abs(days[best]! - day)) best = at;
  }
  return best;
}
