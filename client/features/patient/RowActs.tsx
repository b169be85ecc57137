import type { Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import classes from './Patient.module.css';
import { useActs } from './recordActs.ts';
import { useRecordName } from './useRecordName.ts';

/** Correct and void, where the person may; each button says of what. */
export function RowActs({ recorded, view }: { readonly recorded: Recorded; readonly view: PatientView }) {
  const say = useWords('patient');
  const acts = useActs();
  const nameOf = useRecordName(view);
  if (acts.correct === null || acts.void === null) return null;
  const what = nameOf(recorded);
  return (
    <span className={classes.acts}>
      <button
        type="button"
        className={classes.link}
        aria-label={say('correctOf', { what })}
        onClick={() => acts.correct?.(recorded)}
      >
        {say('correct')}
      </button>
      <button
        type="button"
        className={classes.link}
        aria-label={say('voidOf', { what })}
        onClick={() => acts.void?.(recorded)}
      >
        {say('void')}
      </button>
    </span>
  );
}
