import { Link } from '@tanstack/react-router';
import type { CaseView } from '../../../shared/model/views.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { Section } from '../../ui/Section.tsx';
import { WholeDates } from '../../ui/WholeDates.tsx';
import classes from './Case.module.css';
import { recordText } from './recordText.ts';

/** The records behind the traces: their history, and their place on the patient's time line. */
export function CaseEvidence({ view }: { readonly view: CaseView }) {
  const say = useWords('cases');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const { evidence, trial, subject, asOf } = view;
  if (evidence.length === 0) return null;
  return (
    <Section title={say('evidenceTitle')}>
      <ul className={classes.evidence}>
        {evidence.map(({ observationId, version, value }) => (
          <li key={observationId}>
            <Link to="/audit/$kind/$id" params={{ kind: value.kind, id: observationId }}>
              {say('evidenceLine', { kind: vocabulary(`kind.${value.kind}`), id: observationId, version })}
            </Link>
            <span>
              <WholeDates>{recordText(value, vocabulary, language)}</WholeDates>
            </span>
            <Link
              to="/trials/$trialId/patients/$subjectNumber"
              params={{ trialId: trial.trialId, subjectNumber: subject.subjectNumber }}
              search={{ selected: observationId, ...(asOf.past ? { asOf: asOf.seq } : {}) }}
            >
              {say('patientPage')}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
