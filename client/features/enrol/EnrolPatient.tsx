import { lazy, Suspense, useState } from 'react';
import type { TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/inputs.ts';

const EnrolPanel = lazy(async () => ({ default: (await import('./EnrolPanel.tsx')).EnrolPanel }));

/** The button that takes a patient into the trial, where the person may, and its form. */
export function EnrolPatient({ trialId }: { readonly trialId: TrialId }) {
  const say = useWords('enrol');
  const session = useSession();
  const [asked, setAsked] = useState(false);
  const [opened, setOpened] = useState(false);
  if (!mayIn(session, 'subject.enrol', trialId)) return null;
  function open() {
    setAsked(true);
    setOpened(true);
  }

  return (
    <>
      <Button variant="default" leftSection={<Icon name="plus" />} onClick={open}>
        {say('open')}
      </Button>
      {asked && (
        <Suspense>
          <EnrolPanel trialId={trialId} opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
