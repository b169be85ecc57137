import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import { pendingCount } from '../../../shared/cohort/pendingCount.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { toCsv } from '../../../shared/format/toCsv.ts';
import type { LevelCounts } from '../../../shared/model/cohort.ts';
import { useWords } from '../../i18n/useWords.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { useCohortText } from '../../ui/useCohortText.ts';
import classes from './Cohort.module.css';
import { useLevelName } from './useLevelName.ts';

interface LevelSectionProps {
  readonly view: CohortView;
  readonly chosen: number;
  readonly onLevel: (level: string | undefined) => void;
}

/** The dose ladder: each level with both denominators and when its next patient may be infused. Source: [FIGURES §2.9]. */
export function LevelSection({ view, chosen, onLevel }: LevelSectionProps) {
  const say = useWords('cohort');
  const text = useCohortText();
  const nameOf = useLevelName();
  const { levels, total, gates, protocol } = view;
  const doseOf = (name: string | null) => protocol.doseLevels.find((one) => one.name === name)?.cellsE6PerKg;
  const hasTotal = levels.length > 1;
  const head = [
    'level',
    'treated',
    'evaluable',
    'dltOfEvaluable',
    'threeOfTreated',
    'pending',
    'notEvaluable',
  ] as const;
  const header = [...head.map((key) => say(key)), say('nextInfusion')];
  const csv = toCsv(
    header,
    [...levels.map((level, index) => [...cellsOf(level, nameOf(level.doseLevel)), text.gate(gates[index]!)])].concat(
      hasTotal ? [[...cellsOf(total, say('allPatients')), '']] : [],
    ),
  );
  return (
    <Section title={say('levels')} flush aside={<CopyTextButton text={() => csv} label={say('csv')} icon="copy" />}>
      {protocol.doseLevels.length === 0 && <p className={classes.quiet}>{say('noLevels')}</p>}
      <div className={classes.wide}>
        <table className={classes.table}>
          <HeaderRow titles={header} />
          <tbody>
            {levels.map((level, index) => (
              <tr key={level.doseLevel ?? ''} data-selected={index === chosen}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.level}
                    aria-pressed={index === chosen}
                    onClick={() => onLevel(level.doseLevel ?? undefined)}
                  >
                    {nameOf(level.doseLevel)}
                  </button>
                  {doseOf(level.doseLevel) !== undefined && (
                    <div className={classes.quiet}>{formatNumber(doseOf(level.doseLevel)!)} ×10⁶/kg</div>
                  )}
                </th>
                <Numbers level={level} />
                <td>{text.gate(gates[index]!)}</td>
              </tr>
            ))}
            {hasTotal && (
              <tr data-total="true">
                <th scope="row">{say('allPatients')}</th>
                <Numbers level={total} />
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Numbers({ level }: { readonly level: LevelCounts }) {
  const say = useWords('cohort');
  const { treated, evaluable, dlt, gradeThree, inWindow, possibleDlt, pendingData, notEvaluable, committee } = level;
  return (
    <>
      <td className={classes.number}>{treated}</td>
      <td className={classes.number}>{evaluable}</td>
      <td>
        <span className={classes.number}>
          {dlt}/{evaluable}
        </span>
        {committee > 0 && <div className={classes.quiet}>{say('underDosedDlt', { n: committee })}</div>}
      </td>
      <td>
        <span className={classes.number}>
          {gradeThree.any}/{treated}
        </span>
        <div className={classes.quiet}>{say('threeKinds', gradeThree)}</div>
      </td>
      <td>
        <span className={classes.number}>{pendingCount(level)}</span>
        <div className={classes.quiet}>
          {say('pendingKinds', { inWindow, possible: possibleDlt, data: pendingData })}
        </div>
      </td>
      <td className={classes.number}>{notEvaluable}</td>
    </>
  );
}

function cellsOf(level: LevelCounts, name: string): (string | number)[] {
  const { treated, evaluable, dlt, gradeThree, notEvaluable } = level;
  return [
    name,
    treated,
    evaluable,
    `${dlt} of ${evaluable}`,
    `${gradeThree.any} of ${treated}`,
    pendingCount(level),
    notEvaluable,
  ];
}
