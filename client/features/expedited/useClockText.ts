import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { formatPartial } from '../../../shared/format/formatPartial.ts';
import type { Instant, OnsetAnswer } from '../../../shared/model/dates.ts';
import type { ExpeditedClock, SiteClock } from '../../../shared/model/expedited.ts';
import { instantOf } from '../../../shared/time/instant.ts';
import { useWords } from '../../i18n/useWords.ts';
import { durationText } from '../../lib/durationText.ts';

/** `2026-03-05T10:00:00` without its seconds: they say nothing here. */
const toTheMinute = (answer: string) => (answer.length === 19 ? answer.slice(0, 16) : answer);

/** Clocks in words. `zone` = whose days are counted. */
export function useClockText(zone: string) {
  const say = useWords('expedited');
  const shell = useWords('shell');

  function moment(answer: OnsetAnswer | Instant): string {
    if (answer === 'unknown') return say('unknownMoment');
    if (answer.endsWith('Z')) return formatInstant(answer as Instant, zone);
    return formatPartial(toTheMinute(answer) as Exclude<OnsetAnswer, 'unknown'>);
  }

  function standing({ due, standing: how, sentAt, leftMs }: ExpeditedClock): string {
    if (due === null) return say('clock.undecided');
    const on = due.earliestOn;
    const at = sentAt === null ? '' : moment(sentAt);
    const time = durationText(shell, Math.abs(leftMs ?? 0));
    switch (how) {
      case 'running':
        return say('clock.running', { on, time });
      case 'sent':
        return say('clock.sent', { on, at });
      case 'missed':
        return sentAt === null ? say('clock.missed', { on, time }) : say('clock.missedSent', { on, at });
      case 'lifted':
        return say('clock.lifted', { on });
      case 'undecided':
        return say('clock.undecidedBetween', { on, to: due.latestOn });
    }
  }

  function site({ due, standing: how, toldAt }: SiteClock, siteZone: string): string {
    if (due === null) return say('site.undecided');
    const at = formatInstant(instantOf(due.latestMs), siteZone);
    const told = toldAt === null ? '' : moment(toldAt);
    switch (how) {
      case 'running':
        return say('site.running', { at });
      case 'sent':
        return say('site.sent', { at, told });
      case 'missed':
        return toldAt === null ? say('site.missed', { at }) : say('site.missedTold', { at, told });
      case 'undecided':
        return say('site.undecided');
    }
  }

  const left = (ms: number | null): string => {
    if (ms === null) return say('noLeft');
    return say(ms < 0 ? 'over' : 'left', { time: durationText(shell, Math.abs(ms)) });
  };
  const before = (hours: number): string =>
    hours === 0 ? say('reminderMissed') : say('reminderBefore', { hours: String(hours) });
  return { moment, standing, site, left, before };
}
