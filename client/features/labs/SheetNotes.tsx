import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Labs.module.css';
import { type DayOrder, dayOrderOf } from './readBlockDate.ts';
import { splitBlock } from './splitBlock.ts';
import type { Sheet } from './useSheet.ts';

/** What is asked or said once for the whole block. */
export function SheetNotes({ view, sheet }: { readonly view: PatientView; readonly sheet: Sheet }) {
  const { state, lines } = sheet;
  const repeats = lines.filter(({ isOut, row, remarks }) => isOut && row.out === null && remarks.length > 0).length;
  const say = useWords('labs');
  return (
    <div className={classes.notes}>
      <OrderNote sheet={sheet} />
      <UnusedColumns text={state.text} plan={state.plan} />
      {repeats > 0 && <Notice>{say('repeats', { count: repeats })}</Notice>}
      {view.history.referenceRanges.length === 0 &&
        lines.some(({ lab }) => lab?.refLow === null && lab.refHigh === null) && <Notice>{say('noRanges')}</Notice>}
    </div>
  );
}

/** Which of two small numbers is the day: asked once, and said where the block itself shows it. */
function OrderNote({ sheet: { state, order, act } }: { readonly sheet: Sheet }) {
  const say = useWords('labs');
  if (order.open === null) return null;
  const read = dayOrderOf(state.order, order);
  const choose = (one: DayOrder) => (
    <Button
      key={one}
      size="compact-xs"
      variant={read === one ? 'filled' : 'default'}
      aria-pressed={read === one}
      onClick={() => act({ kind: 'order', order: one })}
    >
      {say(`order.${one}`)}
    </Button>
  );
  const said = state.order === null && read !== null ? order[read] : null;
  return (
    <Notice
      tone={read === null ? 'strong' : 'quiet'}
      icon="question"
      title={say('orderTitle', { date: order.open })}
      action={<span className={classes.pages}>{(['dmy', 'mdy'] as const).map(choose)}</span>}
    >
      {read === null ? say('orderAsk') : said === null ? say('orderSaid') : say('orderFound', { date: said })}
    </Notice>
  );
}

function UnusedColumns({ text, plan }: Pick<Sheet['state'], 'text' | 'plan'>) {
  const say = useWords('labs');
  if (plan === null || !plan.roles.includes('unused')) return null;
  const heads = splitBlock(text)[0] ?? [];
  const names = plan.roles.flatMap((role, column) => {
    if (role !== 'unused') return [];
    const head = plan.hasHead ? heads[column] : undefined;
    return head === undefined || head === '' ? [say('columnNumber', { number: column + 1 })] : [`“${head}”`];
  });
  return <Notice>{say('unusedColumns', { columns: names.join(', ') })}</Notice>;
}
