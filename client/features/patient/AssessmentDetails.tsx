import type { GradeAnswer } from '../../../shared/model/grading.ts';
import type { CrsAssessment, IcansAssessment } from '../../../shared/model/observation.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeReasons } from '../../ui/GradeReasons.tsx';
import { crsFacts, icansFacts } from './assessmentFacts.ts';
import { FactList } from './EventFacts.tsx';

interface AssessmentDetailsProps {
  readonly value: CrsAssessment | IcansAssessment;
  readonly answer: GradeAnswer | undefined;
  readonly when: string;
}

/** The derived grade with its reasons, then what was seen. */
export function AssessmentDetails({ value, answer, when }: AssessmentDetailsProps) {
  const say = useWords('patient');
  const words = { assess: useWords('assessments'), scales: useWords('scales') };
  const isCrs = value.kind === 'crs-assessment';
  const facts = isCrs ? crsFacts(value, words) : icansFacts(value, words);
  return (
    <>
      {answer !== undefined && <GradeReasons scale={isCrs ? 'CRS' : 'ICANS'} answer={answer} />}
      <FactList facts={[[say('time'), when], ...facts]} />
    </>
  );
}
