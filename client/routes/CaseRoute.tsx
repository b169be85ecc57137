import { useParams, useSearch } from '@tanstack/react-router';
import { CasePage } from '../features/cases/CasePage.tsx';
import { ExpeditedOfCase } from '../features/expedited/ExpeditedOfCase.tsx';

const FROM = '/inside/cases/$caseId';

export function CaseRoute() {
  const { caseId } = useParams({ from: FROM });
  const { asOf } = useSearch({ from: FROM });
  return (
    <>
      <ExpeditedOfCase caseId={caseId} asOf={asOf} as="alarm" />
      <CasePage caseId={caseId} asOf={asOf} />
      <ExpeditedOfCase caseId={caseId} asOf={asOf} as="section" />
    </>
  );
}
