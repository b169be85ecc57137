import type { Unresolved } from '../../../../shared/model/ruleLanguage.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Checkbox } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { type ErrorOf, GradeField, NumberField } from './fields.tsx';
import { put } from './put.ts';

/** "Down to grade … or less within …", in hours or in calendar days of the site. */
export function ResolvedFields({
  value,
  onChange,
  path,
  errorOf,
}: {
  readonly value: Unresolved;
  readonly onChange: (value: Unresolved) => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
}) {
  const say = useWords('protocol');
  return (
    <div className={classes.row}>
      <GradeField
        label={say('field.toGradeAtMost')}
        from={0}
        value={value.toGradeAtMost}
        onChange={(toGradeAtMost) => onChange({ ...value, toGradeAtMost })}
        error={errorOf(`${path}.toGradeAtMost`)}
      />
      <NumberField
        label={say('field.withinHours')}
        description={Number.isFinite(value.withinHours) ? say('field.inDays', { days: value.withinHours / 24 }) : ''}
        value={value.withinHours}
        onChange={(withinHours) => onChange({ ...value, withinHours })}
        error={errorOf(`${path}.withinHours`)}
        decimals
      />
      <Checkbox
        label={say('field.calendarDays')}
        checked={value.calendarDays === true}
        onChange={(event) => onChange(put(value, 'calendarDays', event.currentTarget.checked ? true : undefined))}
      />
    </div>
  );
}
