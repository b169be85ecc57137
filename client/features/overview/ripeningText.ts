import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { BoardRow } from '../../../shared/model/views.ts';
import type { Say } from '../../i18n/useWords.ts';
import { durationText } from '../../lib/durationText.ts';
import type { Ripening } from './ripening.ts';

/** "D3: becomes a DLT 2026-03-14 09:30 GMT+8 unless down to grade 2 (in 3 h 10 min)". */
export function ripeningText(
  { ruleIds, ripensAt, toGradeAtMost }: Ripening,
  zone: string,
  nowMs: number,
  say: Say<'overview'>,
  sayShell: Say<'shell'>,
): string {
  const leftMs = Date.parse(ripensAt) - nowMs;
  const left = leftMs > 0 ? say('ripensLeft', { time: durationText(sayShell, leftMs) }) : say('ripensNow');
  const facts = { rule: ruleIds.join(', '), at: formatInstant(ripensAt, zone), left };
  return toGradeAtMost === null ? say('ripensPlain', facts) : say('ripens', { ...facts, grade: toGradeAtMost });
}

/** Rules that neither the record nor time decides. */
export function undecidedRules({ summary }: BoardRow): readonly string[] {
  const waiting = summary.open.filter(({ outcome, ripensAt }) => outcome === 'undecided' && ripensAt === null);
  return [...new Set(waiting.map(({ ruleId }) => ruleId))];
}
