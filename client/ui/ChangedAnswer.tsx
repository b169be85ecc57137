import { termName } from '../../shared/grading/ctcae/termName.ts';
import type { Finding } from '../../shared/model/assessment.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { AnswerChange, Standing } from '../../shared/protocol/compareAssessments.ts';
import { useLanguage, useWords } from '../i18n/useWords.ts';
import classes from './ChangedAnswer.module.css';
import { verdictText } from './FindingList.tsx';
import { GradeBadge } from './GradeBadge.tsx';
import { TraceList } from './TraceList.tsx';
import { WindowStateMark } from './WindowStateMark.tsx';

interface ChangedAnswerProps {
  readonly answer: AnswerChange;
  readonly zone: string;
  /** For the words of its exclusions. */
  readonly exclusions: Protocol['exclusions'];
}

/** One rule's answer about one toxicity, before and after, with the reasons folded. */
export function ChangedAnswer({ answer, zone, exclusions }: ChangedAnswerProps) {
  const say = useWords('protocol');
  const observations = useWords('observations');
  const language = useLanguage();
  const { termCode, worstGrade, scale, before, after } = answer;
  const textOf = (finding: Finding | null) =>
    finding === null ? say('bench.silent') : verdictText(finding, observations, zone);
  const deciding = after ?? before;
  return (
    <details className={classes.answer}>
      <summary>
        <GradeBadge grade={worstGrade ?? 'not-graded'} />{' '}
        {termCode === null ? say('bench.death') : termName(termCode, language)}
        {scale !== null && <span className={classes.second}>{scale}</span>}
        <del>{textOf(before)}</del>
        <ins>{textOf(after)}</ins>
      </summary>
      {deciding !== null && <TraceList trace={deciding.trace} exclusions={exclusions} zone={zone} />}
    </details>
  );
}

/** Where the patient stands by one reading. */
export function StandingMark({ standing: { state, evaluability, cases } }: { readonly standing: Standing }) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  return (
    <>
      <WindowStateMark state={state} />
      <span className={classes.second}>{vocabulary(`evaluability.${evaluability}`)}</span>
      <span className={classes.second}>{say('bench.cases', { count: cases })}</span>
    </>
  );
}
