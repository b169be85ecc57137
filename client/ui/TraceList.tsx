import type { ReactNode } from 'react';
import { termName } from '../../shared/grading/ctcae/termName.ts';
import type { TraceStep } from '../../shared/model/assessment.ts';
import type { ObservationId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import { useLanguage, useWords } from '../i18n/useWords.ts';
import { Icon } from './Icon.tsx';
import classes from './TraceList.module.css';
import { type TraceWords, traceSentence } from './traceSentence.ts';

const MARK = { met: 'check', 'not-met': 'cross', unknown: 'question' } as const;

interface TraceListProps {
  readonly trace: readonly TraceStep[];
  readonly exclusions: Protocol['exclusions'];
  /** IANA zone of the site. */
  readonly zone: string;
  /** Makes the link to one record; left out where the records are not saved yet. */
  readonly evidenceLink?: (id: ObservationId) => ReactNode;
}

export function useTraceWords(exclusions: Protocol['exclusions'], zone: string): TraceWords {
  const say = useWords('trace');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  return { say, vocabulary, language, zone, exclusions, termName: (code) => termName(code, language) };
}

/** Why a rule answers as it does: one sentence a clause, marked met, not met or not known, with the records it was read from. */
export function TraceList({ trace, exclusions, zone, evidenceLink }: TraceListProps) {
  const words = useTraceWords(exclusions, zone);
  return (
    <ol className={classes.list}>
      {trace.map((step, i) => (
        // Steps have no identity but their place in the reasoning.
        // biome-ignore lint/suspicious/noArrayIndexKey: a trace is read as a whole and never reordered
        <li key={i} className={classes.step} data-met={step.met}>
          <span className={classes.mark}>
            <Icon name={MARK[step.met]} size={13} label={words.say(`mark.${step.met}`)} />
          </span>
          <span className={classes.rule}>{step.ruleId}</span>
          <span>{traceSentence(step, words)}</span>
          {evidenceLink !== undefined && <Evidence ids={step.evidence} link={evidenceLink} />}
        </li>
      ))}
    </ol>
  );
}

/** More than fit beside the sentence are counted, and unfold. */
const LINKS_SHOWN = 3;

function Evidence({
  ids,
  link,
}: {
  readonly ids: readonly ObservationId[];
  readonly link: (id: ObservationId) => ReactNode;
}) {
  const say = useWords('trace');
  if (ids.length <= LINKS_SHOWN) return <span className={classes.evidence}>{ids.map(link)}</span>;
  return (
    <details className={classes.many}>
      <summary>{say('evidenceMany', { n: ids.length })}</summary>
      <span className={classes.evidence}>{ids.map(link)}</span>
    </details>
  );
}
