import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import { gradeSummary } from '../../../shared/grading/ctcae/gradeSummary.ts';
import { socName } from '../../../shared/grading/ctcae/socName.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { versionDifference } from '../../../shared/grading/ctcae/versionDifference.ts';
import type { CtcaeVersion, Grade } from '../../../shared/model/grade.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import classes from './Standards.module.css';

interface TermDifferenceProps {
  readonly code: number;
  readonly onTerm: (code: number) => void;
}

/** What 6.0 made of a term: moved, other grades, other criteria side by side, reported elsewhere. */
export function TermDifference({ code, onTerm }: TermDifferenceProps) {
  const say = useWords('standards');
  const language = useLanguage();
  const { kind, soc, grades, criteria, reportedAs, replaces } = versionDifference(code);
  const partly = kind === 'removed-in-6.0' ? 'reportedAs' : 'reportedPartly';
  return (
    <section className={classes.part}>
      <h3>{say('differenceTitle')}</h3>
      {kind === 'same' && <p>{say('differenceSame')}</p>}
      {kind === 'new-in-6.0' && <p>{say('differenceNew')}</p>}
      {kind === 'removed-in-6.0' && <p>{say('differenceRemoved')}</p>}
      {soc !== null && (
        <p>{say('differenceSoc', { before: socName(soc.before, language), after: socName(soc.after, language) })}</p>
      )}
      {grades !== null && (
        <p>{say('differenceGrades', { before: grades.before.join(', '), after: grades.after.join(', ') })}</p>
      )}
      {kind === 'changed' && criteria.length > 0 && <SideBySide code={code} grades={criteria} />}
      <TermLinks title={say(partly)} codes={reportedAs} onTerm={onTerm} />
      <TermLinks title={say('replaces')} codes={replaces} onTerm={onTerm} />
    </section>
  );
}

function SideBySide({ code, grades }: { readonly code: number; readonly grades: readonly Grade[] }) {
  const say = useWords('standards');
  const language = useLanguage();
  const text = (grade: Grade, version: CtcaeVersion) => {
    if (findTerm(code, version)?.grades.includes(grade) !== true) return say('noSuchGrade');
    return gradeSummary(code, grade, language, `CTCAE ${version}`).text;
  };
  return (
    <>
      <p>{say('differenceCriteria', { grades: grades.join(', ') })}</p>
      <table className={classes.columns} aria-label={say('differenceTitle')}>
        <thead>
          <tr>
            <th scope="col">{say('column.existing')}</th>
            <th scope="col">CTCAE 5.0</th>
            <th scope="col">CTCAE 6.0</th>
          </tr>
        </thead>
        <tbody>
          {grades.map((grade) => (
            <tr key={grade}>
              <th scope="row">
                <GradeBadge grade={grade} />
              </th>
              <td>{text(grade, '5.0')}</td>
              <td>{text(grade, '6.0')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function TermLinks(props: {
  readonly title: string;
  readonly codes: readonly number[];
  readonly onTerm: (code: number) => void;
}) {
  const language = useLanguage();
  if (props.codes.length === 0) return null;
  return (
    <>
      <p>{props.title}</p>
      <ul className={classes.list}>
        {props.codes.map((code) => (
          <li key={code}>
            <button type="button" className={classes.link} onClick={() => props.onTerm(code)}>
              {termName(code, language)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
