import { Link } from '@tanstack/react-router';
import type { CaseLine, OverviewView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { compareCases, isOpenCase, isOverdue } from '../../lib/caseLines.ts';
import { durationText } from '../../lib/durationText.ts';
import { ageMs, useNow } from '../../lib/useNow.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { moveAmongRows, ROW_STOP } from '../../ui/moveAmongRows.ts';
import { Section } from '../../ui/Section.tsx';
import { useCaseSentence } from '../../ui/useCaseSentence.ts';
import classes from './Overview.module.css';

/** Enough for a glance; the inbox has the rest. */
const SHOWN = 6;

/** What waits for a person, most pressing first. */
export function OpenCases({ overview: { cases, trial, asOf } }: { readonly overview: OverviewView }) {
  const say = useWords('overview');
  const live = useNow();
  const now = asOf.past ? Date.parse(asOf.at) : live;
  const open = cases.filter(isOpenCase).sort(compareCases(now));
  const search = asOf.past ? { asOf: asOf.seq } : {};
  return (
    <Section
      title={say('casesTitle')}
      flush
      aside={
        <Link to="/trials/$trialId/cases" params={{ trialId: trial.trialId }} search={search}>
          {say('allCases')}
        </Link>
      }
    >
      {open.length === 0 ? (
        <p className={classes.none}>
          <Icon name="check" /> {say('noCases')}
        </p>
      ) : (
        <ul className={classes.cases} onKeyDown={moveAmongRows}>
          {open.slice(0, SHOWN).map((line) => (
            <OpenCase key={line.caseId} line={line} now={now} search={search} />
          ))}
        </ul>
      )}
      {open.length > SHOWN && (
        <p className={classes.more}>
          <Link to="/trials/$trialId/cases" params={{ trialId: trial.trialId }} search={search}>
            {say('moreCases', { n: open.length - SHOWN })}
          </Link>
        </p>
      )}
    </Section>
  );
}

function OpenCase(props: {
  readonly line: CaseLine;
  readonly now: number;
  readonly search: { readonly asOf?: number };
}) {
  const { line, now, search } = props;
  const vocabulary = useWords('vocabulary');
  const sayCases = useWords('cases');
  const sayShell = useWords('shell');
  const sentence = useCaseSentence();
  return (
    <li>
      <Link
        to="/cases/$caseId"
        params={{ caseId: line.caseId }}
        search={search}
        className={classes.case}
        data-urgency={line.urgency}
        {...ROW_STOP}
      >
        <GradeBadge grade={line.worstGrade ?? 'not-graded'} size={22} />
        <strong>{line.subjectNumber}</strong>
        <span className={classes.sentence}>
          {sentence(line)} {line.scale !== null && <span className={classes.quiet}>{line.scale}</span>}
        </span>
        <span>{vocabulary(`caseState.${line.state}`)}</span>
        <span className={classes.quiet}>{line.heldBy ?? sayCases('nobody')}</span>
        <span className={classes.age}>
          {isOverdue(line, now) && <strong>{sayCases('overdue')} · </strong>}
          {durationText(sayShell, ageMs(line.raisedAt, now))}
        </span>
      </Link>
    </li>
  );
}
