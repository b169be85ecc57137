import { useState } from 'react';
import { caseWorthy } from '../../../../shared/dlt/caseWorthy.ts';
import { DAILY_TERMS } from '../../../../shared/grading/ctcae/dailyTerms.ts';
import { defaultScaleOf } from '../../../../shared/grading/ctcae/defaultScaleOf.ts';
import { findTerm } from '../../../../shared/grading/ctcae/findTerm.ts';
import { gradesOf } from '../../../../shared/grading/ctcae/gradesOf.ts';
import { termName } from '../../../../shared/grading/ctcae/termName.ts';
import type { SubjectAssessment } from '../../../../shared/model/assessment.ts';
import type { OnsetAnswer } from '../../../../shared/model/dates.ts';
import type { TermCode } from '../../../../shared/model/grade.ts';
import type { ObservationId } from '../../../../shared/model/ids.ts';
import type { AdverseEvent, Recorded } from '../../../../shared/model/observation.ts';
import type { PatientView } from '../../../../shared/model/views.ts';
import { isChanged } from '../../../../shared/protocol/compareAssessments.ts';
import { useLanguage, useWords } from '../../../i18n/useWords.ts';
import { ChangedAnswer, StandingMark } from '../../../ui/ChangedAnswer.tsx';
import { Button, Select } from '../../../ui/inputs.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SupposedEvent } from './SupposedEvent.tsx';
import { useWhatIf } from './useWhatIf.ts';
import classes from './WhatIf.module.css';

interface WhatIfProps {
  readonly view: PatientView;
  readonly onClose: () => void;
}

/** The patient as the record might stand, beside the record as it stands. Marked all over, and saved nowhere. */
export function WhatIf({ view, onClose }: WhatIfProps) {
  const say = useWords('protocol');
  const { events, answer, comparison, change, takeBack, clear, changes, resets } = useWhatIf(view);
  const [chosen, setChosen] = useState<number | null>(view.history.adverseEvents[0]?.observationId ?? null);
  const event = events.find(({ observationId }) => observationId === chosen);
  return (
    <div className={classes.frame} data-what-if>
      <Section
        title={say('whatIf.title')}
        aside={
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {say('whatIf.close')}
          </Button>
        }
      >
        <Notice tone="strong" icon="eye">
          {say('whatIf.banner')}
        </Notice>
        <div className={classes.columns}>
          <div className={classes.form}>
            <Chooser view={view} events={events} chosen={chosen} onChoose={setChosen} onAdd={change} />
            {event !== undefined && (
              <SupposedEvent
                key={`${event.observationId} ${resets}`}
                view={view}
                event={event}
                onChange={change}
                onTakeBack={() => takeBack(event.observationId)}
                isChanged={changes.some((one) => one.observationId === event.observationId)}
              />
            )}
            {changes.length > 0 && (
              <Button size="compact-sm" variant="default" onClick={clear}>
                {say('whatIf.clear', { count: changes.length })}
              </Button>
            )}
          </div>
          <div className={classes.answer} aria-live="polite">
            <div className={classes.pair}>
              <Side title={say('whatIf.recorded')} assessment={view.assessment} standing={comparison.before} />
              <Side title={say('whatIf.supposed')} assessment={answer} standing={comparison.after} isSupposed />
            </div>
            {!isChanged(comparison) && <p className={classes.quiet}>{say('whatIf.same')}</p>}
            {comparison.answers.map((one) => (
              <ChangedAnswer
                key={`${one.episodeKey} ${one.ruleId}`}
                answer={one}
                zone={view.site.zone}
                exclusions={view.protocol.exclusions}
              />
            ))}
          </div>
        </div>
      </Section>
    </div>
  );
}

function Side({
  title,
  assessment,
  standing,
  isSupposed = false,
}: {
  readonly title: string;
  readonly assessment: SubjectAssessment;
  readonly standing: Parameters<typeof StandingMark>[0]['standing'];
  readonly isSupposed?: boolean;
}) {
  const say = useWords('protocol');
  const language = useLanguage();
  return (
    <section className={classes.side} data-supposed={isSupposed} aria-label={title}>
      <h3>{title}</h3>
      <StandingMark standing={standing} />
      <ul>
        {caseWorthy(assessment).map(({ episodeKey, episode, ruleIds }) => (
          <li key={episodeKey}>
            {episode === null ? say('bench.death') : termName(episode.termCode, language)}: {ruleIds.join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChooserProps {
  readonly view: PatientView;
  readonly events: readonly Recorded<AdverseEvent>[];
  readonly chosen: number | null;
  readonly onChoose: (observationId: number | null) => void;
  readonly onAdd: ReturnType<typeof useWhatIf>['change'];
}

/** Supposed events are numbered from here; no record ever is. */
const FIRST_SUPPOSED = 9_000_000_000;

/** The event to change, or one to add. */
function Chooser({ view, events, chosen, onChoose, onAdd }: ChooserProps) {
  const say = useWords('protocol');
  const language = useLanguage();

  function add(code: string | null) {
    const termCode = Number(code) as TermCode;
    const observationId = (FIRST_SUPPOSED + events.length) as ObservationId;
    onAdd({ kind: 'add', observationId, event: supposedEvent(view, termCode) });
    onChoose(observationId);
  }

  return (
    <div className={classes.row}>
      <Select
        label={say('whatIf.event')}
        allowDeselect={false}
        data={events.map(({ observationId, value }) => ({
          value: String(observationId),
          label: `${termName(value.termCode, language)} · ${value.gradeHistory[0]?.from ?? ''} · #${labelOf(observationId)}`,
        }))}
        value={chosen === null ? null : String(chosen)}
        onChange={(id) => onChoose(id === null ? null : Number(id))}
      />
      <Select
        label={say('whatIf.add')}
        placeholder={say('field.termPlaceholder')}
        searchable
        data={DAILY_TERMS.filter((code) => findTerm(code, view.trial.ctcaeVersion) !== undefined).map((code) => ({
          value: String(code),
          label: termName(code, language),
        }))}
        value={null}
        onChange={add}
      />
    </div>
  );
}

const labelOf = (id: number): string => (id >= FIRST_SUPPOSED ? `+${id - FIRST_SUPPOSED + 1}` : String(id));

/** A related event of the lowest severe grade, on the day of the infusion or today, still going on. */
function supposedEvent({ assessment, trial }: PatientView, termCode: TermCode): AdverseEvent {
  const grades = gradesOf(termCode, trial.ctcaeVersion);
  const from = (assessment.window?.day0On ?? assessment.at.slice(0, 10)) as OnsetAnswer;
  return {
    kind: 'adverse-event',
    termCode,
    verbatim: '',
    scale: defaultScaleOf(termCode, trial.ctcaeVersion),
    gradeHistory: [{ grade: grades.find((grade) => grade >= 3) ?? grades[0] ?? null, from }],
    end: 'ongoing',
    outcome: 'not-recovered',
    seriousness: null,
    attribution: [{ agent: 'car-t', party: 'investigator', relatedness: 'possible' }],
    signOf: null,
    symptomatic: null,
    narrative: '',
  };
}
