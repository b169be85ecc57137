import { useQuery } from '@tanstack/react-query';
import type { Trial } from '../../../shared/model/trial.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import { assumptionRows } from './assumptionRows.ts';
import classes from './Standards.module.css';

/** Where a standard is silent: the point, and how this trial reads it. */
export function Assumptions({ trial }: { readonly trial: Trial | undefined }) {
  const say = useWords('standards');
  const session = useSession();
  const mayRead = trial !== undefined && mayIn(session, 'trial.read', trial.trialId);
  return (
    <Section title={say('assumptionsTitle')} flush>
      {mayRead ? <Listed trial={trial} /> : <p className={classes.bodyText}>{say('assumptionsHidden')}</p>}
    </Section>
  );
}

function Listed({ trial }: { readonly trial: Trial }) {
  const say = useWords('standards');
  const query = useQuery(trpc.standards.ofTrial.queryOptions({ trialId: trial.trialId }));
  return (
    <QueryGate query={query}>
      {({ protocolVersion, grading }) => (
        <>
          <p className={classes.bodyText}>{say('assumptionsText', { version: protocolVersion })}</p>
          <DataTable
            label={say('assumptionsTitle')}
            rows={assumptionRows(grading, say)}
            rowKey={({ point }) => point}
            columns={[
              { id: 'point', title: say('column.point'), cell: ({ point }) => point },
              { id: 'setting', title: say('column.setting'), cell: ({ setting }) => <strong>{setting}</strong> },
              { id: 'standard', title: say('column.standard'), cell: ({ standard }) => standard },
            ]}
          />
        </>
      )}
    </QueryGate>
  );
}
