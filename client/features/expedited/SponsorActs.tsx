import { useState } from 'react';
import type { ExpeditedEventView } from '../../../shared/model/expeditedViews.ts';
import { useWords } from '../../i18n/useWords.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { Button } from '../../ui/inputs.ts';
import { AwareDialog } from './AwareDialog.tsx';
import classes from './Expedited.module.css';
import { JudgeDialog } from './JudgeDialog.tsx';
import { SentDialog } from './SentDialog.tsx';

type Asking = 'judge' | 'aware' | 'sent';

/** What the monitor records for the sponsor; everybody else reads who may. */
export function SponsorActs({ view }: { readonly view: ExpeditedEventView }) {
  const say = useWords('expedited');
  const session = useSession();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const mayWrite = mayIn(session, 'expedited.write', view.line.trialId);
  return (
    <section aria-label={say('acts')}>
      <h3 className={classes.heading}>{say('acts')}</h3>
      {!mayWrite && <p className={classes.quiet}>{say('mayNot')}</p>}
      {mayWrite && view.asOf.past && <p className={classes.quiet}>{say('past')}</p>}
      {mayWrite && !view.asOf.past && (
        <div className={classes.acts}>
          <Button onClick={() => setAsking('sent')}>{say('sent')}</Button>
          <Button variant="default" onClick={() => setAsking('judge')}>
            {say('judge')}
          </Button>
          <Button variant="default" onClick={() => setAsking('aware')}>
            {say('aware')}
          </Button>
        </div>
      )}
      {asking === 'sent' && <SentDialog view={view} onClose={close} />}
      {asking === 'judge' && <JudgeDialog view={view} onClose={close} />}
      {asking === 'aware' && <AwareDialog view={view} onClose={close} />}
    </section>
  );
}
