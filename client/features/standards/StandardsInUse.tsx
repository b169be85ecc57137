import type { Trial } from '../../../shared/model/trial.ts';
import { useWords, type WordKey } from '../../i18n/useWords.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Standards.module.css';

interface StandardUsed {
  readonly name: string;
  readonly use: WordKey<'standards'>;
  readonly source: string;
}

const NCI = 'NCI, Common Terminology Criteria for Adverse Events';

/** Beside CTCAE the same for every trial. Source: [GRADING §4-§10]. */
const CELL_THERAPY: readonly StandardUsed[] = [
  { name: 'ASTCT 2019', use: 'use.crs', source: 'doi:10.1016/j.bbmt.2018.12.758' },
  { name: 'ASTCT 2019', use: 'use.icans', source: 'doi:10.1016/j.bbmt.2018.12.758' },
  { name: 'ICAHT 2023', use: 'use.icaht', source: 'doi:10.1182/blood.2023020578' },
  { name: 'MAGIC 2016', use: 'use.magic', source: 'doi:10.1016/j.bbmt.2015.09.001' },
  { name: 'IEC-HS 2023', use: 'use.iecHs', source: 'doi:10.1016/j.jtct.2023.03.006' },
  { name: 'Cairo–Bishop 2004', use: 'use.tls', source: 'Br J Haematol 2004;127:3–11' },
  { name: 'CAR-HEMATOTOX 2021', use: 'use.hematotox', source: 'doi:10.1182/blood.2020010543' },
];

/** The version printed large, and every standard a grade of this product can come from. */
export function StandardsInUse({ trial }: { readonly trial: Trial | undefined }) {
  const say = useWords('standards');
  const version = trial?.ctcaeVersion ?? '5.0';
  const rows: readonly StandardUsed[] = [
    { name: `CTCAE ${version}`, use: 'use.ctcae', source: `${NCI} v${version}` },
    ...CELL_THERAPY,
  ];
  return (
    <Section title={say('standardsTitle')} flush>
      <div className={classes.plate}>
        <strong className={classes.version}>{say('frozen', { version })}</strong>
        <p className={classes.text}>
          {trial === undefined ? say('noTrial') : say('frozenText', { trial: trial.registryId })}
        </p>
      </div>
      <DataTable
        label={say('standardsTitle')}
        rows={rows}
        rowKey={({ use }) => use}
        columns={[
          { id: 'name', title: say('column.standard'), cell: ({ name }) => <strong>{name}</strong> },
          { id: 'use', title: say('column.grades'), cell: ({ use }) => say(use) },
          { id: 'source', title: say('column.source'), cell: ({ source }) => source },
        ]}
      />
    </Section>
  );
}
