import type { BoardRow, OverviewView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useNow } from '../../lib/useNow.ts';
import { WholeDates } from '../../ui/WholeDates.tsx';
import classes from './Board.module.css';
import { ripeningOf } from './ripening.ts';
import { ripeningText, undecidedRules } from './ripeningText.ts';

/** What time alone will decide, counted down, and what only a person can. */
export function RipeningLines({ row, overview }: { readonly row: BoardRow; readonly overview: OverviewView }) {
  const say = useWords('overview');
  const sayShell = useWords('shell');
  const { asOf, protocol } = overview;
  const live = useNow();
  const now = asOf.past ? Date.parse(asOf.at) : live;
  const undecided = undecidedRules(row);
  return (
    <>
      {ripeningOf(row, protocol).map((ripening) => (
        <span key={`${ripening.ruleIds.join()} ${ripening.ripensAt}`} className={classes.ripens}>
          <WholeDates>{ripeningText(ripening, row.zone, now, say, sayShell)}</WholeDates>
        </span>
      ))}
      {undecided.length > 0 && (
        <span className={classes.ripens}>{say('undecided', { rules: undecided.join(', ') })}</span>
      )}
    </>
  );
}
