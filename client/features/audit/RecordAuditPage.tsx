import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AuditView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { AuditedKind } from '../../lib/auditedKinds.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { AuditTrail } from './AuditTrail.tsx';
import { PatientLinks } from './PatientLinks.tsx';

/** The history of one record. */
export function RecordAuditPage({ kind, id }: { readonly kind: AuditedKind; readonly id: number }) {
  const say = useWords('audit');
  const vocabulary = useWords('vocabulary');
  const query = useInfiniteQuery({
    queryKey: [...trpc.audit.record.queryKey({ kind, id })],
    queryFn: async ({ pageParam }) => {
      const page = { kind, id, ...(pageParam === 0 ? {} : { beforeSeq: pageParam }) };
      // Values of any JSON lose their type on the wire.
      return (await trpcClient.audit.record.query(page)) as AuditView;
    },
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextBefore ?? undefined,
  });
  function titleOf({ subjectNumber }: AuditView['title']): string {
    const facts = { kind: vocabulary(`kind.${kind}`), id };
    return subjectNumber === null
      ? say('recordTitle', facts)
      : say('recordTitleOf', { ...facts, subject: subjectNumber });
  }
  return (
    <AuditTrail
      query={query}
      titleOf={titleOf}
      links={(title) => (
        <>
          <PatientLinks title={title} />
          {kind === 'case' && (
            <Link to="/cases/$caseId" params={{ caseId: id as never }}>
              {vocabulary('kind.case')}
            </Link>
          )}
        </>
      )}
    />
  );
}
