import { useParams } from '@tanstack/react-router';
import { RecordAuditPage } from '../features/audit/RecordAuditPage.tsx';

export function RecordAuditRoute() {
  const { kind, id } = useParams({ from: '/inside/audit/$kind/$id' });
  return <RecordAuditPage kind={kind} id={id} />;
}
