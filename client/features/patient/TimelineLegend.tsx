import type { CtcaeVersion, Grade } from '../../../shared/model/grade.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import classes from './Patient.module.css';

const GRADES: readonly Grade[] = [1, 2, 3, 4, 5];

export function TimelineLegend({ version }: { readonly version: CtcaeVersion }) {
  const say = useWords('patient');
  const labs = useWords('labStrips');
  const vocabulary = useWords('vocabulary');
  return (
    <ul className={classes.legend} aria-label={say('legend')}>
      {GRADES.map((grade) => (
        <li key={grade}>
          <GradeBadge grade={grade} size={15} /> {vocabulary(`grade.${grade}`)}
        </li>
      ))}
      <li>
        <GradeBadge grade="not-graded" size={15} /> {vocabulary('grade.not-graded')}
      </li>
      <li>
        <span className={classes.hatched} aria-hidden /> {say('legendMeasured')}
      </li>
      <li>{say('legendSerious')}</li>
      <li>
        <Icon name="flag" size={13} /> {say('legendOpenFlag')}
      </li>
      <li>
        <Icon name="flag" size={13} filled /> {say('legendFilledFlag')}
      </li>
      <li>{say('legendOngoing')}</li>
      <li>{say('legendFade')}</li>
      <li>{say('legendDashed')}</li>
      <li>{say('legendWarning')}</li>
      <li>{say('legendLimit')}</li>
      <li>{say('legendPlan')}</li>
      <li>{say('legendNew')}</li>
      <li>{labs('legendBands', { version: `CTCAE ${version}` })}</li>
      <li>{labs('legendRuns')}</li>
    </ul>
  );
}
