import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { LiveSnapshot } from '../../lib/live/createLive.ts';
import { screenZone } from '../../lib/screenZone.ts';
import classes from './Shell.module.css';

const WORD = { on: 'liveOn', connecting: 'liveConnecting', off: 'liveOffTitle' } as const;

/** Whether the screen follows the record; the loud bar below the header says it again when it does not. */
export function LiveDot({ live }: { readonly live: LiveSnapshot }) {
  const say = useWords('shell');
  const at = live.heardAt === null ? '–' : formatInstant(new Date(live.heardAt).toISOString() as Instant, screenZone());
  return (
    <span className={classes.live} data-status={live.status} title={say('liveOnExplain', { at })}>
      <span className={classes.dot} aria-hidden />
      {say(WORD[live.status])}
    </span>
  );
}
