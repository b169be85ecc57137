import type { TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { EnrolFields } from './EnrolFields.tsx';

interface EnrolPanelProps {
  readonly trialId: TrialId;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function EnrolPanel({ trialId, opened, onClose }: EnrolPanelProps) {
  const say = useWords('enrol');
  return (
    <SidePanel opened={opened} onClose={onClose} size="md" title={say('title')}>
      <EnrolFields trialId={trialId} onClose={onClose} />
    </SidePanel>
  );
}
