import { useState } from 'react';
import type { TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/inputs.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { EnrolFields } from './EnrolFields.tsx';

/** The button that takes a patient into the trial, where the person may, and its form. */
export function EnrolPatient({ trialId }: { readonly trialId: TrialId }) {
  const say = useWords('enrol');
  const session = useSession();
  const [opened, setOpened] = useState(false);
  if (!mayIn(session, 'subject.enrol', trialId)) return null;
  return (
    <>
      <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setOpened(true)}>
        {say('open')}
      </Button>
      <SidePanel opened={opened} onClose={() => setOpened(false)} size="md" title={say('title')}>
        <EnrolFields trialId={trialId} onClose={() => setOpened(false)} />
      </SidePanel>
    </>
  );
}
