import type { GradeAnswer } from '../../../shared/model/grading.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DerivedMark } from '../../ui/GradeReasons.tsx';
import type { SyndromeScale } from '../../ui/gradeSentence.ts';
import classes from './Patient.module.css';

interface DerivedGradeProps {
  readonly scale: SyndromeScale;
  readonly answer: GradeAnswer;
}

/** A derived grade in a table, with the standard it is derived by. */
export function DerivedGrade({ scale, answer }: DerivedGradeProps) {
  const say = useWords('scales');
  return (
    <span className={classes.derived}>
      <DerivedMark answer={answer} size={18} />
      <span>
        {answer.grade === null ? say('titleOpen', { scale }) : say('title', { scale, grade: answer.grade })}{' '}
        <span className={classes.quiet}>{say('standard')}</span>
      </span>
    </span>
  );
}
