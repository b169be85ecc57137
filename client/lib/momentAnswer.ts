import type { EndAnswer, PartialDateTime } from '../../shared/model/dates.ts';
import { type MomentClock, parseMoment } from './parseMoment.ts';

/** A moment in a form: typed text, or one of the answers that need none. */
export interface MomentAnswer {
  readonly mode: 'at' | 'unknown' | 'ongoing';
  readonly text: string;
}

/** What it says; `undefined` when the text cannot be understood. */
export function answerOf({ mode, text }: MomentAnswer, clock: MomentClock): EndAnswer | undefined {
  return mode === 'at' ? parseMoment(text, clock) : mode;
}

export function momentAnswerOf(answer: EndAnswer): MomentAnswer {
  if (answer === 'unknown') return { mode: 'unknown', text: '' };
  if (answer === 'ongoing') return { mode: 'ongoing', text: '' };
  return { mode: 'at', text: textOf(answer) };
}

const textOf = (at: PartialDateTime): string => at.replace('T', ' ');
