import { useState } from 'react';
import type { ImportReport } from '../../../shared/model/importReport.ts';
import { useWords } from '../../i18n/useWords.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { ForbiddenState } from '../../ui/FiveStates.tsx';
import { Stack } from '../../ui/layout.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CommitStep } from './CommitStep.tsx';
import { FilesStep } from './FilesStep.tsx';
import { ReportStep } from './ReportStep.tsx';

/** Files, report, commit: nothing is written before the third step. */
export function ImportPage() {
  const say = useWords('importing');
  const session = useSession();
  const [report, setReport] = useState<ImportReport | null>(null);
  return (
    <>
      <PageHeader title={say('title')} aside={say('explain')} />
      {mayIn(session, 'import.run', null) ? (
        <Stack>
          <FilesStep onReport={setReport} />
          {report !== null && (
            <>
              <ReportStep report={report} />
              {report.blocked === null && (
                <CommitStep key={report.reportId} report={report} onAgain={() => setReport(null)} />
              )}
            </>
          )}
        </Stack>
      ) : (
        <ForbiddenState action="import.run" />
      )}
    </>
  );
}
