import type { ExpeditedClock } from '../../../shared/model/expedited.ts';

/** `15? missed from … due … because at … lifted …`; `?` = provisional. */
export function clockWords(clock: ExpeditedClock): string {
  const { due } = clock;
  const on =
    due === null ? 'never' : due.earliestOn === due.latestOn ? due.latestOn : `${due.earliestOn}..${due.latestOn}`;
  return [
    `${clock.days}${clock.isProvisional ? '?' : ''} ${clock.standing} from ${clock.startedAt} due ${on}`,
    ...clock.because,
    ...(clock.sentAt === null ? [] : ['at', clock.sentAt]),
    ...(clock.liftedAt === null ? [] : ['lifted', clock.liftedAt]),
  ].join(' ');
}
