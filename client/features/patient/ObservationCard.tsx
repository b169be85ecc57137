import type { ReactNode } from 'react';
import { formatMeasured } from '../../../shared/format/formatMeasured.ts';
import type { Observation, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { type Say, useWords } from '../../i18n/useWords.ts';
import { LabReasons } from '../../ui/LabReasons.tsx';
import { AssessmentDetails } from './AssessmentDetails.tsx';
import { derivedGrades } from './derivedGrades.ts';
import { FactList } from './EventFacts.tsx';
import { labAnswers } from './labAnswers.ts';
import classes from './Patient.module.css';
import { type TimelineWords, whenText } from './timelineWords.ts';
import { amountOf, whatOf } from './useRecordName.ts';
import { useTimelineWords } from './useTimelineWords.ts';

type Fact = readonly [label: string, value: ReactNode];

export function ObservationCard({ recorded, view }: { readonly recorded: Recorded; readonly view: PatientView }) {
  const vocabulary = useWords('vocabulary');
  const forms = useWords('observations');
  const words = useTimelineWords(view);
  const { value } = recorded;
  const when = (answer: Parameters<typeof whenText>[0]) =>
    whenText(answer, view.assessment.window?.day0On ?? null, words);
  return (
    <>
      <div>
        <h2 className={classes.cardTitle}>{whatOf(value, words, forms)}</h2>
        <span className={classes.quiet}>{vocabulary(`kind.${value.kind}`)}</span>
      </div>
      {value.kind === 'crs-assessment' || value.kind === 'icans-assessment' ? (
        <AssessmentDetails
          value={value}
          answer={derivedGrades(view).get(recorded.observationId)}
          when={when(value.at)}
        />
      ) : (
        <FactList facts={factsOf(value, words, forms, when)} />
      )}
      {value.kind === 'lab' &&
        (labAnswers(view).get(recorded.observationId) ?? []).map(({ termCode, answer }) => (
          <LabReasons key={termCode} termCode={termCode} answer={answer} version={view.history.ctcaeVersion} />
        ))}
    </>
  );
}

function factsOf(
  value: Observation,
  words: TimelineWords,
  forms: Say<'observations'>,
  when: (answer: Parameters<typeof whenText>[0]) => string,
): readonly Fact[] {
  const { say, vocabulary } = words;
  switch (value.kind) {
    case 'adverse-event':
      return [];
    case 'infusion':
      return [
        [say('time'), when(value.at)],
        [say('dose'), amountOf(value, words)],
        [
          say('planned'),
          value.plannedCellsE6PerKg === null ? '' : say('doseValue', { infused: value.plannedCellsE6PerKg }),
        ],
        [say('lot'), value.lot],
      ];
    case 'treatment':
      return [
        [say('treatment'), vocabulary(`treatment.${value.treatment}`)],
        [forms('drugName'), value.name],
        [forms('dose'), value.dose],
        [say('start'), when(value.start)],
        [say('end'), when(value.end)],
      ];
    case 'lab':
      return [
        [say('colValue'), formatMeasured(value)],
        [say('reported'), value.reported],
        [say('time'), when(value.at)],
        [
          say('reference'),
          value.refLow === null && value.refHigh === null ? '' : `${value.refLow ?? ''} – ${value.refHigh ?? ''}`,
        ],
      ];
    case 'vital':
    case 'sample':
      return [
        [say('colValue'), formatMeasured(value)],
        [say('reported'), value.reported],
        [say('time'), when(value.at)],
      ];
    case 'study-event':
      return [
        [say('time'), when(value.at)],
        [say('cause'), value.cause === null ? '' : vocabulary(`deathCause.${value.cause}`)],
        [forms('marrow'), value.marrow === undefined ? '' : vocabulary(`marrow.${value.marrow}`)],
        [say('detail'), value.detail],
      ];
    case 'crs-assessment':
    case 'icans-assessment':
      return [];
  }
}
