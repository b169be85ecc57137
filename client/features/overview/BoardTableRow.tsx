import { Link } from '@tanstack/react-router';
import type { CohortPatient } from '../../../shared/cohort/cohortView.ts';
import type { BoardRow, OverviewView } from '../../../shared/model/views.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import { WindowBar } from '../../charts/window-board/WindowBar.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ROW_STOP } from '../../ui/moveAmongRows.ts';
import { useCohortText } from '../../ui/useCohortText.ts';
import { WholeDates } from '../../ui/WholeDates.tsx';
import { WindowStateMark } from '../../ui/WindowStateMark.tsx';
import classes from './Board.module.css';
import { dayText, gradeShown, nextDueLines, todayOf } from './boardFacts.ts';
import { needsAttention } from './boardOrder.ts';
import { RipeningLines } from './RipeningLines.tsx';
import { ripeningOf } from './ripening.ts';

/** One patient of the board. */
export function BoardTableRow({
  row,
  overview,
  cohort,
}: {
  readonly row: BoardRow;
  readonly overview: OverviewView;
  readonly cohort: CohortPatient | undefined;
}) {
  const say = useWords('overview');
  const { protocol, asOf, trial } = overview;
  const { subject, summary, openCaseId } = row;
  const search = asOf.past ? { asOf: asOf.seq } : {};
  return (
    <tr className={classes.row} data-attention={needsAttention(row)}>
      <th scope="row" className={classes.patient}>
        <Link
          to="/trials/$trialId/patients/$subjectNumber"
          params={{ trialId: trial.trialId, subjectNumber: subject.subjectNumber }}
          search={search}
          {...ROW_STOP}
        >
          {subject.subjectNumber}
        </Link>
      </th>
      <td>{summary.window?.day0On ?? '–'}</td>
      <td className={classes.window}>
        <RowBar row={row} overview={overview} />
      </td>
      <td className={classes.state}>
        <WindowStateMark state={summary.state} detail={dayText(row, protocol, say)} />
        <RipeningLines row={row} overview={overview} />
        <CohortLines row={row} cohort={cohort} />
      </td>
      <td>{summary.lastObservedOn ?? '–'}</td>
      <td className={classes.due}>
        {nextDueLines(row, cohort?.next ?? null, say).map((line) => (
          <span key={line}>
            <WholeDates>{line}</WholeDates>
          </span>
        ))}
      </td>
      {TOXICITY_FAMILIES.map((family) => (
        <td key={family} className={classes.family}>
          <GradeBadge grade={gradeShown(row, family)} />
        </td>
      ))}
      <td className={classes.family}>
        {openCaseId !== null && (
          <Link
            to="/cases/$caseId"
            params={{ caseId: openCaseId }}
            search={search}
            aria-label={say('openCaseLabel', { subject: subject.subjectNumber })}
          >
            <Icon name="arrow" />
          </Link>
        )}
      </td>
    </tr>
  );
}

/** The patient page and the cohort name all of them. */
const GAPS_SHOWN = 3;

/** What is missing of somebody pending, why somebody cannot be evaluated, and the long clock. */
function CohortLines({ row, cohort }: { readonly row: BoardRow; readonly cohort: CohortPatient | undefined }) {
  const say = useWords('cohort');
  const text = useCohortText();
  const why = row.summary.state === 'not-evaluable' ? text.notEvaluable(row.summary.evaluability.trace) : null;
  const missing = cohort?.pending.map(text.missing).join('; ') ?? '';
  const gaps = (cohort?.gaps ?? []).map(text.gap);
  const more = gaps.length - GAPS_SHOWN;
  const named = more > 0 ? [...gaps.slice(0, GAPS_SHOWN), say('gapsMore', { n: more })] : gaps;
  const lines = [
    ...(why === null ? [] : [why]),
    ...(missing === '' ? [] : [say('missingLine', { what: missing })]),
    ...(named.length === 0 ? [] : [say('gapLine', { what: named.join('; ') })]),
    ...(cohort?.clock == null ? [] : [`${say('clock')}: ${text.clock(cohort.clock)}`]),
  ];
  return lines.map((line) => (
    <span key={line} className={classes.note}>
      <WholeDates>{line}</WholeDates>
    </span>
  ));
}

function RowBar({ row, overview }: { readonly row: BoardRow; readonly overview: OverviewView }) {
  const say = useWords('overview');
  const { window, state } = row.summary;
  if (window === null) return '–';
  const todayOn = todayOf(row, overview.asOf.at);
  return (
    <WindowBar
      window={window}
      todayOn={todayOn}
      ripensAt={ripeningOf(row, overview.protocol).map(({ ripensAt }) => ripensAt)}
      zone={row.zone}
      isCleared={state === 'cleared'}
      label={say('barLabel', { from: window.startOn, to: window.endOn, today: todayOn })}
    />
  );
}
