import type { Origin } from '../../../shared/model/origin.ts';
import { useWords } from '../../i18n/useWords.ts';
import classes from './Protocol.module.css';

/** Where a setting comes from, and what it leans on. */
export function OriginTag({ origin }: { readonly origin: Origin }) {
  const say = useWords('protocol');
  return (
    <span className={classes.origin}>
      <span className={classes.tag} data-origin={origin.kind}>
        {say(`origin.${origin.kind}`)}
      </span>
      <span className={classes.basis}>{origin.basis}</span>
    </span>
  );
}
