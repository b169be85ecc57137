import { Link } from '@tanstack/react-router';
import type { TrialId } from '../../../../shared/model/ids.ts';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import type { BenchedSubject } from '../../../../shared/protocol/benchProtocol.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { ChangedAnswer, StandingMark } from '../../../ui/ChangedAnswer.tsx';
import { Section } from '../../../ui/Section.tsx';
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
                <StandingMark standing={subject.before} />
              </td>
              <td>
                <StandingMark standing={subject.after} />
              </td>
              <td>
                {subject.answers.length === 0 && say('bench.noAnswer')}
                {subject.answers.map((answer) => (
                  <ChangedAnswer
                    key={`${answer.episodeKey} ${answer.ruleId}`}
                    answer={answer}
                    zone={subject.zone}
                    exclusions={protocol.exclusions}
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
