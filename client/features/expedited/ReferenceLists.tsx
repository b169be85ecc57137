import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DEFAULT_REFERENCE_SAFETY } from '../../../shared/expedited/defaultReferenceSafety.data.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { ExpectedReaction, ReferenceSafetyRecord } from '../../../shared/model/referenceSafety.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { Button } from '../../ui/inputs.ts';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import { AddListDialog } from './AddListDialog.tsx';
import classes from './Expedited.module.css';

interface ReferenceListsProps {
  readonly trialId: TrialId;
  readonly asOf: number | undefined;
}

/** What is expected, by versions; the data manager enters the next one. */
export function ReferenceLists({ trialId, asOf }: ReferenceListsProps) {
  const say = useWords('expedited');
  const session = useSession();
  const [adding, setAdding] = useState(false);
  const query = useQuery(trpc.expedited.lists.queryOptions(asOf === undefined ? { trialId } : { trialId, asOf }));
  const mayAdd = asOf === undefined && mayIn(session, 'reference-safety.write', trialId);
  return (
    <Section
      title={say('listsTitle')}
      aside={
        mayAdd && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {say('addList')}
          </Button>
        )
      }
    >
      <p className={classes.quiet}>{say('listsText')}</p>
      <QueryGate query={query}>{({ records }) => <Versions records={records} />}</QueryGate>
      {adding && <AddListDialog trialId={trialId} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Versions({ records }: { readonly records: readonly ReferenceSafetyRecord[] }) {
  const say = useWords('expedited');
  const newest = records.toSorted((a, b) => (a.list.validFrom < b.list.validFrom ? 1 : -1));
  return (
    <table className={classes.table} aria-label={say('listsTitle')}>
      <HeaderRow
        titles={(['version', 'from', 'document', 'expected', 'added'] as const).map((column) =>
          say(`listColumn.${column}`),
        )}
      />
      <tbody>
        {newest.map(({ id, list, document, addedAt, addedBy }) => (
          <tr key={id}>
            <td>{list.version}</td>
            <td>{list.validFrom}</td>
            <td>{document}</td>
            <td>
              <Reactions expected={list.expected} />
            </td>
            <td>{say('addedBy', { by: addedBy, at: formatInstant(addedAt, screenZone()) })}</td>
          </tr>
        ))}
        <tr>
          <td>{DEFAULT_REFERENCE_SAFETY.version}</td>
          <td>{say('fromStart')}</td>
          <td>{say('listsDefault')}</td>
          <td>
            <Reactions expected={DEFAULT_REFERENCE_SAFETY.expected} />
          </td>
          <td>{say('assumption')}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Reactions({ expected }: { readonly expected: readonly ExpectedReaction[] }) {
  const say = useWords('expedited');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const what = ({ select }: ExpectedReaction) =>
    'family' in select
      ? vocabulary(`family.${select.family}`)
      : select.termCodes.map((code) => termName(code, language)).join(', ');
  if (expected.length === 0) return <>–</>;
  return (
    <ul className={classes.plain}>
      {expected.map((reaction) => (
        <li key={what(reaction)}>
          {say('upTo', { what: what(reaction), grade: reaction.highestGrade })}
          {reaction.fatalExpected && `, ${say('fatalToo')}`}
        </li>
      ))}
    </ul>
  );
}
