import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import { gradeSummary } from '../../../shared/grading/ctcae/gradeSummary.ts';
import { socName } from '../../../shared/grading/ctcae/socName.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import type { AdverseEvent, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { FindingList } from '../../ui/FindingList.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { BringUp } from './BringUp.tsx';
import { byImportance } from './byImportance.ts';
import { caseOf, episodeOf } from './dltStanding.ts';
import { EventFacts } from './EventFacts.tsx';
import { JoinedRecords } from './JoinedRecords.tsx';
import classes from './Patient.module.css';
import { useActs } from './recordActs.ts';
import { whenText } from './timelineWords.ts';
import { useRecordName } from './useRecordName.ts';
import { useTimelineWords } from './useTimelineWords.ts';
import { whileItLasted } from './whileItLasted.ts';
import { worstGradeOf } from './worstGradeOf.ts';

interface EventCardProps {
  readonly recorded: Recorded<AdverseEvent>;
  readonly view: PatientView;
}

/** One event with its definition, course, opinions and standing as a DLT. Source: [FIGURES §3.2]. */
export function EventCard({ recorded, view }: EventCardProps) {
  const say = useWords('patient');
  const language = useLanguage();
  const words = useTimelineWords(view);
  const { value } = recorded;
  const term = findTerm(value.termCode, view.trial.ctcaeVersion);
  return (
    <>
      <div className={classes.cardHead}>
        <GradeBadge grade={worstGradeOf(value) ?? 'not-graded'} size={32} />
        <div>
          <h2 className={classes.cardTitle}>{words.termName(value.termCode)}</h2>
          <span className={classes.quiet}>
            {value.termCode} · {term === undefined ? '' : socName(term.soc, language)} · {value.scale}
          </span>
          <JoinedRecords observationId={recorded.observationId} view={view} />
        </div>
      </div>
      <Neighbours recorded={recorded} view={view} />
      <Part title={say('history')}>
        <GradeSteps recorded={recorded} view={view} />
      </Part>
      <Part title={say('dltAssessment')}>
        <DltPart recorded={recorded} view={view} />
      </Part>
      <BesideParts recorded={recorded} view={view} />
      <Part title={say('facts')}>
        <EventFacts value={value} />
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.cardSection}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function GradeSteps({ recorded: { value }, view }: EventCardProps) {
  const language = useLanguage();
  const say = useWords('patient');
  const words = useTimelineWords(view);
  const day0On = view.assessment.window?.day0On ?? null;
  return (
    <ol className={classes.steps}>
      {value.gradeHistory.map(({ grade, from }, i) => (
        // A step is its place in the course.
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity of their own
        <li key={i}>
          <GradeBadge grade={grade ?? 'not-graded'} />
          <span>{whenText(from, day0On, words)}</span>
          {grade !== null && (
            <span className={classes.quiet}>{gradeSummary(value.termCode, grade, language, value.scale).text}</span>
          )}
        </li>
      ))}
      <li>{say('endsLine', { end: whenText(value.end, day0On, words) })}</li>
    </ol>
  );
}

/** The looks a syndrome rests on, and what was given while the event lasted. */
function BesideParts({ recorded, view }: EventCardProps) {
  const say = useWords('patient');
  const nameOf = useRecordName(view);
  const { select } = useActs();
  const { assessments, treatments } = whileItLasted(recorded, view);
  return [
    { key: 'assessments', title: say('componentsOf'), records: assessments },
    { key: 'treatments', title: say('givenWhile'), records: treatments },
  ].map(({ key, title, records }) =>
    records.length === 0 ? null : (
      <Part key={key} title={title}>
        <ul className={classes.steps}>
          {records.map((one) => (
            <li key={one.observationId}>
              <button type="button" className={classes.link} onClick={() => select(one.observationId)}>
                {nameOf(one)}
              </button>
            </li>
          ))}
        </ul>
      </Part>
    ),
  );
}

function DltPart({ recorded, view }: EventCardProps) {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const { select } = useActs();
  const { observationId } = recorded;
  const episode = episodeOf(observationId, view);
  const findings = view.assessment.findings.filter((finding) => finding.episodeKey === episode?.key);
  const dltCase = episode === undefined ? undefined : caseOf(episode, view);
  const decided = dltCase?.steps.findLast(({ state }) => state === 'confirmed' || state === 'rejected');
  const evidenceLink = (id: ObservationId) =>
    id === observationId ? null : (
      <button key={id} type="button" className={classes.link} onClick={() => select(id)}>
        {say('toRecord', { id })}
      </button>
    );
  return (
    <>
      {dltCase !== undefined && (
        <p>
          <Link to="/cases/$caseId" params={{ caseId: dltCase.caseId }}>
            {say('openCase')}
          </Link>
          {`: ${vocabulary(`caseState.${dltCase.state}`)}`}
          {decided !== undefined && ` (${decided.by}, ${formatInstant(decided.at, view.site.zone)}: ${decided.reason})`}
        </p>
      )}
      {episode !== undefined && dltCase === undefined && <BringUp episode={episode} view={view} />}
      <FindingList findings={findings} protocol={view.protocol} zone={view.site.zone} evidenceLink={evidenceLink} />
    </>
  );
}

/** Previous and next by importance. */
function Neighbours({ recorded, view }: EventCardProps) {
  const say = useWords('patient');
  const { select } = useActs();
  const events = byImportance(view);
  const at = events.findIndex(({ observationId }) => observationId === recorded.observationId);
  const [before, after] = [events[at - 1], events[at + 1]];
  return (
    <div className={classes.cardButtons}>
      {before !== undefined && (
        <button type="button" className={classes.link} onClick={() => select(before.observationId)}>
          ← {say('previousEvent')}
        </button>
      )}
      {after !== undefined && (
        <button type="button" className={classes.link} onClick={() => select(after.observationId)}>
          {say('nextEvent')} →
        </button>
      )}
    </div>
  );
}
