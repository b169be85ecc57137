import { Link } from '@tanstack/react-router';
import type { AuditView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';

export function PatientLinks({ title: { subjectNumber, trialId } }: { readonly title: AuditView['title'] }) {
  const say = useWords('audit');
  if (subjectNumber === null || trialId === null) return null;
  return (
    <Link to="/trials/$trialId/patients/$subjectNumber" params={{ trialId, subjectNumber }}>
      {say('patientPage')}
    </Link>
  );
}
