import type { ImportFileReport } from '../../../shared/model/importReport.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DataTable } from '../../ui/DataTable.tsx';

const COUNTS = ['rows', 'accepted', 'needsDecision', 'rejected', 'notUsed'] as const;

/** One line a file; the four kinds of rows add up to all of them. */
export function FileTable({ files }: { readonly files: readonly ImportFileReport[] }) {
  const say = useWords('importing');
  return (
    <DataTable
      label={say('reportTitle')}
      rows={files}
      rowKey={(file) => file.name}
      edge={(file) => (file.recognisedAs === null ? 'faded' : file.rejected > 0 ? 'strong' : undefined)}
      columns={[
        {
          id: 'file',
          title: say('column.file'),
          compare: (a, b) => a.name.localeCompare(b.name),
          cell: (file) => <span title={`SHA-256 ${file.sha256}`}>{file.name}</span>,
        },
        {
          id: 'readAs',
          title: say('column.readAs'),
          cell: (file) => (file.recognisedAs === null ? say('notRead') : `${file.recognisedAs} (${file.standard})`),
        },
        ...COUNTS.map((count) => ({
          id: count,
          title: say(`column.${count}`),
          align: 'right' as const,
          compare: (a: ImportFileReport, b: ImportFileReport) => b[count] - a[count],
          cell: (file: ImportFileReport) => file[count],
        })),
        {
          id: 'notes',
          title: say('column.notes'),
          cell: (file) => file.notes.map(({ ruleId }) => say(`rule.${ruleId}`)).join(' '),
        },
      ]}
    />
  );
}
