import { exclusionSentence } from '../../../../shared/dlt/ruleSentence.ts';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import type { DltExclusion } from '../../../../shared/model/ruleLanguage.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Checkbox, TextInput } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { CauseFields } from './CauseFields.tsx';
import { ConditionList } from './ConditionList.tsx';
import { type ErrorOf, GradeField, Optional } from './fields.tsx';
import { put, someOf } from './put.ts';
import { ResolvedFields } from './ResolvedFields.tsx';
import { SelectorFields } from './SelectorFields.tsx';
import { Sentence } from './Sentence.tsx';
import { WordsBlock } from './WordsBlock.tsx';

interface ExclusionEditorProps {
  readonly exclusion: DltExclusion;
  readonly onChange: (exclusion: DltExclusion) => void;
  readonly protocol: Protocol;
  readonly path: string;
  readonly errorOf: ErrorOf;
}

/** What is never a DLT, and under which conditions, with the sentence forming above the fields. */
export function ExclusionEditor(props: ExclusionEditorProps) {
  const { exclusion, onChange, protocol, path, errorOf } = props;
  const say = useWords('protocol');
  return (
    <div className={classes.editor}>
      <Sentence text={(language) => exclusionSentence(exclusion, language)} />
      <div className={classes.row}>
        <TextInput
          label={say('field.id')}
          value={exclusion.id}
          maxLength={4}
          onChange={(event) => onChange({ ...exclusion, id: event.currentTarget.value.trim() })}
          error={errorOf(`${path}.id`)}
        />
      </div>
      <fieldset className={classes.block}>
        <legend>{say('block.events')}</legend>
        <SelectorFields
          value={exclusion.select}
          onChange={(select) => onChange({ ...exclusion, select })}
          error={errorOf(`${path}.select`)}
        />
      </fieldset>
      <Limits {...props} />
      <ConditionList
        title={say('block.unless')}
        conditions={exclusion.unless ?? []}
        onChange={(unless) => onChange(put(exclusion, 'unless', someOf(unless)))}
        most={4}
        path={`${path}.unless`}
        errorOf={errorOf}
        protocol={protocol}
      />
      <WordsBlock value={exclusion} onChange={onChange} path={path} errorOf={errorOf} />
    </div>
  );
}

function Limits({ exclusion, onChange, path, errorOf }: ExclusionEditorProps) {
  const say = useWords('protocol');
  return (
    <fieldset className={classes.block}>
      <legend>{say('block.limits')}</legend>
      {(['gradeAtMost', 'ifBaselineGradeAtLeast'] as const).map((name) => (
        <Optional
          key={name}
          label={say(`field.${name}`)}
          value={exclusion[name]}
          fresh={3}
          onChange={(grade) => onChange(put(exclusion, name, grade))}
        >
          {(grade) => (
            <GradeField
              label={say('field.grade')}
              value={grade}
              onChange={(next) => onChange({ ...exclusion, [name]: next })}
            />
          )}
        </Optional>
      ))}
      <Checkbox
        label={say('field.ifAsymptomatic')}
        checked={exclusion.ifAsymptomatic === true}
        onChange={(event) => onChange(put(exclusion, 'ifAsymptomatic', event.currentTarget.checked ? true : undefined))}
      />
      <Optional
        label={say('field.ifResolved')}
        value={exclusion.ifResolved}
        fresh={{ toGradeAtMost: 2, withinHours: 72 }}
        onChange={(resolved) => onChange(put(exclusion, 'ifResolved', resolved))}
      >
        {(resolved) => (
          <ResolvedFields
            value={resolved}
            onChange={(ifResolved) => onChange({ ...exclusion, ifResolved })}
            path={`${path}.ifResolved`}
            errorOf={errorOf}
          />
        )}
      </Optional>
      <Optional
        label={say('field.ifDueTo')}
        value={exclusion.ifDueTo}
        fresh={{ anyOf: ['disease' as const], atLeast: 'definite' as const }}
        onChange={(due) => onChange(put(exclusion, 'ifDueTo', due))}
      >
        {(due) => (
          <CauseFields
            value={due}
            onChange={(ifDueTo) => onChange({ ...exclusion, ifDueTo })}
            error={errorOf(`${path}.ifDueTo.anyOf`)}
          />
        )}
      </Optional>
    </fieldset>
  );
}
