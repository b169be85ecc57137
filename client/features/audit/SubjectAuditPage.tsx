import { useInfiniteQuery } from '@tanstack/react-query';
import type { SubjectId } from '../../../shared/model/ids.ts';
import type { AuditView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { AuditTrail } from './AuditTrail.tsx';
import { PatientLinks } from './PatientLinks.tsx';

/** Everything that ever happened to one patient's records. */
export function SubjectAuditPage({ subjectId }: { readonly subjectId: SubjectId }) {
  const say = useWords('audit');
  const query = useInfiniteQuery({
    queryKey: [...trpc.audit.subject.queryKey({ subjectId })],
    queryFn: async ({ pageParam }) => {
      const page = { subjectId, ...(pageParam === 0 ? {} : { beforeSeq: pageParam }) };
      // Values of any JSON lose their type on the wire.
      return (await trpcClient.audit.subject.query(page)) as AuditView;
    },
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextBefore ?? undefined,
  });
  return (
    <AuditTrail
      query={query}
      titleOf={({ subjectNumber }) => say('subjectTitle', { subject: subjectNumber ?? subjectId })}
      links={(title) => <PatientLinks title={title} />}
    />
  );
}
