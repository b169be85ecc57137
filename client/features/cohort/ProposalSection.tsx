import type { ProposalAnswer } from '../../../shared/cohort/cohortState.ts';
import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import type { ProposedAction } from '../../../shared/model/cohort.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Cohort.module.css';
import { useLevelName } from './useLevelName.ts';

/** What the design says about the dose now being given; what people decided stands apart. */
export function ProposalSection({ view }: { readonly view: CohortView }) {
  const say = useWords('cohort');
  const nameOf = useLevelName();
  const { answer, ifConfirmed, levels, current, protocol } = view;
  const actionText = (action: ProposedAction, next: number | null) =>
    say(`action.${action}`, { level: nameOf(next === null ? null : levels[next]?.doseLevel) });
  return (
    <Section title={say('proposal')}>
      {answer.ok ? (
        <>
          <p className={classes.answer}>
            {say('proposed', {
              design: say(`design.${answer.proposal.design}`),
              level: nameOf(levels[current]?.doseLevel),
              action: actionText(answer.proposal.action, answer.proposal.next),
            })}
          </p>
          <p className={classes.text}>{say('proposedOn', counts(answer))}</p>
          {answer.proposal.best !== answer.proposal.worst && (
            <p className={classes.text}>
              {say('proposedRange', {
                best: say(`actionShort.${answer.proposal.best}`),
                worst: say(`actionShort.${answer.proposal.worst}`),
              })}
            </p>
          )}
          {ifConfirmed?.ok === true && (
            <p className={classes.text}>
              <strong>
                {say('ifConfirmed', { action: actionText(ifConfirmed.proposal.action, ifConfirmed.proposal.next) })}
              </strong>
            </p>
          )}
        </>
      ) : (
        <p className={classes.text}>{say(`noProposal.${answer.reason}`)}</p>
      )}
      <p className={classes.quiet}>
        {say('proposalAdvises')} {say('originLine', { basis: protocol.cohort.designOrigin.basis })}
      </p>
    </Section>
  );
}

function counts({ proposal }: Extract<ProposalAnswer, { ok: true }>) {
  const { dlts, evaluable, pending } = proposal;
  return { dlts, evaluable, pending };
}
