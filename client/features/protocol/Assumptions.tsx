import { Link } from '@tanstack/react-router';
import { assumptionsOf } from '../../../shared/grading/assumptions.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Protocol.module.css';

/** G1: by what is graded, and how this version reads the standards where they are silent. */
export function Assumptions({ protocol }: { readonly protocol: Protocol }) {
  const say = useWords('protocol');
  const words = useWords('assumptions');
  const settings = assumptionsOf(protocol.grading).filter(({ setting }) => setting !== null);
  return (
    <Section title={say('group.grading')} aside={<Link to="/standards">{say('toStandards')}</Link>}>
      <p className={classes.text}>{say('gradingText')}</p>
      <ul className={classes.plain}>
        {settings.map(({ id, scope, value }) => (
          <li key={id}>
            <strong>{words(`scope.${scope}`)}</strong>
            {': '}
            {words(id, { value: typeof value === 'string' ? words(`value.${value}`) : (value ?? '') })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
