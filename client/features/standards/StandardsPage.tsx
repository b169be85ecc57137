import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Trial } from '../../../shared/model/trial.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { Button } from '../../ui/inputs.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Assumptions } from './Assumptions.tsx';
import { CriteriaEditions } from './CriteriaEditions.tsx';
import { Dictionary } from './Dictionary.tsx';
import type { DictionaryView } from './dictionaryView.ts';
import classes from './Standards.module.css';
import { StandardsInUse } from './StandardsInUse.tsx';
import { SynonymList } from './SynonymList.tsx';
import { TermPanel } from './TermPanel.tsx';

interface StandardsPageProps {
  /** The trial on screen; `undefined` = the person has none. */
  readonly trial: Trial | undefined;
  readonly view: DictionaryView;
  readonly onView: (change: Partial<DictionaryView>) => void;
}

/** By what grades are given, how it is read where it is silent, and what each grade of each term means. */
export function StandardsPage({ trial, view, onView }: StandardsPageProps) {
  const say = useWords('standards');
  const query = useQuery(trpc.standards.all.queryOptions());
  return (
    <>
      <PageHeader title={say('title')} aside={say('explain')} actions={<RangesLink trial={trial} />} />
      <QueryGate query={query}>
        {({ editions, synonyms }) => (
          <div className={classes.stack}>
            <StandardsInUse trial={trial} />
            <Assumptions trial={trial} />
            <div className={classes.pair}>
              <CriteriaEditions editions={editions} />
              <SynonymList synonyms={synonyms} onTerm={(term) => onView({ term })} />
            </div>
            <Dictionary view={view} onView={onView} synonyms={synonyms} />
            {view.term !== undefined && (
              <TermPanel key={view.term} code={view.term} view={view} onView={onView} synonyms={synonyms} />
            )}
          </div>
        )}
      </QueryGate>
    </>
  );
}

/** Limits of the laboratory are the other half of many grades. */
function RangesLink({ trial }: Pick<StandardsPageProps, 'trial'>) {
  const say = useWords('standards');
  const session = useSession();
  if (trial === undefined || !mayIn(session, 'ranges.read', trial.trialId)) return null;
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to="/trials/$trialId/ranges" params={{ trialId: trial.trialId }} />}
    >
      {say('ranges')}
    </Button>
  );
}
