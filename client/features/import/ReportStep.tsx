import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { ImportBlock, ImportReport } from '../../../shared/model/importReport.ts';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { FileTable } from './FileTable.tsx';
import { GradeComparison } from './GradeComparison.tsx';
import classes from './Import.module.css';
import { IssueList } from './IssueList.tsx';

/** What was found, file by file and row by row, before anything is written. */
export function ReportStep({ report }: { readonly report: ImportReport }) {
  const say = useWords('importing');
  const zone = screenZone();
  const aside = [
    report.study === null ? say('noStudy') : say('study', { study: report.study }),
    say('preparedAt', { at: formatInstant(report.preparedAt, zone), until: formatInstant(report.expiresAt, zone) }),
  ].join(' · ');
  return (
    <>
      <Section title={say('reportTitle')} aside={aside} flush>
        {report.blocked !== null && <Blocked block={report.blocked} />}
        <FileTable files={report.files} />
      </Section>
      <Section title={say('findingsTitle')} flush>
        {report.rules.length === 0 ? (
          <p className={classes.none}>{say('noFindings')}</p>
        ) : (
          <IssueList report={report} />
        )}
      </Section>
      <Section title={say('gradesTitle')} flush>
        <GradeComparison grades={report.grades} />
      </Section>
    </>
  );
}

function Blocked({ block }: { readonly block: ImportBlock }) {
  const say = useWords('importing');
  const facts = {
    ...(block.code === 'several-studies' && { studies: block.studies.join(', ') }),
    ...(block.code === 'already-imported' && { study: block.study }),
    ...(block.code === 'file-refused' && { files: block.files.join(', ') }),
  };
  return (
    <div className={classes.blocked}>
      <Notice tone="alarm" title={say('blockedTitle')}>
        {say(`blocked.${block.code}`, facts)}
      </Notice>
    </div>
  );
}
