import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import type { GateStep } from '../../../shared/model/cohort.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MoreRows } from '../../ui/MoreRows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useCohortText } from '../../ui/useCohortText.ts';
import { useShownRows } from '../../ui/useShownRows.ts';
import classes from './Cohort.module.css';
import { useLevelName } from './useLevelName.ts';
import { useSomeNumbers } from './useSomeNumbers.ts';

const MARK = { met: 'check', 'not-met': 'cross', unknown: 'question' } as const;

/** May the next patient of this level be infused, from when, and all that it waits for. */
export function GateSection({ view, chosen }: { readonly view: CohortView; readonly chosen: number }) {
  const say = useWords('cohort');
  const text = useCohortText();
  const nameOf = useLevelName();
  const gate = view.gates[chosen]!;
  const { shown, rest, more } = useShownRows(gate.steps);
  return (
    <Section title={say('gateTitle', { level: nameOf(gate.doseLevel) })}>
      <p className={classes.answer}>{text.gate(gate)}</p>
      <ol className={classes.steps}>
        {shown.map((step) => (
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
      <MoreRows rest={rest.length} onMore={more} />
    </Section>
  );
}

function Patients({ step, view }: { readonly step: GateStep; readonly view: CohortView }) {
  const say = useWords('cohort');
  const someNumbers = useSomeNumbers();
  const asked = new Set(step.subjects);
  const numbers = view.patients
    .filter(({ subjectId }) => asked.has(subjectId))
    .map(({ subjectNumber }) => subjectNumber);
  if (numbers.length === 0) return null;
  return <span className={classes.quiet}> ({say('onePatient', { numbers: someNumbers(numbers) })})</span>;
}
