import { useWords } from '../../../i18n/useWords.ts';
import classes from '../Figures.module.css';

/** What stands for everybody: names and their values. */
export function SummaryList({ rows }: { readonly rows: readonly (readonly [name: string, value: string])[] }) {
  const say = useWords('measured');
  return (
    <dl className={classes.summary} aria-label={say('summary')}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
