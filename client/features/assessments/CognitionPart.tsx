import { ICE_FROM_AGE_YEARS } from '../../../shared/grading/icans/cognitionDomain.ts';
import { useWords } from '../../i18n/useWords.ts';
import { TextInput } from '../../ui/inputs.ts';
import { ChoiceChips } from '../../ui/OptionChips.tsx';
import classes from './Assessments.module.css';
import { IceTaps } from './IceTaps.tsx';
import { COGNITION_TOOLS, MAX_SCORE } from './icansForm.ts';
import type { IcansPartProps } from './icansParts.ts';
import { Part } from './Part.tsx';

/** ICE item by item; CAPD for the young and for developmental delay; or why there is no test. */
export function CognitionPart({ form, set, errorOf, ageYears }: IcansPartProps & { readonly ageYears: number | null }) {
  const say = useWords('assessments');
  const { tool } = form;
  const isChild = ageYears !== null && ageYears < ICE_FROM_AGE_YEARS;
  const error = errorOf('cognition.score');
  return (
    <Part
      title={say('cognition')}
      copied={form.copied.includes('cognition')}
      onConfirm={() => set('cognition', {})}
      error={errorOf('cognition')}
    >
      <ChoiceChips
        label={say('tool')}
        options={COGNITION_TOOLS.map((value) => ({ value, label: say(`tool.${value}`) }))}
        value={tool}
        onChange={(next) => set('cognition', { tool: next })}
        note={toolNote()}
        error={form.copied.includes('cognition') ? undefined : errorOf('cognition')}
      />
      {tool === 'ICE' && (
        <>
          <p className={classes.quiet}>{say('iceHint')}</p>
          <IceTaps taps={form.taps} onChange={(taps) => set('cognition', { taps })} error={error} />
        </>
      )}
      {(tool === 'ICE-score' || tool === 'CAPD') && (
        <TextInput
          label={say(tool === 'CAPD' ? 'capdLabel' : 'iceScoreLabel')}
          inputMode="numeric"
          className={classes.number}
          size="md"
          value={form.score}
          onChange={(event) => set('cognition', { score: event.currentTarget.value })}
          error={error && say('scoreRange', { max: MAX_SCORE[tool] })}
          autoComplete="off"
          data-autofocus
        />
      )}
    </Part>
  );

  function toolNote(): string | undefined {
    if (isChild) return say('toolCapdAge');
    return tool === 'CAPD' ? say('toolCapd') : undefined;
  }
}
