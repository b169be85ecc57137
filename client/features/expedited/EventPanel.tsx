import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lineAt } from '../../../shared/expedited/lineStanding.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { ExpeditedEventView } from '../../../shared/model/expeditedViews.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import { msOf } from '../../../shared/time/instant.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { useNow } from '../../lib/useNow.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ClockTable } from './ClockTable.tsx';
import classes from './Expedited.module.css';
import { SponsorActs } from './SponsorActs.tsx';
import { SponsorEntries } from './SponsorEntries.tsx';
import { useClockText } from './useClockText.ts';
import { useStepText } from './useStepText.ts';

interface EventPanelProps {
  readonly observationId: ObservationId;
  readonly asOf: number | undefined;
  readonly onClose: () => void;
}

/** One event: its clocks, why it must be told or not, who knew what when, what the sponsor did and can do. */
export function EventPanel({ observationId, asOf, onClose }: EventPanelProps) {
  const say = useWords('expedited');
  const input = { observationId };
  const query = useQuery(trpc.expedited.event.queryOptions(asOf === undefined ? input : { ...input, asOf }));
  return (
    <SidePanel opened onClose={onClose} size="xl" title={say('title')}>
      <QueryGate query={query}>{(view) => <Content view={view as ExpeditedEventView} />}</QueryGate>
    </SidePanel>
  );
}

function Content({ view }: { readonly view: ExpeditedEventView }) {
  const say = useWords('expedited');
  const language = useLanguage();
  const now = useNow();
  const { asOf, settings } = view;
  const line = asOf.past ? view.line : lineAt(view.line, Math.max(now, msOf(asOf.at)));
  return (
    <div className={classes.panel}>
      <p className={`${classes.sentence} ${classes.event}`}>
        <GradeBadge grade={line.worstGrade ?? 'not-graded'} />
        {line.subjectNumber} · {termName(line.termCode, language)}
        {line.voided && ` (${say('voided')})`}
      </p>
      <nav className={classes.links}>
        <Link
          to="/trials/$trialId/patients/$subjectNumber"
          params={line}
          search={asOf.past ? { asOf: asOf.seq, selected: line.observationId } : { selected: line.observationId }}
        >
          {say('toPatient', { number: line.subjectNumber })}
        </Link>
        <Link to="/audit/$kind/$id" params={{ kind: 'adverse-event', id: line.observationId }}>
          {say('toAudit')}
        </Link>
      </nav>
      <section aria-label={say('clocksTitle')}>
        <h3 className={classes.heading}>{say('clocksTitle')}</h3>
        <ClockTable line={line} settings={settings} />
      </section>
      <Why view={view} />
      <Criteria view={view} />
      <SponsorActs view={view} />
      <SponsorEntries view={view} />
      <Knowledge view={view} />
    </div>
  );
}

function Why({ view: { line } }: { readonly view: ExpeditedEventView }) {
  const say = useWords('expedited');
  const { step, openReasons } = useStepText();
  const { answer } = line;
  return (
    <section aria-label={say('whyTitle')}>
      <h3 className={classes.heading}>{say('whyTitle')}</h3>
      <p>{say(`answer.${answer.susar}`, { open: openReasons(answer).join(', ') })}</p>
      <ul className={classes.plain}>
        {answer.trace.map((one) => (
          <li key={`${one.code} ${one.facts.version ?? ''}`} className={classes.step}>
            <span>{say(`met.${one.met}`)}</span>
            <span>{step(one)}</span>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>{say('neverDown')}</p>
    </section>
  );
}

function Criteria({ view: { line } }: { readonly view: ExpeditedEventView }) {
  const say = useWords('expedited');
  return (
    <section aria-label={say('criteriaTitle')}>
      <h3 className={classes.heading}>{say('criteriaTitle')}</h3>
      <ul className={classes.plain}>
        {line.criteria.map(({ criterion, met, found }) => (
          <li key={criterion} className={classes.step}>
            <span>{say(met ? 'met.met' : 'met.not-met')}</span>
            <span>
              {say(`criterion.${criterion}`)}: {found ?? say('criterionMissing')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Knowledge({ view: { awareness, settings } }: { readonly view: ExpeditedEventView }) {
  const say = useWords('expedited');
  const text = useClockText(settings.zone);
  return (
    <section aria-label={say('knownTitle')}>
      <h3 className={classes.heading}>{say('knownTitle')}</h3>
      <ol className={classes.plain}>
        {awareness.map(({ by, knownAt, answer, isRelevant }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is the record's own order and only grows
          <li key={index}>
            {say('knownLine', {
              by: say(`by.${by}`),
              at: text.moment(knownAt),
              susar: say(`susar.${answer.susar}`),
            })}
            {isRelevant && ` · ${say('relevant')}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
