import type { ReactNode } from 'react';
import { type AssumptionScope, assumptionsOf } from '../../../shared/grading/assumptions.ts';
import type { MissingReason, ScoreInput } from '../../../shared/grading/scores/scoreInput.ts';
import type { GradingSettings } from '../../../shared/model/grading.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import patientClasses from './Patient.module.css';
import { useActs } from './recordActs.ts';
import classes from './Scores.module.css';

export interface CardProps<S> {
  readonly score: S;
  readonly settings: GradingSettings;
}

interface ScoreCardProps {
  readonly title: string;
  /** Whose definition it is, printed beside the title. */
  readonly standard: string;
  readonly scope: AssumptionScope;
  readonly settings: GradingSettings;
  /** What this product takes for granted when it reads the records, beside what the standard leaves open. */
  readonly ours: readonly string[];
  /** Said at once: what the score may not be used for, or what only a physician can say. */
  readonly caution?: string;
  readonly children: ReactNode;
}

/** One score with its source, its caution and, one step away, every assumption it rests on. */
export function ScoreCard({ title, standard, scope, settings, ours, caution, children }: ScoreCardProps) {
  const say = useWords('scores');
  const assumptions = [...useAssumptions(scope, settings), ...ours.map((text) => ({ mark: say('ours'), text }))];
  return (
    <article className={classes.card}>
      <h3 className={classes.title}>
        {title} <span className={classes.standard}>{standard}</span>
      </h3>
      {children}
      <div className={classes.foot}>
        {caution !== undefined && <p className={classes.line}>{caution}</p>}
        <details>
          <summary>{say('assumptions', { count: assumptions.length })}</summary>
          <ul className={classes.list}>
            {assumptions.map(({ mark, text }) => (
              <li key={text}>
                <strong>{mark}</strong> {text}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </article>
  );
}

function useAssumptions(scope: AssumptionScope, settings: GradingSettings) {
  const say = useWords('assumptions');
  return assumptionsOf(settings)
    .filter((one) => one.scope === scope)
    .map(({ id, mark, value }) => {
      const facts = value === null ? {} : { value: typeof value === 'number' ? value : say(`value.${value}`) };
      return { mark: say(`mark.${mark}`), text: say(id, facts) };
    });
}

/** The result in large, with what stands beside it in small. */
export function Result({ badge, children }: { readonly badge?: ReactNode; readonly children: ReactNode }) {
  return (
    <p className={classes.result}>
      {badge}
      <span>{children}</span>
    </p>
  );
}

const MARK = { met: 'check', 'not-met': 'cross', unknown: 'question' } as const;

/** Met, not met and not known are three different marks, each with its word. */
export function MetMark({ met }: { readonly met: 'met' | 'not-met' | 'unknown' }) {
  const say = useWords('scores');
  return (
    <span className={classes.met} data-met={met}>
      <Icon name={MARK[met]} size={12} /> {say(`met.${met}`)}
    </span>
  );
}

/** The records behind a number by their numbers, one step away. */
export function RecordLinks({ ids }: { readonly ids: readonly ObservationId[] }) {
  const say = useWords('scores');
  const { select } = useActs();
  return (
    <span className={classes.links}>
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          className={patientClasses.link}
          aria-label={say('record', { id })}
          onClick={() => select(id)}
        >
          {id}
        </button>
      ))}
    </span>
  );
}

/** Every missing input with its reason, as one sentence. */
export function useMissingText(): (inputs: readonly ScoreInput[], nameOf: (name: string) => string) => string {
  const say = useWords('scores');
  const reasonText = (reason: MissingReason) => say(`missing.${reason}`);
  return (inputs, nameOf) => {
    const names = inputs.flatMap(({ name, missing }) =>
      missing === null ? [] : [say('missingOne', { name: nameOf(name), reason: reasonText(missing) })],
    );
    return say('missingInputs', { names: names.join(say('separator')) });
  };
}
