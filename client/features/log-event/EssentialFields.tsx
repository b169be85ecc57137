import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import type { CtcaeVersion, Grade } from '../../../shared/model/grade.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { MomentClock } from '../../lib/parseMoment.ts';
import { useTermCriteria } from '../../lib/useStandards.ts';
import { GradeChoice } from '../../ui/GradeChoice.tsx';
import { TextInput } from '../../ui/inputs.ts';
import { MomentInput } from '../../ui/MomentInput.tsx';
import { type EventForm, withTerm } from './eventForm.ts';
import classes from './LogEvent.module.css';
import { RelatednessChoice } from './RelatednessChoice.tsx';
import { SeriousChoice } from './SeriousChoice.tsx';
import { TermSearch } from './TermSearch.tsx';

export interface EventFieldsProps {
  readonly form: EventForm;
  readonly onChange: (form: EventForm) => void;
  readonly clock: MomentClock;
  readonly errorOf: (path: string) => string | undefined;
}

/** Term, grade, onset, end, relation to the product: what a DLT rule needs, and seriousness, which is asked at once too. */
export function EssentialFields({
  form,
  onChange,
  clock,
  errorOf,
  ctcaeVersion,
}: EventFieldsProps & { readonly ctcaeVersion: CtcaeVersion }) {
  const say = useWords('logEvent');
  const term = form.termCode === null ? undefined : findTerm(form.termCode, ctcaeVersion);
  const criteria = useTermCriteria(form.termCode, form.scale);
  const [first, ...others] = form.steps;
  const setFirst = (changed: { readonly grade?: Grade | null; readonly from?: EventForm['end'] }) =>
    onChange({ ...form, steps: [{ ...first!, ...changed }, ...others] });
  return (
    <>
      <TermSearch
        value={form.termCode}
        version={ctcaeVersion}
        onChange={(code) => onChange(withTerm(form, code, ctcaeVersion))}
        error={form.termCode === null ? errorOf('termCode') && say('chooseTerm') : errorOf('termCode')}
      />
      {term?.needsSpecify === true && (
        <TextInput
          label={say('verbatimNeeded')}
          required
          value={form.verbatim}
          onChange={(event) => onChange({ ...form, verbatim: event.currentTarget.value })}
          error={errorOf('verbatim')}
        />
      )}
      {term !== undefined && (
        <GradeChoice
          label={say('grade', { scale: form.scale })}
          termCode={term.code}
          scale={form.scale}
          grades={term.grades}
          criteria={criteria}
          value={first?.grade}
          onChange={(grade) => setFirst({ grade })}
          error={
            first?.grade === undefined
              ? errorOf('gradeHistory.0.grade') && say('chooseGrade')
              : errorOf('gradeHistory.0.grade')
          }
        />
      )}
      <div className={classes.pair}>
        <MomentInput
          label={say('onset')}
          value={first!.from}
          onChange={(from) => setFirst({ from })}
          clock={clock}
          answers={['unknown']}
          error={errorOf('gradeHistory.0.from')}
        />
        <MomentInput
          label={say('end')}
          value={form.end}
          onChange={(end) => onChange({ ...form, end })}
          clock={clock}
          answers={['ongoing', 'unknown']}
          error={errorOf('end')}
        />
      </div>
      <div className={classes.pair}>
        <RelatednessChoice agent="car-t" form={form} onChange={onChange} />
        <SeriousChoice form={form} onChange={onChange} error={errorOf('seriousness')} />
      </div>
      {(form.serious === 'yes' || form.aware !== undefined) && (
        <MomentInput
          label={say('aware')}
          note={say('awareExplain')}
          value={form.aware ?? { mode: 'at', text: '' }}
          onChange={(aware) => onChange({ ...form, aware })}
          clock={clock}
          answers={['unknown']}
          error={errorOf('awareAt')}
        />
      )}
    </>
  );
}
