import { useQuery } from '@tanstack/react-query';
import type { CtcaeTerm } from '../../../shared/grading/ctcae/ctcaeTerm.ts';
import { gradeSummary } from '../../../shared/grading/ctcae/gradeSummary.ts';
import type { CtcaeVersion, TermCode } from '../../../shared/model/grade.ts';
import type { TermCriteria } from '../../../shared/model/standards.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Standards.module.css';

interface TermGradesProps {
  readonly term: CtcaeTerm;
  readonly version: CtcaeVersion;
}

/** Each existing grade: our summary, marked as such, and below it the published words where they are loaded. */
export function TermGrades({ term, version }: TermGradesProps) {
  const say = useWords('standards');
  const input = { version, termCode: term.code as TermCode };
  const { data } = useQuery({ ...trpc.standards.term.queryOptions(input), staleTime: Number.POSITIVE_INFINITY });
  const criteria = data ?? undefined;
  const ctcae = `CTCAE ${version}`;
  return (
    <>
      <section className={classes.part}>
        <h3>{say('gradesOn', { scale: term.scale })}</h3>
        <Grades term={term} criteria={term.scale === ctcae ? criteria : undefined} />
        {data === null && term.published.length > 0 && <Notice>{say('verbatimMissing')}</Notice>}
      </section>
      {term.scale !== ctcae && term.published.length > 0 && criteria !== undefined && (
        <section className={classes.part}>
          <h3>{`${ctcae}: ${say('verbatim')}`}</h3>
          <p className={classes.text}>{say('verbatimOther', { scale: term.scale })}</p>
          <PublishedGrades term={term} criteria={criteria} />
        </section>
      )}
      {criteria !== undefined && <About criteria={criteria} />}
    </>
  );
}

function Grades({ term, criteria }: { readonly term: CtcaeTerm; readonly criteria: TermCriteria | undefined }) {
  const say = useWords('standards');
  const language = useLanguage();
  return (
    <ol className={classes.grades}>
      {term.grades.map((grade) => {
        const { text, kind } = gradeSummary(term.code, grade, language, term.scale);
        const verbatim = criteria?.grades[grade - 1] ?? null;
        return (
          <li key={grade} className={classes.grade}>
            <GradeBadge grade={grade} size={26} />
            <div>
              <span className={classes.kind}>{kind === 'summary' ? say('summary') : say('general')}</span>
              {text}
              {verbatim !== null && (
                <blockquote className={classes.verbatim}>
                  <span className={classes.kind}>{`${say('verbatim')} · ${term.scale}`}</span>
                  <span lang="en">{verbatim}</span>
                </blockquote>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function PublishedGrades({ term, criteria }: { readonly term: CtcaeTerm; readonly criteria: TermCriteria }) {
  return (
    <ol className={classes.grades}>
      {term.published.map((grade) => (
        <li key={grade} className={classes.grade}>
          <GradeBadge grade={grade} size={20} />
          <span lang="en">{criteria.grades[grade - 1]}</span>
        </li>
      ))}
    </ol>
  );
}

function About({ criteria: { definition, note } }: { readonly criteria: TermCriteria }) {
  const say = useWords('standards');
  return (
    <>
      {definition !== null && (
        <section className={classes.part}>
          <h3>{say('definition')}</h3>
          <p className={classes.text} lang="en">
            {definition}
          </p>
        </section>
      )}
      {note !== null && (
        <section className={classes.part}>
          <h3>{say('note')}</h3>
          <p className={classes.text} lang="en">
            {note}
          </p>
        </section>
      )}
    </>
  );
}
