import { dueEscalations } from '../../../shared/cases/dueEscalations.ts';
import { overdueAt } from '../../../shared/cases/overdueAt.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { CaseView } from '../../../shared/model/views.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useNow } from '../../lib/useNow.ts';
import classes from './Case.module.css';
import { useWaitText } from './useWaitText.ts';

const MINUTE_MS = 60_000;

/** Who hears of the case next if nobody takes it on, and from when on it is overdue; nothing where nobody waits. */
export function CaseNext({ view }: { readonly view: CaseView }) {
  const sayLife = useWords('caseLife');
  const { dltCase, protocol, asOf, notices, quiet, site } = view;
  const live = useNow();
  const overdue = overdueAt(dltCase, protocol.caseHandling);
  if (overdue === null) return null;
  const nowMs = asOf.past ? msOf(asOf.at) : live;
  return (
    <div className={classes.next}>
      <h3 className={classes.heading}>{sayLife('next')}</h3>
      {quiet ? (
        <p>{sayLife('isQuiet', { days: protocol.caseHandling.quietAfterDays })}</p>
      ) : (
        <NextStep view={view} found={dueEscalations(dltCase, notices, protocol.caseHandling, nowMs)} nowMs={nowMs} />
      )}
      <p>{sayLife('overdueFrom', { at: formatInstant(overdue, site.zone) })}</p>
      <Timetable view={view} />
    </div>
  );
}

function NextStep(props: {
  readonly view: CaseView;
  readonly found: ReturnType<typeof dueEscalations>;
  readonly nowMs: number;
}) {
  const { view, found, nowMs } = props;
  const sayLife = useWords('caseLife');
  const waitText = useWaitText();
  const due = found?.due[0];
  if (due !== undefined) return <p>{sayLife('nextStepNow', { who: sayLife(`target.${due.target}`) })}</p>;
  const next = view.protocol.caseHandling.steps.find(
    ({ afterMinutes }) => found?.nextAtMs === msOf(found!.round.begunBy.at) + afterMinutes * MINUTE_MS,
  );
  if (next === undefined || found?.nextAtMs == null) return null;
  const at = formatInstant(instantOf(found.nextAtMs), view.site.zone);
  return (
    <p>{sayLife('nextStep', { who: sayLife(`target.${next.to}`), at, time: waitText(found.nextAtMs - nowMs) })}</p>
  );
}

function Timetable({ view }: { readonly view: CaseView }) {
  const sayLife = useWords('caseLife');
  const waitText = useWaitText();
  const { steps, origin } = view.protocol.caseHandling;
  const text = steps
    .map(({ afterMinutes, to }) =>
      sayLife('timetableStep', { who: sayLife(`target.${to}`), time: waitText(afterMinutes * MINUTE_MS) }),
    )
    .join(', ');
  return <p className={classes.origin}>{sayLife('timetable', { steps: text, basis: origin.basis })}</p>;
}
