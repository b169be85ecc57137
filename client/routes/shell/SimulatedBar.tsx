import { useWords } from '../../i18n/useWords.ts';
import classes from './Shell.module.css';

/** On every page, and on paper. */
export function SimulatedBar() {
  const say = useWords('shell');
  return (
    <div className={classes.simulated} role="note">
      <strong>{say('simulated')}</strong>
      <span>{say('simulatedExplain')}</span>
    </div>
  );
}
