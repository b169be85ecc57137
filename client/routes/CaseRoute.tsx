import { useParams, useSearch } from '@tanstack/react-router';
import { CasePage } from '../features/cases/CasePage.tsx';

const FROM = '/inside/cases/$caseId';

export function CaseRoute() {
  const { caseId } = useParams({ from: FROM });
  const { asOf } = useSearch({ from: FROM });
  return <CasePage caseId={caseId} asOf={asOf} />;
}
