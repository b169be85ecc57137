import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

/** A titled sheet of paper; its title names the region for screen readers. */
export function Section({
  title,
  aside,
  children,
  flush = false,
}: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Content reaches the edges, as tables do. */
  readonly flush?: boolean;
}) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </div>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
