import { crsInputOf } from '../../../shared/grading/crs/crsInputOf.ts';
import { gradeCrs } from '../../../shared/grading/crs/gradeCrs.ts';
import { crsContextAt } from '../../../shared/grading/crs/gradeCrsLooks.ts';
import { inOrderOfTime } from '../../../shared/grading/inOrderOfTime.ts';
import type { PartialDateTime } from '../../../shared/model/dates.ts';
import type { Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { answerOf } from '../../lib/momentAnswer.ts';
import type { MomentClock } from '../../lib/parseMoment.ts';
import { useMomentClock } from '../../lib/useMomentClock.ts';
import { Textarea } from '../../ui/inputs.ts';
import { MomentInput } from '../../ui/MomentInput.tsx';
import { useFieldError } from '../../ui/useFieldError.ts';
import { type AssessmentEntryProps, AssessmentFrame } from './AssessmentFrame.tsx';
import classes from './Assessments.module.css';
import { CopyLast } from './CopyLast.tsx';
import { type CrsForm, copiedCrs, crsFormOf, crsOf, emptyCrs, isCrsForm, readCrs } from './crsForm.ts';
import type { CrsPartProps } from './crsParts.ts';
import { ModifierPart } from './ModifierPart.tsx';
import { OxygenPart } from './OxygenPart.tsx';
import { PressurePart } from './PressurePart.tsx';
import { TemperaturePart } from './TemperaturePart.tsx';
import { useAssessmentEntry } from './useAssessmentEntry.ts';

const formOfRecord = ({ value }: Recorded): CrsForm | undefined =>
  value.kind === 'crs-assessment' ? crsFormOf(value) : undefined;

/** CRS in one screen, the grade forming above it. */
export function CrsEntry({ view, before, round, onSaved }: AssessmentEntryProps) {
  const say = useWords('assessments');
  const clock = useMomentClock(view.site.zone, view.assessment.window?.day0On ?? null);
  const { entry, saveNext } = useAssessmentEntry<CrsForm>({
    view,
    kind: 'crs-assessment',
    before,
    clock,
    empty: () => emptyCrs(clock),
    read: readCrs,
    formOf: formOfRecord,
    isForm: isCrsForm,
    onSaved: (saved, after) => onSaved(saved, after, formed.answer),
  });
  const { form, change } = entry;
  const formed = gradeAsTyped(form, view, clock, before);
  const errorOf = useFieldError(entry.troubles, entry.findings);
  const set: CrsPartProps['set'] = (part, changed) =>
    change({ ...form, ...changed, copied: form.copied.filter((one) => one !== part) });
  const last = before === undefined ? inOrderOfTime(view.history.crsAssessments, view.site.zone).at(-1) : undefined;
  const shared = { form, set, errorOf };
  return (
    <AssessmentFrame
      entry={entry}
      view={view}
      scale="CRS"
      answer={formed.answer}
      round={before === undefined ? round : undefined}
      onSaveNext={saveNext}
    >
      <div className={classes.pair}>
        <div className={classes.body}>
          <MomentInput
            label={say('at')}
            value={form.at}
            onChange={(at) => change({ ...form, at })}
            clock={clock}
            answers={[]}
            error={errorOf('at')}
          />
          <CopyLast
            lastAt={last?.value.at}
            copiedFrom={form.copiedFrom}
            waiting={form.copied.length}
            onCopy={() => last !== undefined && change(copiedCrs(last.value, clock))}
            onConfirmAll={() => change({ ...form, copied: [] })}
          />
        </div>
        <TemperaturePart {...shared} />
      </div>
      <PressurePart {...shared} />
      <OxygenPart {...shared} />
      <ModifierPart {...shared} context={formed.context} />
      <Textarea
        label={say('note')}
        description={say('noteHint')}
        autosize
        minRows={1}
        value={form.note}
        onChange={(event) => change({ ...form, note: event.currentTarget.value })}
        error={errorOf('note')}
      />
    </AssessmentFrame>
  );
}

/** The grade as the record will show it: with what was seen and given before this moment. */
function gradeAsTyped(form: CrsForm, view: PatientView, clock: MomentClock, before: Recorded | undefined) {
  const typed = answerOf(form.at, clock);
  const at = (typed ?? `${clock.today}T${clock.time}`) as PartialDateTime;
  const settings = view.protocol.grading;
  const course = { history: view.history, settings, day0On: view.assessment.window?.day0On ?? null };
  const context = crsContextAt(course, at, before?.observationId);
  return { context, answer: gradeCrs(crsInputOf(crsOf(form, at), context), settings) };
}
