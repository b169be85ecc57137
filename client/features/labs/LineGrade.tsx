import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { DerivedMark } from '../../ui/GradeReasons.tsx';
import { shownAnswer, type TermAnswer } from './gradeSheet.ts';
import classes from './Labs.module.css';

interface LineGradeProps {
  readonly answers: readonly TermAnswer[];
  readonly version: CtcaeVersion;
}

/** The worst grade a result comes to, and of which term; or why there is none. */
export function LineGrade({ answers, version }: LineGradeProps) {
  const say = useWords('labs');
  const language = useLanguage();
  const shown = shownAnswer(answers);
  if (shown === undefined) return <span className={classes.quiet}>{say('noTerm', { version })}</span>;
  const { termCode, answer } = shown;
  return (
    <span className={classes.grade}>
      <DerivedMark answer={answer} size={18} />
      <span className={classes.second}>
        {answer.grade === null ? say(`reason.${answer.reason}`) : answer.grade > 0 && termName(termCode, language)}
      </span>
    </span>
  );
}
