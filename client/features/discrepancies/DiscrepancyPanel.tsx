import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { DiscrepancyStep } from '../../../shared/model/discrepancy.ts';
import type { DiscrepancyView } from '../../../shared/model/discrepancyViews.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';
import { OBSERVATION_KINDS, ROLES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { failureOf } from '../../lib/failureOf.ts';
import { trpc } from '../../lib/trpc.ts';
import { Notice } from '../../ui/Notice.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import classes from './Discrepancies.module.css';
import { DiscrepancyActs } from './DiscrepancyActs.tsx';
import { MeasuredSide } from './MeasuredSide.tsx';
import { ReportedSide } from './ReportedSide.tsx';
import { useDiscrepancyText } from './useDiscrepancyText.ts';

interface DiscrepancyPanelProps {
  readonly subjectId: SubjectId;
  readonly about: string;
  readonly asOf: number | undefined;
  readonly onClose: () => void;
}

/** One discrepancy: both sides with their reasons, what changed it, what people said, and what can be done. */
export function DiscrepancyPanel({ subjectId, about, asOf, onClose }: DiscrepancyPanelProps) {
  const say = useWords('discrepancies');
  const input = { subjectId, key: about };
  const query = useQuery(trpc.discrepancy.page.queryOptions(asOf === undefined ? input : { ...input, asOf }));
  // Adopted or corrected while it was open: that is an answer, not a failure.
  const isGone = failureOf(query.error)?.code === 'NOT_FOUND';
  return (
    <SidePanel opened onClose={onClose} size="xl" title={say('title')}>
      {isGone ? (
        <Notice icon="check">{say('gone')}</Notice>
      ) : (
        <QueryGate query={query}>
          {(view) => <Content view={view as DiscrepancyView} isPast={asOf !== undefined} onClose={onClose} />}
        </QueryGate>
      )}
    </SidePanel>
  );
}

interface ContentProps {
  readonly view: DiscrepancyView;
  readonly isPast: boolean;
  readonly onClose: () => void;
}

function Content({ view, isPast, onClose }: ContentProps) {
  const say = useWords('discrepancies');
  const textOf = useDiscrepancyText();
  const { line, zone } = view;
  return (
    <div className={classes.panel}>
      <p className={classes.sentence}>{textOf(line.discrepancy)}</p>
      <p className={classes.quiet}>
        <Link to="/trials/$trialId/patients/$subjectNumber" params={line}>
          {say('toPatient')} {line.subjectNumber}
        </Link>
      </p>
      {line.discrepancy.expected && <Notice icon="dash">{say('expectedExplain')}</Notice>}
      <ChangedBy view={view} />
      <div className={classes.sides}>
        <ReportedSide view={view} />
        <MeasuredSide view={view} />
      </div>
      <Said steps={line.steps} facts={line.discrepancy.facts} zone={zone} />
      <DiscrepancyActs view={view} isPast={isPast} onLeave={onClose} />
    </div>
  );
}

/** The change that brought it about. */
function ChangedBy({ view: { changedBy, zone } }: { readonly view: DiscrepancyView }) {
  const say = useWords('discrepancies');
  const audit = useWords('audit');
  const vocabulary = useWords('vocabulary');
  if (changedBy === null) return null;
  const commandText = (command: string) => {
    const [noun, verb] = command.split('.');
    const kind = OBSERVATION_KINDS.find((one) => one === noun);
    const act = VERBS.find((one) => one === verb);
    return kind === undefined || act === undefined
      ? command
      : `${vocabulary(`kind.${kind}`)}, ${audit(`command.${act}`)}`;
  };
  const { at, by, command, reason } = changedBy;
  return (
    <p className={classes.quiet}>
      {say('changedBy', { command: commandText(command), by, at: formatInstant(at, zone) })}
      {reason !== '' && ` · ${say('changedReason', { reason })}`}
    </p>
  );
}

const VERBS = ['record', 'correct', 'void'] as const;

interface SaidProps {
  readonly steps: readonly DiscrepancyStep[];
  readonly facts: string;
  readonly zone: string;
}

function Said({ steps, facts, zone }: SaidProps) {
  const say = useWords('discrepancies');
  const vocabulary = useWords('vocabulary');
  const roleText = (role: string) => {
    const known = ROLES.find((one) => one === role);
    return known === undefined ? role : vocabulary(`role.${known}`);
  };
  return (
    <section className={classes.said} aria-label={say('said')}>
      <h3 className={classes.heading}>{say('said')}</h3>
      {steps.length === 0 && <p className={classes.quiet}>{say('nobodySaid')}</p>}
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.seq}>
            <div className={classes.quiet}>
              {say('stepLine', {
                state: vocabulary(`discrepancyStanding.${step.state}`),
                by: step.by,
                role: roleText(step.role),
                at: formatInstant(step.at, zone),
              })}
              {step.facts !== facts && ` · ${say('oldFacts')}`}
            </div>
            <div>{step.text}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
