import { useState } from 'react';
import { toCsv } from '../../../shared/format/toCsv.ts';
import type { ImportGradeRow, ImportGrades } from '../../../shared/model/importReport.ts';
import { type Say, useWords } from '../../i18n/useWords.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { ROW_STOP } from '../../ui/moveAmongRows.ts';
import classes from './Import.module.css';

/** The grades the laboratory files bring along against ours, cause by cause, with the rows of the one looked at. */
export function GradeComparison({ grades }: { readonly grades: ImportGrades }) {
  const say = useWords('importing');
  const causes = grades.causes.toSorted((a, b) => b.count - a.count);
  const [chosen, setChosen] = useState(causes[0]?.cause);
  const { compared, equal, ctcaeVersion } = grades;
  if (compared === 0) return <p className={classes.none}>{say('gradesNone')}</p>;
  const facts = { compared, equal, differ: compared - equal, version: ctcaeVersion };
  const shown = grades.rows.filter(({ cause }) => cause === chosen);
  return (
    <>
      <p className={classes.none}>
        {say('gradesCompared', facts)} {causes.length === 0 && say('gradesEqual')}
      </p>
      {causes.length > 0 && (
        <>
          <div className={classes.issueTools}>
            <CopyTextButton text={() => differencesCsv(grades.rows, say)} label={say('gradesCopy')} icon="copy" />
          </div>
          <DataTable
            label={say('gradesTitle')}
            rows={causes}
            rowKey={({ cause }) => cause}
            edge={({ cause }) => (cause === chosen ? 'strong' : undefined)}
            columns={[
              {
                id: 'cause',
                title: say('column.cause'),
                cell: ({ cause }) => (
                  <button
                    type="button"
                    className={classes.choose}
                    aria-pressed={cause === chosen}
                    onClick={() => setChosen(cause)}
                    {...ROW_STOP}
                  >
                    {say(`cause.${cause}`)}
                  </button>
                ),
              },
              {
                id: 'count',
                title: say('column.count'),
                align: 'right',
                compare: (a, b) => b.count - a.count,
                cell: ({ count }) => count,
              },
            ]}
          />
          {chosen !== undefined && <Differences rows={shown} total={countOf(grades, chosen)} cause={chosen} />}
        </>
      )}
    </>
  );
}

const countOf = ({ causes }: ImportGrades, sought: ImportGradeRow['cause']): number =>
  causes.find(({ cause }) => cause === sought)?.count ?? 0;

/** More are copied than shown: the eye cannot use them, a spreadsheet can. */
const SHOWN = 100;

interface DifferencesProps {
  readonly rows: readonly ImportGradeRow[];
  readonly total: number;
  readonly cause: ImportGradeRow['cause'];
}

function Differences({ rows, total, cause }: DifferencesProps) {
  const say = useWords('importing');
  const shown = rows.slice(0, SHOWN);
  return (
    <>
      <h3 className={classes.ruleTitle}>
        {say(`cause.${cause}`)} <span>{say('issues', { shown: shown.length, total: rows.length })}</span>
      </h3>
      {rows.length < total && <p className={classes.none}>{say('listed', { listed: rows.length, count: total })}</p>}
      <DataTable
        label={say(`cause.${cause}`)}
        rows={shown}
        rowKey={({ file, row }) => `${file} ${row}`}
        columns={[
          { id: 'file', title: say('column.file'), cell: ({ file }) => file },
          {
            id: 'row',
            title: say('column.row'),
            align: 'right',
            compare: (a, b) => a.row - b.row,
            cell: ({ row }) => row,
          },
          {
            id: 'analyte',
            title: say('column.analyte'),
            compare: (a, b) => a.analyte.localeCompare(b.analyte),
            cell: ({ analyte }) => analyte,
          },
          { id: 'result', title: say('column.result'), cell: ({ result }) => <code>{result}</code> },
          {
            id: 'given',
            title: say('column.given'),
            align: 'right',
            compare: (a, b) => Number(a.given) - Number(b.given),
            cell: ({ given }) => given,
          },
          { id: 'ours', title: say('column.ours'), align: 'right', cell: ({ ours }) => ours ?? say('oursNone') },
        ]}
      />
    </>
  );
}

function differencesCsv(rows: readonly ImportGradeRow[], say: Say<'importing'>): string {
  const header = (['file', 'row', 'analyte', 'result', 'given', 'ours', 'cause'] as const).map((name) =>
    say(`column.${name}`),
  );
  const lines = rows.map(({ file, row, analyte, result, given, ours, cause }) => {
    return [file, row, analyte, result, Number(given), ours ?? say('oursNone'), say(`cause.${cause}`)];
  });
  return toCsv(header, lines);
}
