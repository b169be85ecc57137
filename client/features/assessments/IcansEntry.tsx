import { gradeIcans } from '../../../shared/grading/icans/gradeIcans.ts';
import { icansInputOf } from '../../../shared/grading/icans/icansInputOf.ts';
import { inOrderOfTime } from '../../../shared/grading/inOrderOfTime.ts';
import type { PartialDateTime } from '../../../shared/model/dates.ts';
import type { Recorded } from '../../../shared/model/observation.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useMomentClock } from '../../lib/useMomentClock.ts';
import { Textarea } from '../../ui/inputs.ts';
import { MomentInput } from '../../ui/MomentInput.tsx';
import { useFieldError } from '../../ui/useFieldError.ts';
import { type AssessmentEntryProps, AssessmentFrame } from './AssessmentFrame.tsx';
import { CognitionPart } from './CognitionPart.tsx';
import { CopyLast } from './CopyLast.tsx';
import { DomainsPart } from './DomainsPart.tsx';
import { EarlierScores } from './EarlierScores.tsx';
import { copiedIcans, emptyIcans, type IcansForm, icansFormOf, icansOf, isIcansForm, readIcans } from './icansForm.ts';
import type { IcansPartProps } from './icansParts.ts';
import { useAssessmentEntry } from './useAssessmentEntry.ts';

const formOfRecord = ({ value }: Recorded): IcansForm | undefined =>
  value.kind === 'icans-assessment' ? icansFormOf(value) : undefined;

/** ICE as ten taps and the other domains, the grade forming above, the earlier scores below it. */
export function IcansEntry({ view, before, round, onSaved }: AssessmentEntryProps) {
  const say = useWords('assessments');
  const { subject, icansAssessments } = view.history;
  const clock = useMomentClock(view.site.zone, view.assessment.window?.day0On ?? null);
  const { entry, saveNext } = useAssessmentEntry<IcansForm>({
    view,
    kind: 'icans-assessment',
    before,
    clock,
    empty: () => emptyIcans(clock, subject.ageYears),
    read: readIcans,
    formOf: formOfRecord,
    isForm: isIcansForm,
    onSaved: (saved, after) => onSaved(saved, after, answer),
  });
  const { form, change } = entry;
  const answer = gradeIcans(icansInputOf(icansOf(form, clock.today as string as PartialDateTime), subject));
  const errorOf = useFieldError(entry.troubles, entry.findings);
  const set: IcansPartProps['set'] = (part, changed) =>
    change({ ...form, ...changed, copied: form.copied.filter((one) => one !== part) });
  const last = before === undefined ? inOrderOfTime(icansAssessments, view.site.zone).at(-1) : undefined;
  const shared = { form, set, errorOf };
  return (
    <AssessmentFrame
      entry={entry}
      view={view}
      scale="ICANS"
      answer={answer}
      round={before === undefined ? round : undefined}
      onSaveNext={saveNext}
    >
      <EarlierScores view={view} except={before?.observationId} tool={form.tool === 'CAPD' ? 'CAPD' : 'ICE'} />
      <CopyLast
        lastAt={last?.value.at}
        copiedFrom={form.copiedFrom}
        waiting={form.copied.length}
        onCopy={() => last !== undefined && change(copiedIcans(last.value, clock))}
        onConfirmAll={() => change({ ...form, copied: [] })}
      />
      <MomentInput
        label={say('at')}
        value={form.at}
        onChange={(at) => change({ ...form, at })}
        clock={clock}
        answers={[]}
        error={errorOf('at')}
      />
      <CognitionPart {...shared} ageYears={subject.ageYears} />
      <DomainsPart {...shared} />
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
