import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import type { LoadedEdition } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { Button } from '../../ui/inputs.ts';
import { Section } from '../../ui/Section.tsx';
import { Badge } from '../../ui/surfaces.ts';
import { LoadDialog } from './LoadDialog.tsx';
import classes from './Standards.module.css';

interface EditionRow {
  readonly version: CtcaeVersion;
  readonly edition: LoadedEdition | undefined;
}

/** Number of the record that holds a version's criteria. */
const RECORD: Readonly<Record<CtcaeVersion, string>> = { '5.0': '5', '6.0': '6' };

/** Which published criteria are loaded, from which file and by whom; an administrator loads them here. */
export function CriteriaEditions({ editions }: { readonly editions: readonly LoadedEdition[] }) {
  const say = useWords('standards');
  const [loading, setLoading] = useState<CtcaeVersion | null>(null);
  const columns = useEditionColumns(setLoading);
  const rows = (['5.0', '6.0'] as const).map((version) => ({
    version,
    edition: editions.find((one) => one.version === version),
  }));
  return (
    <Section title={say('criteriaTitle')} flush>
      <p className={classes.bodyText}>{say('criteriaText')}</p>
      <DataTable label={say('criteriaTitle')} rows={rows} rowKey={({ version }) => version} columns={columns} />
      {loading !== null && <LoadDialog version={loading} onClose={() => setLoading(null)} />}
    </Section>
  );
}

function useEditionColumns(onLoad: (version: CtcaeVersion) => void): readonly DataColumn<EditionRow>[] {
  const say = useWords('standards');
  const session = useSession();
  const columns: DataColumn<EditionRow>[] = [
    { id: 'version', title: say('column.version'), cell: ({ version }) => <strong>{`CTCAE ${version}`}</strong> },
    {
      id: 'state',
      title: say('column.state'),
      cell: ({ edition }) => (
        <Badge variant={edition === undefined ? 'outline' : 'filled'} color={edition === undefined ? 'gray' : 'tide'}>
          {edition === undefined ? say('notLoaded') : say('loaded')}
        </Badge>
      ),
    },
    { id: 'file', title: say('column.file'), cell: ({ edition }) => edition && <EditionFile edition={edition} /> },
  ];
  if (mayIn(session, 'audit.read', null)) {
    columns.push({
      id: 'history',
      title: say('history'),
      cell: ({ version, edition }) =>
        edition && (
          <Link to="/audit/$kind/$id" params={{ kind: 'criteria', id: Number(RECORD[version]) }}>
            {say('history')}
          </Link>
        ),
    });
  }
  if (mayIn(session, 'standards.load', null)) {
    columns.push({
      id: 'acts',
      title: say('column.acts'),
      cell: ({ version }) => (
        <Button variant="default" size="compact-xs" onClick={() => onLoad(version)}>
          {say('load')}
        </Button>
      ),
    });
  }
  return columns;
}

function EditionFile({ edition }: { readonly edition: LoadedEdition }) {
  const say = useWords('standards');
  const { fileName, termCount, sha256, loadedAt, loadedBy } = edition;
  return (
    <>
      {fileName} · {say('terms', { count: termCount })}
      <span className={classes.second}>
        {say('loadedWhen', { at: formatInstant(loadedAt, screenZone()), by: loadedBy })}
      </span>
      <span className={`${classes.second} ${classes.mono}`}>{`SHA-256 ${sha256.slice(0, 16)}…`}</span>
    </>
  );
}
