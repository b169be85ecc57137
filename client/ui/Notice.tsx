import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import classes from './Notice.module.css';

/** A remark beside the content. `alarm` interrupts and is read out at once; the others wait. */
export function Notice({
  tone = 'quiet',
  icon = tone === 'alarm' ? 'alert' : undefined,
  title,
  children,
  action,
}: {
  readonly tone?: 'quiet' | 'strong' | 'alarm';
  readonly icon?: IconName | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'alarm' ? 'alert' : 'note'}>
      {icon !== undefined && <Icon name={icon} />}
      <div className={classes.text}>
        {title !== undefined && <strong>{title}</strong>} {children}
      </div>
      {action}
    </div>
  );
}
