import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import type { GateStep } from '../../../shared/model/cohort.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Section.tsx';
import { useCohortText } from '../../ui/useCohortText.ts';
import classes from './Cohort.module.css';
import { useLevelName } from './useLevelName.ts';

const MARK = { met: 'check', 'not-met': 'cross', unknown: 'question' } as const;

/** May the next patient of this level be infused, from when, and all that it waits for. */
export function GateSection({ view, chosen }: { readonly view: CohortView; readonly chosen: number }) {
  const say = useWords('cohort');
  const text = useCohortText();
  const nameOf = useLevelName();
  const gate = view.gates[chosen]!;
  return (
    <Section title={say('gateTitle', { level: nameOf(gate.doseLevel) })}>
      <p className={classes.answer}>{text.gate(gate)}</p>
      <ol className={classes.steps}>
        {gate.steps.map((step) => (
          <li key={`${step.code} ${step.subjects.join()}`} className={classes.step} data-met={step.met}>
            <Icon name={MARK[step.met]} size={14} label={say(`truth.${step.met}`)} />
            <span>
              {text.condition(step)}
              <Patients step={step} view={view} />
              {step.code === 'approved' && Number(step.facts.added) > 0 && <> {say('approvalAdded')}</>}
            </span>
            <span>{step.from ?? ''}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Patients({ step, view }: { readonly step: GateStep; readonly view: CohortView }) {
  const say = useWords('cohort');
  const numbers = view.patients
    .filter(({ subjectId }) => step.subjects.includes(subjectId))
    .map(({ subjectNumber }) => subjectNumber);
  if (numbers.length === 0) return null;
  return <span className={classes.quiet}> ({say('onePatient', { numbers: numbers.join(', ') })})</span>;
}
