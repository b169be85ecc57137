import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { AsOf } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import classes from './Shell.module.css';

function asOfIn(data: unknown): AsOf | undefined {
  return typeof data === 'object' && data !== null && 'asOf' in data ? (data.asOf as AsOf) : undefined;
}

/** When the change was made that the page stops at, as the page's own answer says it. */
function useMomentOf(seq: number): Instant | undefined {
  const queries = useQueryClient().getQueryCache();
  // Looked up again whenever a query has ended.
  useIsFetching();
  return queries
    .getAll()
    .map((query) => asOfIn(query.state.data))
    .find((asOf) => asOf?.past === true && asOf.seq === seq)?.at;
}

/** Looking at the past must never be mistaken for now. */
export function PastBar({ seq }: { readonly seq: number }) {
  const say = useWords('shell');
  const at = useMomentOf(seq);
  return (
    <section className={classes.past} aria-label={say('pastTitle')}>
      <strong>{say('pastTitle')}</strong>
      <span>{say('pastText', { seq, at: at === undefined ? '…' : formatInstant(at, screenZone()) })}</span>
      <Link to="." from="/" search={(old) => ({ ...old, asOf: undefined, moment: undefined })}>
        {say('backToNow')}
      </Link>
    </section>
  );
}
