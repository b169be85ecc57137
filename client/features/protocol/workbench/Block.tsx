import type { ReactNode } from 'react';
import type { Origin } from '../../../../shared/model/origin.ts';
import classes from '../Protocol.module.css';
import { OriginFields } from './fields.tsx';

/** Fields that have one origin, and that origin. */
export function Block({
  title,
  origin,
  onOrigin,
  children,
}: {
  readonly title: string;
  readonly origin: Origin;
  readonly onOrigin: (origin: Origin) => void;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={classes.block}>
      <legend>{title}</legend>
      {children}
      <OriginFields value={origin} onChange={onOrigin} error={undefined} />
    </fieldset>
  );
}
