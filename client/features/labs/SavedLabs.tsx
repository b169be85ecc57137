import { Link } from '@tanstack/react-router';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { PatientView, RecordedManyView } from '../../../shared/model/views.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { type GradeCounts, type TermCount, worstOf } from './gradeCounts.ts';
import classes from './Labs.module.css';

export interface SavedBlock extends RecordedManyView {
  readonly counts: GradeCounts;
}

interface SavedLabsProps {
  readonly view: PatientView;
  readonly saved: SavedBlock;
  readonly onMore: () => void;
}

/** How many results are in the record now, what they came to, and what follows from them. */
export function SavedLabs({ view, saved, onMore }: SavedLabsProps) {
  const say = useWords('labs');
  const { counts, seq, caseIds } = saved;
  const { trialId } = view.trial;
  const { subjectNumber } = view.history.subject;
  return (
    <Section title={say('savedTitle')} flush>
      <div className={classes.bodyText} role="status">
        <Notice icon="check">{say('saved', { count: counts.rows, seq })}</Notice>
      </div>
      {caseIds.length > 0 && (
        <div className={classes.bodyText}>
          <Notice icon="flag" title={say('casesMoved', { count: caseIds.length })}>
            {caseIds.map((caseId) => (
              <Link key={caseId} to="/cases/$caseId" params={{ caseId }}>
                {say('caseLink', { id: caseId })}
              </Link>
            ))}
          </Notice>
        </div>
      )}
      <TermTable view={view} counts={counts} />
      {counts.withoutTerm > 0 && (
        <p className={classes.bodyText}>
          {say('withoutTerm', { count: counts.withoutTerm, version: view.trial.ctcaeVersion })}
        </p>
      )}
      <div className={classes.foot}>
        <Button variant="default" onClick={onMore}>
          {say('more')}
        </Button>
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/trials/$trialId/patients/$subjectNumber" params={{ trialId, subjectNumber }} />
          )}
        >
          {say('patientPage')}
        </Button>
      </div>
    </Section>
  );
}

const GRADES = [1, 2, 3, 4] as const satisfies readonly Grade[];

function TermTable({ view, counts }: Pick<SavedLabsProps, 'view'> & { readonly counts: GradeCounts }) {
  const say = useWords('labs');
  const language = useLanguage();
  const countOf = (count: number) => (count === 0 ? '' : String(count));
  if (counts.terms.length === 0) return null;
  return (
    <DataTable<TermCount>
      label={say('savedTitle')}
      rows={counts.terms}
      rowKey={({ termCode }) => String(termCode)}
      columns={[
        {
          id: 'worst',
          title: say('worst'),
          cell: (term) => {
            const worst = worstOf(term);
            return <GradeBadge grade={worst > 0 ? (worst as Grade) : worst === 0 ? 'no-event' : 'not-graded'} />;
          },
        },
        {
          id: 'term',
          title: say('term', { version: view.trial.ctcaeVersion }),
          cell: ({ termCode }) => termName(termCode, language),
        },
        ...([0, ...GRADES] as const).map((grade) => ({
          id: `g${grade}`,
          title: say('gradeColumn', { grade }),
          align: 'right' as const,
          cell: ({ grades }: TermCount) => countOf(grades[grade]),
        })),
        {
          id: 'none',
          title: say('notGradable'),
          align: 'right',
          cell: ({ notGradable }) => countOf(notGradable),
        },
      ]}
    />
  );
}
