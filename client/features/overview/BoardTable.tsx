import { Fragment } from 'react';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import type { WindowState } from '../../../shared/model/assessment.ts';
import type { LevelGate } from '../../../shared/model/cohort.ts';
import type { BoardRow, OverviewView } from '../../../shared/model/views.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { MoreRows } from '../../ui/MoreRows.tsx';
import { moveAmongRows } from '../../ui/moveAmongRows.ts';
import { useCohortText } from '../../ui/useCohortText.ts';
import { useShownRows } from '../../ui/useShownRows.ts';
import classes from './Board.module.css';
import { BoardTableRow } from './BoardTableRow.tsx';
import type { BoardGroup } from './boardOrder.ts';
import { useCohort } from './useCohort.ts';

const COLUMNS = ['patient', 'infusion', 'window', 'state', 'lastObserved', 'nextDue'] as const;
const WIDTH = COLUMNS.length + TOXICITY_FAMILIES.length + 1;

/** The board: one row a patient, grouped by dose level. Source: [FIGURES §2.1]. */
export function BoardTable({
  overview,
  groups,
}: {
  readonly overview: OverviewView;
  readonly groups: readonly BoardGroup[];
}) {
  const say = useWords('overview');
  const vocabulary = useWords('vocabulary');
  const cohort = useCohort(overview);
  return (
    <table className={classes.board}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" rowSpan={2}>
              {say(column)}
            </th>
          ))}
          <th scope="colgroup" colSpan={TOXICITY_FAMILIES.length} className={classes.worst}>
            {say('worst')}
          </th>
          <th scope="col" rowSpan={2}>
            {say('openCase')}
          </th>
        </tr>
        <tr>
          {TOXICITY_FAMILIES.map((family) => (
            <th key={family} scope="col" className={classes.family} title={vocabulary(`family.${family}`)}>
              {vocabulary(`familyShort.${family}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={moveAmongRows}>
        {groups.map((group) => (
          <Fragment key={group.doseLevel ?? ''}>
            <GroupHeader overview={overview} doseLevel={group.doseLevel} gate={cohort.gateOf(group.doseLevel)} />
            <GroupRows overview={overview} rows={group.rows} cohort={cohort} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** Who needs attention comes first; of many patients the others are counted until somebody asks for them. */
function GroupRows({
  overview,
  rows,
  cohort,
}: {
  readonly overview: OverviewView;
  readonly rows: readonly BoardRow[];
  readonly cohort: ReturnType<typeof useCohort>;
}) {
  const vocabulary = useWords('vocabulary');
  const { shown, rest, more } = useShownRows(rows);
  const states = [...new Set(rest.map(({ summary }) => summary.state))];
  const countOf = (wanted: WindowState) => rest.filter(({ summary }) => summary.state === wanted).length;
  return (
    <>
      {shown.map((row) => (
        <BoardTableRow
          key={row.subject.subjectId}
          row={row}
          overview={overview}
          cohort={cohort.patientOf(row.subject.subjectId)}
        />
      ))}
      {rest.length > 0 && (
        <tr>
          <td colSpan={WIDTH}>
            <MoreRows rest={rest.length} onMore={more}>
              {states.map((state) => (
                <span key={state}>
                  {countOf(state)} {vocabulary(`windowState.${state}`)}
                </span>
              ))}
            </MoreRows>
          </td>
        </tr>
      )}
    </>
  );
}

function GroupHeader({
  overview,
  doseLevel,
  gate,
}: {
  readonly overview: OverviewView;
  readonly doseLevel: string | null;
  readonly gate: LevelGate | undefined;
}) {
  const say = useWords('overview');
  const sayCohort = useWords('cohort');
  const text = useCohortText();
  const tally = overview.tallies.levels.find((level) => level.doseLevel === doseLevel);
  const dose = overview.protocol.doseLevels.find(({ name }) => name === doseLevel)?.cellsE6PerKg;
  const name = doseLevel ?? say('noDoseLevel');
  return (
    <tr>
      <th className={classes.group} scope="rowgroup" colSpan={WIDTH}>
        {dose === undefined ? say('groupUnknown', { name }) : say('group', { name, dose: formatNumber(dose) })}
        {tally !== undefined && (
          <span className={classes.counts}>
            {say('groupCounts', {
              dosed: tally.treated,
              dlt: tally.evaluableDlt,
              evaluable: tally.evaluable,
              pending: tally.inWindow + tally.pendingData + tally.possibleDlt,
            })}
          </span>
        )}
        {gate !== undefined && (
          <span className={classes.gate}>
            {sayCohort('nextInfusion')}: {text.gate(gate)}
          </span>
        )}
      </th>
    </tr>
  );
}
