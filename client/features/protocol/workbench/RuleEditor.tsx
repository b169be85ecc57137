import { ruleSentence } from '../../../../shared/dlt/ruleSentence.ts';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import type { DltRule, RuleWindow } from '../../../../shared/model/ruleLanguage.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Checkbox, Select, TextInput } from '../../../ui/inputs.ts';
import { TickChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';
import { CauseFields } from './CauseFields.tsx';
import { ConditionList } from './ConditionList.tsx';
import { DaysFields } from './DaysFields.tsx';
import { type ErrorOf, GradeField, Optional } from './fields.tsx';
import { put, someOf } from './put.ts';
import { ResolvedFields } from './ResolvedFields.tsx';
import { SelectorFields } from './SelectorFields.tsx';
import { Sentence } from './Sentence.tsx';
import { WordsBlock } from './WordsBlock.tsx';

interface RuleEditorProps {
  readonly rule: DltRule;
  readonly onChange: (rule: DltRule) => void;
  readonly protocol: Protocol;
  readonly path: string;
  readonly errorOf: ErrorOf;
}

/** Every construct a rule can say, with the sentence forming above the fields. */
export function RuleEditor(props: RuleEditorProps) {
  const { rule, onChange, protocol, path, errorOf } = props;
  const say = useWords('protocol');
  return (
    <div className={classes.editor}>
      <Sentence text={(language) => ruleSentence(rule, language, protocol.dltWindow)} />
      <div className={classes.row}>
        <TextInput
          label={say('field.id')}
          value={rule.id}
          maxLength={4}
          onChange={(event) => onChange({ ...rule, id: event.currentTarget.value.trim() })}
          error={errorOf(`${path}.id`)}
        />
        <GradeField
          label={say('field.gradeFrom')}
          value={rule.grade.atLeast}
          onChange={(atLeast) => onChange({ ...rule, grade: { ...rule.grade, atLeast } })}
          error={errorOf(`${path}.grade`)}
        />
        <GradeField
          label={say('field.gradeTo')}
          value={rule.grade.atMost}
          onChange={(atMost) => onChange({ ...rule, grade: { ...rule.grade, atMost } })}
        />
      </div>
      <fieldset className={classes.block}>
        <legend>{say('block.events')}</legend>
        <SelectorFields
          value={rule.select}
          onChange={(select) => onChange({ ...rule, select })}
          error={errorOf(`${path}.select`)}
        />
      </fieldset>
      <Time {...props} />
      <Causes {...props} />
      <ConditionList
        title={say('block.conditions')}
        conditions={rule.where ?? []}
        onChange={(where) => onChange(put(rule, 'where', someOf(where)))}
        most={8}
        path={`${path}.where`}
        errorOf={errorOf}
        protocol={protocol}
      />
      <WordsBlock value={rule} onChange={onChange} path={path} errorOf={errorOf} />
    </div>
  );
}

const ANCHORS = [
  'day-0',
  'first-infusion',
  'last-infusion',
  'transplant',
] as const satisfies readonly RuleWindow['anchor'][];

function Time({ rule, onChange, path, errorOf, protocol }: RuleEditorProps) {
  const say = useWords('protocol');
  const { fromDay, toDay } = protocol.dltWindow;
  return (
    <fieldset className={classes.block}>
      <legend>{say('block.time')}</legend>
      <Optional
        label={say('field.unlessResolved')}
        value={rule.unlessResolved}
        fresh={{ toGradeAtMost: 2, withinHours: 168 }}
        onChange={(unless) => onChange(put(rule, 'unlessResolved', unless))}
      >
        {(unless) => (
          <ResolvedFields
            value={unless}
            onChange={(unlessResolved) => onChange({ ...rule, unlessResolved })}
            path={`${path}.unlessResolved`}
            errorOf={errorOf}
          />
        )}
      </Optional>
      <Optional
        label={say('field.ownWindow', { from: fromDay, to: toDay })}
        value={rule.window}
        fresh={{ anchor: 'day-0' as const, fromDay, toDay }}
        onChange={(window) => onChange(put(rule, 'window', window))}
      >
        {(window) => (
          <div className={classes.row}>
            <Select
              label={say('field.anchor')}
              allowDeselect={false}
              data={ANCHORS.map((anchor) => ({ value: anchor, label: say(`anchor.${anchor}`) }))}
              value={window.anchor}
              onChange={(chosen) => {
                const anchor = ANCHORS.find((one) => one === chosen);
                if (anchor !== undefined) onChange({ ...rule, window: { ...window, anchor } });
              }}
            />
            <DaysFields
              value={window}
              onChange={(changed) => onChange({ ...rule, window: changed })}
              path={`${path}.window`}
              errorOf={errorOf}
            />
          </div>
        )}
      </Optional>
    </fieldset>
  );
}

function Causes({ rule, onChange, path, errorOf, protocol }: RuleEditorProps) {
  const say = useWords('protocol');
  return (
    <fieldset className={classes.block}>
      <legend>{say('block.causes')}</legend>
      <Optional
        label={say('field.ownAttribution')}
        value={rule.attribution}
        fresh={{ anyOf: ['car-t' as const], atLeast: 'possible' as const }}
        onChange={(attribution) => onChange(put(rule, 'attribution', attribution))}
      >
        {(attribution) => (
          <CauseFields
            value={attribution}
            onChange={(changed) => onChange({ ...rule, attribution: changed })}
            error={errorOf(`${path}.attribution.anyOf`)}
          />
        )}
      </Optional>
      <Checkbox
        label={say('field.notProgression')}
        checked={rule.unlessDeathByProgression === true}
        onChange={(event) =>
          onChange(put(rule, 'unlessDeathByProgression', event.currentTarget.checked ? true : undefined))
        }
        error={errorOf(`${path}.unlessDeathByProgression`)}
      />
      <TickChips
        label={say('field.except')}
        options={exclusionOptions(protocol, rule)}
        values={rule.except}
        onChange={(except) => onChange({ ...rule, except })}
        error={errorOf(`${path}.except`)}
      />
    </fieldset>
  );
}

/** Those of the protocol, and what the rule names although it is not there, so that it can be taken away. */
function exclusionOptions({ exclusions }: Protocol, { except }: DltRule) {
  const ids = new Set([...exclusions.map(({ id }) => id), ...except]);
  return [...ids].map((id) => ({ value: id, label: id }));
}
