import { useWords } from '../../i18n/useWords.ts';
import classes from './Shell.module.css';

/** On every page, and on paper. */
export function SimulatedBar() {
  const say = useWords('shell');
  return (
    <section className={classes.simulated} aria-label={say('simulated')}>
      <strong>{say('simulated')}</strong>
      <span>{say('simulatedExplain')}</span>
    </section>
  );
}
