import { useState } from 'react';
import type { CohortDecisionView, CohortView } from '../../../shared/cohort/cohortView.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { useWords, type WordKey } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { Button } from '../../ui/inputs.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Cohort.module.css';
import { DecideDialog } from './DecideDialog.tsx';
import { useLevelName } from './useLevelName.ts';

/** What people decided, newest first, each with the proposal it stood beside; and the form for the next decision. */
export function DecisionList({ view, chosen }: { readonly view: CohortView; readonly chosen: number }) {
  const say = useWords('cohort');
  const session = useSession();
  const [isDeciding, setDeciding] = useState(false);
  const may = mayIn(session, 'cohort.decide', view.trial.trialId);
  return (
    <Section
      title={say('decision')}
      aside={
        may &&
        !view.asOf.past && (
          <Button size="compact-sm" onClick={() => setDeciding(true)}>
            {say('decide')}
          </Button>
        )
      }
    >
      {view.decisions.length === 0 && <p className={classes.text}>{say('noDecision')}</p>}
      <ol className={classes.decisions}>
        {view.decisions.map((one) => (
          <Decided key={one.decision.id} one={one} />
        ))}
      </ol>
      {!may && <p className={classes.quiet}>{say('mayNot')}</p>}
      {view.asOf.past && <p className={classes.quiet}>{say('pastNoAct')}</p>}
      {isDeciding && <DecideDialog view={view} chosen={chosen} onClose={() => setDeciding(false)} />}
    </Section>
  );
}

function Decided({ one: { decision, signature, isValid } }: { readonly one: CohortDecisionView }) {
  const say = useWords('cohort');
  const vocabulary = useWords('vocabulary');
  const nameOf = useLevelName();
  const { counts, proposal, by, role, at, reason, seq } = decision;
  const signed = signature === null ? 'unsigned' : isValid ? 'signedValid' : 'signedVoid';
  return (
    <li className={classes.decided}>
      <p>
        <strong>
          {say('decidedLine', { decision: say(`decision.${decision.decision}`), level: nameOf(decision.doseLevel) })}
        </strong>
      </p>
      <p>{reason}</p>
      <p className={classes.quiet}>
        {say('decidedBy', {
          by,
          role: vocabulary(`role.${role}` as WordKey<'vocabulary'>),
          at: formatInstant(at, screenZone()),
        })}
        {' · '}
        {say(signed)}
      </p>
      <p className={classes.quiet}>
        {say('decidedOn', { ...counts, seq })}
        {' · '}
        {proposal === null
          ? say('decidedWithout')
          : say('decidedAgainst', { action: say(`actionShort.${proposal.action}` as WordKey<'cohort'>) })}
      </p>
    </li>
  );
}
