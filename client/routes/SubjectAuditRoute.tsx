import { useParams } from '@tanstack/react-router';
import { SubjectAuditPage } from '../features/audit/SubjectAuditPage.tsx';

export function SubjectAuditRoute() {
  const { subjectId } = useParams({ from: '/inside/subjects/$subjectId/audit' });
  return <SubjectAuditPage subjectId={subjectId} />;
}
