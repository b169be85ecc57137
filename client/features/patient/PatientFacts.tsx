import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { formatNumber, formatStudyDay } from '../../../shared/format/formatNumber.ts';
import { formatPartial } from '../../../shared/format/formatPartial.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { WholeDates } from '../../ui/WholeDates.tsx';
import { WindowStateMark } from '../../ui/WindowStateMark.tsx';
import classes from './Patient.module.css';

/** Where this patient stands, at a glance. */
export function PatientFacts({ view }: { readonly view: PatientView }) {
  const say = useWords('patient');
  const { assessment, history, asOf } = view;
  const first = history.infusions.map(({ value }) => value.at).toSorted()[0];
  return (
    <dl className={classes.facts}>
      <Fact label={say('doseLevel')}>{history.subject.doseLevel ?? say('noDoseLevel')}</Fact>
      <Fact label={say('dose')}>
        <Dose view={view} />
      </Fact>
      <Fact label={say('infusedOn')}>{first === undefined ? say('notInfused') : formatPartial(first)}</Fact>
      <Fact label={say(asOf.past ? 'dayAtCut' : 'today')}>
        <strong className={classes.day}>{assessment.day === null ? '–' : formatStudyDay(assessment.day)}</strong>
      </Fact>
      <Fact label={say('windowState')}>
        <Window view={view} />
      </Fact>
      <Fact label={say('worst')}>
        <Worst view={view} />
      </Fact>
      <Fact label={say('openCases')}>
        <OpenCases view={view} />
      </Fact>
      <Fact label={say('lastChange')}>
        <WholeDates>
          {view.lastChange === null
            ? '–'
            : say('lastChangeBy', {
                by: view.lastChange.by,
                at: formatInstant(view.lastChange.at, view.site.zone),
              })}
        </WholeDates>
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Dose({ view }: { readonly view: PatientView }) {
  const say = useWords('patient');
  const { infusions, subject } = view.history;
  if (infusions.length === 0) return <>{say('notInfused')}</>;
  const parts = infusions.map(({ value }) => value.cellsE6PerKg);
  if (parts.includes(null)) return <>{say('doseUnknown')}</>;
  const infused = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const level = view.protocol.doseLevels.find(({ name }) => name === subject.doseLevel);
  if (level === undefined) return <>{say('doseValue', { infused: formatNumber(infused, 3) })}</>;
  const planned = level.cellsE6PerKg;
  const percent = formatNumber((infused / planned) * 100, 3);
  return <>{say('doseOfPlanned', { infused: formatNumber(infused, 3), planned: formatNumber(planned, 3), percent })}</>;
}

function Window({ view }: { readonly view: PatientView }) {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const { state, window, day, evaluability } = view.assessment;
  const last = view.protocol.dltWindow.toDay;
  const inside = day !== null && day <= last && day >= view.protocol.dltWindow.fromDay;
  return (
    <div>
      <WindowStateMark state={state} />
      {window !== null && (
        <div className={classes.quiet}>
          {inside && `${say('dayOfWindow', { day, last })} · `}
          {vocabulary(`evaluability.${evaluability.outcome}`)}
          <br />
          <WholeDates>{say('windowDates', { from: window.startOn, to: window.endOn })}</WholeDates>
        </div>
      )}
    </div>
  );
}

function Worst({ view }: { readonly view: PatientView }) {
  const vocabulary = useWords('vocabulary');
  const scalesOf = (family: (typeof TOXICITY_FAMILIES)[number]) => {
    const used = view.assessment.episodes
      .filter((episode) => episode.family === family && episode.origin === 'reported')
      .map(({ scale }) => scale);
    return [...new Set(used)].join(', ');
  };
  return (
    <ul className={classes.worst}>
      {TOXICITY_FAMILIES.map((family) => (
        <li key={family}>
          <GradeBadge grade={view.assessment.worstGrades[family] ?? 'no-event'} />
          <span>{vocabulary(`familyShort.${family}`)}</span>
          <span>{scalesOf(family)}</span>
        </li>
      ))}
    </ul>
  );
}

const OPEN = ['raised', 'acknowledged', 'referred', 'reopened'];

function OpenCases({ view }: { readonly view: PatientView }) {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const open = view.cases.filter(({ state }) => OPEN.includes(state));
  if (open.length === 0) return <>{say('noOpenCases')}</>;
  return (
    <>
      {open.map(({ caseId, ruleIds, state }) => (
        <Link key={caseId} to="/cases/$caseId" params={{ caseId }} className={classes.caseLink ?? ''}>
          {ruleIds.join(', ')} · {vocabulary(`caseState.${state}`)}
        </Link>
      ))}
    </>
  );
}
