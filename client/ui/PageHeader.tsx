import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

/** Title of a page, also of the browser's tab where it is plain text, with what it is about beside it and what can be done at the right. */
export function PageHeader({
  title,
  aside,
  actions,
}: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <header className={classes.header}>
      {typeof title === 'string' && <title>{`${title} · Vigil`}</title>}
      <div className={classes.words}>
        <h1 className={classes.title}>{title}</h1>
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
