import type { WindowState } from '../../shared/model/assessment.ts';
import { useWords } from '../i18n/useWords.ts';
import { Icon, type IconName } from './Icon.tsx';
import classes from './WindowStateMark.module.css';

const ICON: Readonly<Record<WindowState, IconName>> = {
  'not-infused': 'syringe',
  'in-window': 'clock',
  cleared: 'check',
  'pending-data': 'hourglass',
  'possible-dlt': 'flag',
  dlt: 'flag',
  'not-evaluable': 'dash',
};

/** Where a patient stands, as shape and word: a filled flag is a DLT, an open one a possible DLT. Source: [FIGURES §1]. */
export function WindowStateMark({
  state,
  detail,
}: {
  readonly state: WindowState;
  readonly detail?: string | undefined;
}) {
  const say = useWords('vocabulary');
  return (
    <span className={classes.mark} data-state={state}>
      <Icon name={ICON[state]} filled={state === 'dlt'} size={15} />
      <span>
        {say(`windowState.${state}`)}
        {detail !== undefined && <span className={classes.detail}> {detail}</span>}
      </span>
    </span>
  );
}
