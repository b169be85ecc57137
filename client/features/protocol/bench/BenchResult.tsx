import { Link } from '@tanstack/react-router';
import { termName } from '../../../../shared/grading/ctcae/termName.ts';
import type { Finding } from '../../../../shared/model/assessment.ts';
import type { TrialId } from '../../../../shared/model/ids.ts';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import type { BenchAnswer, BenchedSubject, BenchStanding } from '../../../../shared/protocol/benchProtocol.ts';
import { useLanguage, useWords } from '../../../i18n/useWords.ts';
import { verdictText } from '../../../ui/FindingList.tsx';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TraceList } from '../../../ui/TraceList.tsx';
import { WindowStateMark } from '../../../ui/WindowStateMark.tsx';
import classes from '../Protocol.module.css';

interface BenchResultProps {
  readonly changed: readonly BenchedSubject[];
  readonly trialId: TrialId;
  /** For the words of its exclusions. */
  readonly protocol: Protocol;
}

/** Who changes: where the patient stands before and after, and each rule that answers otherwise, with its reasons. */
export function BenchResult({ changed, trialId, protocol }: BenchResultProps) {
  const say = useWords('protocol');
  return (
    <Section title={say('bench.who')} flush>
      <table className={classes.items}>
        <thead>
          <tr>
            <th scope="col">{say('column.patient')}</th>
            <th scope="col">{say('column.before')}</th>
            <th scope="col">{say('column.after')}</th>
            <th scope="col">{say('column.why')}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((subject) => (
            <tr key={subject.subjectId}>
              <th scope="row">
                <Link
                  to="/trials/$trialId/patients/$subjectNumber"
                  params={{ trialId, subjectNumber: subject.subjectNumber }}
                >
                  {subject.subjectNumber}
                </Link>
                {subject.doseLevel !== null && <span className={classes.second}>{subject.doseLevel}</span>}
              </th>
              <td>
                <Standing standing={subject.before} />
              </td>
              <td>
                <Standing standing={subject.after} />
              </td>
              <td>
                {subject.answers.length === 0 && say('bench.noAnswer')}
                {subject.answers.map((answer) => (
                  <Answer
                    key={`${answer.episodeKey} ${answer.ruleId}`}
                    answer={answer}
                    zone={subject.zone}
                    protocol={protocol}
                  />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Standing({ standing: { state, evaluability, cases } }: { readonly standing: BenchStanding }) {
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

interface AnswerProps {
  readonly answer: BenchAnswer;
  readonly zone: string;
  readonly protocol: Protocol;
}

function Answer({ answer: { termCode, worstGrade, scale, before, after }, zone, protocol }: AnswerProps) {
  const say = useWords('protocol');
  const observations = useWords('observations');
  const language = useLanguage();
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
      {deciding !== null && <TraceList trace={deciding.trace} exclusions={protocol.exclusions} zone={zone} />}
    </details>
  );
}
