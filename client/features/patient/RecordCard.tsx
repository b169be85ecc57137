import { Link } from '@tanstack/react-router';
import type { AdverseEvent, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { EventCard } from './EventCard.tsx';
import { findRecord } from './findRecord.ts';
import { ObservationCard } from './ObservationCard.tsx';
import classes from './Patient.module.css';
import { useActs } from './recordActs.ts';

/** The record behind a mark: all its fields, what the rules say of it, its history, and what can be done with it. */
export function RecordCard({ view, observationId }: { readonly view: PatientView; readonly observationId: number }) {
  const say = useWords('patient');
  const { select } = useActs();
  const recorded = findRecord(view.history, observationId);
  return (
    <SidePanel opened onClose={() => select(undefined)} size="lg" light title={say('cardTitle', { id: observationId })}>
      {recorded === undefined ? (
        <Notice icon="question">{say('cardGone')}</Notice>
      ) : (
        <div className={classes.card}>
          <Content recorded={recorded} view={view} />
          <Buttons recorded={recorded} />
        </div>
      )}
    </SidePanel>
  );
}

const isEvent = (recorded: Recorded): recorded is Recorded<AdverseEvent> => recorded.value.kind === 'adverse-event';

function Content({ recorded, view }: { readonly recorded: Recorded; readonly view: PatientView }) {
  return isEvent(recorded) ? (
    <EventCard recorded={recorded} view={view} />
  ) : (
    <ObservationCard recorded={recorded} view={view} />
  );
}

function Buttons({ recorded }: { readonly recorded: Recorded }) {
  const say = useWords('patient');
  const acts = useActs();
  return (
    <>
      <p className={classes.quiet}>
        {recorded.version > 1 ? say('changedSinceFirst', { version: recorded.version }) : say('firstVersion')}
      </p>
      <div className={classes.cardButtons}>
        {acts.correct !== null && <Button onClick={() => acts.correct?.(recorded)}>{say('correct')}</Button>}
        {acts.void !== null && (
          <Button variant="default" onClick={() => acts.void?.(recorded)}>
            {say('void')}
          </Button>
        )}
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/audit/$kind/$id" params={{ kind: 'observation', id: recorded.observationId }} />
          )}
        >
          {say('audit')}
        </Button>
      </div>
    </>
  );
}
