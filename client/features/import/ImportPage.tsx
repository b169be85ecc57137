import { useState } from 'react';
import type { ImportReport } from '../../../shared/model/importReport.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Stack } from '../../ui/layout.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CommitStep } from './CommitStep.tsx';
import { FilesStep } from './FilesStep.tsx';
import { ReportStep } from './ReportStep.tsx';

/** Files, report, commit: nothing is written before the third step. */
export function ImportPage() {
  const say = useWords('importing');
  const [report, setReport] = useState<ImportReport | null>(null);
  return (
    <>
      <PageHeader title={say('title')} aside={say('explain')} />
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
    </>
  );
}
