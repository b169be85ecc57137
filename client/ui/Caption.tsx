import type { ReactNode } from 'react';
import classes from './Caption.module.css';

/** What stands under every figure: cut, population and N, filters, what is left out, dictionary. Source: [FIGURES §1]. */
export function Caption({ parts }: { readonly parts: readonly ReactNode[] }) {
  return (
    <p className={classes.caption}>
      {parts.map((part, i) => (
        // The parts of a caption never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order, no identity of their own
        <span key={i} className={classes.part}>
          {part}
        </span>
      ))}
    </p>
  );
}
