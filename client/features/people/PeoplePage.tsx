import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/FiveStates.tsx';
import { Button } from '../../ui/inputs.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { NewPersonDialog } from './NewPersonDialog.tsx';
import { type AccountAct, PersonActDialog } from './PersonActDialog.tsx';
import { usePeopleColumns } from './usePeopleColumns.tsx';

/** Accounts and who may do what where: the list an administrator reviews, and changes with a reason (C-22). */
export function PeoplePage() {
  const say = useWords('people');
  const query = useQuery(trpc.people.list.queryOptions());
  const mayManage = mayIn(useSession(), 'people.manage', null);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={say('title')}
        aside={say('explain')}
        actions={mayManage && <Button onClick={() => setAdding(true)}>{say('add')}</Button>}
      />
      <QueryGate query={query}>{(people) => <People people={people} mayManage={mayManage} />}</QueryGate>
      {adding && <NewPersonDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function People({ people, mayManage }: { readonly people: readonly PersonView[]; readonly mayManage: boolean }) {
  const say = useWords('people');
  const [granting, setGranting] = useState<PersonView | null>(null);
  const [act, setAct] = useState<AccountAct | null>(null);
  const columns = usePeopleColumns(mayManage, { onGrant: setGranting, onAct: setAct });
  if (people.length === 0) return <EmptyState title={say('empty')} />;
  return (
    <Section title={`${say('title')}: ${people.length}`} flush>
      <DataTable
        label={say('title')}
        rows={people}
        columns={columns}
        rowKey={(person) => person.userId}
        edge={(person) => (person.disabled ? 'faded' : person.lockedUntil === null ? undefined : 'strong')}
      />
      {granting !== null && <GrantDialog person={granting} onClose={() => setGranting(null)} />}
      {act !== null && <PersonActDialog act={act} onClose={() => setAct(null)} />}
    </Section>
  );
}
