import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { CaseStep } from '../../../shared/model/dltCase.ts';
import type { CaseView } from '../../../shared/model/views.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { durationText } from '../../lib/durationText.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Case.module.css';

/** Every step with who, when, why and how long it took. */
export function CaseLife({ view }: { readonly view: CaseView }) {
  const say = useWords('cases');
  const { steps } = view.dltCase;
  return (
    <Section title={say('life')}>
      <ol className={classes.life}>
        {steps.map((step, i) => (
          <Step key={step.seq} step={step} before={steps[i - 1]} zone={view.site.zone} />
        ))}
      </ol>
    </Section>
  );
}

function Step(props: { readonly step: CaseStep; readonly before: CaseStep | undefined; readonly zone: string }) {
  const { step, before, zone } = props;
  const say = useWords('cases');
  const sayShell = useWords('shell');
  const vocabulary = useWords('vocabulary');
  const role = ROLES.find((one) => one === step.role);
  const took = before === undefined ? undefined : Date.parse(step.at) - Date.parse(before.at);
  return (
    <li>
      <strong>{vocabulary(`caseState.${step.state}`)}</strong>
      {took !== undefined && (
        <span className={classes.quiet}> {say('step.after', { time: durationText(sayShell, took) })}</span>
      )}
      <br />
      {say('step.by', {
        by: step.by,
        role: role === undefined ? vocabulary('role.system') : vocabulary(`role.${role}`),
      })}
      <br />
      <span className={classes.quiet}>{formatInstant(step.at, zone)}</span>
      {step.reason !== '' && <p className={classes.reason}>{reasonText(step.reason, say('noFindings'))}</p>}
    </li>
  );
}

/** The system gives its reason as a code or as rule ids; people give theirs in words. */
function reasonText(reason: string, noRule: string): string {
  return reason === 'NO_RULE_SPEAKS_FOR_IT' ? noRule : reason;
}
