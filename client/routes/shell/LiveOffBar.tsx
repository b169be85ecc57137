import { useQueryClient } from '@tanstack/react-query';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import classes from './Shell.module.css';

/** A safety screen that has gone stale looks stale. */
export function LiveOffBar({ heardAt }: { readonly heardAt: number | null }) {
  const say = useWords('shell');
  const queryClient = useQueryClient();
  const since = heardAt === null ? null : formatInstant(new Date(heardAt).toISOString() as Instant, screenZone());
  return (
    <div className={classes.off} role="alert">
      <strong>{say('liveOffTitle')}</strong>
      <span>{since === null ? say('liveOffNever') : say('liveOffText', { since })}</span>
      <button type="button" onClick={() => void queryClient.invalidateQueries()}>
        {say('liveRetry')}
      </button>
    </div>
  );
}
