import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { LabEntry } from './LabEntry.tsx';

interface LabEntryPageProps {
  readonly trialId: TrialId;
  readonly subjectNumber: string;
}

/** Laboratory results of one patient from a spreadsheet: paste, answer what is open, look at the grades, save all at once. */
export function LabEntryPage({ trialId, subjectNumber }: LabEntryPageProps) {
  const say = useWords('labs');
  const session = useSession();
  const query = useQuery(trpc.subject.page.queryOptions({ trialId, subjectNumber }));
  return (
    <QueryGate query={query}>
      {(view) => (
        <>
          <PageHeader
            title={say('title', { number: subjectNumber })}
            aside={say('about', { zone: view.site.zone, version: view.trial.ctcaeVersion })}
            actions={<Ways view={view as PatientView} />}
          />
          {mayIn(session, 'observation.write', trialId) ? (
            <LabEntry key={view.history.subject.subjectId} view={view as PatientView} />
          ) : (
            <Notice>{say('notAllowed')}</Notice>
          )}
        </>
      )}
    </QueryGate>
  );
}

function Ways({ view: { trial, site, history } }: { readonly view: PatientView }) {
  const say = useWords('labs');
  const { trialId } = trial;
  const { subjectNumber } = history.subject;
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link {...props} to="/trials/$trialId/ranges" params={{ trialId }} search={{ site: site.siteId }} />
        )}
      >
        {say('ranges')}
      </Button>
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link {...props} to="/trials/$trialId/patients/$subjectNumber" params={{ trialId, subjectNumber }} />
        )}
      >
        {say('patientPage')}
      </Button>
    </>
  );
}
